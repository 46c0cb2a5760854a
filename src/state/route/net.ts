/** The atlas's lines as a network, and what of it is closed. */

import type { Reading } from '../../atlas/reading/reading';
import type { Change } from '../../atlas/route/change';
import { type Lines, linesOf, type Run, type Turn, turnsIn } from '../../atlas/route/lines';
import type { Question } from '../../atlas/route/question';
import { isUsable, type Reach, reachOf } from '../../atlas/route/reach';
import { type Mask, type Net, netOf, openMask } from '../../network/net';
import type { Closure } from '../../network/repair';
import { layoutOf, pairsAtSea, seasBetween, withoutQuays } from './seas';

/** The lines as nodes and edges. */
export interface Laid {
  readonly lines: Lines;
  readonly net: Net;
  /** Of an edge, the number of its line; -1 of one between a quay and the sea off it. Lines come first, by their numbers. */
  readonly lineOf: Int32Array;
  /** Of a node, the number of the place where it is. Places come first, by their numbers. */
  readonly placeOf: Int32Array;
  /** Of a line the edges that are it, and of a place the nodes that are there. */
  readonly edgesOf: readonly (readonly number[])[];
  readonly nodesOf: readonly (readonly number[])[];
  /** Of a node, 1 where ships pass without calling. */
  readonly atSea: Uint8Array;
}
/** And all that a search is told of them. */
export interface Network extends Laid {
  /** Of an edge a number: edges of the same line, at several seas, have the same. */
  readonly stretchOf: Int32Array;
  /** Drawn km of each edge. */
  readonly km: Float64Array;
  /** What changes at each of the net's turns. */
  readonly turns: readonly Turn[];
}

export const NO_TURN: Turn = { gauge: false, mode: false, strait: false };
const FROM_SHIP: Turn = { gauge: false, mode: true, strait: false };

/** What changes from one state to the next. At a quay goods go on board, or on land. */
function turnsOf(lines: Lines, net: Net, lineOf: Int32Array): Turn[] {
  const between = turnsIn(lines);
  const turns: Turn[] = [];
  for (let state = 0; state < 2 * net.edgeCount; state++)
    for (let i = net.turnBegins[state] ?? 0; i < (net.turnBegins[state + 1] ?? 0); i++) {
      const next = net.turns[i] ?? 0;
      const [a, b] = [lineOf[state >> 1] ?? -1, lineOf[next >> 1] ?? -1];
      const only = lines.lines[Math.max(a, b)];
      if (a >= 0 && b >= 0)
        turns[i] = between({ line: a, reversed: state % 2 === 1 }, { line: b, reversed: next % 2 === 1 });
      else turns[i] = only && only.leg.properties.mode !== 'sea' ? FROM_SHIP : NO_TURN;
    }
  return turns;
}

/** Of each of so many things the numbers of those that are of it; `of` says of which each is, -1 of none. */
function numbersOf(count: number, of: Iterable<number>): number[][] {
  const all = Array.from({ length: count }, (): number[] => []);
  for (const [number, thing] of [...of].entries()) all[thing]?.push(number);
  return all;
}

const laidOut = (lines: Lines, { edges, placeOf, atSea }: ReturnType<typeof layoutOf>): Laid => {
  const lineOf = Int32Array.from(edges, ({ line }) => line);
  return {
    ...{ lines, lineOf },
    net: netOf(
      placeOf.length,
      Int32Array.from(edges, ({ from }) => from),
      Int32Array.from(edges, ({ to }) => to),
    ),
    placeOf: Int32Array.from(placeOf),
    edgesOf: numbersOf(lines.lines.length, lineOf),
    nodesOf: numbersOf(lines.places.length, placeOf),
    atSea: Uint8Array.from(atSea, Number),
  };
};

/** So many networks of an atlas are kept: one for each set of pairs that was closed. */
const KEPT = 16;
const known = new WeakMap<Lines, Map<string, Network>>();
/**
 * The network of an atlas, built once. Where pairs of countries are closed between which ships go it is one of its own: a
 * mask cannot say where a ship has come from.
 * @param closed what is closed; of it only the pairs are asked
 */
export function networkOf(reading: Reading, closed: readonly Change[] = []): Network {
  const lines = linesOf(reading.whole);
  const pairs = pairsAtSea(lines, closed);
  const kept = known.get(lines) ?? new Map<string, Network>();
  known.set(lines, kept);
  const key = pairs.join();
  const found = kept.get(key);
  if (found) return found;
  const layout = layoutOf(lines, withoutQuays(pairs));
  const laid = laidOut(lines, layout);
  const { net, lineOf } = laid;
  const network: Network = {
    ...laid,
    stretchOf: lineOf.map((line, edge) => (line < 0 ? lines.lines.length + edge : line)),
    km: Float64Array.from(layout.edges, ({ line }) => lines.lines[line]?.weight ?? 0),
    turns: turnsOf(lines, net, lineOf),
  };
  const oldest = [...kept.keys()].find((each) => each !== '');
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, network);
  return network;
}

