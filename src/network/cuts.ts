/** What parts two nodes, and what joins them again. */
import type { Mask, Net } from './net';

/** What can be closed: 1 of an edge or a node. What can't, like the open sea, is spared. */
export interface Closable {
  readonly edge: Uint8Array;
  readonly node: Uint8Array;
}

export interface Cut {
  readonly edges: number[];
  readonly nodes: number[];
}

/**
 * The fewest closures of edges and nodes that part two nodes; of several such, the one nearest to the start. Ways are
 * pushed through one after the other until no more go (L. R. Ford and D. R. Fulkerson, 1956), each node being an edge from
 * its coming in to its going out (K. Menger, 1927).
 * @returns null where what can close cannot part them, as where they are the same; empty where they are not joined. The
 * ends themselves can't close
 */
export function minimumCut(net: Net, mask: Mask, start: number, end: number, closable: Closable): Cut | null {
  const { nodeCount, edgeCount, from, begins, endsAt, leadsTo } = net;
  if (mask.node[start] || mask.node[end]) return { edges: [], nodes: [] };
  if (start === end) return null;
  const canClose = (node: number): boolean => node !== start && node !== end && closable.node[node] === 1;
  /** How many ways run over a state, and how many through a node. */
  const over = new Int32Array(2 * edgeCount);
  const through = new Int32Array(nodeCount);
  /** A point is `2 * node` where one comes in, `2 * node + 1` where one goes out; each knows the one before it. */
  const before = new Int32Array(2 * nodeCount);
  const source = 2 * start + 1;
  const sink = 2 * end;

  /** Marks all points that one more way could come to; whether the end is among them. */
  const search = (free: boolean): boolean => {
    before.fill(-1);
    before[source] = source;
    const waiting = [source];
    const mark = (point: number, by: number): void => {
      if (before[point] !== -1) return;
      before[point] = by;
      waiting.push(point);
    };
    // The array grows while it is read: whoever was marked first is gone on from first.
    for (const point of waiting) {
      const node = point >> 1;
      const out = point % 2 === 1;
      const full = (free || (through[node] ?? 0) > 0) && canClose(node);
      if (out ? (through[node] ?? 0) > 0 : !full) mark(point ^ 1, point);
      for (let i = begins[node] ?? 0; i < (begins[node + 1] ?? 0); i++) {
        const edge = endsAt[i] ?? 0;
        const other = leadsTo[i] ?? 0;
        if (mask.edge[edge] || mask.node[other] || other === node) continue;
        const leaves = from[edge] === node ? 2 * edge : 2 * edge + 1;
        if (out) {
          const taken = (free || (over[leaves] ?? 0) > 0) && closable.edge[edge] === 1;
          if (!taken) mark(2 * other, point);
        } else if ((over[leaves ^ 1] ?? 0) > 0) mark(2 * other + 1, point);
      }
    }
    return before[sink] !== -1;
  };
  // By what can't close alone, they are joined.
  if (search(true)) return null;

  /** Puts one way more on its way, over the points that lead to the end. */
  const push = (): void => {
    for (let point = sink; point !== source; point = before[point] ?? source) {
      const last = before[point] ?? source;
      const [a, b] = [last >> 1, point >> 1];
      if (a === b) through[a] = (through[a] ?? 0) + (point % 2 === 1 ? 1 : -1);
      else if (last % 2 === 1) run(a, b, 1);
      else run(b, a, -1);
    }
  };
  /** Has one way more, or fewer, run from a node to its neighbour, over an edge that has room, or that has one. */
  const run = (a: number, b: number, by: 1 | -1): void => {
    for (let i = begins[a] ?? 0; i < (begins[a + 1] ?? 0); i++) {
      const edge = endsAt[i] ?? 0;
      const state = from[edge] === a ? 2 * edge : 2 * edge + 1;
      const running = over[state] ?? 0;
      const may = by === -1 ? running > 0 : running === 0 || closable.edge[edge] !== 1;
      if (leadsTo[i] !== b || mask.edge[edge] || !may) continue;
      over[state] = running + by;
      return;
    }
  };
  while (search(false)) push();

  const reached = (node: number, out: 0 | 1): boolean => before[2 * node + out] !== -1;
  const edges: number[] = [];
  const nodes: number[] = [];
  for (let node = 0; node < nodeCount; node++)
    if (!mask.node[node] && reached(node, 0) && !reached(node, 1)) nodes.push(node);
  for (let edge = 0; edge < edgeCount; edge++) {
    const [a, b] = [from[edge] ?? 0, net.to[edge] ?? 0];
    if (mask.edge[edge] || mask.node[a] || mask.node[b] || a === b) continue;
    if ((reached(a, 1) && !reached(b, 0)) || (reached(b, 1) && !reached(a, 0))) edges.push(edge);
  }
  return { edges, nodes };
}

/** Up to how many changes the smallest undoing is found by trying all. */
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
 * @param joined whether it is joined with these undone. Undoing more must never part again: of openings one cannot ask this
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
  /** Undoes so many more of those from one on, until it is joined. */
  const choose = (first: number, more: number): boolean => {
    if (more === 0) return joined(undone);
    for (let i = first; i + more <= count; i++) {
      undone[i] = true;
      if (choose(i + 1, more - 1)) return true;
      undone[i] = false;
    }
    return false;
  };
  undone.fill(false);
  for (let size = 0; size <= count; size++)
    if (choose(0, size)) return { undo: undone.flatMap((is, i) => (is ? [i] : [])), exact: true };
  return null;
}
