/** The atlas's lines as a network, what it costs to run it, and what of it is closed. The only place where both are known. */

import type { Reading } from '../../atlas/reading/reading';
import type { Change } from '../../atlas/route/change';
import type { Slowing } from '../../atlas/route/facts';
import { type Line, type Lines, linesOf, type Run, type Turn, turnsIn } from '../../atlas/route/lines';
import type { Preference, Question } from '../../atlas/route/question';
import { isUsable, reachOf } from '../../atlas/route/reach';
import { changesGauge, slowed, sumOf, type Timing, timingOf } from '../../atlas/route/timing';
import type { Mode } from '../../atlas/schema';
import { type Cost, eitherWay, type Mask, type Net, netOf, turnBetween } from '../../network/net';
import { timedStretches } from './stretch-times';

export interface Network {
  readonly lines: Lines;
  readonly net: Net;
  /** Drawn km of each line. */
  readonly km: Float64Array;
  /** What changes at each of the net's turns. */
  readonly turns: readonly Turn[];
}

/** A state of the search as a line and its direction. */
export const runOf = (state: number): Run => ({ line: state >> 1, reversed: state % 2 === 1 });
const stateOf = ({ line, reversed }: Run): number => 2 * line + Number(reversed);

const known = new WeakMap<Lines, Network>();
/** The network of an atlas, built once. */
export function networkOf(reading: Reading): Network {
  const lines = linesOf(reading.whole);
  const found = known.get(lines);
  if (found) return found;
  const number = (place: string): number => lines.numberOf.get(place) ?? -1;
  const net = netOf(
    lines.places.length,
    Int32Array.from(lines.lines, ({ from }) => number(from)),
    Int32Array.from(lines.lines, ({ to }) => number(to)),
  );
  const turn = turnsIn(lines);
  const turns: Turn[] = [];
  for (let state = 0; state < 2 * net.edgeCount; state++)
    for (let i = net.turnBegins[state] ?? 0; i < (net.turnBegins[state + 1] ?? 0); i++)
      turns[i] = turn(runOf(state), runOf(net.turns[i] ?? 0));
  const network = { lines, net, km: Float64Array.from(lines.lines, ({ weight }) => weight), turns };
  known.set(lines, network);
  return network;
}

/** The ends of a question, and what is passed on the way, as numbers of places; -1 for what is not there. */
export const stopsOf = ({ lines }: Network, { from, to, via }: Question): number[] =>
  [from, ...via, to].map((id) => lines.numberOf.get(id) ?? -1);

const NO_TURN: Turn = { gauge: false, mode: false, strait: false };
/** What changes between two runs that follow each other. */
export const turnAt =
  ({ net, turns }: Network) =>
  (from: Run, to: Run): Turn =>
    turns[turnBetween(net, stateOf(from), stateOf(to))] ?? NO_TURN;

/** By how much a question slows each line and each place. */
export function slowingOf({ lines }: Network, reading: Reading, { slow }: Question): Slowing {
  const ofLine = new Map<number, number>();
  const ofPlace = new Map<string, number>();
  for (const { change, factor } of slow) {
    const reach = reachOf(lines, reading, change);
    if (change.kind === 'place') {
      for (const place of reach.places) {
        const id = lines.places[place] ?? '';
        ofPlace.set(id, (ofPlace.get(id) ?? 1) * factor);
      }
    } else for (const line of reach.lines) ofLine.set(line, (ofLine.get(line) ?? 1) * factor);
  }
  return { line: (number) => ofLine.get(number) ?? 1, place: (id) => ofPlace.get(id) ?? 1 };
}

/** Timing and slowing of a question. */
export interface Pace {
  readonly timing: Timing;
  readonly slowing: Slowing;
}
export const paceOf = (network: Network, reading: Reading, question: Question): Pace => ({
  timing: timingOf(reading, network.lines, question.assumed, timedStretches(network, byDistance, reading)),
  slowing: slowingOf(network, reading, question),
});

/**
 * Hours for each km, or each stop, that stand for a time that nobody knows, so that a way with one is worse than any without: for the search alone,
 * never told.
 */
const UNKNOWN_HOURS = 1e3;

/** What the search adds where a ship would go on by another leg's lane at a strait, km: never told. */
const OTHER_LANE_KM = 3;

/** How many borders a line crosses. A ship is between two ports: from a port to a strait it is half way over. */
function bordersOn({ leg, part, borders }: Line, atlas: Lines['atlas']): number {
  if (leg.properties.mode !== 'sea') return borders.length;
  const { from, to } = part.properties;
  const isStrait = (id: string): boolean => atlas.places.get(id)?.properties.kind === 'strait';
  return isStrait(from) !== isStrait(to) ? 0.5 : borders.length;
}

