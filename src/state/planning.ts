/**
 * The route that is asked for: its tables and its program are fetched with the first question, and the answer is kept in
 * step with question, day and tables.
 */
import { boxOfPoints, pointsOfLeg } from '../atlas/earth';
import type { TableName } from '../atlas/schema';
import { ASKED } from './fields/asked';
import type { Values } from './fields/values';
import { retryingImport } from './lazy';
import { otherReadingIn, readingIn } from './reading';
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

const NONE: Planning = { status: 'none' };
const WAITING: Planning = { status: 'waiting' };

/** Keeps `state.planning` in step. Returns the way to stop. @param load fetches the program */
export function connectPlanning(store: AtlasStore, load: typeof loadPlanner = loadPlanner): () => void {
  let planner: Awaited<ReturnType<typeof loadPlanner>> | null = null;
  let isComing = false;
  /** What was last asked: a pointer that moves, or a map, changes nothing of it. */
  let last: readonly unknown[] = [];
  let stopped = false;
  /** The ends of the route that the map was last sent to. */
  let lookedAt: string | null = null;
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
    const plan = question && planOf(reading, question, otherReadingIn(state));
    const against = plan && againstIn(reading, state, state, questionOf);
    tell(state, plan ? { status: 'ready', plan, against } : NONE);
    const ends = JSON.stringify([state.from, state.to, state.via]);
    if (!plan || ends === lookedAt) return;
    // A link that says where the map looks is taken at its word.
    const isTold = lookedAt === null && hasView;
    lookedAt = ends;
    const box = boxOfPoints(plan.routes[0]?.way.legs.flatMap(({ leg }) => pointsOfLeg(leg)) ?? []);
    if (box && !isTold) state.actions.moveTo({ kind: 'box', box });
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
