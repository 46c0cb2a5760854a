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
  readonly then: Float64Array;
}

const spreads = new WeakMap<Float64Array, { net: Net; turnThen: Float64Array; spread: Spread }>();
/** The spread of turns at each node; found once for each cost. */
export function spreadOf(net: Net, { turn, turnThen }: Cost): Spread {
  const kept = spreads.get(turn);
  if (kept?.net === net && kept.turnThen === turnThen) return kept.spread;
  const { nodeCount, head, turnBegins } = net;
  const value = new Float64Array(nodeCount).fill(-1);
  const then = new Float64Array(nodeCount);
  const least = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const leastThen = new Float64Array(nodeCount);
  for (let state = 0; state < head.length; state++) {
    const node = head[state] ?? 0;
    for (let i = turnBegins[state] ?? 0; i < (turnBegins[state + 1] ?? 0); i++) {
      const [v, t] = [turn[i] ?? 0, turnThen[i] ?? 0];
      const [most, low] = [value[node] ?? 0, least[node] ?? 0];
      if (v > most || (v === most && t > (then[node] ?? 0))) {
        value[node] = v;
        then[node] = t;
      }
      if (v < low || (v === low && t < (leastThen[node] ?? 0))) {
        least[node] = v;
        leastThen[node] = t;
      }
    }
  }
  for (let node = 0; node < nodeCount; node++) {
    const most = value[node] ?? 0;
    // At a node with no turn, or none that may be turned, nothing is ever of use later; where some may, nothing is known.
    const [low, lowThen] = [least[node] ?? 0, leastThen[node] ?? 0];
    value[node] = low === Number.POSITIVE_INFINITY ? 0 : most - low;
    then[node] = most === Number.POSITIVE_INFINITY ? 0 : (then[node] ?? 0) - lowThen;
    if (low === Number.POSITIVE_INFINITY) then[node] = 0;
  }
  const spread = { value, then };
  spreads.set(turn, { net, turnThen, spread });
  return spread;
}

/** A spread with which no label is let go: each state gets its own least cost, which takes as long as there are turns. */
export const everySpread = ({ nodeCount }: Net): Spread => ({
  value: new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY),
  then: new Float64Array(nodeCount),
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
  const turnThen = Float64Array.from(turnBack, (i) => cost.turnThen[i] ?? 0);
  const back = { edge: cost.edge, then: cost.then, turn, turnThen };
  backwards.set(cost, { net, cost: back });
  return back;
}

/** Labels of one search: what it costs to come to each state, and by which state one comes to it. */
export class Labels {
  /** Of a state, the cost of the way that ends with it, its edge included; `Infinity` where there is none, or none of use. */
  readonly value: Float64Array;
  readonly then: Float64Array;
  /** Of a state, the one before; -1 at the start, or the state the start itself was come to by. */
  readonly cameBy: Int32Array;
  /** Of a node, the state that comes to it at least cost; -1 where none does. */
  readonly best: Int32Array;
  /** Of a node, whether its `best` is final. */
  readonly done: Uint8Array;
  /** Of a node, the least cost at which no edge run back from it, by which its best came, can be of use. */
  private readonly reach: Float64Array;
  private readonly reachThen: Float64Array;
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
    this.then = new Float64Array(2 * edgeCount);
    this.cameBy = new Int32Array(2 * edgeCount).fill(-1);
    this.best = new Int32Array(nodeCount).fill(-1);
    this.done = new Uint8Array(nodeCount);
    this.reach = new Float64Array(nodeCount);
    this.reachThen = new Float64Array(nodeCount);
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
        (cost.turnThen[turn] ?? 0) + (cost.then[edge] ?? 0),
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
  offer(state: number, value: number, then: number, by: number, from: number): void {
    const { best, spread, reach, reachThen } = this;
    const node = this.net.head[state] ?? 0;
    const here = best[node] ?? -1;
    let better = true;
    if (here >= 0) {
      const least = this.value[here] ?? 0;
      const leastThen = this.then[here] ?? 0;
      better = value < least || (value === least && then < leastThen);
      if (!better) {
        const most = least + (spread.value[node] ?? 0);
        const back = reach[node] ?? 0;
        if (
          (value > most || (value === most && then >= leastThen + (spread.then[node] ?? 0))) &&
          (value > back || (value === back && then >= (reachThen[node] ?? 0)))
        )
          return;
      }
    }
    const mine = this.value[state] ?? 0;
    if (value > mine || value === Number.POSITIVE_INFINITY) return;
    if (value === mine && then >= (this.then[state] ?? 0)) return;
    this.value[state] = value;
    this.then[state] = then;
    this.cameBy[state] = by;
    if (better && !this.done[node]) this.lead(node, state, from);
    this.heap.push(state, value, then);
  }

  /** Has a state as its node's best, and says until when coming back by it can be of use. */
  private lead(node: number, state: number, from: number): void {
    const { best, spread, reach, reachThen, cost } = this;
    best[node] = state;
    if (from === this.start) {
      // Nothing comes through the start again.
      reach[node] = Number.NEGATIVE_INFINITY;
      reachThen[node] = 0;
      return;
    }
    const before = best[from] ?? 0;
    let value = (this.value[before] ?? 0) + (spread.value[from] ?? 0);
    let then = (this.then[before] ?? 0) + (spread.then[from] ?? 0);
    const back = reach[from] ?? 0;
    const backThen = reachThen[from] ?? 0;
    if (back > value || (back === value && backThen > then)) {
      value = back;
      then = backThen;
    }
    reach[node] = value - (cost.edge[state >> 1] ?? 0);
    reachThen[node] = then - (cost.then[state >> 1] ?? 0);
  }

  /**
   * Goes on until the end is come to, or all there is.
   * @param end -1 for all
   * @returns the state that comes to the end at least cost; -1 where none does
   */
  run(mask: Mask, end = -1): number {
    const { net, cost, value, then, best, done, heap, spread, reach, reachThen, start } = this;
    const { head, turnBegins, turns } = net;
    const { edge: closedEdge, node: closedNode } = mask;
    for (let state = heap.pop(); state >= 0; state = heap.pop()) {
      const { key, then: keyThen } = heap;
      // It was put in again since, with less.
      if (value[state] !== key || then[state] !== keyThen) continue;
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
        if (key > most || (key === most && keyThen >= (then[first] ?? 0) + (spread.then[node] ?? 0))) {
          const back = reach[node] ?? 0;
          if (key > back || (key === back && keyThen >= (reachThen[node] ?? 0))) continue;
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
          keyThen + (cost.turnThen[i] ?? 0) + (cost.then[edge] ?? 0),
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
