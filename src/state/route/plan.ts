/** The answer to a question: the best ways and those that differ, or why there is none. */

import type { Reading } from '../../atlas/reading/reading';
import { type Change, changeKey } from '../../atlas/route/change';
import { bordersOfRuns, daysOf, factsOf, type RouteFacts } from '../../atlas/route/facts';
import { turnsIn } from '../../atlas/route/lines';
import type { None } from '../../atlas/route/none';
import { changesSome, type Question, unchanged } from '../../atlas/route/question';
import { isUnsure } from '../../atlas/route/reach';
import type { Leg } from '../../atlas/schema';
import { alternatives } from '../../network/alternatives';
import type { Cost, Mask } from '../../network/net';
import { bestWay, type Found } from '../../network/search';
import { costOf, type Pace, paceOf } from './cost';
import { maskFor, type Network, networkOf, runsOf } from './net';
import { noneOf } from './none';
import { shutBy } from './shut';
import { joinedBy, stopsOf } from './stops';

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

/** Ways one after the other as one. */
function chained(parts: readonly Found[]): Found {
  return {
    states: Int32Array.from(parts.flatMap(({ states }) => [...states])),
    nodes: Int32Array.from(parts.flatMap(({ nodes }, i) => [...(i === 0 ? nodes : nodes.slice(1))])),
    value: parts.reduce((sum, { value }) => sum + value, 0),
    tie: parts.reduce((sum, { tie }) => sum + tie, 0),
  };
}

/** The best way by any of several lists of stops; null where there is none. */
function bestOf(
  network: Network,
  cost: Cost,
  mask: Mask,
  choices: readonly (readonly number[])[],
): Found | null {
  const found = choices.flatMap((stops) => bestThrough(network, cost, mask, stops) ?? []);
  return found.sort((a, b) => a.value - b.value || a.tie - b.tie)[0] ?? null;
}

/** The best way from stop to stop; null where one cannot be reached. */
function bestThrough({ net }: Network, cost: Cost, mask: Mask, stops: readonly number[]): Found | null {
  const parts: Found[] = [];
  for (const [i, stop] of stops.slice(1).entries()) {
    const found = bestWay(net, cost, mask, stops[i] ?? -1, stop, parts.at(-1)?.states.at(-1) ?? -1);
    if (!found) return null;
    parts.push(found);
  }
  return chained(parts);
}

/** Borders that a way crosses, as one text: ways that cross the same ones have the same. */
const bordersText =
  (network: Network) =>
  ({ states }: Found): string =>
    [...new Set(bordersOfRuns(network.lines, runsOf(network, states)))].sort().join();

/** The best ways: with places to be passed on the way, those of each part in turn, the others staying as they are best. */
function waysThrough(
  network: Network,
  cost: Cost,
  mask: Mask,
  choices: readonly (readonly number[])[],
): Found[] {
  const best = bestOf(network, cost, mask, choices);
  if (!best) return [];
  const [stops = []] = choices;
  if (stops.length > 2 || choices.length > 1) return [best];
  const [start = -1, end = -1] = stops;
  const { km, stretchOf } = network;
  const asked = { most: MOST, km, stretchOf, bordersOf: bordersText(network), stretch: 1.6, share: 0.7 };
  const [first, ...others] = alternatives(network.net, cost, mask, start, end, asked);
  const kmOf = ({ states }: Found): number =>
    states.reduce((sum, state) => sum + (network.km[state >> 1] ?? 0), 0);
  // Few borders, or changes, may be had by a way round the world: nobody goes it.
  // Nor one that calls elsewhere and comes past where it has been.
  const isStraight = ({ nodes }: Found): boolean => {
    const places = Array.from(nodes, (node) => network.placeOf[node]).filter(
      (at, i, all) => at !== all[i - 1],
    );
    return new Set(places).size === places.length;
  };
  return first
    ? [first, ...others.filter((other) => isStraight(other) && kmOf(other) <= LONGEST * kmOf(first))]
    : [];
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
  const pace = paceOf(network, reading, question);
  const mask = maskFor(network, reading, question);
  const cost = costOf(network, question.prefer, pace);
  const found = bestOf(network, cost, mask, stopsOf(network, question));
  return found && (routesOf(network, reading, pace, [found])[0] ?? null);
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
  const network = networkOf(reading, question.closed);
  const pace = paceOf(network, reading, question);
  const mask = maskFor(network, reading, question);
  const cost = costOf(network, question.prefer, pace);
  const stops = stopsOf(network, question);
  const isWhole = question.from !== question.to && joinedBy(reading, question);
  const routes = isWhole ? routesOf(network, reading, pace, waysThrough(network, cost, mask, stops)) : [];
  return {
    question,
    reading,
    routes,
    none: routes.length > 0 ? null : noneOf(reading, question),
    before:
      changesSome(question) && question.from !== question.to ? bestRoute(reading, unchanged(question)) : null,
    other: other && other.day !== null ? { day: other.day, best: bestRoute(other, question) } : null,
    shut: shutBy(reading, question),
    unsure: unsureLegs(network, reading, question),
  };
}
