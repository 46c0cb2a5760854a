/**
 * The search that all others stand on: E. W. Dijkstra's (1959) over states, so that a turn can cost something, which
 * hardly takes longer than one over nodes. Where a node has been come to, coming to it later by another edge can only be
 * of use where that saves more at the turn than it has cost; else it is let go (labels as in the search on turns of
 * D. Delling and others, "Customizable Route Planning", 2013).
 */
import { Heap } from './heap';
import { type Cost, type Mask, type Net, turnCost } from './net';

/** A cost with what the search has to know of it. */
export interface Priced {
  readonly cost: Cost;
  /** Of each end of an edge, as in the net's `endsAt`, the state that leaves by it. */
  readonly leaves: Int32Array;
  /** Of a node, by how much its dearest turn is dearer than its cheapest: `Infinity` where nothing is let go. */
  readonly spread: Float64Array;
  readonly spreadTie: Float64Array;
  /** Of a node, whether all its turns cost the same; and what its cheapest costs. */
  readonly flat: Uint8Array;
  readonly least: Float64Array;
  readonly leastTie: Float64Array;
}

const known = new WeakMap<Cost, { net: Net; priced: Priced }>();
/** What the search has to know of a cost; found once for each. */
export function pricedOf(net: Net, cost: Cost): Priced {
  const kept = known.get(cost);
  if (kept?.net === net) return kept.priced;
  const { nodeCount, begins, endsAt, from, head, turnBegins } = net;
  const { turn, turnTie } = cost;
  const leaves = endsAt.slice();
  for (let node = 0; node < nodeCount; node++) {
    for (let i = begins[node] ?? 0; i < (begins[node + 1] ?? 0); i++) {
      const edge = endsAt[i] ?? 0;
      leaves[i] = from[edge] === node ? 2 * edge : 2 * edge + 1;
    }
  }
  const spread = new Float64Array(nodeCount);
  const spreadTie = new Float64Array(nodeCount);
  const least = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const leastTie = new Float64Array(nodeCount);
  for (const [state, node] of head.entries()) {
    for (let i = turnBegins[state] ?? 0; i < (turnBegins[state + 1] ?? 0); i++) {
      const v = turn[i] ?? 0;
      const t = turnTie[i] ?? 0;
      const most = spread[node] ?? 0;
      const low = least[node] ?? 0;
      if (v > most || (v === most && t > (spreadTie[node] ?? 0))) {
        spread[node] = v;
        spreadTie[node] = t;
      }
      if (v < low || (v === low && t < (leastTie[node] ?? 0))) {
        least[node] = v;
        leastTie[node] = t;
      }
    }
  }
  const flat = new Uint8Array(nodeCount);
  for (const [node, low] of least.entries()) {
    if (spread[node] === low && spreadTie[node] === leastTie[node]) flat[node] = 1;
    // Where nothing may be turned, nothing is of use later; where some may not, one has to know what.
    const none = low === Number.POSITIVE_INFINITY;
    const some = spread[node] === Number.POSITIVE_INFINITY;
    spread[node] = none ? 0 : (spread[node] ?? 0) - low;
    spreadTie[node] = none || some ? 0 : (spreadTie[node] ?? 0) - (leastTie[node] ?? 0);
  }
  const priced = { cost, leaves, spread, spreadTie, flat, least, leastTie };
  known.set(cost, { net, priced });
  return priced;
}

/** The same, with nothing let go: each state gets its own least cost, which takes as long as there are turns. */
export function everyPriced(net: Net, cost: Cost): Priced {
  const spread = new Float64Array(net.nodeCount).fill(Number.POSITIVE_INFINITY);
  return { ...pricedOf(net, cost), spread, spreadTie: new Float64Array(net.nodeCount) };
}

const backwards = new WeakMap<Cost, { net: Net; cost: Cost }>();
/**
 * The cost of the same network with every way run from its end: of a state `s` of it stands `s ^ 1`. A search with it
 * from a node says what is yet to be paid to that node. Found once for each cost.
 */
export function backwardOf(net: Net, cost: Cost): Cost {
  const kept = backwards.get(cost);
  if (kept?.net === net) return kept.cost;
  const { turnBack } = net;
  const turn = Float64Array.from(turnBack, (i) => cost.turn[i] ?? 0);
  const turnTie = Float64Array.from(turnBack, (i) => cost.turnTie[i] ?? 0);
  const run = cost.run.map((_, state) => cost.run[state ^ 1] ?? 0);
  const runTie = cost.runTie.map((_, state) => cost.runTie[state ^ 1] ?? 0);
  const back = { run, runTie, turn, turnTie };
  backwards.set(cost, { net, cost: back });
  return back;
}

