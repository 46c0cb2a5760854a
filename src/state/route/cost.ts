/** What it costs to run the network by what is to be least, and how long a question says that it takes. */
import type { Reading } from '../../atlas/reading/reading';
import { type Change, changeKey } from '../../atlas/route/change';
import type { Slowing } from '../../atlas/route/facts';
import type { Line, Lines, Run } from '../../atlas/route/lines';
import type { Preference, Question } from '../../atlas/route/question';
import { type Reach, reachOf } from '../../atlas/route/reach';
import {
  changesGauge,
  type Hours,
  NO_TIME,
  slowed,
  sumOf,
  type Timing,
  timingOf,
} from '../../atlas/route/timing';
import { type Cost, eitherWay, type Net } from '../../network/net';
import { type Network, NO_TURN, networkOf } from './net';
import { timedStretches } from './stretch-times';
import { UNKNOWN_HOURS } from './unknown';

/** What is slowed, each with the largest factor that is said of it: the two stations of a crossing are one. */
function slowedIn(lines: Lines, reading: Reading, { slow }: Question) {
  const all = new Map<string, { change: Change; reach: Reach; factor: number }>();
  for (const { change, factor } of slow) {
    const reach = reachOf(lines, reading, change);
    const key = change.kind === 'place' ? reach.places.toSorted().join() : changeKey(change);
    all.set(key, { change, reach, factor: Math.max(factor, all.get(key)?.factor ?? 0) });
  }
  return all.values();
}

/** By how much a question slows each line and each place. */
function slowingOf(lines: Lines, reading: Reading, question: Question): Slowing {
  const ofLine = new Map<number, number>();
  const ofPlace = new Map<string, number>();
  for (const { change, reach, factor } of slowedIn(lines, reading, question)) {
    for (const place of reach.places) {
      const id = lines.places[place] ?? '';
      ofPlace.set(id, (ofPlace.get(id) ?? 1) * factor);
    }
    // At a place it takes longer to stop, not to come there.
    if (change.kind === 'place') continue;
    for (const line of reach.lines) ofLine.set(line, (ofLine.get(line) ?? 1) * factor);
  }
  return { line: (number) => ofLine.get(number) ?? 1, place: (id) => ofPlace.get(id) ?? 1 };
}

/** Timing and slowing of a question. */
export interface Pace {
  readonly timing: Timing;
  readonly slowing: Slowing;
}
/** @param network whichever of the atlas: what was timed is looked for on the one where no pair is closed */
export const paceOf = ({ lines }: Network, reading: Reading, question: Question): Pace => ({
  timing: timingOf(reading, lines, question.assumed, timedStretches(networkOf(reading), byDistance, reading)),
  slowing: slowingOf(lines, reading, question),
});

/** What the search adds where a ship would go on by another leg's lane at a strait, or call at a port, km: never told. */
const OTHER_LANE_KM = 3;
/** The same in hours, by another lane: what a call takes is told. */
const OTHER_LANE_HOURS = 0.1;

/** A ship goes from one country to another: at each quay it is half way over the border. */
const AT_QUAY = 0.5;

/** Says each turn of a network: its number, the state before and the one after. */
function eachTurn(net: Net, say: (turn: number, state: number, next: number) => void): void {
  for (let state = 0; state < 2 * net.edgeCount; state++)
    for (let i = net.turnBegins[state] ?? 0; i < (net.turnBegins[state + 1] ?? 0); i++)
      say(i, state, net.turns[i] ?? 0);
}

/** Of each edge what its line costs, either way; of one between a quay and the sea what that does. */
const ofLines = ({ lines, lineOf }: Network, of: (line: Line) => number, quay = 0): Float64Array =>
  eitherWay(
    Float64Array.from(lineOf, (number) => {
      const line = lines.lines[number];
      return line ? of(line) : quay;
    }),
  );
