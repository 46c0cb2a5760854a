/** The records that filter and day mean, for programs: their tables are waited for. */
import type { TableName } from '../atlas/schema';
import { FILES } from '../atlas/schema';
import { say } from '../words/state';
import { FIELD_OF, filterIn } from './filter';
import { retryingImport } from './lazy';
import { readingIn } from './reading';
import type { AtlasStore, Store } from './store';

/** The ids of the records that filter and day mean, in the order in which they are shown. */
export interface RecordIds {
  /** Deals and events. */
  readonly deals: readonly string[];
  readonly quotes: readonly string[];
  readonly figures: readonly string[];
}

/** What records are made of: a figure is as old as its source. */
export const RECORD_TABLES = ['deals', 'quotes', 'figures', 'sources'] as const satisfies TableName[];

/** The query, fetched when it is first asked for. */
export const loadQuery = retryingImport(() => import('../atlas/query'));

/** Waits for a state of the store. Rejects with what the test throws. */
export function until(store: AtlasStore, test: (state: Store) => boolean): Promise<Store> {
  return new Promise((resolve, reject) => {
    let stop = (): void => {};
    const look = (state: Store): void => {
      try {
        if (!test(state)) return;
        resolve(state);
      } catch (error) {
        reject(error);
      }
      stop();
    };
    stop = store.subscribe(look);
    look(store.getState());
  });
}

/** Whether the records and the filter are there. Throws where a table could not be had. */
function isThere({ files, pending, index }: Store): boolean {
  const failed = RECORD_TABLES.find((table) => files[table].status === 'failed');
  if (failed) {
    throw new Error(files[failed].reason ?? say('load.broken', { file: FILES[failed].file }));
  }
  const waits = [...Object.values(FIELD_OF), 'at' as const].some((name) => pending[name] !== undefined);
  const known = index !== null || files.index.status === 'failed';
  return known && !waits && RECORD_TABLES.every((table) => files[table].status === 'ready');
}

/** The ids of records by what they are, each in the order given. */
export function idsOf(shown: readonly { readonly kind: string; readonly id: string }[]): RecordIds {
  const of = (kind: string): string[] => shown.filter((match) => match.kind === kind).map(({ id }) => id);
  return { deals: of('deal'), quotes: of('quote'), figures: of('figure') };
}

/** The ids that the present filter and day mean. Rejects when a table or the program cannot be had. */
export async function recordsOf(store: AtlasStore): Promise<RecordIds> {
  store.getState().actions.fetchRecords();
  const [{ matches, ordered }] = await Promise.all([loadQuery(), until(store, isThere)]);
  // Of now: it may have changed while they came.
  const state = store.getState();
  const reading = readingIn(state);
  const shown = ordered(reading, matches(reading, filterIn(state)), state.sort);
  return idsOf(shown);
}
