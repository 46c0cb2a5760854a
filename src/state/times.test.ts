import { expect, it } from 'vitest';
import { FIXTURE_INDEX, fixtureTables } from '../atlas/testing/fixture';
import { OF_TIMES, SHOWN, TABLES } from './files';
import { connectSearch } from './search';
import { createAtlasStore } from './store';

it('come neither with the first view nor with what a dossier shows, but once, when they are asked for', async () => {
  const store = createAtlasStore();
  const tables = fixtureTables();
  const asked: string[] = [];
  const { actions } = store.getState();
  let built = 0;
  const stop = connectSearch(store, {
    whenIdle: (task) => {
      task();
      return () => {};
    },
    load: async () => () => {
      built += 1;
      return { find: () => [], list: () => [] };
    },
  });
  actions.load({
    index: async () => FIXTURE_INDEX,
    summary: async () => ({ corridors: [], years: [] }),
    withdrawn: async () => [],
    changes: async () => [],
    table: async (name) => {
      asked.push(name);
      return tables[name];
    },
  });
  actions.select({ kind: 'place', id: 'baku-port' });
  actions.setSearchOpen(true);
  await expect.poll(() => SHOWN.every((name) => store.getState().files[name].status === 'ready')).toBe(true);
  expect(asked).not.toContain('times');
  expect(asked).not.toContain('assumptions');
  expect(asked).not.toContain('rates');
  // The search does not wait for them.
  await expect.poll(() => built).toBe(1);

  actions.fetchTimes();
  actions.fetchTimes();
  await expect
    .poll(() => OF_TIMES.every((name) => store.getState().files[name].status === 'ready'))
    .toBe(true);
  expect(asked.filter((name) => OF_TIMES.some((table) => table === name))).toEqual([
    'times',
    'assumptions',
    'rates',
  ]);
  expect([...SHOWN, ...OF_TIMES].sort()).toEqual([...TABLES].sort());
  stop();
});
