// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tables } from '../atlas/schema';
import { connectHistory } from './history';
import { createAtlasStore } from './store';

const tables: Tables = {
  places: ['baku-port', 'aktau-port'].map((id) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [50, 40] },
    properties: { id, name: id, kind: 'port', country: 'az', importance: 1, basis: { kind: 'hand' } },
  })),
  legs: [],
  corridors: ['middle', 'north-south'].map((id) => ({
    id,
    name: id,
    shortName: id,
    summary: 's',
    shownFirst: true,
    colour: { light: '#c63e06', dark: '#ff9b57' },
    branches: [{ id: 't', name: 't', legs: ['x'] }],
    sources: [],
  })),
  deals: [],
  quotes: [],
  figures: [],
  sources: [],
  countries: [],
  people: [],
  services: [],
};

describe('the address', () => {
  let stop = (): void => {};
  beforeEach(() => window.history.replaceState(null, '', '/'));
  afterEach(() => stop());

  async function page(hash: string) {
    window.history.replaceState(null, '', `/${hash}`);
    const store = createAtlasStore();
    stop = connectHistory(store, window);
    const { actions } = store.getState();
    actions.load({
      // The index says nothing about the address: it may stay on its way.
      index: () => new Promise(() => {}),
      table: async (name) => tables[name],
    });
    await expect.poll(() => store.getState().files.countries.status).toBe('ready');
    return { store, actions };
  }
  it('stays bare until the reader does something', async () => {
    const { actions } = await page('');
    actions.cameraMoved({ zoom: 4, lat: 40, lon: 50 });
    expect(window.location.hash).toBe('');
    actions.cameraMoved({ zoom: 5, lat: 40, lon: 50 });
    expect(window.location.hash).toBe('#map=5/40/50&on=middle,north-south');
  });

  it('follows selection, corridors and camera', async () => {
    const { actions } = await page('');
    actions.select({ kind: 'place', id: 'baku-port' });
    expect(window.location.hash).toBe('#on=middle,north-south&sel=place:baku-port');
    actions.toggleCorridor('middle');
    expect(window.location.hash).toBe('#on=north-south&sel=place:baku-port');
  });

  it('makes a step of a selection, and of nothing else', async () => {
    const { actions } = await page('');
    const before = window.history.length;
    actions.toggleCorridor('middle');
    actions.cameraMoved({ zoom: 4, lat: 40, lon: 50 });
    expect(window.history.length).toBe(before);
    actions.select({ kind: 'place', id: 'baku-port' });
    actions.select({ kind: 'place', id: 'aktau-port' });
    expect(window.history.length).toBe(before + 2);
  });

  it('is read again when the reader goes back', async () => {
    const { store, actions } = await page('');
    actions.select({ kind: 'place', id: 'baku-port' });
    window.history.replaceState(null, '', '/#on=middle');
    const before = window.history.length;
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(store.getState().sel).toBeNull();
    expect(store.getState().shown).toEqual(['middle']);
    expect(window.history.length).toBe(before);
  });

  it('keeps a selection whose table is still on its way', async () => {
    window.history.replaceState(null, '', '/#sel=place:baku-port');
    const store = createAtlasStore();
    stop = connectHistory(store, window);
    store.getState().actions.cameraMoved({ zoom: 4, lat: 40, lon: 50 });
    expect(window.location.hash).toBe('#sel=place:baku-port');
  });

  it('is put right in place when it names what does not exist', async () => {
    const { store, actions } = await page('#sel=place:gone');
    const before = window.history.length;
    expect(store.getState().notices).toHaveLength(1);
    actions.cameraMoved({ zoom: 4, lat: 40, lon: 50 });
    expect(window.location.hash).toBe('#map=4/40/50&on=middle,north-south');
    expect(window.history.length).toBe(before);
  });
});
