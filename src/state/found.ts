/** What the filter means on the map: kept in step with filter, day and tables, as long as something is filtered. */
import { asked } from '../atlas/query/filter';
import { filterIn } from './filter';
import { readingIn } from './reading';
import { loadQuery, RECORD_TABLES } from './records';
import type { AtlasStore, Store } from './store';

/** Keeps `state.found` in step. Returns the way to stop. @param load fetches the query's program */
export function connectFound(store: AtlasStore, load: typeof loadQuery = loadQuery): () => void {
  let query: Awaited<ReturnType<typeof loadQuery>> | null = null;
  let isComing = false;
  /** What was last looked for: a pointer that moves, or a map, changes nothing of it. */
  let last: readonly unknown[] = [];
  let stopped = false;

  function look(state: Store): void {
    const { files, found, actions } = state;
    const filter = filterIn(state);
    const reading = readingIn(state);
    const now = [filter, reading, files, query];
    if (now.every((part, i) => part === last[i])) return;
    last = now;
    const isThere = RECORD_TABLES.every((table) => files[table].status === 'ready');
    if (asked(filter).length === 0 || !isThere) {
      if (found) actions.setFound(null);
      return;
    }
    if (!query) {
      fetchQuery();
      return;
    }
    const next = query.mapOf(reading, query.matches(reading, filter));
    if (next !== found) actions.setFound(next);
  }
  function fetchQuery(): void {
    if (isComing) return;
    isComing = true;
    load().then(
      (came) => {
        query = came;
        if (!stopped) look(store.getState());
      },
      // The list says that its program did not come; the next change asks for it again.
      () => {
        isComing = false;
      },
    );
  }
  const unsubscribe = store.subscribe(look);
  look(store.getState());
  return () => {
    stopped = true;
    unsubscribe();
  };
}
