import { expect, it } from 'vitest';
import { FIXTURE_INDEX, fixtureTables } from '../atlas/testing/fixture';
import { connectLinks, LINKS_FROM } from './links';
import { createAtlasStore } from './store';

it('are fetched when the map comes to where they are shown, and not with the switch off', async () => {
  const store = createAtlasStore();
  const tables = fixtureTables();
  const asked: string[] = [];
  const stop = connectLinks(store);
  const { actions } = store.getState();
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
  await expect.poll(() => store.getState().files.corridors.status).toBe('ready');
  const moveTo = (zoom: number): void => actions.cameraMoved({ zoom, lat: 41, lon: 50 });
  moveTo(3.5);
  expect(asked).not.toContain('links');
  actions.change({ links: false });
  moveTo(LINKS_FROM);
  expect(asked).not.toContain('links');
  actions.change({ links: true });
  await expect.poll(() => store.getState().files.links.status).toBe('ready');
  expect(store.getState().files.linkPlaces.status).toBe('ready');
  expect(store.getState().files.deals.status).toBe('idle');
  moveTo(LINKS_FROM + 1);
  expect(asked.filter((name) => name === 'links')).toHaveLength(1);
  stop();
});
