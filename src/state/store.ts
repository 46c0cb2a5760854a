/** The one store of an app. Everything that changes on the page is an action here; nobody else holds state. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { buildAtlas, exists } from '../atlas/atlas';
import { dateRange } from '../atlas/dates';
import { focusOf, focusOnWays } from '../atlas/dossier/focus';
import type { ResultOnMap } from '../atlas/query/map';
import type { AtlasIndex, Tables } from '../atlas/schema';
import { parseSelection, type Selection, sameSelection, selectionKey } from '../atlas/selection';
import { visited } from '../atlas/visit';
import { say } from '../words/state';
import { createArrivals } from './arrivals';
import { sameRects, sameSides } from './covers';
import { completed, type Decision, decide, wantedOf } from './decide';
import { LEFT } from './fields/entry';
import { named } from './fields/foreign';
import { FIELDS, initialValues, NAMES } from './fields/table';
import type { FieldName, Some, Theme } from './fields/values';
import { FILE_NAMES, OF_TIMES } from './files';
import { wantsRecords } from './filter';
import { resetBy } from './link';
import type { AtlasLoader } from './load';
import { withNotices } from './notices';
import { orderly } from './orderly';
import { selectionIn } from './reading';
import type { Actions, CameraRequest, FileState, Planning, SearchState, State } from './state';
import { chosenWays } from './ways';

/** Actions that only the page's own wiring uses. */
export interface WiringActions {
  /** Starts fetching what the first view shows. */
  load(loader: AtlasLoader): void;
  /** Applies what a link and its entry in the history ask for, now or as soon as the tables that decide it are there. */
  applyLink(asked: Some, problems: readonly string[]): void;
  setDeviceTheme(theme: Theme): void;
  setForcedColours(forced: boolean): void;
  setReducedMotion(reduced: boolean): void;
  setSearch(search: SearchState): void;
  setFound(found: ResultOnMap | null): void;
  setPlanning(planning: Planning): void;
  /** Fetches what the records are made of, where nobody has yet. */
  fetchRecords(): void;
  /** Fetches the main lines between the corridors, where nobody has yet. */
  fetchLinks(): void;
  /** Fetches the published times, the assumptions and the rates, once: what only a route reads. */
  fetchTimes(): void;
  /** Nothing that is still on its way is applied any more. */
  stop(): void;
}
export type Store = State & { readonly actions: Actions & WiringActions };
export type AtlasStore = StoreApi<Store>;

/** Zoom at which a place named in a list is worth looking at: its neighbours in sight, its surroundings legible. */
const PLACE_ZOOM = 5.5;
/** What is known on another day, or dated between two, or how many a bloc has, the first view's tables do not tell. */
const TELLING_MORE = ['at', 'vs', 'since', 'until', 'tint'] as const;
const asksMore = (some: Some): boolean => TELLING_MORE.some((name) => (some[name] ?? null) !== null);
const idle: FileState = { status: 'idle' };

function initialState(guest: boolean): State {
  const atlas = buildAtlas({});
  return {
    ...initialValues(atlas),
    atlas,
    index: null,
    summary: null,
    changelog: { status: 'idle' },
    pending: {},
    pendingMove: false,
    pendingWord: false,
    step: 'none',
    guest,
    held: null,
    search: 'none',
    files: Object.fromEntries(FILE_NAMES.map((name) => [name, idle])) as State['files'],
    found: null,
    planning: { status: 'none' },
    hurts: [],
    against: null,
    filling: null,
    misfilled: null,
    hover: null,
    aimed: '',
    probe: null,
    chooser: null,
    camera: null,
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    covers: { top: 0, right: 0, bottom: 0, left: 0 },
    coverRects: [],
    theme: 'light',
    forcedColours: false,
    reducedMotion: false,
    mapStatus: 'starting',
    mapProblem: null,
    mapAgain: null,
    notices: [],
  };
}

type Looking = Pick<State, 'atlas' | 'sel' | 'way' | 'compare'>;

