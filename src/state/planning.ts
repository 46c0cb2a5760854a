/**
 * The route that is asked for: its tables and its program are fetched with the first question, and the answer is kept in
 * step with question, day and tables.
 */
import { type Box, boxOfPoints, pointsOfLeg } from '../atlas/earth';
import type { Leg, TableName } from '../atlas/schema';
import { ASKED } from './fields/asked';
import type { Values } from './fields/values';
import { retryingImport } from './lazy';
import { editionReadingIn, otherReadingIn, readingIn } from './reading';
import type { Plan } from './route/plan';
import type { Planning } from './state';
import type { AtlasStore, Store } from './store';

/** What a route is made of, and told by. */
export const ROUTE_TABLES = [
  ...(['places', 'legs', 'linkPlaces', 'links', 'corridors', 'countries'] as const),
  ...(['times', 'assumptions', 'rates'] as const),
] satisfies TableName[];
/** The program, fetched when it is first asked for. */
export const loadPlanner = retryingImport(() => import('./route'));

/** Whether a route is asked for: both its ends are said. */
export const asksRoute = ({ from, to }: Pick<Values, 'from' | 'to'>): boolean => from !== null && to !== null;
/** Whether the reader is about to ask for one, or a link is. */
const isNear = ({ tab, from, to, pending }: Store): boolean =>
  (pending.tab ?? tab) === 'route' || [from, to, pending.from, pending.to].some((end) => end != null);
/** Whether all that an answer needs is there, or could not be had. */
const isThere = ({ files, pending }: Store): boolean =>
  ROUTE_TABLES.every((table) => ['ready', 'failed'].includes(files[table].status)) &&
  ASKED.every((name) => pending[name] === undefined);

/** How far around a box the map shows, in its width and height, about; and how much of a way has to lie there to be seen. */
const AROUND = 0.3;
const SEEN = 0.6;
/** Whether most kilometres of legs lie in or around a box: the map is not sent elsewhere for the rest. */
function isSeen(legs: readonly Leg[], [west, south, east, north]: Box): boolean {
  const [x, y] = [(east - west) * AROUND, (north - south) * AROUND];
  let [km, seenKm] = [0, 0];
  for (const leg of legs) {
    const points = pointsOfLeg(leg);
    const seen = points.filter(
      ([lon, lat]) => lon >= west - x && lon <= east + x && lat >= south - y && lat <= north + y,
    );
    const { computedKm } = leg.properties;
    km += computedKm;
    seenKm += (computedKm * seen.length) / points.length;
  }
  return seenKm >= km * SEEN;
}

const NONE: Planning = { status: 'none' };
const WAITING: Planning = { status: 'waiting' };

/** Keeps `state.planning` in step. Returns the way to stop. @param load fetches the program */
export function connectPlanning(store: AtlasStore, load: typeof loadPlanner = loadPlanner): () => void {
  let planner: Awaited<ReturnType<typeof loadPlanner>> | null = null;
  let isComing = false;
  /** What was last asked: a pointer that moves, or a map, changes nothing of it. */
  let last: readonly unknown[] = [];
  let stopped = false;
  /** The ends of the route that the map was last sent to, what was asked of it, and where it lay. */
  let lookedAt: string | null = null;
  let lookedFor: readonly unknown[] = [];
  let lookedBox: Box | null = null;
  const hasView = store.getState().view !== null;

  const tell = (state: Store, planning: Planning): void => {
    if (state.planning !== planning) state.actions.setPlanning(planning);
  };
  function look(state: Store): void {
    const { files, actions, planning } = state;
    const near = isNear(state);
    // Told of every pointer that moves: where nothing is asked there is nothing to look at.
    if (!near && planning.status === 'none') return;
    if (near && files.corridors.status === 'ready') {
      if (files.links.status === 'idle') actions.fetchLinks();
      if (files.times.status === 'idle') actions.fetchTimes();
    }
    const asked: readonly unknown[] = [
      ...ASKED.map((name) => state[name]),
      readingIn(state),
      otherReadingIn(state),
      files,
      state.pending,
      state.against,
      state.scenarios,
      planner,
      planning.status === 'none',
    ];
    if (asked.every((part, i) => part === last[i])) return;
    last = asked;
    if (!asksRoute(state)) tell(state, planning.status === 'none' ? planning : NONE);
    // What did not come waits for the reader.
    else if (planning.status === 'failed' && !planner) return;
    else if (!planner || !isThere(state)) {
      tell(state, planning.status === 'ready' || planning.status === 'waiting' ? planning : WAITING);
      if (!planner) fetchPlanner();
    } else answer(state, planner);
  }
  function answer(state: Store, { planOf, questionOf, againstIn }: NonNullable<typeof planner>): void {
    const question = questionOf(state);
    const reading = readingIn(state);
    // On another day than the edition's that is what was before, where the reader has chosen no day to compare with.
    const now = editionReadingIn(state);
    const other = otherReadingIn(state) ?? (now === reading ? null : now);
    const plan = question && planOf(reading, question, other);
    const against = plan && againstIn(reading, state, state, questionOf);
    tell(state, plan ? { status: 'ready', plan, against } : NONE);
    if (plan) lookAt(state, plan);
  }
  /** Sends the map to another route; to one between the same ends where a change has led most of it out of what was looked at. */
  function lookAt(state: Store, plan: Plan): void {
    const ends = JSON.stringify([state.from, state.to, state.via]);
    const asked = ASKED.map((name) => state[name]);
    const isOther = ends !== lookedAt;
    const isAsked = asked.some((part, i) => part !== lookedFor[i]);
    lookedFor = asked;
    if (!isOther && !isAsked) return;
    // A link that says where the map looks is taken at its word.
    const isTold = lookedAt === null && hasView;
    lookedAt = ends;
    const legs = plan.routes[0]?.way.legs.map(({ leg }) => leg) ?? [];
    const box = boxOfPoints(legs.flatMap(pointsOfLeg));
    if (!box || (!isOther && lookedBox && isSeen(legs, lookedBox))) return;
    lookedBox = box;
    if (!isTold) state.actions.moveTo({ kind: 'box', box });
  }
  function fetchPlanner(): void {
    if (isComing) return;
    isComing = true;
    load().then(
      (came) => {
        planner = came;
        if (!stopped) look(store.getState());
      },
      () => {
        isComing = false;
        if (!stopped) store.getState().actions.setPlanning({ status: 'failed' });
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
