/** The answer to a question: the best ways and those that differ, or why there is none. */

import type { Reading } from '../../atlas/reading/reading';
import { type Change, changeKey } from '../../atlas/route/change';
import { daysOf, factsOf, legsOf, type RouteFacts } from '../../atlas/route/facts';
import type { None } from '../../atlas/route/none';
import { changesSome, type Question, unchanged } from '../../atlas/route/question';
import { isUnsure, reachOf } from '../../atlas/route/reach';
import type { Leg } from '../../atlas/schema';
import { kmOf } from '../../network/alternatives';
import { type Cost, joins, type Mask } from '../../network/net';
import type { Found } from '../../network/search';
import { alternativesThrough, bestThrough } from '../../network/through';
import { costOf, maskFor, type Network, networkOf, type Pace, paceOf, runOf, stopsOf, turnAt } from './net';
import { noneOf } from './none';

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
  ({ lines }: Network) =>
  ({ states }: Found): string =>
    [...new Set(Array.from(states).flatMap((state) => lines.lines[state >> 1]?.borders ?? []))].sort().join();

/** The best way through the stops, and those that differ. */
const waysThrough = (network: Network, cost: Cost, mask: Mask, stops: readonly number[]): Found[] =>
  alternativesThrough(network.net, cost, mask, stops, {
    ...{ most: MOST, km: network.km, bordersOf: bordersText(network), stretch: 1.6, share: 0.7 },
    // Few borders, or changes, may be had by a way round the world: nobody goes it.
    stands: ({ states }, best) => kmOf(network.km, states) <= LONGEST * kmOf(network.km, best.states),
  });

function routesOf(network: Network, reading: Reading, pace: Pace, found: readonly Found[]): RouteFacts[] {
  const turn = turnAt(network);
  return found.map(({ states }, i) => {
    const runs = Array.from(states, runOf);
    const days = daysOf(network.lines, runs, pace.timing, turn, pace.slowing);
    return factsOf(reading, network.lines, runs, days, `route-${i + 1}`);
  });
}

/** The best way, or none, without asking why. */
export function bestRoute(reading: Reading, question: Question): RouteFacts | null {
  const network = networkOf(reading);
  const pace = paceOf(network, reading, question);
  const mask = maskFor(network, reading, question);
  const cost = costOf(network, question.prefer, pace);
  const found = bestThrough(network.net, cost, mask, stopsOf(network, question));
  return found && (routesOf(network, reading, pace, [found])[0] ?? null);
}

/** What the changes close of what could be used on the day, lines of one leg that follow each other as one. */
function shutBy(network: Network, reading: Reading, question: Question): Plan['shut'] {
  const { lines } = network;
  const [open, shut] = [
    maskFor(network, reading, { ...question, closed: [] }),
    maskFor(network, reading, question),
  ];
  const runs = lines.lines.flatMap((_, line) =>
    shut.edge[line] && !open.edge[line] ? [{ line, reversed: false }] : [],
  );
  const named = question.closed.filter(({ kind }) => kind === 'place');
  return {
    legs: legsOf(lines, runs).map(({ leg }) => leg),
    places: named.flatMap((change) =>
      reachOf(lines, reading, change).places.flatMap((place) => lines.places[place] ?? []),
    ),
  };
}

/** Legs that "only what operates" leaves out although nobody says that they do not. */
function unsureLegs({ lines }: Network, reading: Reading, { closed }: Question): string[] {
  if (!closed.some((change: Change) => changeKey(change) === 'state:idle')) return [];
  return [...new Set(lines.lines.flatMap((line) => (isUnsure(reading, line) ? [line.leg.id] : [])))];
}

/**
 * The plan for a question on the reading's day. Both ends have to be places of the atlas; whether they can be reached is
 * part of the answer.
 * @param other the reading of a second day, to compare with
 */
export function planOf(reading: Reading, question: Question, other: Reading | null = null): Plan {
  const network = networkOf(reading);
  const pace = paceOf(network, reading, question);
  const mask = maskFor(network, reading, question);
  const cost = costOf(network, question.prefer, pace);
  const stops = stopsOf(network, question);
  const joined = (of: Mask): boolean =>
    stops.every((stop, i) => i === 0 || joins(network.net, of, stops[i - 1] ?? -1, stop));
  const isWhole = question.from !== question.to && joined(mask);
  const routes = isWhole ? routesOf(network, reading, pace, waysThrough(network, cost, mask, stops)) : [];
  return {
    question,
    reading,
    routes,
    none: routes.length > 0 ? null : noneOf(network, reading, question, joined),
    before:
      changesSome(question) && question.from !== question.to ? bestRoute(reading, unchanged(question)) : null,
    other: other && other.day !== null ? { day: other.day, best: bestRoute(other, question) } : null,
    shut: shutBy(network, reading, question),
    unsure: unsureLegs(network, reading, question),
  };
}
