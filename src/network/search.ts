/** The best way between two nodes, and the next best ones. */
import { Heap } from './heap';
import { Labels, pricedOf } from './labels';
import type { Cost, Mask, Net } from './net';
import { completed, nextStates, type Question, restOf, type Step, statesOf, stepTo } from './simple';

/** A way through the network that passes no node twice. */
export interface Found {
  /** What is run, from the start on. None where start and end are the same. */
  readonly states: Int32Array;
  /** The nodes passed, both ends included: one more than the states. */
  readonly nodes: Int32Array;
  /** What it costs, turns included; `tie` decides between ways of the same value. */
  readonly value: number;
  readonly tie: number;
}

/** A way of these states. @param cameBy the state the start was come to by, whose turn is paid; -1 where there is none */
export function foundOf(net: Net, cost: Cost, start: number, states: ArrayLike<number>, cameBy = -1): Found {
  let step: Step | null = null;
  for (const state of Array.from(states)) step = stepTo(net, cost, step, state, cameBy);
  const nodes = Int32Array.from([start, ...Array.from(states, (state) => net.head[state] ?? 0)]);
  return { states: Int32Array.from(states), nodes, value: step?.value ?? 0, tie: step?.tie ?? 0 };
}

/** Whether no node is passed twice. */
export const isSimple = (nodes: Int32Array): boolean => new Set(nodes).size === nodes.length;

/**
 * The best way that passes no node twice; null where there is none, or an end is closed. Of ways that cost the same it is
 * always the same one. Takes as long as a search over nodes, where turns cost nothing.
 * @param cameBy the state by which a way before this one came to the start: its turns are paid, and it may be run back,
 * at the cost of `back`. -1 where the way begins here
 */
export function bestWay(
  net: Net,
  cost: Cost,
  mask: Mask,
  start: number,
  end: number,
  cameBy = -1,
): Found | null {
  if (mask.node[start] !== 0 || mask.node[end] !== 0) return null;
  if (start === end) return foundOf(net, cost, start, []);
  const labels = new Labels(net, pricedOf(net, cost));
  labels.seed(mask, start, cameBy);
  const last = labels.run(mask, end);
  if (last < 0) return null;
  const found = foundOf(net, cost, start, labels.wayTo(last), cameBy);
  return isSimple(found.nodes) ? found : simpleWay(net, cost, mask, start, end, cameBy);
}

/** The best way that passes no node twice, the slow way: for where the search over states finds one that does. */
export function simpleWay(
  net: Net,
  cost: Cost,
  mask: Mask,
  start: number,
  end: number,
  cameBy = -1,
): Found | null {
  const question = { net, cost, mask, start, end, cameBy, rest: restOf(net, cost, mask, end) };
  const way = completed(question, null, new Set());
  return way && foundOf(net, cost, start, statesOf(way), cameBy);
}

/** Ways that begin alike: the best of them, or where it is not known yet, what it costs at least. */
interface Bunch {
  readonly prefix: Step | null;
  /** How many states the prefix has. */
  readonly length: number;
  /** What none of them goes on with. */
  readonly banned: ReadonlySet<number>;
  readonly way: Step | null;
}

/**
 * All ways that pass no node twice, the best first: as many as are asked for (E. L. Lawler, 1972: what is left when a way
 * is taken out is parted by where it leaves it; and no part is searched before its turn). Never one that costs less than
 * one before it, but for what sums of fractions in another order differ by.
 * @param cameBy as in `bestWay`
 */
export function* waysInOrder(
  net: Net,
  cost: Cost,
  mask: Mask,
  start: number,
  end: number,
  cameBy = -1,
): Generator<Found, void, undefined> {
  if (mask.node[start] !== 0 || mask.node[end] !== 0) return;
  if (start === end) {
    yield foundOf(net, cost, start, []);
    return;
  }
  const question: Question = { net, cost, mask, start, end, cameBy, rest: restOf(net, cost, mask, end) };
  const bunches: Bunch[] = [];
  const waiting = new Heap();
  const add = (bunch: Bunch, value: number, tie: number): void => {
    if (value === Number.POSITIVE_INFINITY) return;
    waiting.push(bunches.length, value, tie);
    bunches.push(bunch);
  };
  /** Takes in the ways that begin so, by what the cheapest costs at least. */
  const addBunch = (prefix: Step | null, length: number, banned: ReadonlySet<number>): void => {
    let least = Number.POSITIVE_INFINITY;
    let leastTie = 0;
    for (const state of nextStates(net, prefix, start, cameBy)) {
      if (banned.has(state) || mask.edge[state >> 1]) continue;
      const step = stepTo(net, cost, prefix, state, cameBy);
      const value = step.value - (cost.run[state] ?? 0) + question.rest.value(state);
      const tie = step.tie - (cost.runTie[state] ?? 0) + question.rest.tie(state);
      if (value < least || (value === least && tie < leastTie)) {
        least = value;
        leastTie = tie;
      }
    }
    add({ prefix, length, banned, way: null }, least, leastTie);
  };
  addBunch(null, 0, new Set());
  for (let i = waiting.pop(); i >= 0; i = waiting.pop()) {
    const bunch = bunches[i];
    if (!bunch) continue;
    const { prefix, length, banned } = bunch;
    if (!bunch.way) {
      const way = completed(question, prefix, banned);
      if (way) add({ ...bunch, way }, way.value, way.tie);
      continue;
    }
    const states = statesOf(bunch.way);
    yield foundOf(net, cost, start, states, cameBy);
    let step = prefix;
    for (let at = length; at < states.length; at++) {
      const state = states[at] ?? 0;
      addBunch(step, at, new Set([...(at === length ? banned : []), state]));
      step = stepTo(net, cost, step, state, cameBy);
    }
  }
}
