import { beforeEach, describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import { LINKS_FROM } from '../state/links';
import { freeArea, pixelOf } from './camera';
import { buildStyle } from './style';
import { FIRST, SOURCES, Z_ORDER } from './style/slots';
import { fakeEngine } from './testing/fake-engine';
import { atlasWithLink, mapState, readOn } from './testing/state';
import { TOKENS, tokensOf } from './tokens';
import { createUpdater, firstLines } from './updater';
import { createViewModel, type MapState } from './view-model';

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const start = mapState();

/** A page in miniature: state, view model, updater, double. `frame` runs what was scheduled. */
function page() {
  const engine = fakeEngine();
  const tasks: (() => void)[] = [];
  const viewModel = createViewModel();
  let state = start;
  const updater = createUpdater({
    engine,
    start: createViewModel()({ ...start, atlas: buildAtlas({}) }),
    styleOf: (theme) => buildStyle(tokensOf(theme), 'https://example.org/'),
    imagesOf: () =>
      new Map([['port', { width: 1, height: 1, data: new Uint8ClampedArray(4), pixelRatio: 1 }]]),
    beforeNames: () => Promise.resolve(),
    schedule: (task) => tasks.push(task),
  });
  const frame = async (): Promise<void> => {
    // Twice: fonts settle between, and ask for one more frame.
    for (let i = 0; i < 2; i += 1) {
      for (const task of tasks.splice(0)) task();
      await Promise.resolve();
      await Promise.resolve();
    }
    for (const task of tasks.splice(0)) task();
  };
  const set = (change: Partial<MapState>): void => {
    state = { ...state, ...change };
    updater.update(viewModel(state));
  };
  return { engine, updater, set, frame, tasks };
}

describe('the updater', () => {
  let it_ = page();
  beforeEach(async () => {
    it_ = page();
    it_.set({});
    it_.engine.becomeReady();
    await it_.frame();
    it_.engine.calls.length = 0;
  });
  /** As it stands on the map: as it came, and what was changed since. */
  const strand = (id: number) => ({
    ...it_.engine.data.get(SOURCES.strands)?.features.find((feature) => feature.id === id)?.properties,
    ...it_.engine.states.get(`strands/${id}`),
  });

  it('fills the map once it is ready', () => {
    expect(it_.updater.settled()).toBe(true);
    expect(it_.engine.data.get(SOURCES.strands)?.features.length).toBeGreaterThan(0);
    expect(it_.engine.images.has('port')).toBe(true);
    expect(strand(1)).toMatchObject({ on: true });
    const baku = it_.engine.data
      .get(SOURCES.places)
      ?.features.find(({ properties }) => properties?.id === 'baku');
    expect(baku?.properties).toMatchObject({ strength: 1, ring: 0 });
  });

  it('draws the lines of shown corridors first; the others, and all names, when these are drawn', async () => {
    const page_ = page();
    page_.set({ shown: ['middle-corridor'] });
    page_.engine.becomeReady();
    for (const task of page_.tasks.splice(0)) task();
    const corridors = () =>
      new Set(page_.engine.data.get(SOURCES.strands)?.features.map(({ properties }) => properties?.corridor));
    expect(corridors()).toEqual(new Set(['middle-corridor']));
    expect([...page_.engine.layers]).toEqual(FIRST);
    expect(page_.engine.data.has(SOURCES.places)).toBe(false);
    await page_.frame();
    expect(corridors()).toEqual(new Set(['middle-corridor', 'north-south-corridor']));
    expect(page_.engine.layers).toEqual(new Set(Z_ORDER));
    expect(page_.engine.data.has(SOURCES.places)).toBe(true);
  });

  it('has the main lines of no corridor where they are near, and switches them by their state', async () => {
    const atlas = atlasWithLink();
    const lines = () => it_.engine.data.get(SOURCES.links)?.features.length ?? 0;
    const places = () => it_.engine.data.get(SOURCES.linkPlaces)?.features.length ?? 0;
    const set = async (change: Partial<MapState>): Promise<void> => {
      it_.set({ atlas, ...change });
      await it_.frame();
    };
    await set({ view: { zoom: LINKS_FROM - 1, lat: 41, lon: 45 } });
    expect([lines(), places(), it_.engine.data.has(SOURCES.links)]).toEqual([0, 0, false]);
    await set({ sel: { kind: 'leg', id: 'tbilisi-yerevan' } });
    expect([lines(), places()]).toEqual([2, 0]);
    await set({ sel: null, view: { zoom: LINKS_FROM, lat: 41, lon: 45 } });
    expect([lines(), places()]).toEqual([2, 1]);
    const before = it_.engine.data.get(SOURCES.links);
    await set({ links: false });
    expect(it_.engine.data.get(SOURCES.links)).toBe(before);
    expect(it_.engine.states.get('links/2')).toMatchObject({ on: false });
    expect(places()).toBe(0);
  });

  it('leaves alone what the engine was started with', async () => {
    const engine = fakeEngine();
    const model = createViewModel()(start);
    const tasks: (() => void)[] = [];
    const updater = createUpdater({
      engine,
      start: model,
      styleOf: (theme) => buildStyle(tokensOf(theme), 'https://example.org/'),
      imagesOf: () => new Map(),
      beforeNames: () => new Promise(() => {}),
      schedule: (task) => tasks.push(task),
    });
    updater.update(model);
    engine.becomeReady();
    for (const task of tasks.splice(0)) task();
    expect(firstLines(model).features.length).toBeGreaterThan(0);
    expect(engine.data.has(SOURCES.strands)).toBe(false);
    // A style made anew holds nothing of it.
    engine.becomeReady();
    for (const task of tasks.splice(0)) task();
    expect(engine.data.get(SOURCES.strands)).toEqual(firstLines(model));
  });

  it('has no state to set for what comes as it stands', () => {
    expect([...it_.engine.states.keys()].filter((key) => !key.startsWith('basemap/'))).toEqual([]);
  });

  it('makes no call when nothing changed', async () => {
    it_.set({});
    await it_.frame();
    expect(it_.engine.calls).toEqual([]);
  });

  it('toggles a corridor by feature state; only its names come and go, for unseen ones would take room from others', async () => {
    const { data } = it_.engine;
    const before = new Map(data);
    it_.set({ shown: ['north-south-corridor'] });
    await it_.frame();
    expect(new Set(it_.engine.calls)).toEqual(new Set(['setFeatureState', 'setData']));
    const changed = [...data]
      .filter(([source, held]) => before.get(source) !== held)
      .map(([source]) => source);
    expect(changed).toEqual([SOURCES.corridorNames]);
    const named = data.get(SOURCES.corridorNames)?.features.map(({ properties }) => properties?.corridor);
    expect(new Set(named)).toEqual(new Set(['north-south-corridor']));
    expect(strand(1)).toMatchObject({ on: false });
  });

  it('changes the day by feature state alone, of the legs whose state is another or less sure', async () => {
    it_.set(readOn('2012-06-01'));
    await it_.frame();
    expect(new Set(it_.engine.calls)).toEqual(new Set(['setFeatureState']));
    const { data } = createViewModel()(start);
    const changed = [...it_.engine.states].flatMap(([key, state]) =>
      key.startsWith('strands/')
        ? [{ leg: data.strands[Number(key.slice('strands/'.length)) - 1]?.leg, state }]
        : [],
    );
    const legsWith = (perhaps: boolean) =>
      new Set(changed.filter(({ state }) => state.perhaps === perhaps).map(({ leg }) => leg));
    expect(legsWith(false)).toEqual(new Set(['alat-baku', 'astara-baku']));
    // The only source of these is of 2019: on a day before it they perhaps ran.
    expect(legsWith(true)).toEqual(new Set(['aktau-alat', 'baku-tbilisi']));
  });

  it('coalesces a frame’s changes to the newest', async () => {
    it_.set({ shown: [] });
    it_.set({ hover: { kind: 'place', id: 'baku' } });
    it_.set({ shown: start.shown, hover: null });
    expect(it_.tasks).toHaveLength(1);
    await it_.frame();
    expect(it_.engine.calls).toEqual([]);
  });

  it('changes the theme by paint and images, never by data', async () => {
    it_.set({ theme: 'dark' });
    await it_.frame();
    expect(it_.engine.calls).not.toContain('setData');
    expect(it_.engine.paint.get('sea/background-color')).toBe(TOKENS.dark.sea);
    it_.set({ theme: 'light' });
    await it_.frame();
    expect(it_.engine.paint.get('sea/background-color')).toBe(TOKENS.light.sea);
  });

  it('fills a map anew after its context was lost, with what was asked for meanwhile', async () => {
    it_.engine.loseContext();
    it_.set({ shown: [], sel: { kind: 'country', id: 'az' } });
    await it_.frame();
    expect(it_.engine.calls).toEqual([]);
    expect(it_.updater.settled()).toBe(false);
    it_.engine.becomeReady();
    await it_.frame();
    expect(strand(1)).toMatchObject({ on: false });
    expect(it_.engine.states.get('basemap/az')).toEqual({ selected: true, bloc: '' });
    expect(it_.engine.calls).toContain('setImages');
  });

  it('counts a change as applied only when it went through', async () => {
    it_.engine.failNext = new Error('context lost in mid-call');
    it_.set({ sel: { kind: 'country', id: 'az' } });
    await expect(it_.frame()).rejects.toThrow('context lost in mid-call');
    expect(it_.updater.settled()).toBe(false);
    it_.set({});
    await it_.frame();
    expect(it_.engine.states.get('basemap/az')).toEqual({ selected: true, bloc: '' });
  });

  it('untints the country left, and tints the next', async () => {
    it_.set({ sel: { kind: 'country', id: 'az' } });
    await it_.frame();
    it_.set({ sel: { kind: 'country', id: 'kz' } });
    await it_.frame();
    for (const ground of ['basemap', 'fine']) {
      expect(it_.engine.states.get(`${ground}/az`)).toEqual({ selected: false, bloc: '' });
      expect(it_.engine.states.get(`${ground}/kz`)).toEqual({ selected: true, bloc: '' });
    }
  });

  it('tints a bloc as of the day, by feature state alone, on both grounds, and takes the tint away again', async () => {
    const tintOf = (id: string): unknown[] =>
      ['basemap', 'fine'].map((ground) => it_.engine.states.get(`${ground}/${id}`)?.bloc);
    it_.set({ tint: 'sco', ...readOn('2020-06-01') });
    await it_.frame();
    expect(tintOf('cn')).toEqual(['perhaps', 'perhaps']);
    expect(tintOf('az')).toEqual(['near', 'near']);
    expect(tintOf('kz')).toEqual([undefined, undefined]);
    it_.engine.calls.length = 0;
    it_.set({ ...readOn('2025-06-01') });
    await it_.frame();
    // One country on two grounds: the others stand as they did.
    expect(it_.engine.calls.filter((call) => call !== 'setFeatureState')).toEqual([]);
    expect(tintOf('cn')).toEqual(['member', 'member']);
    it_.engine.calls.length = 0;
    it_.set({ sel: { kind: 'country', id: 'cn' } });
    await it_.frame();
    expect(it_.engine.states.get('basemap/cn')).toEqual({ selected: true, bloc: 'member' });
    it_.set({ tint: null });
    await it_.frame();
    expect(tintOf('cn')).toEqual(['', '']);
    expect(tintOf('az')).toEqual(['', '']);
    expect(it_.engine.states.get('fine/cn')).toEqual({ selected: true, bloc: '' });
  });

  it('marks the spot looked at by one point, and takes it away again', async () => {
    it_.set({ probe: { legId: 'alat-baku', point: [49.6, 40.1] } });
    await it_.frame();
    expect(it_.engine.calls).toEqual(['setData']);
    expect(it_.engine.data.get(SOURCES.probe)?.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [49.6, 40.1] },
    ]);
    it_.set({ probe: { legId: 'alat-baku', point: [49.6, 40.1] } });
    await it_.frame();
    expect(it_.engine.calls).toHaveLength(1);
    it_.set({ probe: null });
    await it_.frame();
    expect(it_.engine.data.get(SOURCES.probe)?.features).toEqual([]);
  });

  it('tells how many filtered records name a place, and takes the numbers away again', async () => {
    const counted = { deals: [], quotes: [], figures: [], legs: [] };
    const found = { places: new Map([['baku', 2]]), legs: new Map(), unplaced: 0, counted, years: [] };
    it_.set({ found });
    await it_.frame();
    const numbers = () =>
      it_.engine.data.get(SOURCES.counts)?.features.map(({ properties }) => properties?.count);
    expect(numbers()).toEqual([2]);
    it_.engine.calls.length = 0;
    it_.set({ probe: { legId: 'alat-baku', point: [49.6, 40.1] } });
    await it_.frame();
    expect(it_.engine.calls).toEqual(['setData']);
    it_.set({ found: null });
    await it_.frame();
    expect(numbers()).toEqual([]);
  });

  it('does nothing after it was destroyed', async () => {
    it_.updater.destroy();
    it_.set({ shown: [] });
    await it_.frame();
    expect(it_.engine.calls).toEqual([]);
  });
});