/** Of each line what it costs, either way. */
const ofLines = ({ lines }: Network, of: (line: Line, i: number) => number): Float64Array =>
  eitherWay(Float64Array.from(lines.lines, of));

/** What it costs by drawn km; of ways that are as long the one over fewer borders. */
function byDistance(network: Network): Cost {
  const { lines, km, turns } = network;
  return {
    run: eitherWay(km),
    runTie: ofLines(network, (line) => bordersOn(line, lines.atlas)),
    // Two lanes to one strait are drawn a little apart: no ship goes over from one to the other for that.
    turn: Float64Array.from(turns, ({ strait }) => (strait ? OTHER_LANE_KM : 0)),
    turnTie: new Float64Array(turns.length),
  };
}

/** What it costs to run the network by what is to be least. */
export function costOf(network: Network, prefer: Preference, { timing, slowing }: Pace): Cost {
  const { lines, net, km, turns } = network;
  if (prefer === 'distance') return byDistance(network);
  const none = new Float64Array(turns.length);
  const rest = { runTie: eitherWay(km), turn: none, turnTie: none };
  if (prefer === 'borders') return { ...rest, run: ofLines(network, (line) => bordersOn(line, lines.atlas)) };
  if (prefer === 'transhipments')
    return {
      ...rest,
      run: ofLines(network, (line) => Number(changesGauge(line))),
      turn: Float64Array.from(turns, ({ gauge, mode }) => Number(gauge) + Number(mode)),
    };
  const runs = Array.from({ length: 2 * net.edgeCount }, (_, state) => runOf(state));
  if (prefer === 'known')
    return {
      ...rest,
      run: Float64Array.from(runs, (run) =>
        timing.run(run).basis === 'published' ? 0 : (km[run.line] ?? 0),
      ),
    };
  const hours = runs.map((run) => {
    const line = lines.lines[run.line];
    const held = Math.max(slowing.place(line?.from ?? ''), slowing.place(line?.to ?? ''));
    return sumOf([
      slowed(timing.run(run), slowing.line(run.line)),
      ...[timing.border(run), timing.canal(run), timing.gauge(run)].flatMap((spent) =>
        spent ? [slowed(spent, held)] : [],
      ),
    ]);
  });
  const turn = new Float64Array(turns.length);
  const turnTie = new Float64Array(turns.length);
  for (const [state, from] of runs.entries()) {
    for (let i = net.turnBegins[state] ?? 0; i < (net.turnBegins[state + 1] ?? 0); i++) {
      const what = turns[i] ?? NO_TURN;
      if (!what.gauge && !what.mode) continue;
      const place = lines.places[net.head[state] ?? 0] ?? '';
      const changes = timing.change(from, runOf(net.turns[i] ?? 0), what);
      const { min, max } = sumOf(changes.map(({ spent }) => slowed(spent, slowing.place(place))));
      turn[i] = max ?? UNKNOWN_HOURS;
      turnTie[i] = min;
    }
  }
  return {
    run: Float64Array.from(hours, ({ max }, state) => max ?? UNKNOWN_HOURS * (1 + (km[state >> 1] ?? 0))),
    runTie: Float64Array.from(hours, ({ min }) => min),
    turn,
    turnTie,
  };
}

/**
 * What is closed: lines that cannot be used on the day, but for those that are opened; means of transport that are not
 * asked for; and what the changes close, which wins over what is opened. Nothing is removed: it is a mask.
 */
export function maskFor(
  { lines, net }: Network,
  reading: Reading,
  {
    closed,
    opened,
    by,
  }: { readonly closed: readonly Change[]; readonly opened: readonly Change[]; readonly by: readonly Mode[] },
): Mask {
  const mask: Mask = { edge: new Uint8Array(net.edgeCount), node: new Uint8Array(net.nodeCount) };
  for (const [i, line] of lines.lines.entries()) if (!isUsable(reading, line)) mask.edge[i] = 1;
  for (const change of opened) for (const i of reachOf(lines, reading, change).lines) mask.edge[i] = 0;
  for (const [i, { leg }] of lines.lines.entries())
    if (by.length > 0 && !by.includes(leg.properties.mode)) mask.edge[i] = 1;
  for (const change of closed) {
    const reach = reachOf(lines, reading, change);
    for (const i of reach.lines) mask.edge[i] = 1;
    for (const i of reach.places) mask.node[i] = 1;
  }
  return mask;
}
