/**
 * The map's engine and updater on the published atlas, without store and panels: what a test can drive that the page has
 * no gesture for yet.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import './page.css';
import type { FeatureCollection } from 'geojson';
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { buildAtlas } from '../../src/atlas/atlas';
import type { AtlasIndex, Corridor, Leg, Place } from '../../src/atlas/schema';
import { createDrawn } from '../../src/map/drawn';
import { declareFonts, loadFontsFor } from '../../src/map/fonts';
import { startMapLibre } from '../../src/map/maplibre-engine';
import { buildStyle, firstPicture } from '../../src/map/style';
import { SOURCES } from '../../src/map/style/slots';
import { symbolImages } from '../../src/map/symbols';
import { type ContractSubject, ENGINE_CONTRACT } from '../../src/map/testing/engine-contract';
import { TOKENS, tokensOf } from '../../src/map/tokens';
import { createUpdater, firstLines } from '../../src/map/updater';
import { createViewModel, type MapState } from '../../src/map/view-model';
import type { Theme } from '../../src/state/state';
import { type Ink, measureStrokes, strokeStyle } from './strokes';

/** The same lines on the map, drawn and not, by what they are. */
interface Picture {
  /** Legs drawn, each with its stroke: "astara-rasht agreed". */
  readonly drawn: readonly string[];
}
export interface EngineRoom {
  /** Runs the engine's contract on a real map; what it says of each check. */
  contract(): Promise<{ readonly name: string; readonly problem: string | null }[]>;
  /** Draws the published atlas with every corridor on, as it stood on a day. */
  start(day: string): Promise<void>;
  /** Steps through days, one a frame. */
  pass(days: readonly string[]): Promise<void>;
  /** What is drawn, when the map has come to rest. */
  picture(): Promise<Picture>;
  /** Gives the map its lines again: what a change of day must not come to. */
  refill(): Promise<void>;
  /** Draws lines in every form, and measures them. */
  strokes(theme: Theme, zoom: number): Promise<readonly Ink[]>;
}
declare global {
  interface Window {
    engineRoom: EngineRoom;
  }
}

const base = new URL('.', document.baseURI).href;
const container = document.getElementById('map');
if (!container) throw new Error('the page has no map');
setWorkerUrl(workerUrl);
declareFonts(base);

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
const load = async <T>(file: string): Promise<T> => (await fetch(new URL(`atlas/${file}`, base))).json();

/** The parts of a map that the checks use. */
function startEngine(lines?: FeatureCollection) {
  return startMapLibre(container as HTMLElement, {
    style: firstPicture(buildStyle(TOKENS.light, base, lines)),
    view: { zoom: 4, lat: 40, lon: 52 },
    still: true,
    guest: false,
  });
}

async function contract() {
  const { map, engine } = startEngine();
  const nextReady = (): Promise<void> =>
    new Promise((resolve) => {
      const off = engine.on(({ type }) => {
        if (type !== 'ready') return;
        off();
        resolve();
      });
    });
  const first = nextReady();
  const graphics = map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
  if (!graphics) throw new Error('the context cannot be taken away');
  const subject: ContractSubject = {
    engine,
    style: buildStyle(TOKENS.light, base),
    ready: () => first,
    lose: () =>
      new Promise((resolve) => {
        const off = engine.on(({ type }) => {
          if (type !== 'lost') return;
          off();
          // It can be given back only when everybody has heard of the loss.
          void frame().then(resolve);
        });
        graphics.loseContext();
      }),
    restore: () => {
      const again = nextReady();
      graphics.restoreContext();
      return again;
    },
  };
  const said: { name: string; problem: string | null }[] = [];
  for (const check of ENGINE_CONTRACT) {
    const problem = await check.run(subject).then(
      () => null,
      (error: unknown) => String(error),
    );
    said.push({ name: check.name, problem });
  }
  engine.destroy();
  return said;
}

let started: ReturnType<typeof startOn> | null = null;
function startOn(state: MapState) {
  const drawnIn = createDrawn();
  const viewModel = createViewModel(drawnIn);
  const start = viewModel(state);
  const { map, engine } = startEngine(firstLines(start));
  const updater = createUpdater({
    engine,
    start,
    styleOf: (theme) => buildStyle(tokensOf(theme), base),
    imagesOf: (theme) => symbolImages(tokensOf(theme)),
    beforeNames: async () => {
      await engine.idle();
      await loadFontsFor('a');
    },
    schedule: queueMicrotask,
  });
  updater.update(start);
  return { map, engine, updater, viewModel, drawnIn, state };
}
function running() {
  if (!started) throw new Error('nothing was started');
  return started;
}

window.engineRoom = {
  contract,
  async start(day) {
    const [index, places, legs, corridors] = await Promise.all([
      load<AtlasIndex>('index.json'),
      load<{ features: Place[] }>('places.geojson'),
      load<{ features: Leg[] }>('legs.geojson'),
      load<Corridor[]>('corridors.json'),
    ]);
    const atlas = buildAtlas({ places: places.features, legs: legs.features, corridors }, index.asOf);
    started = startOn({
      atlas,
      at: day,
      shown: corridors.map(({ id }) => id),
      sel: null,
      way: null,
      compare: null,
      found: null,
      planning: { status: 'none' },
      tab: 'corridors',
      pick: 1,
      hurts: [],
      links: true,
      view: null,
      tint: null,
      hover: null,
      probe: null,
      theme: 'light',
      forcedColours: false,
      camera: { kind: 'view', view: { zoom: 4, lat: 40, lon: 52 }, animate: false },
      insets: { top: 0, right: 0, bottom: 0, left: 0 },
      covers: { top: 0, right: 0, bottom: 0, left: 0 },
      coverRects: [],
      reducedMotion: true,
    });
    do await started.engine.idle();
    while (!started.updater.settled());
  },
  async pass(days) {
    const { state, updater, viewModel } = running();
    for (const at of days) {
      updater.update(viewModel({ ...state, at }));
      await frame();
    }
    await running().engine.idle();
  },
  async picture() {
    const { map } = running();
    await running().engine.idle();
    const lines = map.queryRenderedFeatures({ layers: ['strand-solid', 'strand-dashed'] });
    const drawn = lines
      .filter(({ properties, state }) => ({ ...properties, ...state }).on === true)
      .map(({ properties }) => `${properties.leg} ${properties.stroke}`);
    return { drawn: [...new Set(drawn)].sort() };
  },
  async refill() {
    const { engine, viewModel, state } = running();
    engine.setData(SOURCES.strands, firstLines(viewModel(state)));
    await engine.idle();
  },
  async strokes(theme, zoom) {
    const size = { width: container.clientWidth, height: container.clientHeight };
    const { map, engine } = startMapLibre(container, {
      style: strokeStyle(theme, base, zoom, size),
      view: { zoom, lat: 0, lon: 0 },
      still: true,
      guest: false,
    });
    await engine.idle();
    const measured = measureStrokes(map, theme);
    if (new URLSearchParams(location.search).has('keep')) return measured;
    engine.destroy();
    return measured;
  },
};
