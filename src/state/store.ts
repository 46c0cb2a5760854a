/** The one store. Everything that changes on the page is an action here; nobody else holds state. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Atlas, buildAtlas, exists } from '../atlas/atlas';
import { focusOf } from '../atlas/dossier/focus';
import { FILES, type TableName, type Tables } from '../atlas/schema';
import { type Selection, sameSelection, selectionKey } from '../atlas/selection';
import { type AtlasLoader, LoadError } from './load';
import { readingIn } from './reading';
import type { Actions, CameraRequest, FileState, State } from './state';
import type { LinkState } from './url';

/** Actions that only the page's own wiring uses. */
export interface WiringActions {
  /** Starts fetching what the first view shows. */
  load(loader: AtlasLoader): void;
  /** Applies what a link asks for, now or as soon as the tables that decide it are there. */
  applyLink(link: LinkState, problems: readonly string[]): void;
  setDeviceTheme(theme: 'light' | 'dark'): void;
  setReducedMotion(reduced: boolean): void;
}
export type Store = State & { readonly actions: Actions & WiringActions };
export type AtlasStore = StoreApi<Store>;

/** What the first view shows: the map, and the corridors with their countries. The rest is fetched when asked for. */
const FIRST: readonly TableName[] = ['places', 'legs', 'corridors', 'countries'];
const TABLES = Object.keys(FILES) as TableName[];
/** Zoom at which a place named in a list is worth looking at: its neighbours in sight, its surroundings legible. */
const PLACE_ZOOM = 5.5;

const idle: FileState = { status: 'idle' };
const loading: FileState = { status: 'loading' };

function initialState(): State {
  return {
    atlas: buildAtlas({}),
    index: null,
    files: Object.fromEntries(['index', ...TABLES].map((name) => [name, idle])) as State['files'],
    shown: [],
    sel: null,
    hover: null,
    probe: null,
    chooser: null,
    view: null,
    camera: null,
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    themeChoice: 'auto',
    theme: 'light',
    reducedMotion: false,
    mapStatus: 'starting',
    mapProblem: null,
    searchOpen: false,
    sheet: 'half',
    notices: [],
  };
}

/** Where the map should look for a selection; null when it lies nowhere. */
function cameraFor(state: State, sel: Selection): CameraRequest | null {
  const focus = focusOf(readingIn(state), sel);
  if (!focus) return null;
  return 'point' in focus
    ? { kind: 'point', point: focus.point, minZoom: PLACE_ZOOM }
    : { kind: 'box', box: focus.box };
}

/** The corridors shown when one of them is switched, in the atlas's order. */
const switched = (atlas: Atlas, shown: readonly string[], id: string, on: boolean): readonly string[] =>
  [...atlas.corridors.keys()].filter((other) => (other === id ? on : shown.includes(other)));

/** `shown` with a selected corridor among it: to ask for a corridor is to want to see it. */
export function shownWith(
  atlas: Atlas,
  shown: readonly string[],
  sel: Selection | null | undefined,
): readonly string[] {
  if (sel?.kind !== 'corridor' || shown.includes(sel.id) || !atlas.corridors.has(sel.id)) return shown;
  return switched(atlas, shown, sel.id, true);
}

