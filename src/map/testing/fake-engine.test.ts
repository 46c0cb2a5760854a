import { describe, it } from 'vitest';
import { buildStyle } from '../style';
import { TOKENS } from '../tokens';
import { ENGINE_CONTRACT } from './engine-contract';
import { fakeEngine } from './fake-engine';

describe('the double keeps the engine contract', () => {
  const engine = fakeEngine();
  const subject = {
    engine,
    style: buildStyle(TOKENS.light, 'https://example.org/'),
    ready: async () => engine.becomeReady(),
    lose: async () => engine.loseContext(),
    restore: async () => engine.becomeReady(),
  };
  for (const check of ENGINE_CONTRACT) it(check.name, () => check.run(subject));
});
