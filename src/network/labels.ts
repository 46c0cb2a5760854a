/**
 * The search that all others stand on: E. W. Dijkstra's (1959) over states, so that a turn can cost something, which
 * hardly takes longer than one over nodes. Where a node has been come to, coming to it later by another edge can only be
 * of use where that saves more at the turn than it has cost; else it is let go (labels as in the search on turns of
 * D. Delling and others, "Customizable Route Planning", 2013).
 */
import { Heap } from './heap';
import type { Cost, Mask, Net } from './net';

/** Of each node, by how much its dearest turn is dearer than its cheapest, as a pair like a cost. */
export interface Spread {
  readonly value: Float64Array;
  readonly tie: Float64Array;
}

const spreads = new WeakMap<Float64Array, { net: Net; turnTie: Float64Array; spread: Spread }>();
/** The spread of turns at each node; found once for each cost. */
export function spreadOf(net: Net, { turn, turnTie }: Cost): Spread {
  const kept = spreads.get(turn);
  if (kept?.net === net && kept.turnTie === turnTie) return kept.spread;
  const { nodeCount, head, turnBegins } = net;
  const value = new Float64Array(nodeCount).fill(-1);
  const tie = new Float64Array(nodeCount);
  const least = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const leastTie = new Float64Array(nodeCount);
  for (let state = 0; state < head.length; state++) {
    const node = head[state] ?? 0;
    for (let i = turnBegins[state] ?? 0; i < (turnBegins[state + 1] ?? 0); i++) {
      const [v, t] = [turn[i] ?? 0, turnTie[i] ?? 0];
      const [most, low] = [value[node] ?? 0, least[node] ?? 0];
      if (v > most || (v === most && t > (tie[node] ?? 0))) {
        value[node] = v;
        tie[node] = t;
      }
      if (v < low || (v === low && t < (leastTie[node] ?? 0))) {
        least[node] = v;
        leastTie[node] = t;
      }
    }
  }
  for (let node = 0; node < nodeCount; node++) {
    const most = value[node] ?? 0;
    // At a node with no turn, or none that may be turned, nothing is ever of use later; where some may, nothing is known.
    const [low, lowTie] = [least[node] ?? 0, leastTie[node] ?? 0];
    value[node] = low === Number.POSITIVE_INFINITY ? 0 : most - low;
    tie[node] = most === Number.POSITIVE_INFINITY ? 0 : (tie[node] ?? 0) - lowTie;
    if (low === Number.POSITIVE_INFINITY) tie[node] = 0;
  }
  const spread = { value, tie };
  spreads.set(turn, { net, turnTie, spread });
  return spread;
}

