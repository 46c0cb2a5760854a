/** While the records are looked at, their texts are read: the first word that is typed need not wait for all of them. */
import { type Patience, whenIdle } from './idle';
import { readingIn } from './reading';
import { loadQuery, RECORD_TABLES } from './records';
import type { AtlasStore, Store } from './store';

/** A few texts after each other: soon, and where nobody can tell whether the page is idle, by and by. */
const SOON: Patience = { atLastMs: 1000, blindMs: 50 };

/** What it needs of the page; a test gives its own. */
interface Parts {
  readonly load: typeof loadQuery;
  readonly whenIdle: (task: () => void) => () => void;
}
const PARTS: Parts = { load: loadQuery, whenIdle: (task) => whenIdle(task, SOON) };

/** Whether the records are looked at, and there. */
const isAsked = ({ tab, files }: Store): boolean =>
  tab === 'records' && RECORD_TABLES.every((table) => files[table].status === 'ready');

/** Reads ahead, as long as the records are looked at. Returns the way to stop. */
export function connectReadAhead(store: AtlasStore, parts: Parts = PARTS): () => void {
  /** Of which atlas the texts are being read, or have been. */
  let readFor: Store['atlas'] | null = null;
  let callOff: (() => void) | null = null;

  function goOn(query: Awaited<ReturnType<typeof loadQuery>>, atlas: Store['atlas']): void {
    callOff = parts.whenIdle(() => {
      const state = store.getState();
      if (readFor !== atlas) return;
      if (!isAsked(state) || state.atlas !== atlas) readFor = null;
      else if (!query.readAhead(readingIn(state))) goOn(query, atlas);
    });
  }
  const look = (state: Store, before: Store | null): void => {
    const { atlas } = state;
    const isNew = !before || before.tab !== state.tab || before.files !== state.files;
    if (!isNew || readFor === atlas || !isAsked(state)) return;
    readFor = atlas;
    parts.load().then(
      (query) => goOn(query, atlas),
      // The list says that its program did not come, and asks again.
      () => {
        readFor = null;
      },
    );
  };
  const unsubscribe = store.subscribe(look);
  look(store.getState(), null);
  return () => {
    readFor = null;
    callOff?.();
    unsubscribe();
  };
}
