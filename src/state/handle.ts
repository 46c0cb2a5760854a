/**
 * `window.corridorAtlas`: the page's handle for embedders and tests. It says and changes what the
 * address can say, and nothing else; the MapLibre map is there for whoever needs more.
 */
import { exists } from '../atlas/atlas';
import { parseSelection, type Selection, selectionKey } from '../atlas/selection';
import type { FileState, MapStatus, ThemeChoice, View } from './state';
import type { AtlasStore, Store } from './store';

/** A plain copy of what the page shows. */
export interface Snapshot {
  /** Zoom, and centre in degrees; null until the map has said where it is. */
  readonly view: View | null;
  /** Ids of the corridors switched on. */
  readonly on: readonly string[];
  /** `kind:id`, e.g. `place:baku-port`; null when nothing is selected. */
  readonly sel: string | null;
  readonly theme: 'light' | 'dark';
  readonly map: MapStatus;
  /** Per published file: loading, ready, or failed and why. */
  readonly files: Readonly<Record<string, FileState>>;
}
/** What `setState` takes: the parts that are to change. */
export interface Change {
  readonly view?: View;
  readonly on?: readonly string[];
  /** A selected corridor is also switched on, unless `on` is given and leaves it out. */
  readonly sel?: string | null;
  readonly theme?: ThemeChoice;
}
/** `select`, `corridors`, `view` and `theme` follow a change of that part; `change` follows any of them. */
export type HandleEvent = 'select' | 'corridors' | 'view' | 'theme' | 'change';
export type Listener = (snapshot: Snapshot) => void;

export interface AtlasHandle<M> {
  /** Settles when the corridors are drawn (or, without WebGL, listed). Rejects when their files cannot be loaded. */
  readonly ready: Promise<void>;
  getState(): Snapshot;
  /** Throws a TypeError, and changes nothing, when a part is not of its form or names what the atlas does not have. */
  setState(change: Change): void;
  /** Returns the way to stop listening. Throws a TypeError for an event that does not exist. */
  on(event: HandleEvent, listener: Listener): () => void;
  /** The MapLibre map; null where there is no WebGL, and until it is made. */
  readonly map: M | null;
}

const snapshot = (state: Store): Snapshot => ({
  view: state.view,
  on: [...state.shown],
  sel: state.sel && selectionKey(state.sel),
  theme: state.theme,
  map: state.mapStatus,
  files: state.files,
});

const CHANGED: Record<Exclude<HandleEvent, 'change'>, (a: Store, b: Store) => boolean> = {
  select: (a, b) => a.sel !== b.sel,
  corridors: (a, b) => a.shown !== b.shown,
  view: (a, b) => a.view !== b.view,
  theme: (a, b) => a.theme !== b.theme,
};

/** Checks a change against the atlas; a change that names the unknown is refused whole. */
function readChange(state: Store, change: Change): { sel: Selection | null | undefined } {
  const { view, on, sel, theme } = change;
  if (view && ![view.zoom, view.lat, view.lon].every(Number.isFinite)) {
    throw new TypeError('view takes zoom, lat and lon as numbers');
  }
  const unknown = (on ?? []).filter((id) => !state.atlas.corridors.has(id));
  if (unknown.length > 0) throw new TypeError(`on: the atlas has no corridor ${unknown.join(', ')}`);
  if (theme !== undefined && !['auto', 'light', 'dark'].includes(theme)) {
    throw new TypeError('theme is auto, light or dark');
  }
  if (sel === undefined || sel === null) return { sel };
  const parsed = parseSelection(sel);
  if (!parsed) throw new TypeError(`sel: “${sel}” is not of the form kind:id`);
  if (exists(state.atlas, parsed) === false) throw new TypeError(`sel: the atlas has no ${sel}`);
  return { sel: parsed };
}

/** The handle on a store; `ready` and `map` come from whoever starts the map. */
export function createHandle<M>(
  store: AtlasStore,
  ready: Promise<void>,
  getMap: () => M | null,
): AtlasHandle<M> {
  return {
    ready,
    getState: () => snapshot(store.getState()),
    setState(change) {
      const state = store.getState();
      const { sel } = readChange(state, change);
      const { actions } = state;
      if (change.theme) actions.setTheme(change.theme);
      if (sel !== undefined) actions.select(sel, { move: !change.view });
      // After the selection, which shows a selected corridor: what is said outright holds.
      if (change.on) {
        for (const id of state.atlas.corridors.keys()) actions.toggleCorridor(id, change.on.includes(id));
      }
      if (change.view) actions.moveTo({ kind: 'view', view: change.view, animate: false });
    },
    on: (event, listener) => {
      if (event !== 'change' && !(event in CHANGED)) throw new TypeError(`there is no event “${event}”`);
      return store.subscribe((state, previous) => {
        const changed =
          event === 'change'
            ? Object.values(CHANGED).some((differs) => differs(state, previous))
            : CHANGED[event](state, previous);
        if (changed) listener(snapshot(state));
      });
    },
    get map() {
      return getMap();
    },
  };
}