/**
 * One network for all that comes of closing or undoing any of these changes, as a mask over it: whoever asks of many sets
 * of them needs no other for each. Of each change, what it closes there.
 */
export function laidFor(
  reading: Reading,
  changes: readonly Change[],
): { readonly laid: Laid; readonly closures: readonly Closure[] } {
  const lines = linesOf(reading.whole);
  const pairs = pairsAtSea(lines, changes);
  const apart = withoutQuays(pairs);
  const layout = pairs.length > 0 ? layoutOf(lines, [...apart, ...seasBetween(lines, pairs)]) : null;
  const laid = layout ? laidOut(lines, layout) : networkOf(reading);
  const closures = changes.map((change) => {
    const { edges, nodes } = partsOf(laid, reachOf(lines, reading, change));
    const between = change.kind === 'pair' ? pairs.indexOf(change.id) : -1;
    const quays = between < 0 ? [] : (layout?.quaysOf[apart.length + between] ?? []);
    return { edges: [...edges, ...quays], nodes };
  });
  return { laid, closures };
}

/** The lines that states of a search run, in order. A ship calls where it comes to a quay between two lanes. */
export function runsOf({ lines, net, lineOf, atSea }: Network, states: Iterable<number>): Run[] {
  const runs: Run[] = [];
  const isSea = (line: number): boolean => lines.lines[line]?.leg.properties.mode === 'sea';
  let quay = false;
  for (const state of states) {
    const line = lineOf[state >> 1] ?? -1;
    // From the node that it leaves: a lane within a country may begin at a quay itself.
    quay ||= !atSea[net.head[state ^ 1] ?? 0];
    if (line < 0) continue;
    const last = runs.at(-1);
    const calls = last !== undefined && isSea(last.line) && isSea(line) && quay;
    runs.push({ line, reversed: state % 2 === 1, ...(calls && { calls }) });
    quay = false;
  }
  return runs;
}

/**
 * Whether nodes one after the other come to no place again once they have left it. A port and the sea off it are one place:
 * a search tells them apart, and would come past a port and then to it.
 */
export function isStraight({ placeOf }: Pick<Network, 'placeOf'>, nodes: Iterable<number>): boolean {
  const places = Array.from(nodes, (node) => placeOf[node]).filter((at, i, all) => at !== all[i - 1]);
  return new Set(places).size === places.length;
}

/** The nodes where a place is come to: a strait lies at every sea. */
export function nodesAt({ lines, nodesOf, atSea }: Laid, id: string): readonly number[] {
  const place = lines.numberOf.get(id) ?? -1;
  return atSea[place] === 1 ? (nodesOf[place] ?? []) : [place];
}

/** The edges and nodes of what a change reaches. Only the quay of a port is closed: who passes it does not come there. */
export function partsOf({ edgesOf, nodesOf, atSea }: Laid, { lines, places }: Reach): Closure {
  return {
    edges: lines.flatMap((line) => edgesOf[line] ?? []),
    nodes: places.flatMap((place) => (atSea[place] === 1 ? (nodesOf[place] ?? []) : [place])),
  };
}

/**
 * What is closed: lines that cannot be used on the day, but for those that are opened; means of transport that are not
 * asked for; and what the changes close, which wins over what is opened. Nothing is removed: it is a mask. What a closed
 * pair closes at sea the network itself says.
 */
export function maskFor(
  network: Laid,
  reading: Reading,
  { closed, opened, by }: Pick<Question, 'closed' | 'opened' | 'by'>,
): Mask {
  const { lines, net, lineOf } = network;
  const mask = openMask(net);
  const set = (edges: Iterable<number>, to: 0 | 1): void => {
    for (const edge of edges) mask.edge[edge] = to;
  };
  const edgesThat = (test: (line: Lines['lines'][number]) => boolean): number[] => {
    const is = lines.lines.map(test);
    return [...lineOf.keys()].filter((edge) => is[lineOf[edge] ?? -1]);
  };
  set(
    edgesThat((line) => !isUsable(reading, line)),
    1,
  );
  for (const change of opened) set(partsOf(network, reachOf(lines, reading, change)).edges, 0);
  if (by.length > 0)
    set(
      edgesThat(({ leg }) => !by.includes(leg.properties.mode)),
      1,
    );
  for (const change of closed) {
    const { edges, nodes } = partsOf(network, reachOf(lines, reading, change));
    set(edges, 1);
    for (const node of nodes) mask.node[node] = 1;
  }
  return mask;
}
