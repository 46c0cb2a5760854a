/**
 * Ways that pass some nodes on their way, in the order they are asked for: each part passes no node twice, and the turns
 * where one part ends and the next begins are weighed with both. For that the network is laid out in storeys, one for
 * each part: the node where a part ends is the one where the next begins, and the only stair up. What passes no node of
 * all that twice is just such a way, so that whatever searches a network searches these too.
 */
import { type AlternativesOptions, alternatives, kmOf } from './alternatives';
import { type Cost, type Mask, type Net, netOf, turnBetween } from './net';
import type { Closure } from './repair';
import { bestWay, type Found } from './search';

/** Of a turn in storeys: at a stair, but not up it, which no way has that passes no node twice: said, so that no search tries it. */
const NEVER = -1;
/** Of a turn up the stair, back along the edge by which a state came; and of such a turn the state. */
const backOf = (state: number): number => -2 - state;

/** A network in storeys. A state of one stands for the state of the network below with the same rest by twice its edges. */
export interface Storeys {
  readonly below: Net;
  readonly net: Net;
  /** How many: one fewer than the stops, of which none follows on itself. */
  readonly count: number;
  /** The first stop in the first storey, and the last in the last. */
  readonly start: number;
  readonly end: number;
  /** Of an edge, the one it stands for. */
  readonly edgeOf: Int32Array;
  /** Of a turn, the one it stands for; `backOf` a state, or `NEVER`. */
  readonly turnOf: Int32Array;
}

/** Stops of which none follows on itself; a way has two at least. */
function partedStops(stops: readonly number[]): readonly number[] {
  const parted = stops.filter((stop, i) => i === 0 || stop !== stops[i - 1]);
  return parted.length === 1 ? [...parted, ...parted] : parted;
}

/**
 * The network in storeys for ways through these stops.
 * @param through nodes, two at least
 */
export function storeysOf(below: Net, through: readonly number[]): Storeys {
  const stops = partedStops(through);
  const { nodeCount, edgeCount } = below;
  const count = stops.length - 1;
  /** Of a node in a storey, its number: what is a stair has that in the storey above, and its own stands for nothing. */
  const numberOf = Int32Array.from({ length: count * nodeCount }, (_, i) => i);
  for (let storey = 1; storey < count; storey++) {
    const stop = stops[storey] ?? 0;
    numberOf[(storey - 1) * nodeCount + stop] = storey * nodeCount + stop;
  }
  const ends = (of: Int32Array): Int32Array =>
    Int32Array.from(
      { length: count * edgeCount },
      (_, i) => numberOf[Math.floor(i / edgeCount) * nodeCount + (of[i % edgeCount] ?? 0)] ?? 0,
    );
  const net = netOf(count * nodeCount, ends(below.from), ends(below.to));
  const states = 2 * edgeCount;
  const turnOf = new Int32Array(net.turns.length);
  for (const [state, node] of net.head.entries()) {
    const first = net.turnBegins[state] ?? 0;
    const last = net.turnBegins[state + 1] ?? 0;
    const storey = Math.floor(state / states);
    const under = state % states;
    // Elsewhere than at a stair a storey's turns stand in the same order as below.
    const isStair = stops.some((stop, i) => i > 0 && i < count && i * nodeCount + stop === node);
    for (let i = first; i < last; i++) {
      const next = net.turns[i] ?? 0;
      if (!isStair) turnOf[i] = (below.turnBegins[under] ?? 0) + i - first;
      else if (Math.floor(next / states) !== storey + 1) turnOf[i] = NEVER;
      else
        turnOf[i] = next % states === (under ^ 1) ? backOf(under) : turnBetween(below, under, next % states);
    }
  }
  return {
    ...{ below, net, count, turnOf },
    start: stops[0] ?? 0,
    end: (count - 1) * nodeCount + (stops.at(-1) ?? 0),
    edgeOf: Int32Array.from({ length: count * edgeCount }, (_, i) => i % edgeCount),
  };
}

const known = new WeakMap<Net, { key: string; storeys: Storeys }>();
/** The same, of each network the last that was asked for being kept. */
function keptStoreys(below: Net, stops: readonly number[]): Storeys {
  const key = stops.join();
  const kept = known.get(below);
  if (kept?.key === key) return kept.storeys;
  const storeys = storeysOf(below, stops);
  known.set(below, { key, storeys });
  return storeys;
}

