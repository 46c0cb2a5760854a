/**
 * A network as numbers: nodes, edges that are run both ways, and the turns from an edge to the next. It is never changed:
 * what is closed is a mask over it, what it costs are arrays beside it.
 *
 * A *state* is an edge and a direction: `2 * edge` runs it from `from` to `to`, `2 * edge + 1` back.
 */

/** Built once, never changed. */
export interface Net {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Of an edge, the nodes at its ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of a node, where its ends of edges begin in `endsAt`; the next node's beginning is where they stop. */
  readonly begins: Int32Array;
  /** Numbers of edges, node after node: each edge stands here twice. */
  readonly endsAt: Int32Array;
  /** The node at the other end of the edge in `endsAt`. */
  readonly leadsTo: Int32Array;
  /** Of a state, the node it comes to; that of `state ^ 1` is where it leaves from. */
  readonly head: Int32Array;
  /** Of a state, where its turns begin in `turns`; the next state's beginning is where they stop. */
  readonly turnBegins: Int32Array;
  /**
   * The states that a state can go on with: all that leave the node it comes to, but its own edge back. An edge from a
   * node to itself is on no way, and has no turns.
   */
  readonly turns: Int32Array;
  /** Of a turn from `s` to `x`, the number of the same turn run the other way, from `x ^ 1` to `s ^ 1`. */
  readonly turnBack: Int32Array;
}

/**
 * What it costs to run the network, as pairs: the first decides, the second where the first are the same. None is
 * negative or NaN; `Infinity` cannot be run or turned. Arrays are never changed once a search has seen them: what was
 * derived from them is kept.
 */
export interface Cost {
  /** Of a state: an edge may cost other one way than back. */
  readonly run: Float64Array;
  readonly runTie: Float64Array;
  /** Of a turn, in the order of the net's `turns`. */
  readonly turn: Float64Array;
  readonly turnTie: Float64Array;
  /** Of a state, what it costs to go back along its edge where a way through stops ends a part; nothing where it is not said. */
  readonly back?: Float64Array;
  readonly backTie?: Float64Array;
}

/** What costs the same either way, of each edge, as that of states. */
export const eitherWay = (ofEdges: Float64Array): Float64Array =>
  Float64Array.from({ length: 2 * ofEdges.length }, (_, state) => ofEdges[state >> 1] ?? 0);

/** What is closed: 1 of an edge or a node. A closed node can neither be passed nor be an end of a way. */
export interface Mask {
  readonly edge: Uint8Array;
  readonly node: Uint8Array;
}

type Adjacency = Pick<Net, 'begins' | 'endsAt' | 'leadsTo'>;
/** The ends of edges at each node; an edge from a node to itself stands twice at it. */
export function adjacencyOf(nodeCount: number, from: Int32Array, to: Int32Array): Adjacency {
  const begins = new Int32Array(nodeCount + 1);
  for (const ends of [from, to]) for (const end of ends) begins[end + 1] = (begins[end + 1] ?? 0) + 1;
  for (let i = 1; i <= nodeCount; i++) begins[i] = (begins[i] ?? 0) + (begins[i - 1] ?? 0);
  const free = begins.slice();
  const endsAt = new Int32Array(2 * from.length);
  const leadsTo = new Int32Array(2 * from.length);
  const put = (node: number, edge: number, other: number): void => {
    const at = free[node] ?? 0;
    endsAt[at] = edge;
    leadsTo[at] = other;
    free[node] = at + 1;
  };
  for (const [edge, a] of from.entries()) {
    const b = to[edge] ?? -1;
    put(a, edge, b);
    put(b, edge, a);
  }
  return { begins, endsAt, leadsTo };
}

/**
 * The network of these edges. Two nodes may have several edges between them.
 * @param from of each edge, the node at its one end, below `nodeCount`; `to` that at its other
 * @throws RangeError where the ends are not as many, or no nodes
 */
