import { describe, it } from 'vitest';
import { ENGINE_CONTRACT } from './engine-contract';
import { fakeEngine } from './fake-engine';

describe('the double keeps the engine contract', () => {
  const engine = fakeEngine();
  const subject = {
    engine,
    ready: async () => engine.becomeReady(),
    lose: async () => engine.loseContext(),
    restore: async () => engine.becomeReady(),
  };
  for (const check of ENGINE_CONTRACT) it(check.name, () => check.run(subject));
});
