import { expect, it } from 'vitest';
import * as query from '../atlas/query';
import { connectReadAhead } from './read-ahead';
import { readingIn } from './reading';
import { createAtlasStore } from './store';
import { fixtureLoader } from './testing/loader';

it('the records’ texts are read a few at a time while the page is idle, and only while they are looked at', async () => {
  const store = createAtlasStore();
  const { actions } = store.getState();
  const idle: (() => void)[] = [];
  const passed = (): number => {
    const due = idle.splice(0);
    for (const task of due) task();
    return due.length;
  };
  let left = 2;
  const slices: string[] = [];
  const stop = connectReadAhead(store, {
    load: async () => ({
      ...query,
      readAhead: ({ whole }) => {
        slices.push(whole === readingIn(store.getState()).whole ? 'this atlas' : 'another');
        left -= 1;
        return left <= 0;
      },
    }),
    whenIdle: (task) => {
      idle.push(task);
      return () => idle.splice(idle.indexOf(task), 1);
    },
  });
  actions.load(fixtureLoader());
  actions.fetchRecords();
  await expect.poll(() => store.getState().files.figures.status).toBe('ready');
  await Promise.resolve();
  // Nobody looks at them.
  expect(passed()).toBe(0);
  actions.change({ tab: 'records' });
  await expect.poll(() => idle.length).toBe(1);
  // Somebody went elsewhere before there was time.
  actions.change({ tab: 'corridors' });
  passed();
  expect(slices).toEqual([]);
  actions.change({ tab: 'records' });
  await expect.poll(() => idle.length).toBe(1);
  expect([passed(), passed(), passed()]).toEqual([1, 1, 0]);
  expect(slices).toEqual(['this atlas', 'this atlas']);
  stop();
});
