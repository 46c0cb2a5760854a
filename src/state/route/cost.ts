/** What it costs to run the network by what is to be least, and how long a question says that it takes. */
import type { Reading } from '../../atlas/reading/reading';
import type { Slowing } from '../../atlas/route/facts';
import type { Line } from '../../atlas/route/lines';
import type { Preference, Question } from '../../atlas/route/question';
import { reachOf } from '../../atlas/route/reach';
import { changesGauge, slowed, sumOf, type Timing, timingOf } from '../../atlas/route/timing';
import type { Mode } from '../../atlas/schema';
import type { Cost, Net } from '../../network/net';
import { type Network, NO_TURN } from './net';

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
  timing: timingOf(reading.whole, network.lines, question.assumed),
  slowing: slowingOf(network, reading, question),
});

/**
 * Hours for each km, or each stop, that stand for a time that nobody knows, so that a way with one is worse than any without: for the search alone,
 * never told.
 */
const UNKNOWN_HOURS = 1e3;

/** What the search adds where a ship would go on by another leg's lane at a strait, or call at a port, km: never told. */
const OTHER_LANE_KM = 3;
/** The same in hours: by another lane; by a call. */
const OTHER_LANE_HOURS = 0.1;
const OTHER_SHIP_HOURS = 1;

/** A ship goes from one country to another: at each quay it is half way over the border. */
const AT_QUAY = 0.5;

/** Says each turn of a network: its number, the state before and the one after. */
function eachTurn(net: Net, say: (turn: number, state: number, next: number) => void): void {
  for (let state = 0; state < 2 * net.edgeCount; state++)
    for (let i = net.turnBegins[state] ?? 0; i < (net.turnBegins[state + 1] ?? 0); i++)
      say(i, state, net.turns[i] ?? 0);
}

/** What it costs to run the network by what is to be least. */
export function costOf(network: Network, prefer: Preference, { timing, slowing }: Pace): Cost {
  const { lines, net, lineOf, placeOf, atSea, km, turns } = network;
  const none = new Float64Array(turns.length);
  const edges = (of: (line: Line, i: number) => number, quay = 0): Float64Array =>
    Float64Array.from(lineOf, (number) => {
      const line = lines.lines[number];
      return line ? of(line, number) : quay;
    });
  // Where there is no line, a quay's edge leads to the sea.
  const modeOf = (state: number): Mode => lines.lines[lineOf[state >> 1] ?? -1]?.leg.properties.mode ?? 'sea';
  const nodeAfter = (state: number): number => net.head[state] ?? 0;
  const borders = edges((line) => (line.leg.properties.mode === 'sea' ? 0 : line.borders.length), AT_QUAY);
  const atQuays = new Float64Array(turns.length);
  eachTurn(net, (i, state, next) => {
    const areShips = modeOf(state) === 'sea' && modeOf(next) === 'sea';
    if (areShips && !atSea[nodeAfter(state)]) atQuays[i] = OTHER_LANE_KM;
  });
  const free: Omit<Cost, 'edge' | 'tie'> = { turn: none, turnTie: atQuays };
  // Two lanes to one strait are drawn a little apart: no ship goes over from one to the other for that.
  const asKm = Float64Array.from(turns, ({ strait }, i) => (strait ? OTHER_LANE_KM : (atQuays[i] ?? 0)));
  if (prefer === 'distance') return { turn: asKm, turnTie: none, edge: km, tie: borders };
  if (prefer === 'borders') return { ...free, edge: borders, tie: km };
  if (prefer === 'known')
    return {
      ...free,
      edge: edges((line, i) => (timing.run(i).basis === 'published' ? 0 : line.weight)),
      tie: km,
    };
  if (prefer === 'transhipments')
    return {
      edge: edges((line) => Number(changesGauge(line))),
      tie: km,
      turn: Float64Array.from(turns, ({ gauge, mode }) => Number(gauge) + Number(mode)),
      turnTie: atQuays,
    };
  const hours = lines.lines.map((line, i) => {
    const held = Math.max(slowing.place(line.from), slowing.place(line.to));
    return sumOf([
      slowed(timing.run(i), slowing.line(i)),
      ...[timing.border(i), timing.canal(i), timing.gauge(i)].flatMap((spent) =>
        spent ? [slowed(spent, held)] : [],
      ),
    ]);
  });
  const turn = new Float64Array(turns.length);
  const turnTie = new Float64Array(turns.length);
  eachTurn(net, (i, state, next) => {
    const place = placeOf[nodeAfter(state)] ?? -1;
    const id = lines.places[place] ?? '';
    const factor = slowing.place(id);
    const changes = timing.change(id, modeOf(state), modeOf(next), turns[i] ?? NO_TURN);
    const strait = atSea[place] ? timing.strait(factor) : null;
    const { min, max } = sumOf([
      ...changes.map(({ spent }) => slowed(spent, factor)),
      ...(strait ? [strait] : []),
    ]);
    const other = atQuays[i] ? OTHER_SHIP_HOURS : turns[i]?.strait ? OTHER_LANE_HOURS : 0;
    turn[i] = (max ?? UNKNOWN_HOURS) + other;
    turnTie[i] = min;
  });
  const unknown = (line: Line): number => UNKNOWN_HOURS * (1 + line.weight);
  return {
    edge: edges((line, i) => hours[i]?.max ?? unknown(line)),
    tie: edges((_, i) => hours[i]?.min ?? 0),
    turn,
    turnTie,
  };
}