/** Labels of one search: what it costs to come to each state, and by which state one comes to it. */
export class Labels {
  /** Of a state, the cost of the way that ends with it, its edge included; `Infinity` where there is none, or none of use. */
  readonly value: Float64Array;
  readonly tie: Float64Array;
  /** Of a state, the one before; -1 at the start, or the state the start itself was come to by. */
  readonly cameBy: Int32Array;
  /** Of a node, the state that comes to it at least cost; -1 where none does. */
  readonly best: Int32Array;
  /** Of a node, whether its `best` is final. */
  readonly done: Uint8Array;
  /**
   * Of a node, the least cost at which coming to it is of no use any more: neither for what it can go on with, which the
   * best has by then at less, nor back along the edge by which the best came, to where that would be of use.
   */
  readonly bound: Float64Array;
  readonly boundTie: Float64Array;
  private readonly heap = new Heap();
  start = -1;

  /** @param priced `pricedOf`, or `everyPriced` for the least cost of every state */
  constructor(
    readonly net: Net,
    readonly priced: Priced,
  ) {
    const { nodeCount, edgeCount } = net;
    this.value = new Float64Array(2 * edgeCount).fill(Number.POSITIVE_INFINITY);
    this.tie = new Float64Array(2 * edgeCount);
    this.cameBy = new Int32Array(2 * edgeCount).fill(-1);
    this.best = new Int32Array(nodeCount).fill(-1);
    this.done = new Uint8Array(nodeCount);
    this.bound = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
    this.boundTie = new Float64Array(nodeCount);
  }

  /**
   * Puts the states in that leave the start.
   * @param cameBy the state by which the start itself was come to, whose turns are paid; it may also be run back, at the
   * cost of `back`. -1 where the way begins here
   */
  seed(mask: Mask, start: number, cameBy = -1): void {
    const { net } = this;
    const { cost } = this.priced;
    this.start = start;
    this.done[start] = 1;
    // Nothing comes through the start again.
    this.bound[start] = Number.NEGATIVE_INFINITY;
    const put = (state: number): void => {
      if (mask.edge[state >> 1] || mask.node[net.head[state] ?? 0]) return;
      const [turn, turnTie] = turnCost(net, cost, cameBy, state);
      this.offer(state, turn + (cost.run[state] ?? 0), turnTie + (cost.runTie[state] ?? 0), cameBy, start);
    };
    if (cameBy >= 0) {
      for (let i = net.turnBegins[cameBy] ?? 0; i < (net.turnBegins[cameBy + 1] ?? 0); i++)
        put(net.turns[i] ?? 0);
      put(cameBy ^ 1);
    } else {
      for (let i = net.begins[start] ?? 0; i < (net.begins[start + 1] ?? 0); i++) {
        const edge = net.endsAt[i] ?? 0;
        put(net.from[edge] === start ? 2 * edge : 2 * edge + 1);
      }
    }
  }

  /** Takes a label, unless what is there is better whatever comes after. @param from the node the state leaves */
  offer(state: number, value: number, tie: number, by: number, from: number): void {
    const node = this.net.head[state] ?? 0;
    const bound = this.bound[node] ?? 0;
    if (value > bound || (value === bound && tie >= (this.boundTie[node] ?? 0))) return;
    const mine = this.value[state] ?? 0;
    if (value > mine || value === Number.POSITIVE_INFINITY) return;
    if (value === mine && tie >= (this.tie[state] ?? 0)) return;
    this.value[state] = value;
    this.tie[state] = tie;
    this.cameBy[state] = by;
    if (!this.done[node]) {
      const best = this.best[node] ?? -1;
      const least = best < 0 ? Number.POSITIVE_INFINITY : (this.value[best] ?? 0);
      if (best === state || value < least || (value === least && tie < (this.tie[best] ?? 0)))
        this.lead(node, state, from);
    }
    this.heap.push(state, value, tie);
  }

