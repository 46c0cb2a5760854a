/**
 * `window.corridorAtlas`: the page's handle for embedders and tests. It says and changes what the fields can say, by the
 * same rules as a link, and nothing else; the MapLibre map is there for whoever needs more.
 */
import { listOf } from '../words/numbers';
import { say } from '../words/state';
import { type RouteQuestion, routeOf } from './asked-route';
import type { HandleSide } from './fields/field';
import { cut } from './fields/foreign';
import { canSettle, FIELDS, NAMES, withField } from './fields/table';
import type { FieldName, Some, Theme, ThemeChoice, Values, View } from './fields/values';
import { type RecordIds, recordsOf } from './records';
import type { RouteAnswer } from './route/answer';
import type { FileName, FileState, MapStatus } from './state';
import type { AtlasStore, Store } from './store';

/** What was asked for and waits for a table: it will hold, or a notice will say what the atlas does not have. */
export interface PendingParts {
  readonly on?: readonly string[];
  readonly sel?: string | null;
  readonly way?: string | null;
  readonly compare?: string | null;
  readonly at?: string | null;
  readonly vs?: string | null;
  readonly tint?: string | null;
  readonly corridor?: readonly string[];
  readonly place?: readonly string[];
  readonly country?: readonly string[];
  readonly party?: readonly string[];
  readonly source?: readonly string[];
}
export type { RecordIds, RouteAnswer, RouteQuestion };
/** Which records are asked for, and how they are shown. */
export interface RecordParts {
  /** What the left card shows. */
  readonly tab: 'corridors' | 'records' | 'route';
  /** Ids; of a list one is enough, and an empty one asks for nothing. */
  readonly corridor: readonly string[];
  readonly place: readonly string[];
  /** Countries, and blocs with those that are members on the day. */
  readonly country: readonly string[];
  /** `organisation:id`, `person:id`, `place:id`, `country:id`; of a party without a record `name:…`, and its name is taken for that. */
  readonly party: readonly string[];
  /** `deal`, `event`, `quote`, `figure`, and the kinds of deals and events. */
  readonly kind: readonly string[];
  /** Of deals and events `told`, `followed`, `untold`; of figures `reported`, `planned`, `forecast`, `computed`. */
  readonly state: readonly string[];
  readonly source: readonly string[];
  /** At least so much, `USD:1000000`; null asks for nothing. */
  readonly value: string | null;
  /** Words that a record has. */
  readonly q: string;
  readonly as: 'list' | 'table';
  readonly columns: readonly string[];
  /** A column, `-` before it for descending; null: newest first. */
  readonly sort: string | null;
}
/** The route that is asked for, as a link says it. */
export interface RouteParts {
  /** Ids of places; null: not said. */
  readonly from: string | null;
  readonly to: string | null;
  readonly via: readonly string[];
  readonly by: readonly string[];
  readonly prefer: string;
  readonly closed: readonly string[];
  readonly opened: readonly string[];
  readonly slow: readonly string[];
  readonly assume: readonly string[];
  /** Which of the ways is looked at, from 1 on. */
  readonly pick: number;
}
/** A plain copy of what the page shows. */
export interface Snapshot extends RecordParts, RouteParts {
  /** Zoom, and centre in degrees; null until the map has said where it is. */
  readonly view: View | null;
  /** Ids of the corridors switched on. */
  readonly on: readonly string[];
  /** `kind:id`, e.g. `place:baku-port`; null when nothing is selected. */
  readonly sel: string | null;
  /** Of the selected corridor, the way that its profile shows, `CORRIDOR/BRANCH` or `CORRIDOR/BRANCH~BRANCH`; null: the main one. */
  readonly way: string | null;
  /** The way that it is compared with; null: none. */
  readonly compare: string | null;
  readonly profile: 'strip' | 'table';
  /** The day as of which the atlas is read, ISO; null: the edition's. */
  readonly at: string | null;
  /** The day it is compared with; null: none. */
  readonly vs: string | null;
  /** First and last day of the records that are listed; null: any. */
  readonly since: string | null;
  readonly until: string | null;
  /** Id of the bloc whose countries the map tints; null: none. */
  readonly tint: string | null;
  /** Whether the main lines that belong to no corridor are shown, from the zoom at which they help. */
  readonly links: boolean;
  readonly theme: Theme;
  readonly pending: PendingParts;
  readonly map: MapStatus;
  /** Per published file: loading, ready, or failed and why. */
  readonly files: Readonly<Record<FileName, FileState>>;
}
/** What `setState` takes: the parts that are to change. */
export interface Change extends Partial<RecordParts & RouteParts> {
  readonly view?: View;
  readonly on?: readonly string[];
  /** A selected corridor is also switched on, unless `on` is given and leaves it out. */
  readonly sel?: string | null;
  /** Selects its corridor, unless `sel` is given. */
  readonly way?: string | null;
  readonly compare?: string | null;
  readonly profile?: 'strip' | 'table';
  /** Days: `2012-05-12`; a month or a year is its last day, for `since` its first. */
  readonly at?: string | null;
  readonly vs?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly tint?: string | null;
  readonly links?: boolean;
  readonly theme?: ThemeChoice;
}
/** `select`, `corridors`, `way` (also what it is compared with, and how), `day` (any of the four), `tint`, `route`, `records` (which are asked for, and how they are shown), `view` and `theme` follow a change of that part; `change` follows any of them, once. */
export type HandleEvent =
  | 'route'
  | 'select'
  | 'corridors'
  | 'way'
  | 'day'
  | 'tint'
  | 'records'
  | 'view'
  | 'theme'
  | 'change';
