import { expect, it } from 'vitest';
import { connectFound } from './found';
import { createAtlasStore } from './store';
import { fixtureLoader } from './testing/loader';

it('what is filtered is found on the map, until nothing is filtered any more', async () => {
  const store = createAtlasStore();
  const { actions } = store.getState();
  const stop = connectFound(store);
  actions.load(fixtureLoader());
  expect(store.getState().found).toBeNull();
  actions.change({ byKind: ['investment'] });
  await expect.poll(() => store.getState().found).not.toBeNull();
  const { found } = store.getState();
  expect([...(found?.places ?? [])]).toEqual([
    ['baku-port', 1],
    ['aktau', 1],
  ]);
  expect([...(found?.legs ?? [])]).toEqual([['alat-baku', 1]]);
  // The same filter is the same object: nobody is told of a change.
  actions.change({ tab: 'records' });
  expect(store.getState().found).toBe(found);
  actions.change({ byKind: ['quote'] });
  expect(store.getState().found?.unplaced).toBe(1);
  actions.change({ byKind: [] });
  expect(store.getState().found).toBeNull();
  stop();
  actions.change({ byKind: ['quote'] });
  expect(store.getState().found).toBeNull();
});