export function netOf(nodeCount: number, from: Int32Array, to: Int32Array): Net {
  if (from.length !== to.length) throw new RangeError(`${from.length} ends, but ${to.length} other ends`);
  for (const ends of [from, to])
    for (const end of ends)
      if (end < 0 || end >= nodeCount) throw new RangeError(`there is no node ${end} among ${nodeCount}`);
  const edgeCount = from.length;
  const { begins, endsAt, leadsTo } = adjacencyOf(nodeCount, from, to);
  const head = new Int32Array(2 * edgeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    head[2 * edge] = to[edge] ?? 0;
    head[2 * edge + 1] = from[edge] ?? 0;
  }
  /** The states that leave a node, without those that come back to it. */
  const leaving = (node: number): number[] => {
    const states: number[] = [];
    for (let i = begins[node] ?? 0; i < (begins[node + 1] ?? 0); i++) {
      const edge = endsAt[i] ?? 0;
      if (leadsTo[i] !== node) states.push(from[edge] === node ? 2 * edge : 2 * edge + 1);
    }
    return states;
  };
  const turnBegins = new Int32Array(2 * edgeCount + 1);
  for (let node = 0; node < nodeCount; node++) {
    const leave = leaving(node);
    for (const state of leave) turnBegins[(state ^ 1) + 1] = leave.length - 1;
  }
  for (let i = 1; i < turnBegins.length; i++) turnBegins[i] = (turnBegins[i] ?? 0) + (turnBegins[i - 1] ?? 0);
  const turns = new Int32Array(turnBegins[2 * edgeCount] ?? 0);
  const turnBack = new Int32Array(turns.length);
  for (let node = 0; node < nodeCount; node++) {
    const leave = leaving(node);
    /** The turn from the edge in one slot of the node to that in another. */
    const turnOf = (j: number, k: number): number =>
      (turnBegins[(leave[j] ?? 0) ^ 1] ?? 0) + (k < j ? k : k - 1);
    for (const j of leave.keys())
      for (const [k, state] of leave.entries()) {
        if (j === k) continue;
        turns[turnOf(j, k)] = state;
        turnBack[turnOf(j, k)] = turnOf(k, j);
      }
  }
  return { nodeCount, edgeCount, from, to, begins, endsAt, leadsTo, head, turnBegins, turns, turnBack };
}

/** The number of the turn from a state to another; -1 where one does not follow on the other. */
export function turnBetween({ turnBegins, turns }: Net, state: number, next: number): number {
  for (let i = turnBegins[state] ?? 0; i < (turnBegins[state + 1] ?? 0); i++) if (turns[i] === next) return i;
  return -1;
}

/** What it costs, as a pair, to go on from a state to the next, or back along its edge; nothing from -1, where a way begins. */
export function turnCost(net: Net, cost: Cost, state: number, next: number): [number, number] {
  if (state < 0) return [0, 0];
  if (next === (state ^ 1)) return [cost.back?.[state] ?? 0, cost.backTie?.[state] ?? 0];
  const turn = turnBetween(net, state, next);
  return [cost.turn[turn] ?? 0, cost.turnTie[turn] ?? 0];
}

/** Nothing closed. */
export const openMask = ({ edgeCount, nodeCount }: Net): Mask => ({
  edge: new Uint8Array(edgeCount),
  node: new Uint8Array(nodeCount),
});

/** A mask with these closed. */
export function maskOf(net: Net, edges: Iterable<number>, nodes: Iterable<number>): Mask {
  const mask = openMask(net);
  for (const edge of edges) mask.edge[edge] = 1;
  for (const node of nodes) mask.node[node] = 1;
  return mask;
}

/** All that any of the masks closes, as a mask of its own: the ones it is made of stay as they are. */
export function unionOf(net: Net, masks: Iterable<Mask>): Mask {
  const union = openMask(net);
  for (const { edge, node } of masks) {
    for (const [i, closed] of edge.entries()) if (closed) union.edge[i] = 1;
    for (const [i, closed] of node.entries()) if (closed) union.node[i] = 1;
  }
  return union;
}

/** Which nodes can be come to from one, itself among them: 1 of each. None where it is closed. */
export function reachedFrom(
  { nodeCount, begins, endsAt, leadsTo }: Net,
  mask: Mask,
  start: number,
): Uint8Array {
  const reached = new Uint8Array(nodeCount);
  if (mask.node[start] !== 0) return reached;
  reached[start] = 1;
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let i = begins[node] ?? 0; i < (begins[node + 1] ?? 0); i++) {
      const other = leadsTo[i] ?? 0;
      if (reached[other] || mask.node[other] || mask.edge[endsAt[i] ?? 0]) continue;
      reached[other] = 1;
      waiting.push(other);
    }
  }
  return reached;
}

/** Whether any way is open between two nodes. Costs are not asked: an edge or a turn that costs `Infinity` counts as open. */
export const joins = (net: Net, mask: Mask, start: number, end: number): boolean =>
  reachedFrom(net, mask, start)[end] === 1;