/** Of each state what its line costs, run that way; nothing of one between a quay and the sea. */
function ofRuns({ lines, lineOf }: Network, of: (run: Run) => number): Float64Array {
  const byRun = lines.lines.map((_, line) => [of({ line, reversed: false }), of({ line, reversed: true })]);
  return Float64Array.from(
    { length: 2 * lineOf.length },
    (_, state) => byRun[lineOf[state >> 1] ?? -1]?.[state % 2] ?? 0,
  );
}

const bordersOf = (network: Network): Float64Array =>
  ofLines(network, ({ leg, borders }) => (leg.properties.mode === 'sea' ? 0 : borders.length), AT_QUAY);

/** Whether a state is a ship's: where there is no line, a quay's edge leads to the sea. */
const isShip = ({ lines, lineOf }: Network, state: number): boolean =>
  (lines.lines[lineOf[state >> 1] ?? -1]?.leg.properties.mode ?? 'sea') === 'sea';

/** What the search adds where a ship calls, of each turn: km. */
function callsIn(network: Network): Float64Array {
  const { net, atSea, turns } = network;
  const calls = new Float64Array(turns.length);
  eachTurn(net, (i, state, next) => {
    const calling = !atSea[net.head[state] ?? 0] && isShip(network, state) && isShip(network, next);
    if (calling) calls[i] = OTHER_LANE_KM;
  });
  return calls;
}

/** What it costs by drawn km; of ways that are as long the one over fewer borders. */
function byDistance(network: Network): Cost {
  const { km, turns } = network;
  const calls = callsIn(network);
  return {
    run: eitherWay(km),
    runTie: bordersOf(network),
    // Two lanes to one strait are drawn a little apart: no ship goes over from one to the other for that.
    turn: Float64Array.from(turns, ({ strait }, i) => (strait ? OTHER_LANE_KM : (calls[i] ?? 0))),
    turnTie: new Float64Array(turns.length),
  };
}

/** Of several times the one that takes longest, as the search has it. */
function longestOf(times: readonly Hours[]): Hours {
  const max = (time: Hours): number => time.max ?? UNKNOWN_HOURS;
  const [longest = NO_TIME] = times.toSorted((a, b) => max(b) - max(a) || b.min - a.min);
  return longest;
}

/**
 * What the search pays for each turn, in hours, as pairs. Of goods that go on board it is not known yet by which lane they
 * leave: of several for which another time was published they wait for the one that takes longest.
 */
function hoursOfTurns(
  network: Network,
  { timing, slowing }: Pace,
): Pick<Cost, 'turn' | 'turnTie' | 'back' | 'backTie'> {
  const { lines, net, lineOf, placeOf, atSea, turns } = network;
  const lanes = lanesFrom(network);
  const calls = callsIn(network);
  /** What may be run by a state, or by what comes before or after it at a quay. */
  const runs = (state: number, place: number): readonly Run[] => {
    const line = lineOf[state >> 1] ?? -1;
    return line < 0 ? (lanes.get(place) ?? []) : [{ line, reversed: state % 2 === 1 }];
  };
  /** A ship's call where a state comes to a quay. */
  const call = (state: number): Hours => {
    const place = placeOf[net.head[state] ?? 0] ?? -1;
    const factor = slowing.place(lines.places[place] ?? '');
    return longestOf((lanes.get(place) ?? []).map((lane) => slowed(timing.call(lane), factor)));
  };
  const turn = new Float64Array(turns.length);
  const turnTie = new Float64Array(turns.length);
  const back = new Float64Array(net.head.length);
  const backTie = new Float64Array(net.head.length);
  for (const [state, node] of net.head.entries()) {
    if (atSea[node] || !isShip(network, state)) continue;
    const { min, max } = call(state);
    back[state] = max ?? UNKNOWN_HOURS;
    backTie[state] = min;
  }
  eachTurn(net, (i, state, next) => {
    const what = turns[i] ?? NO_TURN;
    const place = placeOf[net.head[state] ?? 0] ?? -1;
    const factor = slowing.place(lines.places[place] ?? '');
    const changed = (from: Run, to: Run): Hours =>
      sumOf(timing.change(from, to, what).map(({ spent }) => slowed(spent, factor)));
    const [from] = what.gauge || what.mode ? runs(state, place) : [];
    const changes = from ? runs(next, place).map((to) => changed(from, to)) : [];
    const strait = atSea[place] ? timing.strait(factor) : null;
    const stops = [longestOf(changes), ...(strait ? [strait] : []), ...(calls[i] ? [call(state)] : [])];
    const { min, max } = sumOf(stops);
    turn[i] = (max ?? UNKNOWN_HOURS) + (what.strait ? OTHER_LANE_HOURS : 0);
    turnTie[i] = min;
  });
  return { turn, turnTie, back, backTie };
}

