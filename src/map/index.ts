/** Starts the map: the one function the page calls. Map and panels meet in the store only. */
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { type Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { DRAWN } from '../state/files';
import { retryingImport } from '../state/lazy';
import type { AtlasStore, Store } from '../state/store';
import type { Drawer } from '../state/taking';
import { say } from '../words/map';
import { freeArea, isInSight, openingView, pointOf } from './camera';
import { addControls } from './controls';
import { createDrawn, type Drawn, type DrawnState } from './drawn';
import type { MapEngine } from './engine';
import { declareFonts, loadFontsFor } from './fonts';
import { connectInteraction } from './interaction';
import { startMapLibre } from './maplibre-engine';
import { connectSight } from './out-of-sight';
import { metreBar } from './scale';
import { buildStyle, firstPicture } from './style';
import { EXACTNESS_ZOOMS, TOWNS_EARLIER } from './style/scales';
import { symbolImages } from './symbols';
import { tokensOf } from './tokens';
import { createTooltip, type Tooltip } from './tooltip';
import { createUpdater, firstLines, type Updater } from './updater';
import { createViewModel, type MapState, type MapViewModel } from './view-model';

export interface StartedMap {
  /** The MapLibre map, for embedders and tests; null where there is no WebGL2. */
  readonly map: MapLibreMap | null;
  /** Settles when the corridors are drawn (without WebGL2: loaded); rejects when a file they need cannot be loaded. */
  readonly drawn: Promise<void>;
  /** A second map, for pictures of what the page shows now; null where there is no map. */
  readonly drawer: () => Promise<Drawer> | null;
  destroy(): void;
}
export interface StartOptions {
  /** Absolute URL of the page's folder, with a trailing slash. */
  readonly base: string;
  /** No fading, as under reduced motion: for tests. */
  readonly still?: boolean;
  /** Inside another page, whose wheel and finger are not taken. Default: whether the page is in a frame. */
  readonly guest?: boolean;
}

/** Settles when the tables the map draws are in; rejects with the reason when one of them fails. */
function tablesLoaded(store: AtlasStore): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = ({ files }: Store): boolean => {
      const failed = DRAWN.find((name) => files[name].status === 'failed');
      if (failed) reject(new Error(files[failed].reason ?? say('table-failed', { table: failed })));
      else if (DRAWN.every((name) => files[name].status === 'ready')) resolve();
      else return false;
      return true;
    };
    if (check(store.getState())) return;
    const off = store.subscribe((state) => {
      if (check(state)) off();
    });
  });
}

/** A map that is not there: the lists carry on without it. */
function absent(store: AtlasStore, why: string): StartedMap {
  store.getState().actions.setMapStatus('absent', why);
  return { map: null, drawn: tablesLoaded(store), drawer: () => null, destroy: () => {} };
}

/** The updater of a map that was started with the first picture of a model. */
const updaterOf = (engine: MapEngine, base: string, start: MapViewModel): Updater =>
  createUpdater({
    engine,
    start,
    styleOf: (look) => buildStyle(tokensOf(look), base),
    imagesOf: (look) => symbolImages(tokensOf(look)),
    beforeNames: async ({ placeFeatures }) => {
      const names = placeFeatures.features.map(({ properties }) => properties.name).join('');
      // One after the other: unpacking fonts, and choosing where the corridors' names stand, takes from the lines.
      await engine.idle();
      await loadFontsFor(names);
    },
    // Before the frame that follows the change, not in the one after it.
    schedule: queueMicrotask,
  });

const fetchPicture = retryingImport(() => import('./picture'));

/** A drawer of what the page's map shows at this moment. */
async function drawerOf(
  engine: MapEngine,
  base: string,
  model: MapViewModel,
  { atlas, insets, theme }: Store,
): Promise<Drawer> {
  const { createDrawer } = await fetchPicture();
  return createDrawer({
    model,
    theme,
    view: engine.view(),
    frame: { size: engine.size(), insets },
    corridors: [...atlas.corridors.keys()],
    freeArea,
    pointOf,
    isInSight,
    exactFrom: EXACTNESS_ZOOMS[1],
    townsEarlier: TOWNS_EARLIER,
    style: buildStyle(tokensOf(model.look), base),
    bar: metreBar,
    start(container, scale, shown) {
      const started = startMapLibre(container, {
        style: firstPicture(buildStyle(tokensOf(shown.look), base, firstLines(shown))),
        view: shown.camera?.kind === 'view' ? shown.camera.view : engine.view(),
        still: true,
        guest: false,
        picture: { scale },
      });
      const updater = updaterOf(started.engine, base, shown);
      updater.update(shown);
      return {
        ...started,
        settled: updater.settled,
        destroy() {
          updater.destroy();
          started.engine.destroy();
        },
      };
    },
  });
}

