import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fixtureTables } from '../atlas/testing/fixture';
import { LoadError } from './load';
import { connectSearch } from './search';
import { type AtlasStore, createAtlasStore } from './store';

let store: AtlasStore;
let idle: (() => void)[];
const build = vi.fn(() => ({ find: () => [], list: () => [] }));
const load = vi.fn(async () => build);
let stop = (): void => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  idle = [];
  store = createAtlasStore();
  stop = connectSearch(store, {
    load,
    whenIdle: (task) => {
      idle.push(task);
      return () => {
        idle = idle.filter((other) => other !== task);
      };
    },
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Serves the fixture; the quotations come, or not, when the test says. */
function open(quotes: () => Promise<unknown> = () => Promise.resolve()): void {
  const tables = fixtureTables();
  store.getState().actions.load({
    index: () => new Promise(() => {}),
    summary: () => new Promise(() => {}),
    withdrawn: async () => [],
    changes: async () => [],
    table: async (name) => {
      if (name === 'quotes') await quotes();
      return tables[name];
    },
  });
}
const settle = () => vi.advanceTimersByTimeAsync(100);
const rest = async (): Promise<void> => {
  for (const task of idle.splice(0)) task();
  await settle();
};
const { search } = { search: () => store.getState().search };

it('fetches and builds nothing by idleness alone', async () => {
  open();
  await settle();
  await rest();
  expect(search()).toBe('none');
  expect(load).not.toHaveBeenCalled();
});

it('is built once, when the page is idle, after something has caused its tables to be fetched', async () => {
  open();
  await settle();
  store.getState().actions.select({ kind: 'place', id: 'baku' });
  await settle();
  expect(search()).toBe('building');
  expect(build).not.toHaveBeenCalled();
  await rest();
  expect(search()).toBeTypeOf('object');
  const { actions } = store.getState();
  for (const open of [true, false, true]) actions.setSearchOpen(open);
  actions.toggleCorridor('middle-corridor');
  await rest();
  expect(build).toHaveBeenCalledTimes(1);
});

it('is built at once for somebody who waits', async () => {
  open();
  await settle();
  store.getState().actions.setSearchOpen(true);
  await settle();
  expect(build).toHaveBeenCalledTimes(1);
  expect(search()).toBeTypeOf('object');
});

it('does not wait for idleness once somebody opens it', async () => {
  open();
  await settle();
  store.getState().actions.select({ kind: 'place', id: 'baku' });
  await settle();
  store.getState().actions.setSearchOpen(true);
  await settle();
  expect(search()).toBeTypeOf('object');
  await rest();
  expect(build).toHaveBeenCalledTimes(1);
});

it('searches what is there when a table does not come, and all when it has come', async () => {
  let arrive = (): void => {};
  const come = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  open(() => come);
  await settle();
  store.getState().actions.setSearchOpen(true);
  await settle();
  expect(search()).not.toBeTypeOf('object');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(search()).toBeTypeOf('object');
  arrive();
  await settle();
  expect(build).toHaveBeenCalledTimes(2);
});

it('does without a table that failed', async () => {
  open(() => Promise.reject(new LoadError('no')));
  await settle();
  store.getState().actions.setSearchOpen(true);
  await settle();
  expect(store.getState().files.quotes.status).toBe('failed');
  expect(search()).toBeTypeOf('object');
});

it('asks for its program again when that did not come', async () => {
  load.mockRejectedValueOnce(new TypeError('offline'));
  open();
  await settle();
  store.getState().actions.setSearchOpen(true);
  await settle();
  expect(search()).toBe('none');
  store.getState().actions.setSearchOpen(false);
  store.getState().actions.setSearchOpen(true);
  await settle();
  expect(search()).toBeTypeOf('object');
});