/** The lanes that lead from each port, by the number of its place. */
function lanesFrom({ lines }: Network): Map<number, Run[]> {
  const lanes = new Map<number, Run[]>();
  for (const [line, { leg, from, to }] of lines.lines.entries()) {
    if (leg.properties.mode !== 'sea') continue;
    for (const [id, reversed] of [
      [from, false],
      [to, true],
    ] as const) {
      const place = lines.numberOf.get(id) ?? -1;
      lanes.set(place, [...(lanes.get(place) ?? []), { line, reversed }]);
    }
  }
  return lanes;
}

/** What it costs to run the network by what is to be least. */
export function costOf(network: Network, prefer: Preference, pace: Pace): Cost {
  const { lines, km, turns } = network;
  const { timing, slowing } = pace;
  if (prefer === 'distance') return byDistance(network);
  const rest = {
    runTie: eitherWay(km),
    turn: new Float64Array(turns.length),
    turnTie: callsIn(network),
  };
  if (prefer === 'borders') return { ...rest, run: bordersOf(network) };
  if (prefer === 'transhipments')
    return {
      ...rest,
      run: ofLines(network, (line) => Number(changesGauge(line))),
      turn: Float64Array.from(turns, ({ gauge, mode }) => Number(gauge) + Number(mode)),
    };
  const long = ({ line }: Run): number => lines.lines[line]?.weight ?? 0;
  if (prefer === 'known')
    return {
      ...rest,
      run: ofRuns(network, (run) => (timing.run(run).basis === 'published' ? 0 : long(run))),
    };
  const hours = [false, true].map((reversed) =>
    lines.lines.map(({ from, to }, line) => {
      const run = { line, reversed };
      const held = Math.max(slowing.place(from), slowing.place(to), slowing.line(line));
      return sumOf([
        slowed(timing.run(run), slowing.line(line)),
        ...[timing.border(run), timing.canal(run), timing.gauge(run)].flatMap((spent) =>
          spent ? [slowed(spent, held)] : [],
        ),
      ]);
    }),
  );
  const takes = ({ line, reversed }: Run): Hours => hours[Number(reversed)]?.[line] ?? NO_TIME;
  return {
    run: ofRuns(network, (run) => takes(run).max ?? UNKNOWN_HOURS * (1 + long(run))),
    runTie: ofRuns(network, (run) => takes(run).min),
    ...hoursOfTurns(network, pace),
  };
}

/** What a question costs on a day: how the search weighs the network, and how long it is said to take. */
export interface Price {
  readonly pace: Pace;
  readonly cost: Cost;
}
/** So many are kept of a network: the same question is asked with other things closed, and of what would hurt most. */
const KEPT = 4;
const known = new WeakMap<Network, readonly { key: string; reading: Reading; price: Price }[]>();
/** Pace and cost of a question; worked out once for a day, what is to be least, what is slowed and what is assumed. */
export function priceOf(network: Network, reading: Reading, question: Question): Price {
  const { prefer, slow, assumed } = question;
  const key = JSON.stringify([prefer, slow, [...assumed]]);
  const kept = known.get(network) ?? [];
  const found = kept.find((one) => one.key === key && one.reading === reading);
  if (found) return found.price;
  const pace = paceOf(network, reading, question);
  const price = { pace, cost: costOf(network, prefer, pace) };
  known.set(network, [{ key, reading, price }, ...kept].slice(0, KEPT));
  return price;
}
