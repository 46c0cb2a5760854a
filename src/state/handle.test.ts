import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FIXTURE_INDEX, fixtureTables } from '../atlas/testing/fixture';
import { createHandle } from './handle';
import { type AtlasStore, createAtlasStore } from './store';

const ready = Promise.resolve();

describe('the handle', () => {
  let store: AtlasStore;
  beforeEach(() => {
    store = createAtlasStore();
  });
  const tables = fixtureTables();
  const load = async (): Promise<void> => {
    store.getState().actions.load({
      index: async () => FIXTURE_INDEX,
      summary: async () => ({ corridors: [], years: [] }),
      withdrawn: async () => [],
      changes: async () => [],
      table: async (name) => tables[name],
    });
    await expect.poll(() => store.getState().files.corridors.status).toBe('ready');
  };
  const handleOf = () => createHandle(store, ready, () => null);

  it('tells and changes what the page shows, by one event for one change', async () => {
    await load();
    const handle = handleOf();
    const changes: unknown[] = [];
    const stop = handle.on('change', ({ on, sel, theme, view }) => changes.push({ on, sel, theme, view }));
    const all = {
      on: ['north-south-corridor'],
      sel: 'place:baku',
      theme: 'dark',
      view: { zoom: 5, lat: 40, lon: 50 },
    } as const;
    handle.setState(all);
    expect(changes).toEqual([all]);
    expect(handle.getState()).toMatchObject({ ...all, pending: {} });
    stop();
    handle.setState({ sel: null });
    expect(changes).toHaveLength(1);
  });

  it('tints the countries of a bloc, and of nothing else', async () => {
    await load();
    const handle = handleOf();
    const events: unknown[] = [];
    handle.on('tint', ({ tint }) => events.push(tint));
    handle.setState({ tint: 'sco' });
    await expect.poll(() => handle.getState().tint).toBe('sco');
    expect(() => handle.setState({ tint: 'az' })).toThrow(
      'tint: The atlas has no bloc “az”; none is tinted.',
    );
    expect(() => handle.setState({ tint: 'S C O' })).toThrow('tint: “S C O” is not the id of a bloc');
    handle.setState({ tint: null });
    expect(events).toEqual(['sco', null]);
    // How many members it has, the first view's tables do not say.
    await expect.poll(() => store.getState().files.figures.status).toBe('ready');
  });

  it.each([
    ['a view beyond the map', { view: { zoom: 5, lat: 95, lon: 0 } }, 'view: view takes a zoom'],
    [
      'a view that is none',
      { view: { zoom: Number.NaN, lat: 0, lon: 0 } },
      'view: view takes zoom, lat and lon',
    ],
    ['a view without its parts', { view: 5 }, 'view: view takes zoom, lat and lon'],
    ['a part that is none', { foo: 1 }, 'there is no part “foo”; setState takes view, on, sel, way,'],
    ['a selection that is none', { sel: 'baku' }, 'sel: “baku” is not of the form kind:id'],
    ['a selection of another kind', { sel: 7 }, 'sel: “7” is not of the form'],
    ['what the atlas does not have', { sel: 'place:gone' }, 'sel: The atlas has no “place:gone”'],
    ['corridors it does not have', { on: ['atlantis'] }, 'on: The atlas has no corridor “atlantis”.'],
    ['corridors that are no list', { on: 'middle-corridor' }, 'on: on takes a list'],
    ['colours that are none', { theme: 'pink' }, 'theme: theme is auto, light or dark'],
    ['a way that is none', { way: 'trunk' }, 'way: “trunk” is not of the form CORRIDOR/BRANCH'],
    [
      'a way it does not have',
      { way: 'middle-corridor/gone' },
      'way: The atlas has no way “middle-corridor/gone”',
    ],
    ['a profile that is none', { profile: 'map' }, 'profile: A profile is a strip or a table, not “map”'],
    ['nothing', null, 'setState takes an object'],
  ])('refuses %s whole, by name', async (_, change, sentence) => {
    await load();
    // Places and legs are in two tables each, of which the second comes with the rest.
    store.getState().actions.fetchRecords();
    await expect.poll(() => store.getState().files.links.status).toBe('ready');
    const handle = handleOf();
    const before = handle.getState();
    const given: unknown = typeof change === 'object' && change ? { theme: 'dark', ...change } : change;
    const set = handle.setState as (change: unknown) => void;
    expect(() => set(given)).toThrow(TypeError);
    expect(() => set(given)).toThrow(sentence);
    expect(handle.getState()).toEqual(before);
  });

  it('says what events there are', () => {
    expect(() => handleOf().on('typo' as 'select', () => {})).toThrow(
      'there is no event “typo”; there are view,',
    );
  });

  it('takes a longitude beyond the date line as the one it is', async () => {
    await load();
    const handle = handleOf();
    handle.setState({ view: { zoom: 5, lat: 40, lon: 190 } });
    expect(handle.getState().view).toEqual({ zoom: 5, lat: 40, lon: -170 });
  });

  it('lets a deal wait for the deals, then holds it', async () => {
    await load();
    const handle = handleOf();
    const [deal] = tables.deals;
    if (!deal) throw new Error('the fixture has no deal');
    handle.setState({ sel: `deal:${deal.id}` });
    expect(handle.getState()).toMatchObject({ sel: null, pending: { sel: `deal:${deal.id}` } });
    await expect.poll(() => handle.getState().sel).toBe(`deal:${deal.id}`);
    expect(handle.getState().pending).toEqual({});
    expect(store.getState().notices).toEqual([]);
  });

  it('lets a deal that is none wait too, then says so', async () => {
    await load();
    const handle = handleOf();
    handle.setState({ sel: 'deal:gone' });
    await expect.poll(() => handle.getState().files.deals.status).toBe('ready');
    expect(handle.getState()).toMatchObject({ sel: null, pending: {} });
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'The atlas has no “deal:gone”; nothing is selected.',
    ]);
  });

  it('is not harmed by a listener that throws, nor are the others', async () => {
    await load();
    const handle = handleOf();
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    const heard: unknown[] = [];
    handle.on('select', () => {
      throw new Error('the embedder’s');
    });
    handle.on('select', ({ sel }) => heard.push(sel));
    handle.setState({ sel: 'place:baku' });
    expect(heard).toEqual(['place:baku']);
    expect(handle.getState().sel).toBe('place:baku');
    expect(reported).toHaveBeenCalledWith(expect.objectContaining({ message: 'the embedder’s' }));
    reported.mockRestore();
  });

  it('tells everybody the newest state last when a listener changes it', async () => {
    await load();
    const handle = handleOf();
    const heard: unknown[] = [];
    handle.on('select', ({ sel }) => {
      if (sel === 'place:baku') handle.setState({ sel: 'corridor:middle-corridor' });
    });
    handle.on('select', ({ sel }) => heard.push(sel));
    handle.setState({ sel: 'place:baku' });
    expect(heard).toEqual(['place:baku', 'corridor:middle-corridor']);
  });

  it('ends a circle of listeners with a sentence', async () => {
    await load();
    const handle = handleOf();
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    handle.on('theme', ({ theme }) => handle.setState({ theme: theme === 'dark' ? 'light' : 'dark' }));
    handle.setState({ theme: 'dark' });
    expect(reported).toHaveBeenCalledWith(
      expect.objectContaining({ message: expect.stringContaining('keep changing what they listen to') }),
    );
    reported.mockRestore();
    handle.setState({ sel: 'place:baku' });
    expect(handle.getState().sel).toBe('place:baku');
  });
});
