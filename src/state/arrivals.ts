/** Fetches the tables and the index. What arrives together is applied together: one atlas, one change of the store. */
import { CHANGES, type EditionChanges } from '../atlas/changes';
import { type AtlasIndex, FILES, type TableName, type Tables, type Withdrawn } from '../atlas/schema';
import type { Summary } from '../atlas/summary';
import { say } from '../words/state';
import { DRAWN, FILE_NAMES, SHOWN } from './files';
import { type AskOptions, type AtlasLoader, LoadError } from './load';
import { report } from './orderly';
import type { Changelog, FileName, FileState } from './state';

/** What the first view shows: the map, and the corridors with their countries. The rest is fetched when asked for. */
const FIRST: readonly TableName[] = ['places', 'legs', 'corridors', 'countries'];
/** How long a table waits for its fellows, ms: less than a frame. */
const TOGETHER_MS = 15;

export interface ArrivalParts {
  /** The files' states as the store has them. */
  readonly files: () => Readonly<Record<FileName, FileState>>;
  /** Takes what is new, in one step. */
  readonly apply: (
    files: Readonly<Partial<Record<FileName, FileState>>>,
    tables: Readonly<Partial<Tables>>,
    index: AtlasIndex | null,
    summary: Summary | null,
  ) => void;
}

/** The fetching of one store. */
export function createArrivals({ files, apply }: ArrivalParts) {
  let loader: AtlasLoader | null = null;
  let states: Partial<Record<FileName, FileState>> = {};
  let tables: Partial<Tables> = {};
  let index: AtlasIndex | null = null;
  let summary: Summary | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const news = [states, tables, index, summary] as const;
    [states, tables, index, summary] = [{}, {}, null, null];
    if (!stopped) apply(...news);
  }
  const isComing = (name: FileName): boolean => (states[name] ?? files()[name]).status === 'loading';

  function arrived(name: FileName, state: FileState): void {
    states = { ...states, [name]: state };
    const drawable = DRAWN.some((table) => table === name) && !DRAWN.some(isComing);
    if (drawable || !FILE_NAMES.some(isComing)) flush();
    else timer ??= setTimeout(flush, TOGETHER_MS);
  }

  async function fetching(name: FileName, work: (from: AtlasLoader) => Promise<void>): Promise<void> {
    if (!loader) return;
    try {
      await work(loader);
      arrived(name, { status: 'ready' });
    } catch (error) {
      const told = error instanceof LoadError;
      // What a browser or a library says of a fault of the page's own is no sentence for a reader.
      if (!told) report(error);
      const file = name === 'index' || name === 'summary' ? `${name}.json` : FILES[name].file;
      arrived(name, { status: 'failed', reason: told ? error.message : say('load.broken', { file }) });
    }
  }
  const fetchTable = <N extends TableName>(name: N, options?: AskOptions): Promise<void> =>
    fetching(name, async (from) => {
      const records = await from.table(name, options);
      tables = { ...tables, [name]: records };
    });
  const fetchIndex = (options?: AskOptions): Promise<void> =>
    fetching('index', async (from) => {
      index = await from.index(options);
    });
  const fetchSummary = (options?: AskOptions): Promise<void> =>
    fetching('summary', async (from) => {
      summary = await from.summary(options);
    });
  const fetchFile = (name: FileName, options?: AskOptions): Promise<void> => {
    if (name === 'index') return fetchIndex(options);
    return name === 'summary' ? fetchSummary(options) : fetchTable(name, options);
  };
  /** Says that they are on their way, in one step, and fetches them. */
  function fetchAll(names: readonly FileName[], options?: AskOptions): Promise<unknown> {
    if (!loader || names.length === 0) return Promise.resolve();
    apply(Object.fromEntries(names.map((name) => [name, { status: 'loading' }])), {}, null, null);
    return Promise.all(names.map((name) => fetchFile(name, options)));
  }
  /** Fetches what dossier and search show, once; what failed waits for `retry`. */
  function fetchRest(): void {
    void fetchAll(SHOWN.filter((name) => files()[name].status === 'idle'));
  }

  return {
    /** Why an id that the atlas does not have is gone; null where it never was, or nobody can tell. */
    async withdrawal(id: string): Promise<Withdrawn | null> {
      const gone = await loader?.withdrawn().catch(() => null);
      return gone?.find((entry) => entry.id === id) ?? null;
    },
    /** What each edition changed; past every cache where it failed before. */
    async changelog(fresh: boolean): Promise<Changelog> {
      try {
        const changes: readonly EditionChanges[] = (await loader?.changes({ fresh })) ?? [];
        return { status: 'ready', changes };
      } catch (error) {
        if (error instanceof LoadError) return { status: 'failed', reason: error.message };
        report(error);
        return { status: 'failed', reason: say('load.broken', { file: CHANGES.file }) };
      }
    },
    /** Starts with what the first view shows; `wantsRest`, asked when that is in, tells whether more is wanted. */
    start(from: AtlasLoader, wantsRest: () => boolean): void {
      loader = from;
      void fetchAll(['index', 'summary']);
      // What a link asks for comes behind what the map shows.
      void fetchAll(FIRST).then(() => {
        if (wantsRest()) fetchRest();
      });
    },
    fetchRest,
    /** Fetches these tables, where nobody has yet. */
    fetch(names: readonly TableName[]): void {
      void fetchAll(names.filter((name) => files()[name].status === 'idle'));
    },
    /** Asks again for those that failed, past every cache; and, once, for the index, which may be the one that is old. */
    retry(names: readonly FileName[]): void {
      void fetchAll([...new Set<FileName>(['index', ...names])], { fresh: true });
    },
    stop(): void {
      stopped = true;
    },
  };
}