describe('the camera', () => {
  it('keeps a box that was asked for whole when there is more room or less, until somebody moves the map', async () => {
    const { engine, set, frame } = page();
    set({ reducedMotion: true, camera: { kind: 'box', box: [20, 30, 100, 50] } });
    await frame();
    const wide = engine.view().zoom;
    set({ insets: { ...none, bottom: 400 }, covers: { ...none, bottom: 400 } });
    await frame();
    const narrow = engine.view().zoom;
    expect(narrow).toBeLessThan(wide);
    engine.emit({ type: 'grabbed' });
    set({ insets: none, covers: none });
    await frame();
    expect(engine.view().zoom).toBe(narrow);
  });

  it('opens on the opening view and keeps to it while panels appear, until the reader takes hold', async () => {
    const { engine, set, frame } = page();
    set({});
    await frame();
    expect(engine.moves).toHaveLength(1);
    set({ insets: { ...none, left: 300 } });
    await frame();
    expect(engine.moves).toHaveLength(2);
    engine.emit({ type: 'grabbed' });
    set({ insets: none });
    await frame();
    expect(engine.moves).toHaveLength(2);
  });

  it('answers each request once', async () => {
    const { engine, set, frame } = page();
    const camera = { kind: 'view', view: { zoom: 6, lat: 40, lon: 50 }, animate: false } as const;
    set({ camera });
    await frame();
    set({ shown: [] });
    await frame();
    expect(engine.moves).toEqual([{ view: camera.view, animate: false }]);
    set({ camera: { ...camera } });
    await frame();
    expect(engine.moves).toHaveLength(2);
  });

  it('brings the selected place out from under a panel that opens', async () => {
    const { engine, set, frame } = page();
    const view = { zoom: 6, lat: 40, lon: 44 };
    set({ camera: { kind: 'view', view, animate: false } });
    await frame();
    set({ sel: { kind: 'place', id: 'baku-port' } });
    await frame();
    const insets = { ...none, right: 420 };
    set({ insets, covers: insets });
    await frame();
    const at = start.atlas.places.get('baku-port')?.geometry.coordinates ?? [0, 0];
    const [x] = pixelOf(at, engine.view(), engine.size());
    const area = freeArea({ size: engine.size(), insets });
    expect(x).toBeLessThan(area.left + area.width);
  });

  it('keeps what is selected clear of its own buttons, and lets the opening view run under them', async () => {
    const { engine, set, frame } = page();
    set({});
    await frame();
    const opening = engine.view();
    const covers = { ...none, right: 60 };
    set({ covers });
    await frame();
    expect(engine.view()).toEqual(opening);
    set({ covers, camera: { kind: 'box', box: [20, 40, 100, 42] } });
    await frame();
    const [east] = pixelOf([100, 41], engine.view(), engine.size());
    expect(east).toBeLessThanOrEqual(engine.size().width - 60);
  });

  it('keeps what a link selects clear of buttons that come after it', async () => {
    const { engine, set, frame } = page();
    const eastOf = () => pixelOf([100, 41], engine.view(), engine.size())[0];
    set({ reducedMotion: true, camera: { kind: 'box', box: [20, 40, 100, 42] } });
    await frame();
    expect(eastOf()).toBeGreaterThan(engine.size().width - 60);
    set({ covers: { ...none, right: 60 } });
    await frame();
    expect(eastOf()).toBeLessThanOrEqual(engine.size().width - 60);
  });

  it('comes to rest where the scale is another length after each move', async () => {
    const { engine, set, frame } = page();
    set({ reducedMotion: true, camera: { kind: 'box', box: [20, 40, 100, 42] } });
    await frame();
    const moves = engine.moves.length;
    for (let turn = 0; turn < 6; turn += 1) {
      set({ covers: { ...none, bottom: turn % 2 ? 40 : 120 } });
      await frame();
    }
    expect(engine.moves.length - moves).toBe(1);
    // Another frame is another matter: it is followed anew.
    set({ insets: { ...none, left: 80 }, covers: { ...none, left: 80, bottom: 40 } });
    await frame();
    expect(engine.moves.length - moves).toBe(2);
  });

  it('jumps under reduced motion, and glides once something is drawn otherwise', async () => {
    const { engine, set, frame } = page();
    set({});
    engine.becomeReady();
    await frame();
    set({ camera: { kind: 'reset' } });
    await frame();
    expect(engine.moves.at(-1)?.animate).toBe(false);
    set({ reducedMotion: false, camera: { kind: 'box', box: [45, 35, 55, 45] } });
    await frame();
    expect(engine.moves.at(-1)?.animate).toBe(true);
  });
});
