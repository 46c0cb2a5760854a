/** What parts nodes, and what joins them again. */
import { fewestHitting } from './hitting';
import type { Mask, Net } from './net';
import type { Closure } from './repair';

const UNREACHED = -1;
const START = -2;
/** Of each node the state by which it is come to from some nodes, over as few edges as may be. */
function spread(
  { nodeCount, begins, endsAt, leadsTo, from }: Net,
  mask: Mask,
  starts: readonly number[],
): Int32Array {
  const cameBy = new Int32Array(nodeCount).fill(UNREACHED);
  const waiting = starts.filter((node) => mask.node[node] === 0);
  for (const node of waiting) cameBy[node] = START;
  // The array grows while it is read: who was come to first is gone on from first.
  for (const node of waiting)
    for (let i = begins[node] ?? 0; i < (begins[node + 1] ?? 0); i++) {
      const [edge, other] = [endsAt[i] ?? 0, leadsTo[i] ?? 0];
      if (mask.edge[edge] || mask.node[other] || cameBy[other] !== UNREACHED) continue;
      cameBy[other] = from[edge] === node ? 2 * edge : 2 * edge + 1;
      waiting.push(other);
    }
  return cameBy;
}

/**
 * The states of a way that passes one stop after the other, in their order; null where there is none. Costs are not asked.
 * @param stops nodes; where there are several at a stop, any of them, and it goes on from the same
 */
export function wayThrough(net: Net, mask: Mask, stops: readonly (readonly number[])[]): number[] | null {
  const [first = [], ...others] = stops;
  const parts: Int32Array[] = [];
  let at = first.filter((node) => mask.node[node] === 0);
  for (const stop of others) {
    const part = spread(net, mask, at);
    parts.push(part);
    at = stop.filter((node) => (part[node] ?? UNREACHED) !== UNREACHED);
  }
  const [last] = at;
  if (last === undefined) return null;
  const states: number[] = [];
  let node: number = last;
  for (const part of parts.reverse())
    while ((part[node] ?? START) >= 0) {
      const state: number = part[node] ?? START;
      states.push(state);
      node = net.head[state ^ 1] ?? 0;
    }
  return states.reverse();
}

/**
 * The fewest closures after which no way passes one stop after the other: numbers of those that may be closed. Each way that
 * is open has to be closed by one of them. Of several such, rather what lies near the start.
 * @param stops as in `wayThrough`; what closes one of them may not be among the closures
 * @param closures what can be closed, each at once; no edge and no node is in two, but an edge in one and its end in another
 * @returns empty where there is no way anyhow; null where all of them cannot part the stops
 */
export function fewestClosed(
  net: Net,
  mask: Mask,
  stops: readonly (readonly number[])[],
  closures: readonly Closure[],
): number[] | null {
  const ofEdge = new Int32Array(net.edgeCount).fill(-1);
  const ofNode = new Int32Array(net.nodeCount).fill(-1);
  for (const [number, { edges, nodes }] of closures.entries()) {
    for (const edge of edges) ofEdge[edge] = number;
    for (const node of nodes) ofNode[node] = number;
  }
  /** Of a way that these leave open, what would close it. */
  const missed = (stretch: readonly (readonly number[])[]) => (closed: readonly number[]) => {
    const [edge, node] = [mask.edge.slice(), mask.node.slice()];
    for (const number of closed) {
      for (const each of closures[number]?.edges ?? []) edge[each] = 1;
      for (const each of closures[number]?.nodes ?? []) node[each] = 1;
    }
    const states = wayThrough(net, { edge, node }, stretch);
    const on = states?.flatMap((state) => [ofEdge[state >> 1] ?? -1, ofNode[net.head[state] ?? 0] ?? -1]);
    return on ? [...new Set(on)].filter((number) => number >= 0) : null;
  };
  // Where a stop is one node, what comes before it and what comes after are parted each by itself.
  const parted = stops.flatMap((stop, i) =>
    i === 0 || i === stops.length - 1 || stop.length === 1 ? [i] : [],
  );
  const found = parted
    .slice(1)
    .map((last, i) => fewestHitting(missed(stops.slice(parted[i], last + 1))))
    .filter((each) => each !== null)
    .sort((a, b) => a.length - b.length);
  return found[0] ?? null;
}

/** Up to how many changes the smallest undoing is surely found. */
const EXACT = 12;

export interface Undo {
  /** Numbers of the changes to undo, ascending. */
  readonly undo: number[];
  /** Whether no smaller one would do; else it is only known that none of it can be spared. */
  readonly exact: boolean;
}

/**
 * The smallest set of changes whose undoing joins again what they have parted: exact up to twelve changes, above that one
 * of which none can be spared. Null where undoing all of them does not help.
 * @param joined whether it is joined with these undone. Undoing more must never part again: of openings one cannot ask this.
 * Up to twelve it is asked of no set twice, nor of one that leaves closed what is known to part by itself
 */
export function smallestUndo(count: number, joined: (undone: readonly boolean[]) => boolean): Undo | null {
  const undone = new Array<boolean>(count).fill(true);
  if (!joined(undone)) return null;
  if (count > EXACT) {
    // The last is tried first: what was changed first stays undone rather than what came later.
    for (let i = count - 1; i >= 0; i--) {
      undone[i] = false;
      if (!joined(undone)) undone[i] = true;
    }
    const undo = undone.flatMap((is, i) => (is ? [i] : []));
    return { undo, exact: undo.length < 2 };
  }
  const all = 2 ** count - 1;
  const known = new Map<number, boolean>();
  const parts = (held: number): boolean => {
    const isParted = known.get(held) ?? !joined(undone.map((_, i) => ((held >> i) & 1) === 0));
    known.set(held, isParted);
    return isParted;
  };
  /** Sets that part by themselves, and of which none can be spared for that, as bits: of each one is to be undone. */
  const cuts: number[] = [];
  const joins = (undo: number): boolean => {
    if (cuts.some((cut) => (cut & undo) === 0)) return false;
    let held = all & ~undo;
    if (!parts(held)) return true;
    for (let i = 0; i < count; i++) {
      const less = held & ~(1 << i);
      if (less !== held && parts(less)) held = less;
    }
    cuts.push(held);
    return false;
  };
  /** Undoes so many more of those from one on, until it is joined. */
  const choose = (first: number, more: number, undo: number): number | null => {
    if (more === 0) return joins(undo) ? undo : null;
    for (let i = first; i + more <= count; i++) {
      const found = choose(i + 1, more - 1, undo | (1 << i));
      if (found !== null) return found;
    }
    return null;
  };
  for (let size = 0; size <= count; size++) {
    const undo = choose(0, size, 0);
    if (undo !== null) return { undo: [...undone.keys()].filter((i) => (undo >> i) & 1), exact: true };
  }
  return null;
}