/** A fresh store: the page has one, each test its own. */
export function createAtlasStore(): AtlasStore {
  return createStore<Store>()((set, get) => {
    const tables: Partial<Tables> = {};
    let loader: AtlasLoader | null = null;
    let deviceTheme: 'light' | 'dark' = 'light';
    let noticeId = 0;
    /** Parts of a link that wait for the table that tells whether their ids exist. */
    let pendingOn: readonly string[] | null = null;
    let pendingSel: { sel: Selection; move: boolean } | null = null;

    const setFile = (name: TableName | 'index', state: FileState): void =>
      set(({ files }) => ({ files: { ...files, [name]: state } }));

    const notify = (text: string): void => {
      if (get().notices.some((notice) => notice.text === text)) return;
      noticeId += 1;
      const id = noticeId;
      set(({ notices }) => ({ notices: [...notices, { id, text }] }));
    };

    /** The corridors that the link (or, without one, the atlas) wants shown. */
    function shownAtFirst(atlas: Atlas): readonly string[] {
      const known = [...atlas.corridors.values()];
      const usual = known.filter((corridor) => corridor.shownFirst).map(({ id }) => id);
      // A link that says what is shown is taken at its word, also where that leaves out what it selects.
      if (pendingOn === null) return shownWith(atlas, usual, pendingSel?.sel);
      const wanted = pendingOn;
      const unknown = wanted.filter((id) => !atlas.corridors.has(id));
      for (const id of unknown) notify(`The link names the corridor “${id}”, which the atlas does not have.`);
      const shown = known.filter(({ id }) => wanted.includes(id)).map(({ id }) => id);
      // A link whose every corridor is unknown says nothing usable; one that names none asks for none.
      return shown.length > 0 || unknown.length === 0 ? shown : usual;
    }

    function settleSelection(): void {
      if (!pendingSel) return;
      const { sel, move } = pendingSel;
      const known = exists(get().atlas, sel);
      if (known === null) return;
      pendingSel = null;
      if (known) {
        set({ sel, camera: move ? (cameraFor(get(), sel) ?? get().camera) : get().camera });
      } else {
        set({ sel: null });
        notify(
          `The link selects “${selectionKey(sel)}”, which the atlas does not have; nothing is selected.`,
        );
      }
    }

    async function fetchTable<N extends TableName>(name: N): Promise<void> {
      if (!loader) return;
      setFile(name, loading);
      try {
        const records = await loader.table(name);
        tables[name] = records;
        const atlas = buildAtlas(tables);
        // In one step: nobody sees the corridors loaded and none of them shown.
        set(name === 'corridors' ? { atlas, shown: shownAtFirst(atlas) } : { atlas });
        setFile(name, { status: 'ready' });
        settleSelection();
      } catch (error) {
        if (!(error instanceof LoadError)) throw error;
        setFile(name, { status: 'failed', reason: error.message });
      }
    }

    /** Fetches what dossier and search show, once; what failed waits for `retry`. */
    function fetchRest(): void {
      for (const name of TABLES) if (get().files[name].status === 'idle') void fetchTable(name);
    }

    async function fetchIndex(): Promise<void> {
      if (!loader) return;
      setFile('index', loading);
      try {
        set({ index: await loader.index() });
        setFile('index', { status: 'ready' });
      } catch (error) {
        if (!(error instanceof LoadError)) throw error;
        setFile('index', { status: 'failed', reason: error.message });
      }
    }

    const actions: Store['actions'] = {
      select(sel, { move = true } = {}) {
        pendingSel = null;
        if (sel) fetchRest();
        const { atlas, searchOpen, chooser, sheet } = get();
        const shown = shownWith(atlas, get().shown, sel);
        if (searchOpen) set({ searchOpen: false });
        if (chooser) set({ chooser: null });
        if (sameSelection(sel, get().sel)) {
          const camera = sel && move ? cameraFor(get(), sel) : null;
          set({ shown, ...(camera ? { camera } : {}) });
          return;
        }
        const camera = sel && move ? cameraFor(get(), sel) : null;
        // A sheet that only peeks would hide what was just asked for; a full one would hide the map.
        const nextSheet = sel ? 'half' : sheet;
        set({ sel, shown, hover: null, probe: null, sheet: nextSheet, ...(camera ? { camera } : {}) });
      },
      hover(sel) {
        if (!sameSelection(sel, get().hover)) set({ hover: sel });
      },
      setProbe(probe) {
        if (probe !== get().probe) set({ probe });
      },
      toggleCorridor(id, on) {
        const { atlas, shown } = get();
        const next = on ?? !shown.includes(id);
        if (next === shown.includes(id)) return;
        set({ shown: switched(atlas, shown, id, next) });
      },
      choose: (chooser) => set({ chooser }),
      moveTo: (camera) => set({ camera }),
      cameraMoved: (view) => set({ view }),
      setInsets(insets) {
        const old = get().insets;
        const same = (['top', 'right', 'bottom', 'left'] as const).every(
          (side) => old[side] === insets[side],
        );
        if (!same) set({ insets });
      },
      setTheme: (themeChoice) =>
        set({ themeChoice, theme: themeChoice === 'auto' ? deviceTheme : themeChoice }),
      setDeviceTheme(theme) {
        deviceTheme = theme;
        if (get().themeChoice === 'auto') set({ theme });
      },
      setReducedMotion: (reducedMotion) => set({ reducedMotion }),
      setSearchOpen(searchOpen) {
        if (searchOpen) fetchRest();
        set({ searchOpen, chooser: null });
      },
      setSheet: (sheet) => set({ sheet }),
      setMapStatus: (mapStatus, problem) => set({ mapStatus, mapProblem: problem ?? null }),
      notify,
      dismissNotice: (id) =>
        set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
      escape() {
        const { searchOpen, chooser, sel } = get();
        if (searchOpen) set({ searchOpen: false });
        else if (chooser) set({ chooser: null });
        else if (sel) actions.select(null);
        else return false;
        return true;
      },
      retry(table) {
        void (table === 'index' ? fetchIndex() : fetchTable(table));
      },
      load(from) {
        loader = from;
        void fetchIndex();
        const first = Promise.all(FIRST.map(fetchTable));
        // What a link asks for comes behind what the map shows.
        if (pendingSel) void first.then(fetchRest);
      },
      applyLink(link, problems) {
        for (const problem of problems) notify(problem);
        if (link.view) set({ camera: { kind: 'view', view: link.view, animate: false } });
        pendingOn = link.on ?? null;
        pendingSel = link.sel ? { sel: link.sel, move: !link.view } : null;
        const { atlas } = get();
        if (atlas.loaded.has('corridors')) set({ shown: shownAtFirst(atlas) });
        if (pendingSel) {
          if (loader) fetchRest();
          settleSelection();
        } else {
          set({ sel: null });
        }
      },
    };
    return { ...initialState(), actions };
  });
}
