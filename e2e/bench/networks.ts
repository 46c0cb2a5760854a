/** The networks that the network's rows are measured on: the atlas's own, and a hundred thousand legs made up. */
import { join } from 'node:path';
import { drawLegs, positionsOf } from '../../geo/compile';
import { atlasOf } from '../../geo/network/whole';
import { readAuthored } from '../../geo/read';
import { validateAuthored } from '../../geo/validate';
import type { Leg, Place } from '../../src/atlas/schema';
import { allStretches, type Stretch } from '../../src/atlas/stretches';
import { type Cost, eitherWay, type Net, netOf } from '../../src/network/net';
import type { Closure } from '../../src/network/repair';
import { ROOT } from '../tools/paths.mjs';

export interface Weighed {
  readonly net: Net;
  /** Kilometres of each edge. */
  readonly km: Float64Array;
  /** Kilometres, and at turns what stands for time lost. */
  readonly cost: Cost;
}

/** Numbers between 0 and 1, the same in every run (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A cost of edges and turns. @param turnOf from an edge to another at a node */
function costOf(
  net: Net,
  km: Float64Array,
  turnOf: (edge: number, next: number, node: number) => number,
): Cost {
  const turn = new Float64Array(net.turns.length);
  for (const [state, node] of net.head.entries())
    for (let i = net.turnBegins[state] ?? 0; i < (net.turnBegins[state + 1] ?? 0); i++)
      turn[i] = turnOf(state >> 1, (net.turns[i] ?? 0) >> 1, node);
  const run = eitherWay(km);
  return { run, runTie: new Float64Array(run.length), turn, turnTie: new Float64Array(turn.length) };
}

/**
 * A grid of so many edges that cross streets make it five at a node, lengths of all sizes; one node in ten has two kinds
 * of edges, and a price for going from one to the other.
 */
export function madeUp(edgeCount: number): Weighed {
  const random = randomBy(14);
  const side = Math.round(Math.sqrt(edgeCount / 2.5));
  const from: number[] = [];
  const to: number[] = [];
  const join = (a: number, b: number): void => {
    from.push(a);
    to.push(b);
  };
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const node = y * side + x;
      if (x + 1 < side) join(node, node + 1);
      if (y + 1 < side) join(node, node + side);
      if (x + 1 < side && y + 1 < side && random() < 0.55) join(node, node + side + 1);
    }
  const net = netOf(side * side, Int32Array.from(from), Int32Array.from(to));
  const km = Float64Array.from(from, () => 5 + 195 * random());
  const kinds = Uint8Array.from(from, () => (random() < 0.5 ? 1 : 0));
  const price = Float64Array.from({ length: net.nodeCount }, () =>
    random() < 0.1 ? 20 + 200 * random() : 0,
  );
  return {
    net,
    km,
    cost: costOf(net, km, (edge, next, node) => (kinds[edge] === kinds[next] ? 0 : (price[node] ?? 0))),
  };
}

export interface AtlasNet extends Weighed {
  /** Places of the first and second rank, and capitals. */
  readonly targets: Int32Array;
  /** Each leg, each place, each country (its legs and places, but not the high sea). */
  readonly closures: readonly Closure[];
}

/** The price in km of a break of gauge and of a change between land and sea: made up, to have turns that cost. */
const BREAK = 300;
const TRANSHIPMENT = 500;

const targetsOf = (places: readonly Place['properties'][], capitals: ReadonlySet<string>): Int32Array =>
  Int32Array.from(
    places.flatMap(({ id, importance }, node) => (importance <= 2 || capitals.has(id) ? [node] : [])),
  );

function closuresOf(
  places: readonly Place['properties'][],
  legOf: readonly Leg['properties'][],
): readonly Closure[] {
  const by = new Map<string, { edges: number[]; nodes: number[] }>();
  const at = (key: string): { edges: number[]; nodes: number[] } => {
    const there = by.get(key) ?? { edges: [], nodes: [] };
    by.set(key, there);
    return there;
  };
  for (const [edge, { id, mode, countries }] of legOf.entries()) {
    at(`leg:${id}`).edges.push(edge);
    if (mode !== 'sea') for (const country of countries) at(`country:${country}`).edges.push(edge);
  }
  for (const [node, { id, country }] of places.entries()) {
    at(`place:${id}`).nodes.push(node);
    if (country) at(`country:${country}`).nodes.push(node);
  }
  return [...by.values()];
}

/** All stretches of the authored atlas. */
export function atlasNet(): AtlasNet {
  const folder = join(ROOT, 'geo/atlas');
  const { records, network } = validateAuthored(readAuthored(folder, join(folder, 'no-article')));
  const atlas = atlasOf(records, drawLegs(records, positionsOf(records)));
  const stretches: Stretch[] = allStretches(atlas);
  const places = [...atlas.places.values()].map(({ properties }) => properties);
  const numberOf = new Map(places.map(({ id }, i) => [id, i]));
  const ends = (which: 'from' | 'to'): Int32Array =>
    Int32Array.from(stretches, (stretch) => numberOf.get(stretch[which]) ?? -1);
  const net = netOf(places.length, ends('from'), ends('to'));
  const legOf = stretches.map(({ leg }) => leg.properties);
  const km = Float64Array.from(stretches, ({ weight }) => weight);
  const cost = costOf(net, km, (edge, next) => {
    const [a, b] = [legOf[edge], legOf[next]];
    if (!a || !b || a.id === b.id) return 0;
    if ((a.mode === 'sea') !== (b.mode === 'sea')) return TRANSHIPMENT;
    const gauges = new Set(a.gauges);
    return a.mode === 'sea' || b.gauges.some((gauge) => gauges.has(gauge)) ? 0 : BREAK;
  });
  const capitals = new Set(Object.values(network?.capitals ?? {}));
  return { net, km, cost, targets: targetsOf(places, capitals), closures: closuresOf(places, legOf) };
}
