/** The answer to a question: the best ways and those that differ, or why there is none. */

import type { Reading } from '../../atlas/reading/reading';
import { type Change, changeKey } from '../../atlas/route/change';
import { bordersOfRuns, daysOf, factsOf, type RouteFacts } from '../../atlas/route/facts';
import { turnsIn } from '../../atlas/route/lines';
import type { None } from '../../atlas/route/none';
import { changesSome, type Question, unchanged } from '../../atlas/route/question';
import { isUnsure } from '../../atlas/route/reach';
import type { Leg } from '../../atlas/schema';
import { kmOf } from '../../network/alternatives';
import type { Cost, Mask } from '../../network/net';
import type { Found } from '../../network/search';
import { alternativesThrough, bestThrough } from '../../network/through';
import { type Pace, priceOf } from './cost';
import { isStraight, maskFor, type Network, networkOf, runsOf } from './net';
import { noneOf } from './none';
import { shutBy } from './shut';
import { joinedBy, stopsBy } from './stops';

/** No way is told that is so many times as long as the best, whatever is to be least. */
const LONGEST = 2;
/** How many ways besides the best. */
const MOST = 4;

export interface Plan {
  readonly question: Question;
  readonly reading: Reading;
  /** The best first. */
  readonly routes: readonly RouteFacts[];
  readonly none: None | null;
  /** The best with the network as it is on that day; null where the question changes nothing, or there is none. */
  readonly before: RouteFacts | null;
  /** The same question on another day, where the page compares two; `best` null: there is no way then. */
  readonly other: { readonly day: string; readonly best: RouteFacts | null } | null;
  /** What the changes close of what could be used: legs, or parts of legs, and places that are closed by name. */
  readonly shut: { readonly legs: readonly Leg[]; readonly places: readonly string[] };
  /** Ids of legs that are left out only because nobody says whether they operate. */
  readonly unsure: readonly string[];
}

/** Borders that a way crosses, as one text: ways that cross the same ones have the same. */
const bordersText =
  (network: Network) =>
  ({ states }: Found): string =>
    [...new Set(bordersOfRuns(network.lines, runsOf(network, states)))].sort().join();

/** Whether each part of a way through stops comes to no place again once it has left it. */
function areStraight(network: Network, { nodes }: Found, stops: readonly number[]): boolean {
  let first = 0;
  return stops.slice(1).every((stop) => {
    const last = nodes.indexOf(stop, first);
    const part = nodes.subarray(first, last + 1);
    first = last;
    return isStraight(network, part);
  });
}

/** The best way of a question, by whichever seas its stops are come to, and by the same those that differ. */
export function waysThrough(network: Network, cost: Cost, mask: Mask, question: Question): Found[] {
  const stops = stopsBy(network, cost, mask, question);
  const { net, km, stretchOf } = network;
  return alternativesThrough(net, cost, mask, stops, {
    ...{ most: MOST, km, stretchOf, bordersOf: bordersText(network), stretch: 1.6, share: 0.7 },
    // Few borders, or changes, may be had by a way round the world: nobody goes it. Nor one that calls elsewhere and comes
    // past where it has been.
    stands: (found, best) =>
      kmOf(km, found.states) <= LONGEST * kmOf(km, best.states) && areStraight(network, found, stops),
  });
}

function routesOf(network: Network, reading: Reading, pace: Pace, found: readonly Found[]): RouteFacts[] {
  const turn = turnsIn(network.lines);
  return found.map(({ states }, i) => {
    const runs = runsOf(network, states);
    const days = daysOf(network.lines, runs, pace.timing, turn, pace.slowing);
    return factsOf(reading, network.lines, runs, days, `route-${i + 1}`);
  });
}

/** The best way, or none, without asking why. */
export function bestRoute(reading: Reading, question: Question): RouteFacts | null {
  const network = networkOf(reading, question.closed);
  const { pace, cost } = priceOf(network, reading, question);
  const mask = maskFor(network, reading, question);
  const found = bestThrough(network.net, cost, mask, stopsBy(network, cost, mask, question));
  return found && (routesOf(network, reading, pace, [found])[0] ?? null);
}

const knownBefore = new WeakMap<Reading, { key: string; best: RouteFacts | null }>();
/** The best way with the network as it is; kept while only the changes are others, as they are while a reader tries them. */
function bestBefore(reading: Reading, question: Question): RouteFacts | null {
  const { from, to, via, by, prefer } = question;
  const key = JSON.stringify([from, to, via, by, prefer]);
  const kept = knownBefore.get(reading);
  if (kept?.key === key) return kept.best;
  const best = bestRoute(reading, unchanged(question));
  knownBefore.set(reading, { key, best });
  return best;
}

/** Legs that "only what operates" leaves out although nobody says that they do not: of those that could be used without it. */
function unsureLegs(network: Network, reading: Reading, question: Question): string[] {
  const isIdle = (change: Change): boolean => changeKey(change) === 'state:idle';
  if (!question.closed.some(isIdle)) return [];
  const { lines, edgesOf } = network;
  const rest = { ...question, closed: question.closed.filter((change) => !isIdle(change)) };
  const { edge } = maskFor(network, reading, rest);
  const unsure = lines.lines.filter(
    (line, i) => isUnsure(reading, line) && edgesOf[i]?.some((each) => edge[each] === 0),
  );
  return [...new Set(unsure.map(({ leg }) => leg.id))];
}

/**
 * The plan for a question on the reading's day. Both ends have to be places of the atlas; whether they can be reached is
 * part of the answer.
 * @param other the reading of a second day, to compare with
 */
export function planOf(reading: Reading, question: Question, other: Reading | null = null): Plan {
  const network = networkOf(reading, question.closed);
  const { pace, cost } = priceOf(network, reading, question);
  const mask = maskFor(network, reading, question);
  const isWhole = question.from !== question.to && joinedBy(reading, question);
  const routes = isWhole ? routesOf(network, reading, pace, waysThrough(network, cost, mask, question)) : [];
  return {
    question,
    reading,
    routes,
    none: routes.length > 0 ? null : noneOf(reading, question),
    before: changesSome(question) && question.from !== question.to ? bestBefore(reading, question) : null,
    other: other && other.day !== null ? { day: other.day, best: bestRoute(other, question) } : null,
    shut: shutBy(reading, question),
    unsure: unsureLegs(network, reading, question),
  };
}