/** A spread with which no label is let go: each state gets its own least cost, which takes as long as there are turns. */
export const everySpread = ({ nodeCount }: Net): Spread => ({
  value: new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY),
  tie: new Float64Array(nodeCount),
});

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
  const back = { edge: cost.edge, tie: cost.tie, turn, turnTie };
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
  /** Of a node, the least cost at which no edge run back from it, by which its best came, can be of use. */
  private readonly reach: Float64Array;
  private readonly reachTie: Float64Array;
  private readonly heap = new Heap();
  private start = -1;

  /** @param spread of the cost's turns: `spreadOf`, or `everySpread` for the least cost of every state */
  constructor(
    readonly net: Net,
    readonly cost: Cost,
    private readonly spread: Spread,
  ) {
    const { nodeCount, edgeCount } = net;
    this.value = new Float64Array(2 * edgeCount).fill(Number.POSITIVE_INFINITY);
    this.tie = new Float64Array(2 * edgeCount);
    this.cameBy = new Int32Array(2 * edgeCount).fill(-1);
    this.best = new Int32Array(nodeCount).fill(-1);
    this.done = new Uint8Array(nodeCount);
    this.reach = new Float64Array(nodeCount);
    this.reachTie = new Float64Array(nodeCount);
  }

  /**
   * Puts the states in that leave the start.
   * @param cameBy the state by which the start itself was come to, whose turns are paid; it may also be run back, at no
   * cost of a turn. -1 where the way begins here
   */
  seed(mask: Mask, start: number, cameBy = -1): void {
    const { net, cost } = this;
    this.start = start;
    this.done[start] = 1;
    const put = (state: number, turn: number): void => {
      const edge = state >> 1;
      const node = net.head[state] ?? 0;
      if (node === start || mask.edge[edge] || mask.node[node]) return;
      this.offer(
        state,
        (cost.turn[turn] ?? 0) + (cost.edge[edge] ?? 0),
        (cost.turnTie[turn] ?? 0) + (cost.tie[edge] ?? 0),
        cameBy,
        start,
      );
    };
    if (cameBy >= 0) {
      for (let i = net.turnBegins[cameBy] ?? 0; i < (net.turnBegins[cameBy + 1] ?? 0); i++)
        put(net.turns[i] ?? 0, i);
      put(cameBy ^ 1, -1);
    } else {
      for (let i = net.begins[start] ?? 0; i < (net.begins[start + 1] ?? 0); i++) {
        const edge = net.endsAt[i] ?? 0;
        put(net.from[edge] === start ? 2 * edge : 2 * edge + 1, -1);
      }
    }
  }

  /** Takes a label, unless what is there is better whatever comes after. @param from the node the state leaves */
  offer(state: number, value: number, tie: number, by: number, from: number): void {
    const { best, spread, reach, reachTie } = this;
    const node = this.net.head[state] ?? 0;
    const here = best[node] ?? -1;
    let better = true;
    if (here >= 0) {
      const least = this.value[here] ?? 0;
      const leastTie = this.tie[here] ?? 0;
      better = value < least || (value === least && tie < leastTie);
      if (!better) {
        const most = least + (spread.value[node] ?? 0);
        const back = reach[node] ?? 0;
        if (
          (value > most || (value === most && tie >= leastTie + (spread.tie[node] ?? 0))) &&
          (value > back || (value === back && tie >= (reachTie[node] ?? 0)))
        )
          return;
      }
    }
    const mine = this.value[state] ?? 0;
    if (value > mine || value === Number.POSITIVE_INFINITY) return;
    if (value === mine && tie >= (this.tie[state] ?? 0)) return;
    this.value[state] = value;
    this.tie[state] = tie;
    this.cameBy[state] = by;
    if (better && !this.done[node]) this.lead(node, state, from);
    this.heap.push(state, value, tie);
  }

  /** Has a state as its node's best, and says until when coming back by it can be of use. */
  private lead(node: number, state: number, from: number): void {
    const { best, spread, reach, reachTie, cost } = this;
    best[node] = state;
    if (from === this.start) {
      // Nothing comes through the start again.
      reach[node] = Number.NEGATIVE_INFINITY;
      reachTie[node] = 0;
      return;
    }
    const before = best[from] ?? 0;
    let value = (this.value[before] ?? 0) + (spread.value[from] ?? 0);
    let tie = (this.tie[before] ?? 0) + (spread.tie[from] ?? 0);
    const back = reach[from] ?? 0;
    const backTie = reachTie[from] ?? 0;
    if (back > value || (back === value && backTie > tie)) {
      value = back;
      tie = backTie;
    }
    reach[node] = value - (cost.edge[state >> 1] ?? 0);
    reachTie[node] = tie - (cost.tie[state >> 1] ?? 0);
  }

  /**
   * Goes on until the end is come to, or all there is.
   * @param end -1 for all
   * @returns the state that comes to the end at least cost; -1 where none does
   */
  run(mask: Mask, end = -1): number {
    const { net, cost, value, tie, best, done, heap, spread, reach, reachTie, start } = this;
    const { head, turnBegins, turns } = net;
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
      } else {
        const first = best[node] ?? 0;
        const most = (value[first] ?? 0) + (spread.value[node] ?? 0);
        if (key > most || (key === most && keyTie >= (tie[first] ?? 0) + (spread.tie[node] ?? 0))) {
          const back = reach[node] ?? 0;
          if (key > back || (key === back && keyTie >= (reachTie[node] ?? 0))) continue;
          only = first ^ 1;
        }
      }
      const stop = turnBegins[state + 1] ?? 0;
      for (let i = turnBegins[state] ?? 0; i < stop; i++) {
        const next = turns[i] ?? 0;
        const edge = next >> 1;
        const to = head[next] ?? 0;
        if (closedEdge[edge] || closedNode[to] || to === start || (only >= 0 && next !== only)) continue;
        this.offer(
          next,
          key + (cost.turn[i] ?? 0) + (cost.edge[edge] ?? 0),
          keyTie + (cost.turnTie[i] ?? 0) + (cost.tie[edge] ?? 0),
          state,
          node,
        );
      }
    }
    return -1;
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