/** What it costs to run the storeys. */
export function costIn({ below, net, turnOf }: Storeys, cost: Cost): Cost {
  const turns = (of: Float64Array, back: Float64Array | undefined, never: number): Float64Array =>
    Float64Array.from(turnOf, (turn) =>
      turn === NEVER ? never : ((turn < 0 ? back?.[backOf(turn)] : of[turn]) ?? 0),
    );
  const states = (of: Float64Array): Float64Array =>
    Float64Array.from(net.head, (_, state) => of[state % (2 * below.edgeCount)] ?? 0);
  return {
    run: states(cost.run),
    runTie: states(cost.runTie),
    turn: turns(cost.turn, cost.back, Number.POSITIVE_INFINITY),
    turnTie: turns(cost.turnTie, cost.backTie, 0),
  };
}

/** What is closed, in every storey. */
export const maskIn = ({ below, net, edgeOf }: Storeys, mask: Mask): Mask => ({
  edge: Uint8Array.from(edgeOf, (edge) => mask.edge[edge] ?? 0),
  node: Uint8Array.from({ length: net.nodeCount }, (_, node) => mask.node[node % below.nodeCount] ?? 0),
});

/** A closure, in every storey. */
export function closureIn({ below, count }: Storeys, { edges, nodes }: Closure): Closure {
  const inEach = (numbers: readonly number[], size: number): number[] =>
    Array.from({ length: count }, (_, storey) => numbers.map((number) => storey * size + number)).flat();
  return { edges: inEach(edges, below.edgeCount), nodes: inEach(nodes, below.nodeCount) };
}

/** A way through the storeys as one in the network below. */
const foundBelow = ({ below }: Storeys, found: Found): Found => ({
  ...found,
  states: found.states.map((state) => state % (2 * below.edgeCount)),
  nodes: found.nodes.map((node) => node % below.nodeCount),
});

/**
 * The best way from the first stop to the last through all others in their order: of each part alone no node is passed
 * twice; where one ends the next may go back the way it came, at the cost of `back`. Null where there is none, or a stop is
 * closed or not there.
 */
export function bestThrough(net: Net, cost: Cost, mask: Mask, stops: readonly number[]): Found | null {
  if (stops.some((stop) => mask.node[stop] !== 0)) return null;
  const parted = partedStops(stops);
  const [start = -1, end = -1] = parted;
  if (parted.length < 3) return bestWay(net, cost, mask, start, end);
  const storeys = keptStoreys(net, parted);
  const found = bestWay(
    storeys.net,
    costIn(storeys, cost),
    maskIn(storeys, mask),
    storeys.start,
    storeys.end,
  );
  return found && foundBelow(storeys, found);
}

/** Kilometres of what a way runs more than once. */
function kmAgain({ km, stretchOf }: AlternativesOptions, { states }: Found): number {
  const run = new Set<number>();
  return kmOf(
    km,
    states.filter((state) => {
      const stretch = stretchOf?.[state >> 1] ?? state >> 1;
      const again = run.has(stretch);
      run.add(stretch);
      return again;
    }),
  );
}

/**
 * The best way through the stops, and others that differ from it and each other by the rules of `alternatives`. None runs
 * more kilometres again than the best: a way on beyond a stop, and back, is not another one.
 */
export function alternativesThrough(
  net: Net,
  cost: Cost,
  mask: Mask,
  stops: readonly number[],
  options: AlternativesOptions,
): Found[] {
  if (stops.some((stop) => mask.node[stop] !== 0)) return [];
  const parted = partedStops(stops);
  const [start = -1, end = -1] = parted;
  if (parted.length < 3) return alternatives(net, cost, mask, start, end, options);
  const storeys = keptStoreys(net, parted);
  const { edgeOf } = storeys;
  const { km, bordersOf, stretchOf, stands } = options;
  const below = (one: Found): Found => foundBelow(storeys, one);
  const found = alternatives(
    storeys.net,
    costIn(storeys, cost),
    maskIn(storeys, mask),
    storeys.start,
    storeys.end,
    {
      ...options,
      km: Float64Array.from(edgeOf, (edge) => km[edge] ?? 0),
      bordersOf: (one) => bordersOf(below(one)),
      stretchOf: edgeOf.map((edge) => stretchOf?.[edge] ?? edge),
      stands: (one, best) =>
        kmAgain(options, below(one)) <= kmAgain(options, below(best)) &&
        (!stands || stands(below(one), below(best))),
    },
  );
  return found.map(below);
}
