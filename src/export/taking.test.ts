/** What the page asks for, as files: what they are called, and what they are. */
import { describe, expect, it } from 'vitest';
import { FIXTURE_INDEX } from '../atlas/testing/fixture';
import { FILE_NAMES } from '../state/files';
import { LoadError } from '../state/load';
import { readScenario } from '../state/route/scenario-file';
import { createAtlasStore } from '../state/store';
import { type RouteFormat, type Taking, TakingError } from '../state/taking';
import { createTaking } from './index';
import { change, routedPlan, routedTables } from './testing/routed';

/** All that can be taken of a store with all tables; without its index where that fails. */
async function takingOf(index = true): Promise<Taking> {
  const store = createAtlasStore();
  const { actions } = store.getState();
  actions.load({
    index: () => (index ? Promise.resolve(FIXTURE_INDEX) : Promise.reject(new LoadError('no'))),
    summary: () => Promise.reject(new LoadError('no')),
    withdrawn: () => Promise.resolve([]),
    changes: () => Promise.resolve([]),
    table: (name) => Promise.resolve(routedTables()[name]),
  });
  actions.retry(FILE_NAMES);
  await expect.poll(() => store.getState().atlas.loaded.has('assumptions')).toBe(true);
  await expect.poll(() => store.getState().files.sources.status).toBe('ready');
  actions.change({ at: '2024-03-10' });
  const root = {} as HTMLElement;
  return createTaking({ store, root, drawer: () => null });
}

// The page's address is asked of the window, which Node has not.
Object.assign(globalThis, { window: { location: { href: 'https://example.org/atlas/#tab=route' } } });

describe('a route', () => {
  it.each<[RouteFormat, string, string]>([
    ['csv', 'corridor-atlas-route-aktau-tbilisi-2024-03-10.csv', 'text/csv'],
    ['geojson', 'corridor-atlas-route-aktau-tbilisi-2024-03-10.geojson', 'application/geo+json'],
    ['text', 'corridor-atlas-route-aktau-tbilisi-2024-03-10.txt', 'text/plain'],
  ])('is taken as %s', async (format, name, type) => {
    const file = await (await takingOf()).route(routedPlan(), 1, format);
    expect(file.name).toBe(name);
    expect(file.blob.type).toContain(type);
    expect(await file.blob.text()).toContain('https://example.org/atlas/#at=2024-03-10&');
  });
  it('is refused while the edition is not known', async () => {
    const taking = await takingOf(false);
    await expect(taking.route(routedPlan(), 1, 'csv')).rejects.toThrow(TakingError);
    expect(() => taking.scenario(routedPlan(), 'A way')).toThrow(TakingError);
  });
});

it('a scenario is a file that is read back as it was, with its day and edition', async () => {
  const plan = routedPlan({ closed: [change('country:cn')] });
  const file = (await takingOf()).scenario(plan, 'Without China');
  expect(file.name).toBe('corridor-atlas-scenario-aktau-tbilisi-2024-03-10.json');
  const { number, date } = FIXTURE_INDEX.edition;
  const found = readScenario(await file.blob.text(), plan.reading.whole, { number, date });
  expect(found).toMatchObject({
    name: 'Without China',
    asked: { from: 'aktau', to: 'tbilisi', closed: ['country:cn'], at: '2024-03-10' },
    said: [],
  });
});