export type Listener = (snapshot: Snapshot) => void;

export interface AtlasHandle<M> {
  /** Settles when the corridors are drawn (or, without WebGL, listed). Rejects when their files cannot be loaded. */
  readonly ready: Promise<void>;
  getState(): Snapshot;
  /**
   * Changes the parts that are given, in one step. Throws a TypeError, and changes nothing, when a part is unknown, not
   * of its form, or names what the atlas does not have; what no table can tell yet is `pending`.
   */
  setState(change: Change): void;
  /** Returns the way to stop listening. Throws a TypeError for an event that does not exist. */
  on(event: HandleEvent, listener: Listener): () => void;
  /**
   * The records that the present filter and day mean. Fetches the tables that they are in, and waits for those that the
   * filter is judged by; rejects when one cannot be had.
   */
  records(): Promise<RecordIds>;
  /**
   * The ways from a place to a place, the best first, or why there is none; the page's own question stays as it is. Rejects
   * with a TypeError for a question that is malformed or names what the atlas does not have.
   */
  route(question: RouteQuestion): Promise<RouteAnswer>;
  /** The MapLibre map; null where there is no WebGL, and until it is made. */
  readonly map: M | null;
}

/** The fields that an embedder may speak of. */
const SPOKEN = NAMES.flatMap((name) => {
  const { handle } = FIELDS[name];
  return handle ? [{ name, part: handle.name, event: handle.event }] : [];
});
const PARTS = SPOKEN.map(({ part }) => part);
const EVENTS = [...SPOKEN.map(({ event }) => event), 'change'];

/** The spoken fields among some, by the handle's names. */
function told(values: Some): object {
  const tell = <N extends FieldName>(name: N): unknown => {
    const value = values[name] as Values[N] | undefined;
    return value === undefined ? undefined : FIELDS[name].handle?.tell(value);
  };
  return Object.fromEntries(
    SPOKEN.flatMap(({ name, part }) => (values[name] === undefined ? [] : [[part, tell(name)]])),
  );
}

function snapshot(state: Store): Snapshot {
  const fields = told(state);
  return {
    // The fields tell what their types say, under the names that Snapshot has.
    ...(fields as Omit<Snapshot, 'theme' | 'pending' | 'map' | 'files'>),
    // What is seen, not what was chosen.
    theme: state.theme,
    pending: told(state.pending),
    map: state.mapStatus,
    files: state.files,
  };
}

/** Whether a field is another one than before; what is seen of the theme, not what was chosen. */
const differs = (name: FieldName, a: Store, b: Store): boolean =>
  name === 'themeChoice' ? a.theme !== b.theme : a[name] !== b[name];
const waits = (name: FieldName, a: Store, b: Store): boolean => a.pending[name] !== b.pending[name];

/** Checks a change against the fields and, where its tables are there, the atlas. It is refused whole. */
function readChange(state: Store, change: unknown): Some {
  if (typeof change !== 'object' || change === null) throw new TypeError(say('handle.object'));
  const foreign = Object.keys(change).filter((part) => !PARTS.includes(part));
  if (foreign.length > 0) {
    const names = listOf(foreign.map((part) => say('quoted', { text: cut(part) })));
    throw new TypeError(say('handle.unknown', { names, known: listOf(PARTS) }));
  }
  let asked: Some = {};
  const take = <N extends FieldName>(name: N, plain: unknown): void => {
    const side: HandleSide<Values[N]> | null = FIELDS[name].handle;
    const read = side?.take(plain);
    if (!side || !read) return;
    if ('problem' in read) throw new TypeError(`${side.name}: ${read.problem}`);
    if (canSettle(name, read.value, state.atlas)) {
      const { notice } = FIELDS[name].settle(read.value, state.atlas);
      if (notice !== undefined) throw new TypeError(`${side.name}: ${notice}`);
    }
    asked = withField(asked, name, read.value);
  };
  for (const { name, part } of SPOKEN) {
    const plain = (change as Readonly<Record<string, unknown>>)[part];
    if (plain !== undefined) take(name, plain);
  }
  return asked;
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
      const asked = readChange(state, change);
      if (Object.keys(asked).length > 0) state.actions.change(asked);
    },
    on: (event, listener) => {
      const any = event === 'change';
      const heard = SPOKEN.filter((spoken) => any || event === spoken.event);
      if (heard.length === 0) {
        throw new TypeError(say('handle.event', { event: cut(String(event)), known: listOf(EVENTS) }));
      }
      return store.subscribe((state, previous) => {
        const news = heard.some(
          ({ name }) => differs(name, state, previous) || (any && waits(name, state, previous)),
        );
        if (news) listener(snapshot(state));
      });
    },
    records: () => recordsOf(store),
    route: (question) => routeOf(store, question),
    get map() {
      return getMap();
    },
  };
}
