/**
 * The best way that passes no node twice, where the search over states finds one that does. As hard as can be in the worst
 * case (with turns that cost, it is NP-hard), and rarely more than a few labels: a way is told from another by the nodes
 * it has passed only at the few nodes where it matters, which are found one after the other (G. Righini and M. Salani,
 * "New dynamic programming algorithms for the resource constrained elementary shortest path problem", 2008).
 */
import { Heap } from './heap';
import { backwardOf, everyPriced, Labels } from './labels';
import { type Cost, type Mask, type Net, turnCost } from './net';

/** What is yet to be paid from each state to an end, by ways that may pass a node twice: never too much. */
export interface Rest {
  /** Of a state, its own edge included. `Infinity` where the end is not come to. */
  value(state: number): number;
  tie(state: number): number;
}

/** What is yet to be paid to an end that is open. */
export function restOf(net: Net, cost: Cost, mask: Mask, end: number): Rest {
  const labels = new Labels(net, everyPriced(net, backwardOf(net, cost)));
  labels.seed(mask, end);
  labels.run(mask);
  return {
    value: (state) => labels.value[state ^ 1] ?? 0,
    tie: (state) => labels.tie[state ^ 1] ?? 0,
  };
}

/** A way as far as it has come. */
export interface Step {
  readonly state: number;
  /** What it has cost so far. */
  readonly value: number;
  readonly tie: number;
  readonly before: Step | null;
}

/** The step on to a state: after another, or the first of a way. @param cameBy as in `Labels.seed` */
export function stepTo(net: Net, cost: Cost, before: Step | null, state: number, cameBy: number): Step {
  const last = before?.state ?? cameBy;
  const [turn, turnTie] = turnCost(net, cost, last, state);
  return {
    state,
    value: (before?.value ?? 0) + turn + (cost.run[state] ?? 0),
    tie: (before?.tie ?? 0) + turnTie + (cost.runTie[state] ?? 0),
    before,
  };
}

/** The states that a way can go on with. @param cameBy as in `Labels.seed` */
export function nextStates(net: Net, before: Step | null, start: number, cameBy: number): number[] {
  const last = before?.state ?? cameBy;
  if (last >= 0) {
    const next = [...net.turns.subarray(net.turnBegins[last], net.turnBegins[last + 1])];
    return before ? next : [...next, last ^ 1];
  }
  const next: number[] = [];
  for (let i = net.begins[start] ?? 0; i < (net.begins[start + 1] ?? 0); i++) {
    const edge = net.endsAt[i] ?? 0;
    next.push(net.from[edge] === start ? 2 * edge : 2 * edge + 1);
  }
  return next;
}

/** What is asked of a way's end. */
export interface Question {
  readonly net: Net;
  readonly cost: Cost;
  readonly mask: Mask;
  readonly start: number;
  readonly end: number;
  /** As in `Labels.seed`. */
  readonly cameBy: number;
  readonly rest: Rest;
}

/** The states of a way, from its first on. */
export function statesOf(last: Step | null): number[] {
  const states: number[] = [];
  for (let step = last; step; step = step.before) states.push(step.state);
  return states.reverse();
}

/** A node that a way comes to twice, of the steps after `since`; -1 where there is none. */
function twiceIn({ head }: Net, last: Step, since: Step | null): number {
  const seen = new Set<number>();
  for (let step: Step | null = last; step && step !== since; step = step.before) {
    const node = head[step.state] ?? 0;
    if (seen.has(node)) return node;
    seen.add(node);
  }
  return -1;
}

/**
 * The best way to the end that goes on from a step and passes no node twice; null where there is none.
 * @param before the way as far as it has come, itself passing no node twice; null at the start
 * @param banned states that it may not go on with at once
 */
export function completed(question: Question, before: Step | null, banned: ReadonlySet<number>): Step | null {
  const { net, start } = question;
  /** Nodes that are closed to what follows. */
  const passed = new Set([start, ...statesOf(before).map((state) => net.head[state] ?? 0)]);
  /** Nodes of which a label tells whether it has passed them, by the bit they stand for. */
  const bits = new Map<number, bigint>();
  for (;;) {
    const found = cheapest(question, before, banned, passed, bits);
    const twice = found ? twiceIn(net, found, before) : -1;
    if (twice < 0) return found;
    bits.set(twice, 1n << BigInt(bits.size));
  }
}

interface Label {
  readonly step: Step;
  readonly passed: bigint;
}

/** The best way to the end that passes no node of `bits` twice, and none of those passed before. */
function cheapest(
  { net, cost, mask, start, end, cameBy, rest }: Question,
  before: Step | null,
  banned: ReadonlySet<number>,
  passed: ReadonlySet<number>,
  bits: ReadonlyMap<number, bigint>,
): Step | null {
  const labels: Label[] = [];
  const heap = new Heap();
  /** Labels that have been gone on from, by state. */
  const settled = new Map<number, Label[]>();
  const goOn = (from: Step | null, seen: bigint): void => {
    for (const state of nextStates(net, from, start, cameBy)) {
      const node = net.head[state] ?? 0;
      const bit = bits.get(node) ?? 0n;
      if (mask.edge[state >> 1] || mask.node[node] || passed.has(node) || seen & bit) continue;
      if (from === before && banned.has(state)) continue;
      const step = stepTo(net, cost, from, state, cameBy);
      const value = step.value - (cost.run[state] ?? 0) + rest.value(state);
      if (!(value < Number.POSITIVE_INFINITY)) continue;
      heap.push(labels.length, value, step.tie - (cost.runTie[state] ?? 0) + rest.tie(state));
      labels.push({ step, passed: seen | bit });
    }
  };
  goOn(before, 0n);
  for (let i = heap.pop(); i >= 0; i = heap.pop()) {
    const label = labels[i];
    if (!label) continue;
    const { step } = label;
    if (net.head[step.state] === end) return step;
    const others = settled.get(step.state) ?? [];
    const better = (other: Label): boolean =>
      (other.passed & label.passed) === other.passed &&
      (other.step.value < step.value || (other.step.value === step.value && other.step.tie <= step.tie));
    if (others.some(better)) continue;
    others.push(label);
    settled.set(step.state, others);
    goOn(step, label.passed);
  }
  return null;
}
