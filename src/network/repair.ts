/**
 * A search from one node to all that is kept, and mended where something is closed: only what hung on the closed is looked
 * for again, from what did not (as in G. Ramalingam and T. Reps, "An incremental algorithm for a generalization of the
 * shortest-path problem", 1996). Then it is put back as it was, to the byte.
 */
import { Labels, type Priced } from './labels';
import type { Mask, Net } from './net';

/** A closure: edges and nodes, by number. */
export interface Closure {
  readonly edges: readonly number[];
  readonly nodes: readonly number[];
}

export class Mended {
  readonly labels: Labels;
  /** By state, where it stands among those that hang on each other, and behind which the last that hangs on it stands. */
  private readonly place: Int32Array;
  private readonly behind: Int32Array;
  private readonly hanging: Int32Array;
  /** 1 but for the nodes that are being looked for again; and the edges closed at that time. */
  private readonly closed: Mask;
  /** Nodes that are looked for again, and what their states and they were before. */
  private readonly lost: number[] = [];
  private readonly isLost: Uint8Array;
  private readonly kept: { value: Float64Array; tie: Float64Array; cameBy: Int32Array };
  private readonly best: Int32Array;
  private readonly bound: Float64Array;
  private readonly boundTie: Float64Array;

  constructor(
    private readonly net: Net,
    priced: Priced,
    private readonly mask: Mask,
    readonly start: number,
  ) {
    this.labels = new Labels(net, priced);
    this.labels.seed(mask, start);
    const order: number[] = [];
    this.labels.run(mask, -1, order);
    const { value, tie, cameBy, best, bound, boundTie } = this.labels;
    this.place = new Int32Array(value.length).fill(-1);
    this.behind = new Int32Array(value.length);
    this.hanging = new Int32Array(order.length);
    this.hang(order);
    this.closed = { edge: mask.edge.slice(), node: new Uint8Array(net.nodeCount).fill(1) };
    this.isLost = new Uint8Array(net.nodeCount);
    this.kept = { value: value.slice(), tie: tie.slice(), cameBy: cameBy.slice() };
    this.best = best.slice();
    this.bound = bound.slice();
    this.boundTie = boundTie.slice();
  }

  /** Puts the states so that all that hang on one stand behind it. */
  private hang(order: readonly number[]): void {
    const { place, behind, hanging, labels } = this;
    const { cameBy } = labels;
    for (let i = order.length - 1; i >= 0; i--) {
      const state = order[i] ?? 0;
      const before = cameBy[state] ?? -1;
      const size = (behind[state] ?? 0) + 1;
      behind[state] = size;
      if (before >= 0) behind[before] = (behind[before] ?? 0) + size;
    }
    let free = 0;
    /** How much of a state's room those that hang on it have taken. */
    const taken = new Int32Array(place.length);
    for (const state of order) {
      const before = cameBy[state] ?? -1;
      const size = behind[state] ?? 0;
      let at = free;
      if (before >= 0) {
        at = (place[before] ?? 0) + 1 + (taken[before] ?? 0);
        taken[before] = (taken[before] ?? 0) + size;
      } else free += size;
      place[state] = at;
      hanging[at] = state;
    }
    for (const state of order) behind[state] = (place[state] ?? 0) + (behind[state] ?? 0);
  }

  /**
   * Has what comes of a closure seen: the labels are then those with it closed, and afterwards as they were. Nodes that
   * are not in `isLost` while it is seen are come to as before.
   * @param closure does not close the start
   * @param wanted 1 of nodes that are asked for: others may not be come to
   */
  during(
    closure: Closure,
    see: (labels: Labels, isLost: Uint8Array) => void,
    wanted: Uint8Array | null = null,
  ): void {
    const { net, closed, mask, labels } = this;
    for (const edge of closure.edges) {
      closed.edge[edge] = 1;
      this.lose(2 * edge);
      this.lose(2 * edge + 1);
    }
    for (const node of closure.nodes)
      for (let i = net.begins[node] ?? 0; i < (net.begins[node + 1] ?? 0); i++)
        this.lose((labels.priced.leaves[i] ?? 0) ^ 1);
    for (const node of this.lost) this.clear(node);
    for (const node of closure.nodes) closed.node[node] = 1;
    let count = 0;
    for (const node of this.lost) {
      if (closed.node[node]) continue;
      this.seed(node);
      if (wanted?.[node]) count += 1;
    }
    if (!wanted || count > 0) labels.run(closed, -1, null, wanted, count);
    else labels.stop();
    see(labels, this.isLost);
    for (const node of this.lost) this.putBack(node);
    for (const edge of closure.edges) closed.edge[edge] = mask.edge[edge] ?? 0;
    this.lost.length = 0;
  }

