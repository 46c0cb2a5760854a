/** A route for programs: its question is judged as a link's is, and its tables are waited for. */
import { readingOf } from '../atlas/reading/reading';
import { FILES } from '../atlas/schema';
import { listOf } from '../words/numbers';
import { say } from '../words/state';
import { ASKED } from './fields/asked';
import type { HandleSide } from './fields/field';
import { cut } from './fields/foreign';
import { FIELDS, initialValues, withField } from './fields/table';
import type { FieldName, Some, Values } from './fields/values';
import { retryingImport } from './lazy';
import { loadPlanner, ROUTE_TABLES } from './planning';
import { until } from './records';
import type { RouteAnswer } from './route/answer';
import type { AtlasStore, Store } from './store';

/** What `route` takes, as a link says it. */
export interface RouteQuestion {
  /** Ids of places. */
  readonly from: string;
  readonly to: string;
  readonly via?: readonly string[];
  /** Means of transport; none: any. */
  readonly by?: readonly string[];
  readonly prefer?: string;
  /** `place:`, `leg:`, `country:`, `pair:kz+ru`, `bloc:`, `corridor:`, `mode:`, `state:`. */
  readonly closed?: readonly string[];
  readonly opened?: readonly string[];
  /** With a factor: `place:baku-port~3`. */
  readonly slow?: readonly string[];
  readonly assume?: readonly string[];
  /** ISO; without it the day of the page. */
  readonly at?: string | null;
}

/** How a program is answered: no page needs it. */
const loadAnswer = retryingImport(() => import('./route/answer'));

const NAMES = [...ASKED, 'at'] as const satisfies readonly FieldName[];
/** Tables without which no way is found. */
const NEEDED = ['places', 'legs', 'linkPlaces', 'links'] as const;

function isThere({ files, index }: Store): boolean {
  const failed = NEEDED.find((table) => files[table].status === 'failed');
  if (failed) throw new Error(files[failed].reason ?? say('load.broken', { file: FILES[failed].file }));
  const known = index !== null || files.index.status === 'failed';
  return known && ROUTE_TABLES.every((table) => ['ready', 'failed'].includes(files[table].status));
}

/** The fields of a question; throws a TypeError where it is none, or names what the atlas does not have. */
function fieldsOf(question: unknown, { atlas, at }: Store): Values {
  if (typeof question !== 'object' || question === null) throw new TypeError(say('route.object'));
  const foreign = Object.keys(question).filter((key) => !NAMES.some((name) => name === key));
  if (foreign.length > 0) {
    const names = listOf(foreign.map((part) => say('quoted', { text: cut(part) })));
    throw new TypeError(say('route.part', { names, known: listOf([...NAMES]) }));
  }
  let asked: Some = { at };
  const take = <N extends (typeof NAMES)[number]>(name: N, plain: unknown): void => {
    const side: HandleSide<Values[N]> | null = FIELDS[name].handle;
    const read = side?.take(plain);
    if (!read) return;
    if ('problem' in read) throw new TypeError(`${name}: ${read.problem}`);
    const { value, notice } = FIELDS[name].settle(read.value, atlas);
    if (notice !== undefined) throw new TypeError(`${name}: ${notice}`);
    asked = withField(asked, name, value);
  };
  for (const name of NAMES) {
    const plain = (question as Readonly<Record<string, unknown>>)[name];
    if (plain !== undefined) take(name, plain);
  }
  const values = { ...initialValues(atlas), ...asked };
  if (values.from === null || values.to === null) throw new TypeError(say('route.ends'));
  return values;
}

/** The answer to a question. Rejects with a TypeError for a question that is none, and where what it needs cannot be had. */
export async function routeOf(store: AtlasStore, question: RouteQuestion): Promise<RouteAnswer> {
  const { actions } = store.getState();
  actions.fetchLinks();
  actions.fetchTimes();
  const [{ planOf, questionOf }, { answerOf }, state] = await Promise.all([
    loadPlanner(),
    loadAnswer(),
    until(store, isThere),
  ]);
  const { atlas } = state;
  const values = fieldsOf(question, state);
  const asked = questionOf(values);
  if (!asked) throw new TypeError(say('route.ends'));
  return answerOf(planOf(readingOf(atlas, values.at ?? atlas.edition, atlas.edition), asked));
}
