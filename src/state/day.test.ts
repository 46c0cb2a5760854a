/** The day as a part of the state: the cursor that moves, and whoever else sets it. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { AtlasIndex } from '../atlas/schema';
import { fixtureTables } from '../atlas/testing/fixture';
import { LoadError } from './load';
import { movingReadingIn, readingIn } from './reading';
import { recordsOf } from './records';
import { type AtlasStore, createAtlasStore } from './store';

const EDITION = '2024-08-31';
const index: AtlasIndex = {
  ...{ name: 'Fixture', version: '1.0.0', asOf: EDITION, attribution: [], files: [] },
  edition: { number: 1, date: EDITION },
  licence: { id: 'ODbL-1.0', url: 'https://example.org/licence', text: 'Share alike.' },
};
const tables = fixtureTables();
let store: AtlasStore;
const at = () => store.getState().at;
const rested = () => readingIn(store.getState()).day;

async function load(failing: readonly string[] = []): Promise<void> {
  store = createAtlasStore();
  store.getState().actions.load({
    index: async () => index,
    summary: async () => ({ corridors: [], years: [] }),
    withdrawn: async () => [],
    changes: async () => [],
    table: async (name) => {
      if (failing.includes(name)) throw new LoadError(`${name} could not be fetched.`);
      return tables[name];
    },
  });
  store.getState().actions.fetchRecords();
  await expect.poll(() => store.getState().files.sources.status).toBe('ready');
}
beforeEach(() => load());

describe('a cursor that moves', () => {
  it('takes the map along and lets lists wait until it rests', () => {
    const { actions } = store.getState();
    actions.passDay('2020-01-01');
    actions.passDay('2021-01-01');
    expect(movingReadingIn(store.getState()).day).toBe('2021-01-01');
    expect(rested()).toBe(EDITION);
    actions.restDay();
    expect(rested()).toBe('2021-01-01');
  });

  it('gives way to whoever else sets a day, which lists show at once', () => {
    const { actions } = store.getState();
    actions.passDay('2020-01-01');
    actions.change({ at: '2010-01-01' });
    expect([at(), rested(), store.getState().held]).toEqual(['2010-01-01', '2010-01-01', null]);
    actions.passDay('2011-01-01');
    actions.applyLink({}, []);
    expect([at(), rested()]).toEqual([null, '2024-08-31']);
  });

  it('goes on where something else than the day changes', () => {
    const { actions } = store.getState();
    actions.passDay('2020-01-01');
    actions.select({ kind: 'place', id: 'baku-port' });
    expect(store.getState().held).toEqual({ at: null });
  });
});

it('a selection is looked for wherever it lies, also one that the day before did not know', () => {
  const { actions } = store.getState();
  actions.change({ at: '2010-01-01' });
  actions.change({ at: null, sel: { kind: 'deal', id: 'partnership-2024' } });
  expect(store.getState().camera).not.toBeNull();
});

it('records are asked for between two days without the lines', async () => {
  await load(['legs']);
  store.getState().actions.change({ since: '2024-07-03' });
  expect(store.getState().since).toBe('2024-07-03');
  const { deals } = await recordsOf(store);
  const known = tables.deals.filter(({ date }) => date <= EDITION);
  expect(known.some(({ date }) => date < '2024-07-03')).toBe(true);
  expect(new Set(deals)).toEqual(new Set(known.filter(({ date }) => date >= '2024-07').map(({ id }) => id)));
});