  /** Notes the nodes of a state and of all that hang on it. */
  private lose(state: number): void {
    const { hanging, isLost, lost, net } = this;
    const first = this.place[state] ?? -1;
    if (first < 0) return;
    for (let i = first; i < (this.behind[state] ?? 0); i++) {
      const node = net.head[hanging[i] ?? 0] ?? 0;
      if (isLost[node]) continue;
      isLost[node] = 1;
      lost.push(node);
    }
  }

  private clear(node: number): void {
    const { labels, net, closed } = this;
    for (let i = net.begins[node] ?? 0; i < (net.begins[node + 1] ?? 0); i++)
      labels.value[(labels.priced.leaves[i] ?? 0) ^ 1] = Number.POSITIVE_INFINITY;
    labels.best[node] = -1;
    labels.done[node] = 0;
    labels.bound[node] = Number.POSITIVE_INFINITY;
    closed.node[node] = 0;
  }

  /** Offers a node what its neighbours have that have lost nothing. */
  private seed(node: number): void {
    const { labels, net, closed, isLost, start } = this;
    const { cost, leaves, flat, least, leastTie } = labels.priced;
    for (let i = net.begins[node] ?? 0; i < (net.begins[node + 1] ?? 0); i++) {
      const edge = net.endsAt[i] ?? 0;
      const from = net.leadsTo[i] ?? 0;
      if (closed.edge[edge] || isLost[from]) continue;
      const back = leaves[i] ?? 0;
      const state = back ^ 1;
      if (from === start) {
        labels.offer(state, cost.run[state] ?? 0, cost.runTie[state] ?? 0, -1, from);
        continue;
      }
      const best = labels.best[from] ?? -1;
      if (best < 0) continue;
      if (flat[from] && best !== back) {
        labels.offer(
          state,
          (labels.value[best] ?? 0) + (least[from] ?? 0) + (cost.run[state] ?? 0),
          (labels.tie[best] ?? 0) + (leastTie[from] ?? 0) + (cost.runTie[state] ?? 0),
          best,
          from,
        );
        continue;
      }
      for (let k = net.turnBegins[back] ?? 0; k < (net.turnBegins[back + 1] ?? 0); k++) {
        const by = (net.turns[k] ?? 0) ^ 1;
        const value = labels.value[by] ?? 0;
        if (value === Number.POSITIVE_INFINITY) continue;
        const turn = net.turnBack[k] ?? 0;
        labels.offer(
          state,
          value + (cost.turn[turn] ?? 0) + (cost.run[state] ?? 0),
          (labels.tie[by] ?? 0) + (cost.turnTie[turn] ?? 0) + (cost.runTie[state] ?? 0),
          by,
          from,
        );
      }
    }
  }

  private putBack(node: number): void {
    const { labels, net, kept, closed } = this;
    for (let i = net.begins[node] ?? 0; i < (net.begins[node + 1] ?? 0); i++) {
      const state = (labels.priced.leaves[i] ?? 0) ^ 1;
      labels.value[state] = kept.value[state] ?? 0;
      labels.tie[state] = kept.tie[state] ?? 0;
      labels.cameBy[state] = kept.cameBy[state] ?? 0;
    }
    labels.best[node] = this.best[node] ?? 0;
    labels.bound[node] = this.bound[node] ?? 0;
    labels.boundTie[node] = this.boundTie[node] ?? 0;
    labels.done[node] = 1;
    closed.node[node] = 1;
    this.isLost[node] = 0;
  }
}
