/**
 * Keeps the address bar and the store the same thing: selections are steps of the history, the rest is rewritten in
 * place; what belongs to an entry (scroll, sheet, open sections) is kept in it.
 *
 * The store is what holds. A browser that refuses to write (a limit on how often, a sandbox) makes the address lag, and
 * it is written later; nothing else hears of it.
 */
import { wantedOf } from './decide';
import type { Step } from './fields/field';
import { canSettle, FIELDS, keptIn, sameIn, withField } from './fields/table';
import type { FieldName, Some, Values } from './fields/values';
import { linkOf, readLink, type Shown } from './link';
import type { AtlasStore, Store } from './store';

/** How often the address is rewritten in place, ms: WebKit allows a hundred writes in ten seconds. */
const REPLACE_EVERY_MS = 250;
/** How long to wait after a refusal, ms: the first time, and at most. */
const RETRY_MS = [1_000, 10_000] as const;
/** The atlas's part of an entry's state; another program of the page may keep its own beside it. */
const ENTRY = 'corridorAtlas';

const ENTERED = keptIn('entry');
const LINKED = keptIn('link');

/** The entry's part of a state. */
function entryOf(state: Values): Readonly<Record<string, string>> {
  const write = <N extends FieldName>(name: N): string | null => FIELDS[name].write(state[name]);
  return Object.fromEntries(
    ENTERED.flatMap((name) => {
      const text = write(name);
      return text === null ? [] : [[FIELDS[name].key, text]];
    }),
  );
}

const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What an entry kept; nothing where it is not one of ours. A part that it left out is as at first. */
function askedBy(historyState: unknown, { atlas }: Pick<Store, 'atlas'>): Some {
  const held = recordIn(historyState)[ENTRY];
  if (held === undefined) return {};
  const texts = recordIn(held);
  let asked: Some = {};
  const read = <N extends FieldName>(name: N): void => {
    const text = texts[FIELDS[name].key];
    const found = typeof text === 'string' ? FIELDS[name].read(text) : { value: FIELDS[name].initial(atlas) };
    if ('value' in found) asked = withField(asked, name, found.value);
  };
  for (const name of ENTERED) read(name);
  return asked;
}

/** Whether the address selects what the atlas does not have: putting that right is no step. */
function isBroken(hash: string, { atlas }: Shown): boolean {
  const { asked } = readLink(hash);
  const wrong = <N extends FieldName>(name: N): boolean => {
    const value = asked[name] as Values[N] | undefined;
    return (
      value !== undefined &&
      canSettle(name, value, atlas) &&
      FIELDS[name].settle(value, atlas).notice !== undefined
    );
  };
  return LINKED.some((name) => FIELDS[name].step === 'push' && wrong(name));
}

/**
 * Reads the present address into the store and keeps the two in step from then on.
 * A page nobody has touched keeps its bare address; in another page's frame no step is made of anything: the history is
 * the other page's. Returns the way to stop.
 */
export function connectHistory(store: AtlasStore, win: Window): () => void {
  const { actions, guest } = store.getState();
  let touched = win.location.hash !== '';
  let home: Store['view'] = null;
  /** While the store is being set from the address, the address is not rewritten from the store. */
  let reading = false;
  /** What the address lags behind by. */
  let owed: Step | null = null;
  let timer: number | null = null;
  let refusals = 0;
  let lastWrite = Number.NEGATIVE_INFINITY;

  function attempt(step: Step, state: Store, isTouched = touched): boolean {
    const { pathname, search, hash } = win.location;
    const address = pathname + search + (isTouched ? linkOf(state) : hash);
    try {
      const entry = { [ENTRY]: entryOf(state) };
      if (step === 'push') win.history.pushState(entry, '', address);
      else win.history.replaceState({ ...recordIn(win.history.state), ...entry }, '', address);
      lastWrite = performance.now();
      return true;
    } catch {
      return false;
    }
  }

  function stopWaiting(): void {
    if (timer !== null) win.clearTimeout(timer);
    timer = null;
  }
  function writeAfter(ms: number): void {
    timer ??= win.setTimeout(() => {
      timer = null;
      write();
    }, ms);
  }
  /** Writes what is owed, by the state as it is now. */
  function write(): void {
    if (!owed) return;
    if (attempt(owed, store.getState())) {
      owed = null;
      refusals = 0;
      stopWaiting();
      return;
    }
    const [first, most] = RETRY_MS;
    writeAfter(Math.min(first * 2 ** refusals, most));
    refusals += 1;
  }

  const follow = (state: Store, previous: Store): void => {
    if (reading) return;
    const [wanted, before] = [wantedOf(state), wantedOf(previous)];
    const linked = LINKED.filter((name) => !sameIn(name, wanted, before));
    const entered = ENTERED.some((name) => !sameIn(name, state, previous));
    const wasTouched = touched;
    if (linked.length > 0 && isReaders(linked, state, previous)) touched = true;
    else if (!entered) return;
    const isStep = linked.length > 0 && state.step === 'push' && !guest;
    if (!isStep || isBroken(win.location.hash, state)) {
      owed ??= 'replace';
      if (refusals > 0) return;
      const wait = lastWrite + REPLACE_EVERY_MS - performance.now();
      if (wait <= 0) write();
      else writeAfter(wait);
      return;
    }
    // The entry that is left is to be found again as it was.
    const isKept = ENTRY in recordIn(win.history.state);
    if (refusals === 0 && (owed === 'replace' || !isKept)) attempt('replace', previous, wasTouched);
    owed = 'push';
    if (refusals > 0) return;
    stopWaiting();
    write();
  };

  /** Whether a change of the link is the reader's (or an embedder's), and not the page's own beginning. */
  function isReaders(linked: readonly FieldName[], state: Store, previous: Store): boolean {
    if (state.step === 'none') return false;
    // Until the tables are there, the fields that need them say nothing.
    if (!LINKED.every((name) => canSettle(name, previous[name], previous.atlas))) {
      return LINKED.some((name) => state.pending[name] !== undefined && linked.includes(name));
    }
    if (touched || linked.some((name) => name !== 'view') || state.camera !== previous.camera) return true;
    home ??= state.view;
    return !FIELDS.view.equal(home, state.view);
  }

  const read = (): void => {
    owed = null;
    refusals = 0;
    stopWaiting();
    const { asked, problems } = readLink(win.location.hash);
    let entry: unknown = null;
    try {
      entry = win.history.state;
    } catch {
      // A document that has been left behind has no history.
    }
    reading = true;
    actions.applyLink({ ...askedBy(entry, store.getState()), ...asked }, problems);
    reading = false;
  };
  /** A page that is left, or put aside, is to be found again as it was. */
  const leave = (): void => {
    stopWaiting();
    write();
  };

  read();
  const unsubscribe = store.subscribe(follow);
  win.addEventListener('popstate', read);
  win.addEventListener('pagehide', leave);
  return () => {
    unsubscribe();
    stopWaiting();
    win.removeEventListener('popstate', read);
    win.removeEventListener('pagehide', leave);
  };
}
