// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
  linkPlaces: [],
  links: [],
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
  organisations: [],
  times: [],
  assumptions: [],
  rates: [],
};

describe('the address', () => {
  let stop = (): void => {};
  beforeEach(() => {
    vi.useFakeTimers();
    window.history.replaceState(null, '', '/');
  });
  afterEach(() => {
    stop();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  async function page(hash: string, { guest = false } = {}) {
    window.history.replaceState(null, '', `/${hash}`);
    const store = createAtlasStore({ guest });
    stop = connectHistory(store, window);
    const { actions } = store.getState();
    actions.load({
      // The index says nothing about the address: it may stay on its way.
      index: () => new Promise(() => {}),
      summary: () => new Promise(() => {}),
      withdrawn: async () => [],
      changes: async () => [],
      table: async (name) => tables[name],
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState().files.countries.status).toBe('ready');
    return { store, actions };
  }
  const later = () => vi.advanceTimersByTime(300);
  const back = () => window.dispatchEvent(new PopStateEvent('popstate'));
  const PORT = { kind: 'place', id: 'baku-port' } as const;
  const OTHER = { kind: 'place', id: 'aktau-port' } as const;

  it('stays bare until the reader does something', async () => {
    const { actions } = await page('');
    actions.cameraMoved({ zoom: 4, lat: 40, lon: 50 });
    expect(window.location.hash).toBe('');
    actions.cameraMoved({ zoom: 5, lat: 40, lon: 50 });
    expect(window.location.hash).toBe('#map=5/40/50&on=middle,north-south');
  });

  it('stays bare when only the place on the page changes, which is kept all the same', async () => {
    const { actions } = await page('');
    actions.setScroll('overview', 120);
    later();
    expect(window.location.hash).toBe('');
    expect(window.history.state.corridorAtlas.scroll).toBe('{"overview":120}');
  });

  it('follows selection, corridors and camera', async () => {
    const { actions } = await page('');
    actions.select(PORT);
    expect(window.location.hash).toBe('#on=middle,north-south&sel=place:baku-port');
    actions.toggleCorridor('middle');
    later();
    expect(window.location.hash).toBe('#on=north-south&sel=place:baku-port');
  });

  it('makes a step of a selection, and of nothing else', async () => {
    const { actions } = await page('');
    const before = window.history.length;
    actions.toggleCorridor('middle');
    actions.cameraMoved({ zoom: 4, lat: 40, lon: 50 });
    later();
    expect(window.history.length).toBe(before);
    actions.select(PORT);
    actions.select(OTHER);
    expect(window.history.length).toBe(before + 2);
  });

  it('makes a step or none where that is said', async () => {
    const { actions } = await page('');
    const before = window.history.length;
    actions.change({ sel: PORT }, { step: 'replace' });
    expect(window.history.length).toBe(before);
    actions.change({ shown: ['middle'] }, { step: 'push' });
    expect(window.history.length).toBe(before + 1);
  });

  it('is read again when the reader goes back, and not written', async () => {
    const { store, actions } = await page('');
    actions.select(PORT);
    window.history.replaceState(null, '', '/#on=middle');
    const before = window.history.length;
    back();
    later();
    expect(store.getState().sel).toBeNull();
    expect(store.getState().shown).toEqual(['middle']);
    expect(window.history.length).toBe(before);
    expect(window.location.hash).toBe('#on=middle');
  });

  it('leaves each entry as it was last seen, and brings that back', async () => {
    const { store, actions } = await page('');
    const replaced = vi.spyOn(window.history, 'replaceState');
    actions.select(PORT);
    actions.setScroll('details', 400);
    actions.setOpen('deals', false);
    actions.setSheet('full');
    actions.cameraMoved({ zoom: 6, lat: 40, lon: 50 });
    // Before the address was rewritten: the entry that is left is still told.
    actions.select(OTHER);
    const [entry, , address] = replaced.mock.lastCall ?? [];
    expect(address).toBe('/#map=6/40/50&on=middle,north-south&sel=place:baku-port');
    const { scroll, open, sheet } = store.getState();
    expect({ scroll, open, sheet }).toEqual({ scroll: {}, open: {}, sheet: 'half' });
    window.history.replaceState(entry, '', String(address));
    back();
    expect(store.getState()).toMatchObject({
      sel: PORT,
      scroll: { details: 400 },
      open: { deals: false },
      sheet: 'full',
    });
  });

  it('leaves what others keep in an entry alone', async () => {
    const { actions } = await page('');
    window.history.replaceState(
      { theirs: 1, corridorAtlas: { sheet: 'wide', scroll: '[' } },
      '',
      '/#on=middle',
    );
    back();
    actions.toggleCorridor('north-south');
    later();
    expect(window.history.state).toMatchObject({ theirs: 1, corridorAtlas: { sheet: 'half' } });
  });

  it('keeps a selection whose table is still on its way', async () => {
    window.history.replaceState(null, '', '/#sel=place:baku-port');
    const store = createAtlasStore();
    stop = connectHistory(store, window);
    store.getState().actions.cameraMoved({ zoom: 4, lat: 40, lon: 50 });
    later();
    expect(window.location.hash).toBe('#sel=place:baku-port');
  });

  it('says what is pending, and nothing of what is not known', async () => {
    const store = createAtlasStore();
    stop = connectHistory(store, window);
    store.getState().actions.change({ sel: PORT });
    expect(window.location.hash).toBe('#sel=place:baku-port');
  });

  it('is put right in place when it names what does not exist', async () => {
    const { store, actions } = await page('#sel=place:gone');
    const before = window.history.length;
    expect(store.getState().notices).toHaveLength(1);
    actions.cameraMoved({ zoom: 4, lat: 40, lon: 50 });
    expect(window.location.hash).toBe('#map=4/40/50&on=middle,north-south');
    expect(window.history.length).toBe(before);
    window.history.replaceState(null, '', '/#sel=place:gone');
    back();
    actions.select(PORT);
    expect(window.history.length).toBe(before);
    later();
    expect(window.location.hash).toContain('sel=place:baku-port');
  });

  it('makes no step in another page’s frame', async () => {
    const { actions } = await page('', { guest: true });
    const before = window.history.length;
    actions.select(PORT);
    actions.select(OTHER);
    later();
    expect(window.history.length).toBe(before);
    expect(window.location.hash).toContain('sel=place:aktau-port');
  });

  it('is written four times a second at most, however often a corridor is switched', async () => {
    const { store, actions } = await page('');
    const replaced = vi.spyOn(window.history, 'replaceState');
    for (let turn = 0; turn < 121; turn += 1) {
      actions.toggleCorridor('middle');
      vi.advanceTimersByTime(10);
    }
    expect(replaced.mock.calls.length).toBeLessThanOrEqual(6);
    later();
    expect(store.getState().shown).toEqual(['north-south']);
    expect(window.location.hash).toBe('#on=north-south');
  });

  it('lags while the browser refuses, and catches up; nothing else hears of it', async () => {
    const { store, actions } = await page('');
    const real = window.history.pushState.bind(window.history);
    const before = window.history.length;
    const refuse = (): never => {
      throw new DOMException('Attempt to use history.pushState() more than 100 times', 'SecurityError');
    };
    const pushed = vi.spyOn(window.history, 'pushState').mockImplementation(refuse);
    const replaced = vi.spyOn(window.history, 'replaceState').mockImplementation(refuse);
    const heard: unknown[] = [];
    store.subscribe(({ sel }) => heard.push(sel?.id));
    for (let turn = 0; turn < 60; turn += 1) {
      actions.select(PORT);
      actions.select(OTHER);
      actions.toggleCorridor('middle');
    }
    expect(heard.at(-1)).toBe('aktau-port');
    expect(store.getState()).toMatchObject({ sel: OTHER, shown: ['middle', 'north-south'] });
    expect(window.location.hash).toBe('');
    // It does not knock without end.
    expect(pushed.mock.calls.length + replaced.mock.calls.length).toBeLessThan(5);
    vi.advanceTimersByTime(5_000);
    pushed.mockImplementation(real);
    replaced.mockRestore();
    vi.advanceTimersByTime(10_000);
    expect(window.location.hash).toBe('#on=middle,north-south&sel=place:aktau-port');
    // The steps between are lost; that there was one is not.
    expect(window.history.length).toBe(before + 1);
  });

  it('is told before the page is left', async () => {
    const { actions } = await page('');
    actions.toggleCorridor('middle');
    actions.toggleCorridor('north-south');
    window.dispatchEvent(new Event('pagehide'));
    expect(window.location.hash).toBe('#on=');
  });
});