  /** Has a state as its node's best, and says from when on coming to it is of no use. */
  private lead(node: number, state: number, from: number): void {
    const { best, bound, boundTie } = this;
    const { spread, spreadTie, cost } = this.priced;
    best[node] = state;
    const most = (this.value[state] ?? 0) + (spread[node] ?? 0);
    const mostTie = (this.tie[state] ?? 0) + (spreadTie[node] ?? 0);
    const back = (bound[from] ?? 0) - (cost.run[state ^ 1] ?? 0);
    const backTie = (boundTie[from] ?? 0) - (cost.runTie[state ^ 1] ?? 0);
    const later = back > most || (back === most && backTie > mostTie);
    bound[node] = later ? back : most;
    boundTie[node] = later ? backTie : mostTie;
  }

  /**
   * Goes on until the end is come to, or all there is.
   * @param end -1 for all
   * @param order where the states gone on from are put down
   * @param wanted 1 of nodes that are asked for, so many: when all have been come to, it goes no further
   * @returns the state that comes to the end at least cost; -1 where none does
   */
  run(
    mask: Mask,
    end = -1,
    order: number[] | null = null,
    wanted: Uint8Array | null = null,
    count = 0,
  ): number {
    let left = count;
    const { value, tie, best, done, heap, bound } = this;
    const { head, begins, leadsTo, turnBegins, turns } = this.net;
    const { cost, leaves, spread, spreadTie, flat, least, leastTie } = this.priced;
    const { run: costs, runTie: ties, turn, turnTie } = cost;
    const { edge: closedEdge, node: closedNode } = mask;
    for (let state = heap.pop(); state >= 0; state = heap.pop()) {
      const { key, tie: keyTie } = heap;
      // It was put in again since, with less.
      if (value[state] !== key || tie[state] !== keyTie) continue;
      const node = head[state] ?? 0;
      /** The only state it may go on with; -1 for all. */
      let only = -1;
      if (!done[node]) {
        done[node] = 1;
        if (best[node] !== state) this.lead(node, state, head[state ^ 1] ?? 0);
        if (node === end) return state;
        if (wanted?.[node] && --left === 0) break;
      } else {
        const first = best[node] ?? 0;
        const most = (value[first] ?? 0) + (spread[node] ?? 0);
        if (key > most || (key === most && keyTie >= (tie[first] ?? 0) + (spreadTie[node] ?? 0))) {
          const most = bound[node] ?? 0;
          if (key > most || (key === most && keyTie >= (this.boundTie[node] ?? 0))) {
            value[state] = Number.POSITIVE_INFINITY;
            continue;
          }
          only = first ^ 1;
        }
      }
      order?.push(state);
      if (flat[node]) {
        // All turns are one: the table of turns, which is large, need not be read.
        const so = key + (least[node] ?? 0);
        const soTie = keyTie + (leastTie[node] ?? 0);
        const stop = begins[node + 1] ?? 0;
        for (let i = begins[node] ?? 0; i < stop; i++) {
          const to = leadsTo[i] ?? 0;
          const next = leaves[i] ?? 0;
          const there = so + (costs[next] ?? 0);
          if (there > (bound[to] ?? 0) || closedNode[to] || closedEdge[next >> 1]) continue;
          if (to === node || next === (state ^ 1) || (only >= 0 && next !== only)) continue;
          this.offer(next, there, soTie + (ties[next] ?? 0), state, node);
        }
        continue;
      }
      const stop = turnBegins[state + 1] ?? 0;
      for (let i = turnBegins[state] ?? 0; i < stop; i++) {
        const next = turns[i] ?? 0;
        const to = head[next] ?? 0;
        const there = key + (turn[i] ?? 0) + (costs[next] ?? 0);
        if (there > (bound[to] ?? 0) || closedNode[to] || closedEdge[next >> 1]) continue;
        if (only >= 0 && next !== only) continue;
        this.offer(next, there, keyTie + (turnTie[i] ?? 0) + (ties[next] ?? 0), state, node);
      }
    }
    heap.clear();
    return -1;
  }

  /** Lets go of all that waits. */
  stop(): void {
    this.heap.clear();
  }

  /** The states of the way that ends with one, from the start on. */
  wayTo(state: number): Int32Array {
    const { cameBy, net, start } = this;
    const states: number[] = [];
    for (let at = state; at >= 0; at = cameBy[at] ?? -1) {
      states.push(at);
      if (net.head[at ^ 1] === start) break;
    }
    return Int32Array.from(states.reverse());
  }
}
