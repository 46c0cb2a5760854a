import { beforeEach, expect, it } from 'vitest';
import { fixtureAtlas } from '../atlas/testing/fixture';
import { createAtlasStore } from '../state/store';
import { connectSight } from './out-of-sight';
import { fakeEngine } from './testing/fake-engine';

const MIDDLE = 'middle-corridor';

function page() {
  const store = createAtlasStore();
  store.setState({ atlas: fixtureAtlas(), shown: [], mapStatus: 'ready' });
  const engine = fakeEngine();
  engine.becomeReady();
  const disconnect = connectSight(engine, store);
  return { store, engine, disconnect, ...store.getState().actions };
}
let atlas = page();
beforeEach(() => {
  atlas = page();
});
const told = () => atlas.store.getState().notices.map(({ text, shows }) => [text, shows]);
const away = () => atlas.engine.moveTo({ zoom: 6, lat: 52, lon: 5 }, false);

it('says that a corridor was switched on out of sight, and what would show it', () => {
  away();
  atlas.toggleCorridor(MIDDLE);
  expect(told()).toEqual([
    [expect.stringMatching(/^Middle Corridor is switched on/), { kind: 'corridor', id: MIDDLE }],
  ]);
});

it('has nothing to say of one in sight, nor of what a link or a selection switches on', () => {
  atlas.toggleCorridor(MIDDLE);
  atlas.toggleCorridor(MIDDLE);
  away();
  atlas.applyLink({ shown: [MIDDLE] }, []);
  atlas.applyLink({ shown: [] }, []);
  atlas.select({ kind: 'corridor', id: MIDDLE });
  expect(atlas.store.getState().shown).toEqual([MIDDLE]);
  expect(told()).toEqual([]);
});

it('takes it back when it is off again, or has come into sight', () => {
  away();
  atlas.toggleCorridor(MIDDLE);
  atlas.toggleCorridor(MIDDLE);
  expect(told()).toEqual([]);
  atlas.toggleCorridor(MIDDLE);
  expect(told()).toHaveLength(1);
  atlas.engine.moveTo({ zoom: 6, lat: 40, lon: 49 }, false);
  expect(told()).toEqual([]);
});