/** Where the map should look for a selection, or for both of the ways that are compared; null when it lies nowhere. */
function cameraFor(state: Looking, sel: Selection): CameraRequest | null {
  const isCompared = state.compare !== null && sameSelection(sel, state.sel);
  const focus = (isCompared ? focusOnWays(chosenWays(state)) : null) ?? focusOf(state.atlas, sel);
  if (!focus) return null;
  return 'point' in focus
    ? { kind: 'point', point: focus.point, minZoom: PLACE_ZOOM }
    : { kind: 'box', box: focus.box };
}

/** The edition's day, ISO: the last that its date may mean. */
const editionIn = (index: AtlasIndex | null): string | null => (index && dateRange(index.asOf)?.max) ?? null;

/** The camera that a change asks for; null when it asks for none. */
function cameraOf(
  state: Looking,
  asked: Some,
  { values, settled }: Decision,
  move: boolean,
): CameraRequest | null {
  if (asked.view) return { kind: 'view', view: asked.view, animate: false };
  // Who compares wants to see both, also when one of them becomes another.
  const isOther = (name: 'way' | 'compare'): boolean =>
    values.compare !== null && settled.has(name) && values[name] !== state[name];
  const isAsked = settled.has('sel') || isOther('way') || isOther('compare');
  const { sel, way, compare } = values;
  return move && isAsked && sel ? cameraFor({ ...state, sel, way, compare }, sel) : null;
}

/** What a change takes with it: what was pointed at, what lay under it, and where the last dossier was read. */
function besides(state: State, asked: Some): { readonly asked: Some; readonly rest: Partial<State> } {
  if (asked.sel === undefined)
    return { asked, rest: asked.searchOpen === undefined ? {} : { chooser: null } };
  const rest = { hover: null, probe: null, chooser: null };
  const closed: Some = { searchOpen: false, ...asked };
  if (sameSelection(asked.sel, selectionIn(state))) return { asked: closed, rest };
  const { details: _, ...scroll } = state.scroll;
  const { right: __, ...folded } = state.folded;
  // What is open beside it stays so.
  const open = Object.fromEntries(Object.entries(state.open).filter(([name]) => name.startsWith(LEFT)));
  return {
    // A sheet that only peeks would hide what was just asked for; a full one would hide the map.
    // Nor does its card stay folded.
    asked: { open, scroll, folded, ...(asked.sel ? { sheet: 'half' as const } : {}), ...closed },
    rest,
  };
}

