import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Corridor, Place, Tables } from '../atlas/schema';
import type { CorridorSummary, Summary } from '../atlas/summary';
import { type AtlasLoader, LoadError } from './load';
import type { FileName } from './state';
import { type AtlasStore, createAtlasStore } from './store';

const corridor = (id: string, shownFirst: boolean): Corridor => ({
  id,
  name: id,
  shortName: id,
  summary: 'A corridor.',
  shownFirst,
  colour: { light: '#c63e06', dark: '#ff9b57' },
  branches: [{ id: 'trunk', name: 'Trunk', legs: ['a'] }],
  sources: [],
});
const place = (id: string): Place => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [49.4, 40] },
  properties: { id, name: id, kind: 'port', country: 'az', importance: 1, basis: { kind: 'hand' } },
});
const full: Tables = {
  places: [place('baku-port')],
  legs: [],
  linkPlaces: [],
  links: [],
  corridors: [corridor('middle', true), corridor('north-south', true), corridor('northern', false)],
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
const index = {
  name: 'Corridor Atlas',
  version: '1.0',
  asOf: '2026-11-23',
  edition: { number: 2, date: '2026-11-23' },
  licence: { id: 'ODbL-1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/', text: 'x' },
  attribution: [],
  files: [],
};

const corridors: readonly CorridorSummary[] = [
  {
    id: 'middle',
    way: 'middle/t',
    from: { id: 'a', name: 'A' },
    to: { id: 'b', name: 'B' },
    km: { value: 10, figure: null },
    days: null,
    borders: 0,
    bordersBySea: 0,
    bordersPassed: 0,
    breaks: 0,
    tonnes: null,
    countries: [],
    passed: [],
  },
];
const summary: Summary = { corridors: [...corridors], years: [] };

/** A loader that serves `full`, except for the tables that are told to fail. */
function loaderFailing(failing: Set<FileName>): AtlasLoader {
  return {
    index: async () => index,
    summary: async () => {
      if (failing.has('summary'))
        throw new LoadError('summary.json could not be fetched: the server answered 500.');
      return summary;
    },
    changes: async () => [],
    withdrawn: async () => [
      { id: 'deal:an-old-deal', why: 'It was told twice.', on: '2026-11-28', instead: ['place:baku-port'] },
      { id: 'place:a-lost-port', why: 'It never stood there.', on: '2026-11-28', instead: [] },
    ],
    table: async (name) => {
      if (failing.has(name)) throw new LoadError(`${name} could not be fetched: the server answered 500.`);
      return full[name];
    },
  };
}
const settled = (store: AtlasStore): Promise<void> =>
  new Promise((resolve) => {
    const done = (): boolean =>
      Object.values(store.getState().files).every(({ status }) => status !== 'loading');
    if (done()) resolve();
    else
      store.subscribe(() => {
        if (done()) resolve();
      });
  });

describe('the store', () => {
  let store: AtlasStore;
  beforeEach(() => {
    store = createAtlasStore();
  });
  const load = async (failing: FileName[] = []): Promise<void> => {
    store.getState().actions.load(loaderFailing(new Set(failing)));
    await settled(store);
  };
  const ask = async (): Promise<void> => {
    store.getState().actions.setSearchOpen(true);
    store.getState().actions.setSearchOpen(false);
    await settled(store);
  };

  it('fetches what only dossier and search show when it is asked for, and once', async () => {
    await load();
    expect(store.getState().files.deals.status).toBe('idle');
    expect(store.getState().files.countries.status).toBe('ready');
    store.getState().actions.select({ kind: 'place', id: 'baku-port' });
    expect(store.getState().files.deals.status).toBe('loading');
    await settled(store);
    const before = store.getState().atlas;
    await ask();
    expect(store.getState().atlas).toBe(before);
  });

  it('has the corridors in a few numbers with the first view, and without them says so and goes on', async () => {
    await load();
    expect(store.getState().summary).toEqual(summary);
    store = createAtlasStore();
    await load(['summary']);
    expect(store.getState().summary).toBeNull();
    expect(store.getState().files.summary).toEqual({
      status: 'failed',
      reason: 'summary.json could not be fetched: the server answered 500.',
    });
    expect(store.getState().shown).toEqual(['middle', 'north-south']);
  });

  it.each(['figure', 'organisation'] as const)(
    'says so of a link to the %s that the atlas has not',
    async (kind) => {
      store.getState().actions.applyLink({ sel: { kind, id: 'never-was' } }, []);
      await load();
      await vi.waitFor(() => expect(store.getState().notices).toHaveLength(1));
      expect(store.getState().sel).toBeNull();
      expect(store.getState().notices[0]?.text).toBe(
        `The atlas has no “${kind}:never-was”; nothing is selected.`,
      );
    },
  );

  it('fetches it behind the map for a link that selects', async () => {
    store.getState().actions.applyLink({ sel: { kind: 'place', id: 'baku-port' } }, []);
    await load();
    await settled(store);
    await expect.poll(() => store.getState().files.deals.status).toBe('ready');
  });

  it('shows the corridors that come first when no link says otherwise', async () => {
    store.getState().actions.applyLink({}, []);
    await load();
    expect(store.getState().shown).toEqual(['middle', 'north-south']);
  });

  it('applies a link once the tables that decide it are there', async () => {
    store.getState().actions.applyLink({ shown: ['northern'], sel: { kind: 'place', id: 'baku-port' } }, []);
    expect(store.getState().sel).toBeNull();
    await load();
    expect(store.getState().shown).toEqual(['northern']);
    expect(store.getState().sel).toEqual({ kind: 'place', id: 'baku-port' });
    expect(store.getState().notices).toEqual([]);
  });

  it('falls back field by field and says so', async () => {
    store
      .getState()
      .actions.applyLink({ shown: ['atlantis', 'middle'], sel: { kind: 'place', id: 'gone' } }, [
        'The map part is odd.',
      ]);
    await load();
    // Whether there is such a place, the table of those on other main lines tells too.
    await ask();
    expect(store.getState().shown).toEqual(['middle']);
    expect(store.getState().sel).toBeNull();
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'The map part is odd.',
      expect.stringContaining('atlantis'),
      expect.stringContaining('place:gone'),
    ]);
  });

  it('takes the usual corridors when a link names only unknown ones', async () => {
    store.getState().actions.applyLink({ shown: ['atlantis'] }, []);
    await load();
    expect(store.getState().shown).toEqual(['middle', 'north-south']);
  });

  it('keeps the rest when a file fails, says which, and fetches it again when asked', async () => {
    const failing = new Set<FileName>(['deals']);
    store.getState().actions.load(loaderFailing(failing));
    await settled(store);
    await ask();
    expect(store.getState().files.deals).toEqual({
      status: 'failed',
      reason: 'deals could not be fetched: the server answered 500.',
    });
    expect(store.getState().files.quotes.status).toBe('ready');
    expect(store.getState().atlas.loaded.has('deals')).toBe(false);
    failing.clear();
    store.getState().actions.retry(['deals']);
    await settled(store);
    expect(store.getState().files.deals.status).toBe('ready');
  });

  it('still fetches the dossier when a map table fails', async () => {
    await load(['legs']);
    await ask();
    expect(store.getState().files.legs.status).toBe('failed');
    expect(store.getState().files.deals.status).toBe('ready');
  });

  it('keeps the corridors in their own order however they are switched', async () => {
    await load();
    const { actions } = store.getState();
    actions.toggleCorridor('middle');
    actions.toggleCorridor('northern');
    actions.toggleCorridor('middle', true);
    expect(store.getState().shown).toEqual(['middle', 'north-south', 'northern']);
  });

  it('shows a corridor that is selected, in the same step, and lets it be switched off again', async () => {
    await load();
    const { actions } = store.getState();
    actions.toggleCorridor('north-south', false);
    const steps: (readonly string[])[] = [];
    const stop = store.subscribe(({ shown, sel }, previous) => {
      if (shown !== previous.shown || sel !== previous.sel) steps.push([...shown, sel?.id ?? 'none']);
    });
    actions.select({ kind: 'corridor', id: 'northern' });
    stop();
    expect(steps).toEqual([['middle', 'northern', 'northern']]);
    actions.toggleCorridor('northern', false);
    expect(store.getState().shown).toEqual(['middle']);
    actions.select({ kind: 'corridor', id: 'northern' });
    expect(store.getState().shown).toEqual(['middle', 'northern']);
  });

  it('shows the corridor a link selects, unless the link says what is shown', async () => {
    const { actions } = store.getState();
    const sel = { kind: 'corridor', id: 'northern' } as const;
    actions.applyLink({ sel }, []);
    await load();
    expect(store.getState().shown).toEqual(['middle', 'north-south', 'northern']);
    actions.applyLink({ shown: ['middle'], sel }, []);
    expect(store.getState().shown).toEqual(['middle']);
    expect(store.getState().sel).toEqual(sel);
  });

  it('looks at what a link selects as soon as it is known where that lies', async () => {
    const { actions } = store.getState();
    actions.applyLink({ sel: { kind: 'place', id: 'baku-port' } }, []);
    await load();
    expect(store.getState().camera).toMatchObject({ kind: 'point' });
  });

  it('closes the innermost open thing on Esc', async () => {
    await load();
    const { actions } = store.getState();
    actions.select({ kind: 'place', id: 'baku-port' });
    actions.setSearchOpen(true);
    expect(actions.escape()).toBe(true);
    expect(store.getState().searchOpen).toBe(false);
    expect(store.getState().sel).not.toBeNull();
    expect(actions.escape()).toBe(true);
    expect(store.getState().sel).toBeNull();
    expect(actions.escape()).toBe(false);
  });

  it('follows the device until a theme is chosen', () => {
    const { actions } = store.getState();
    actions.setDeviceTheme('dark');
    expect(store.getState().theme).toBe('dark');
    actions.setTheme('light');
    actions.setDeviceTheme('dark');
    expect(store.getState().theme).toBe('light');
    actions.setTheme('auto');
    expect(store.getState().theme).toBe('dark');
  });

  it('waits with what no table has decided, then holds it or says why not', async () => {
    const { actions } = store.getState();
    await load();
    actions.change({ sel: { kind: 'deal', id: 'pact' } });
    expect(store.getState().pending).toEqual({ sel: { kind: 'deal', id: 'pact' } });
    expect(store.getState().sel).toBeNull();
    await settled(store);
    expect(store.getState().pending).toEqual({});
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'The atlas has no “deal:pact”; nothing is selected.',
    ]);
  });

  it('forgets what waited when something else is asked for', async () => {
    const { actions } = store.getState();
    actions.applyLink({ sel: { kind: 'deal', id: 'pact' }, shown: ['northern'] }, []);
    actions.applyLink({ sel: { kind: 'place', id: 'baku-port' } }, []);
    expect(store.getState().pending).toEqual({ sel: { kind: 'place', id: 'baku-port' } });
    await load();
    expect(store.getState().shown).toEqual(['middle', 'north-south']);
    expect(store.getState().sel?.id).toBe('baku-port');
  });

  it('changes several fields in one step', async () => {
    await load();
    const { actions } = store.getState();
    const steps: unknown[] = [];
    store.subscribe(({ shown, sel, theme, view, files }, before) => {
      if (files === before.files) steps.push([shown, sel?.id, theme, view?.zoom]);
    });
    actions.change({
      shown: ['northern'],
      sel: { kind: 'place', id: 'baku-port' },
      themeChoice: 'dark',
      view: { zoom: 5, lat: 40, lon: 50 },
    });
    expect(steps).toEqual([[['northern'], 'baku-port', 'dark', 5]]);
    expect(store.getState().camera).toMatchObject({ kind: 'view', view: { zoom: 5 } });
  });

  it('tells of a withdrawn id why it went, and shows what stands in its stead', async () => {
    const { actions } = store.getState();
    actions.applyLink({ sel: { kind: 'deal', id: 'an-old-deal' } }, []);
    await load();
    await vi.waitFor(() => expect(store.getState().sel).toEqual({ kind: 'place', id: 'baku-port' }));
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'The atlas has no “deal:an-old-deal” any more. It was told twice. What stands in its stead is shown.',
    ]);
    actions.applyLink({ sel: { kind: 'place', id: 'a-lost-port' } }, []);
    await vi.waitFor(() =>
      expect(store.getState().notices.map(({ text }) => text)).toEqual([
        'The atlas has no “place:a-lost-port” any more. It never stood there.',
      ]),
    );
    expect(store.getState().sel).toBeNull();
  });

  it('applies tables that arrive together together, and the map’s as soon as the last of them is there', async () => {
    vi.useFakeTimers();
    let turn = 0;
    const seen: [atlas: unknown, at: number][] = [];
    store.subscribe(({ atlas }, before) => {
      if (atlas !== before.atlas) seen.push([[...atlas.loaded], performance.now()]);
    });
    const begun = performance.now();
    store.getState().actions.load({
      index: async () => index,
      summary: async () => summary,
      withdrawn: async () => [],
      changes: async () => [],
      table: async (name) => {
        turn += 1;
        await new Promise((resolve) => setTimeout(resolve, turn));
        return full[name];
      },
    });
    store.getState().actions.setSearchOpen(true);
    await vi.advanceTimersByTimeAsync(100);
    vi.useRealTimers();
    expect(seen.map(([tables]) => tables)).toEqual([
      ['places', 'legs', 'corridors'],
      [
        ...['places', 'legs', 'corridors', 'countries', 'linkPlaces', 'links'],
        ...['deals', 'quotes', 'figures', 'sources', 'people', 'services', 'organisations'],
      ],
    ]);
    expect((seen[0]?.[1] ?? 0) - begun).toBe(3);
  });

  it('counts what a link names and the atlas has not, and keeps it short', async () => {
    const { actions } = store.getState();
    const many = Array.from({ length: 60 }, (_, i) => `${'very-'.repeat(40)}long-${i}`);
    actions.applyLink({ shown: many }, []);
    await load();
    const { notices } = store.getState();
    expect(notices).toHaveLength(1);
    expect(notices[0]?.text).toContain('and 57 more');
    expect(notices[0]?.text.length).toBeLessThan(320);
  });

  it('drops a link’s notices when another one is followed, and keeps the page’s own', async () => {
    await load();
    await ask();
    const { actions } = store.getState();
    actions.notify('Something else failed.');
    actions.applyLink({ sel: { kind: 'place', id: 'gone' } }, ['Odd.']);
    expect(store.getState().notices).toHaveLength(3);
    actions.applyLink({ sel: { kind: 'place', id: 'baku-port' } }, []);
    expect(store.getState().notices.map(({ text }) => text)).toEqual(['Something else failed.']);
  });

  it('keeps a dossier’s scroll and sections until another is opened', async () => {
    await load();
    const { actions } = store.getState();
    actions.select({ kind: 'place', id: 'baku-port' });
    actions.setScroll('details', 300.4);
    actions.setScroll('overview', 20);
    actions.setOpen('deals', true);
    expect(store.getState()).toMatchObject({ scroll: { details: 300, overview: 20 }, open: { deals: true } });
    actions.select({ kind: 'corridor', id: 'middle' });
    const { scroll, open, sheet } = store.getState();
    expect({ scroll, open, sheet }).toEqual({ scroll: { overview: 20 }, open: {}, sheet: 'half' });
  });
});
