/**
 * The search: its index is built once, when the page has nothing else to do, after something has caused its tables to be
 * fetched (idleness fetches nothing), and lives as long as the tables are the same.
 */
import type { Atlas } from '../atlas/atlas';
import type { Reading } from '../atlas/reading/reading';
import type { Search } from '../atlas/search';
import { SHOWN } from './files';
import { whenIdle } from './idle';
import { retryingImport } from './lazy';
import { readingIn } from './reading';
import type { AtlasStore, Store } from './store';

/** An open search waits this long for a table that does not come, ms; then it searches what is there. */
const PATIENCE_MS = 2_000;
/** The index takes a while to build: where nobody can tell whether the page is idle, it is first let settle. */
const IDLE = { atLastMs: 1_000, blindMs: 1_000 };

type Build = (reading: Reading) => Search;
export interface SearchParts {
  /** Fetches the program that builds the index. */
  readonly load: () => Promise<Build>;
  /** Runs a task when there is nothing else to do; returns the way to call it off. */
  readonly whenIdle: (task: () => void) => () => void;
}

const loadBuild = retryingImport(() => import('../atlas/search'));
const PARTS: SearchParts = {
  load: async () => (await loadBuild()).buildSearch,
  whenIdle: (task) => whenIdle(task, IDLE),
};

/** Keeps `state.search` in step with the tables. Returns the way to stop. */
export function connectSearch(store: AtlasStore, parts: SearchParts = PARTS): () => void {
  const { actions } = store.getState();
  /** Tables of the index that is there or being built. */
  let builtFor: Atlas | null = null;
  let callOff: (() => void) | null = null;
  let build: (() => void) | null = null;
  let patience: ReturnType<typeof setTimeout> | null = null;

  function begin(atlas: Atlas, urgent: boolean): void {
    callOff?.();
    builtFor = atlas;
    if (typeof store.getState().search === 'string') actions.setSearch('building');
    build = () => {
      callOff = build = null;
      parts.load().then(
        (make) => {
          if (builtFor === atlas) actions.setSearch(make(readingIn(store.getState())));
        },
        () => {
          // Its program did not come: it is asked for again when somebody searches.
          if (builtFor !== atlas) return;
          builtFor = null;
          if (store.getState().search === 'building') actions.setSearch('none');
        },
      );
    };
    if (urgent) build();
    else callOff = parts.whenIdle(build);
  }

  function endPatience(): void {
    if (patience !== null) clearTimeout(patience);
    patience = null;
  }

  const look = (state: Store, previous: Store): void => {
    const { files, atlas, searchOpen } = state;
    const opened = searchOpen && !previous.searchOpen;
    // Nobody has asked for what is searched.
    if (SHOWN.some((name) => files[name].status === 'idle')) return;
    if (opened && build) {
      // Somebody waits for it.
      callOff?.();
      build();
    }
    const news = files !== previous.files || atlas !== previous.atlas;
    if (atlas === builtFor || !(opened || news)) return;
    if (!SHOWN.some((name) => files[name].status === 'loading')) {
      endPatience();
      begin(atlas, searchOpen);
    } else if (searchOpen) {
      patience ??= setTimeout(() => {
        patience = null;
        begin(store.getState().atlas, true);
      }, PATIENCE_MS);
    }
  };
  const unsubscribe = store.subscribe(look);
  return () => {
    unsubscribe();
    endPatience();
    callOff?.();
    builtFor = null;
  };
}