/** A fresh store: each app has one, each test its own. */
export function createAtlasStore({ guest = false }: { readonly guest?: boolean } = {}): AtlasStore {
  const store = createStore<Store>()((set, get) => {
    let tables: Partial<Tables> = {};
    let deviceTheme: Theme = 'light';

    let forcedColours = false;
    const themeOf = (choice: State['themeChoice']): Theme =>
      choice === 'auto' || forcedColours ? deviceTheme : choice;

    /** What of a decision is new to the store. */
    function changed(state: State, decision: Decision): Partial<State> {
      const { values, pending } = decision;
      const fields = NAMES.filter((name) => values[name] !== state[name]).map((name) => [name, values[name]]);
      return { ...Object.fromEntries(fields), pending, theme: themeOf(values.themeChoice) };
    }

    const arrivals = createArrivals({
      files: () => get().files,
      apply(files, arrived, index, summary) {
        const state = get();
        const news = {
          files: { ...state.files, ...files },
          ...(index ? { index, visit: visited(state.visit, index.edition) } : {}),
          ...(summary ? { summary } : {}),
        };
        const edition = editionIn(index ?? state.index);
        if (Object.keys(arrived).length === 0 && edition === state.atlas.edition) {
          set(news);
          return;
        }
        tables = { ...tables, ...arrived };
        const atlas = buildAtlas(tables, edition);
        const { pending, pendingWord } = state;
        const decision = decide({ values: state, atlas: state.atlas, pending }, {}, atlas, [], pendingWord);
        const camera = cameraOf(
          { ...state, atlas },
          {},
          decision,
          state.pendingMove && decision.settled.has('sel'),
        );
        // In one step: nobody sees the corridors loaded and none of them shown.
        set({
          ...news,
          atlas,
          ...changed(state, decision),
          step: 'none',
          notices: withNotices(state.notices, decision.notices, 'link'),
          ...(camera ? { camera } : {}),
        });
        if (decision.gone) void tellWithdrawn(decision.gone);
      },
    });

    /** An id that a link names and that is gone: why it went, and what stands in its stead, which is shown. */
    async function tellWithdrawn(gone: Selection): Promise<void> {
      const id = selectionKey(gone);
      const withdrawn = await arrivals.withdrawal(id);
      const { sel, atlas, notices } = get();
      if (!withdrawn || sel !== null) return;
      const instead = withdrawn.instead
        .map(parseSelection)
        .find((other) => other !== null && exists(atlas, other) === true);
      const text = say(instead ? 'sel.replaced' : 'sel.withdrawn', { id: named([id]), why: withdrawn.why });
      const unknown = FIELDS.sel.settle(gone, atlas).notice;
      set({
        notices: withNotices(
          notices.filter((notice) => notice.text !== unknown),
          [text],
          'link',
        ),
      });
      if (instead) take({ sel: instead }, true, 'replace');
    }

    /** The one way in which fields change, whoever asks. */
    function take(
      said: Some,
      move: boolean,
      step: State['step'] | undefined,
      link?: { readonly reset: readonly FieldName[]; readonly problems: readonly string[] },
      /** Where the cursor rests that takes this step; a day that anybody else sets is where it rests. */
      held?: State['held'],
    ): void {
      const state = get();
      const told = completed(said, selectionIn(state));
      const { asked, rest } = besides(state, told);
      const { atlas, pending } = state;
      const decision = decide({ values: state, atlas, pending }, asked, atlas, link?.reset);
      const camera = cameraOf(state, asked, decision, move);
      const isStep = (Object.keys(told) as FieldName[]).some(
        (name) => FIELDS[name].step === 'push' && decision.values[name] !== state[name],
      );
      const waits = decision.pending.sel !== undefined && decision.pending.sel !== pending.sel;
      const kept = link ? state.notices.filter(({ about }) => about !== 'link') : state.notices;
      set({
        ...rest,
        ...changed(state, decision),
        held: held ?? (decision.values.at === state.at ? state.held : null),
        ...(asked.sel === undefined ? {} : { pendingMove: move, pendingWord: asked.shown !== undefined }),
        step: step ?? (isStep || waits ? 'push' : 'replace'),
        notices: withNotices(kept, [...(link?.problems ?? []), ...decision.notices], 'link'),
        ...(camera ? { camera } : {}),
      });
      if (decision.gone) void tellWithdrawn(decision.gone);
      if (told.sel || told.searchOpen || asksMore(told) || wantsRecords(get())) arrivals.fetchRest();
    }

    const actions: Store['actions'] = {
      change: (asked, { step, move = asked.view === undefined } = {}) => take(asked, move, step),
      select: (sel, { move = true } = {}) => take({ sel }, move, undefined),
      hover(sel) {
        if (!sameSelection(sel, get().hover)) set({ hover: sel });
      },
      setProbe(probe) {
        if (probe !== get().probe) set({ probe });
      },
      setAimed(aimed) {
        if (aimed !== get().aimed) set({ aimed });
      },
      toggleCorridor(id, on) {
        const { shown, pending } = get();
        const wanted = pending.shown ?? shown;
        const next = on ?? !wanted.includes(id);
        if (next === wanted.includes(id)) return;
        take({ shown: next ? [...wanted, id] : wanted.filter((other) => other !== id) }, false, undefined);
      },
      choose: (chooser) => set({ chooser }),
      passDay(day) {
        const { held, at } = get();
        take({ at: day }, false, undefined, undefined, held ?? { at });
      },
      restDay() {
        if (get().held) set({ held: null });
      },
      moveTo(camera) {
        if (camera.kind === 'view' && !camera.animate) take({ view: camera.view }, false, undefined);
        else set({ camera });
      },
      lookAt(sel) {
        const camera = cameraFor(get(), sel);
        if (!camera) return;
        take({ sheet: 'peek' }, false, undefined);
        set({ camera });
      },
      cameraMoved(view) {
        if (!FIELDS.view.equal(view, get().view)) set({ view, step: 'replace' });
      },
      setInsets(insets, covers = insets, coverRects = get().coverRects) {
        const old = get();
        const next = {
          ...(sameSides(old.insets, insets) ? {} : { insets }),
          ...(sameSides(old.covers, covers) ? {} : { covers }),
          ...(sameRects(old.coverRects, coverRects) ? {} : { coverRects }),
        };
        if (Object.keys(next).length > 0) set(next);
      },
      setTheme: (themeChoice) => take({ themeChoice }, false, undefined),
      setDeviceTheme(theme) {
        deviceTheme = theme;
        const next = themeOf(get().themeChoice);
        if (next !== get().theme) set({ theme: next });
      },
      setForcedColours(forced) {
        forcedColours = forced;
        set({ forcedColours, theme: themeOf(get().themeChoice) });
      },
      setReducedMotion: (reducedMotion) => set({ reducedMotion }),
      setSearchOpen: (searchOpen) => take({ searchOpen }, false, undefined),
      setSearch: (search) => set({ search }),
      setFound: (found) => set({ found }),
      setPlanning: (planning) => set({ planning }),
      fill: (filling) => set({ filling, misfilled: null }),
      misfill: (name) =>
        set(({ misfilled }) => ({ misfilled: { name, times: (misfilled?.times ?? 0) + 1 } })),
      showHurts: (hurts) => set({ hurts }),
      compareWith: (against) => set({ against }),
      planAgain: () => set({ planning: { status: 'none' } }),
      setSheet: (sheet) => take({ sheet }, false, undefined),
      setScroll(pane, top) {
        const { [pane]: _, ...others } = get().scroll;
        take({ scroll: top > 0 ? { ...others, [pane]: Math.round(top) } : others }, false, undefined);
      },
      setOpen: (section, open) => take({ open: { ...get().open, [section]: open } }, false, undefined),
      setFolded: (card, is) => take({ folded: { ...get().folded, [card]: is } }, false, undefined),
      setMapStatus: (mapStatus, problem, again) =>
        set({ mapStatus, mapProblem: problem ?? null, mapAgain: again ?? null }),
      notify: (text, shows) =>
        set(({ notices }) => ({ notices: withNotices(notices, [text], 'page', shows) })),
      dismissNotice: (id) =>
        set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
      escape() {
        const { searchOpen, chooser, filling } = get();
        if (searchOpen) actions.setSearchOpen(false);
        else if (filling) set({ filling: null });
        else if (chooser) set({ chooser: null });
        else if (selectionIn(get())) actions.select(null);
        else if (get().asTable) take({ asTable: false }, false, undefined);
        else return false;
        return true;
      },
      fetchChanges() {
        const { status } = get().changelog;
        if (status === 'loading' || status === 'ready') return;
        set({ changelog: { status: 'loading' } });
        void arrivals.changelog(status === 'failed').then((changelog) => set({ changelog }));
      },
      retry: (files) => arrivals.retry(files),
      load: (from) =>
        arrivals.start(from, () => {
          const state = get();
          return (
            selectionIn(state) !== null ||
            state.searchOpen ||
            wantsRecords(state) ||
            asksMore(wantedOf(state))
          );
        }),
      applyLink(said, problems) {
        // A link says all: what it selects does not depend on what is selected.
        const asked = completed(said, null);
        take(asked, asked.view === undefined, 'none', { reset: resetBy(asked), problems });
      },
      fetchRecords: () => arrivals.fetchRest(),
      fetchLinks: () => arrivals.fetch(['links', 'linkPlaces']),
      fetchTimes: () => arrivals.fetch(OF_TIMES),
      stop: () => arrivals.stop(),
    };
    return { ...initialState(guest), actions };
  });
  return orderly(store);
}