/** Ties engine and store together both ways; returns how to wait for the corridors and how to stop. */
function connect(
  engine: MapEngine,
  store: AtlasStore,
  base: string,
  tooltip: Tooltip,
  drawnIn: (state: DrawnState) => Drawn,
  viewModel: (state: MapState) => MapViewModel,
  start: MapViewModel,
): Omit<StartedMap, 'map' | 'drawer'> {
  const { actions } = store.getState();
  const schedule = (task: () => void): void => {
    requestAnimationFrame(task);
  };
  const updater = updaterOf(engine, base, start);
  const stops = [
    store.subscribe((state) => updater.update(viewModel(state))),
    connectInteraction(engine, store, drawnIn, tooltip, schedule),
    connectSight(engine, store),
    engine.on((event) => {
      if (event.type === 'ready') actions.setMapStatus('ready');
      else if (event.type === 'lost') {
        actions.setMapStatus('lost', say('lost'));
      } else if (event.type === 'moved') actions.cameraMoved(event.view);
      else if (event.type === 'basemap-failed') actions.notify(say('basemap-failed'));
    }),
  ];

  updater.update(viewModel(store.getState()));

  const drawn = tablesLoaded(store).then(async () => {
    // The tables are in the store; the updater applies them on the next frame, the workers soon after.
    do await engine.idle();
    while (!updater.settled());
  });
  return {
    drawn,
    destroy() {
      for (const stop of stops) stop();
      updater.destroy();
      tooltip.destroy();
      engine.destroy();
    },
  };
}

/**
 * Starts the map in an element and keeps it in step with the store until `destroy`.
 * Never throws for want of WebGL2: the store is told, and `map` is null.
 */
export function startMap(container: HTMLElement, store: AtlasStore, options: StartOptions): StartedMap {
  // A frame without an origin of its own may start no worker under the page's policy, and MapLibre would wait for it.
  if (window.origin === 'null') return absent(store, say('no-worker'));
  const { reducedMotion, insets, actions } = store.getState();
  const drawnIn = createDrawn();
  const viewModel = createViewModel(drawnIn);
  const start = viewModel(store.getState());
  const direction = getComputedStyle(container).direction === 'rtl' ? 'rtl' : 'ltr';
  // West is left in every script, and MapLibre sets the letters of names by the direction it finds.
  container.dir = 'ltr';
  setWorkerUrl(workerUrl);
  declareFonts(options.base);
  const frame = { size: { width: container.clientWidth, height: container.clientHeight }, insets };
  try {
    const { map, engine } = startMapLibre(container, {
      style: firstPicture(buildStyle(tokensOf(start.look), options.base, firstLines(start))),
      view: openingView(frame),
      still: reducedMotion || options.still === true,
      guest: options.guest ?? window.self !== window.top,
    });
    // Only what is drawn can be moved by keys.
    container.role = 'application';
    container.ariaLabel = say('label');
    addControls(map, { direction, onReset: () => actions.moveTo({ kind: 'reset' }) });
    const tooltip = createTooltip(container, direction);
    return {
      map,
      drawer: () => {
        // A picture is for others too: in the atlas's colours, whatever the reader's own are.
        const state = { ...store.getState(), forcedColours: false };
        return drawerOf(engine, options.base, viewModel(state), state);
      },
      ...connect(engine, store, options.base, tooltip, drawnIn, viewModel, start),
    };
  } catch (error) {
    container.replaceChildren();
    // Not asked for beforehand: a second context, made only to see whether one can be had, costs a fifth of a second.
    if (!document.createElement('canvas').getContext('webgl2')) return absent(store, say('no-webgl'));
    console.error(error);
    return absent(store, say('broken'));
  }
}
