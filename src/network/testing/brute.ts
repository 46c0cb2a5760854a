/** Small networks at random, and slow, plain answers to what is asked of them: by trying everything. */
import type * as FastCheck from 'fast-check';
import { type Cost, type Mask, maskOf, type Net, netOf, turnBetween } from '../net';
import type { Found } from '../search';

export interface Case {
  readonly net: Net;
  readonly cost: Cost;
  readonly mask: Mask;
  readonly start: number;
  readonly end: number;
}

interface Sizes {
  readonly nodes?: number;
  readonly edges?: number;
}

/**
 * Networks with several edges between two nodes, edges from a node to itself, edges and turns that
 * cost other both ways, turns that cannot be turned, and closed edges and nodes.
 * @param fc the library, which the page does not have
 */
export function someCase(
  fc: typeof FastCheck,
  { nodes = 6, edges = 11 }: Sizes = {},
): FastCheck.Arbitrary<Case> {
  /** Costs in whole numbers, so that sums are the same in any order; small ones, so that many are equal. */
  const price = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(9) });
  const dear = fc.oneof(fc.constant(0), fc.nat(4), fc.nat(40), fc.constant(Number.POSITIVE_INFINITY));

  return fc
    .record({
      ends: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { minLength: 3, maxLength: edges }),
      start: fc.nat(nodes - 1),
      end: fc.nat(nodes - 1),
      closedEdges: fc.array(fc.nat(edges - 1), { maxLength: 2 }),
      closedNodes: fc.array(fc.nat(nodes - 1), { maxLength: 1 }),
      turning: fc.constantFrom('free', 'some', 'all'),
    })
    .chain(({ ends, start, end, closedEdges, closedNodes, turning }) => {
      const net = netOf(
        nodes,
        Int32Array.from(ends, ([a]) => a),
        Int32Array.from(ends, ([, b]) => b),
      );
      const numbers = (of: FastCheck.Arbitrary<number>, count: number): FastCheck.Arbitrary<Float64Array> =>
        fc.array(of, { minLength: count, maxLength: count }).map((values) => Float64Array.from(values));
      const free = fc.constant(0);
      const turn = { free, some: fc.oneof({ weight: 4, arbitrary: free }, dear), all: dear }[turning];
      return fc.record({
        net: fc.constant(net),
        cost: fc.record({
          run: numbers(fc.nat(9), 2 * net.edgeCount),
          runTie: numbers(price, 2 * net.edgeCount),
          turn: numbers(turn ?? free, net.turns.length),
          turnTie: numbers(turning === 'free' ? free : price, net.turns.length),
          back: numbers(turning === 'free' ? free : price, 2 * net.edgeCount),
          backTie: numbers(price, 2 * net.edgeCount),
        }),
        mask: fc.constant(
          maskOf(
            net,
            closedEdges.filter((edge) => edge < ends.length),
            closedNodes,
          ),
        ),
        start: fc.constant(start),
        end: fc.constant(end),
      });
    });
}

/** Every way that passes no node twice, the best first. */
export function everyWay({ net, cost, mask, start, end }: Case, cameBy = -1): Found[] {
  const ways: Found[] = [];
  const visit = (nodes: number[], states: number[], value: number, tie: number): void => {
    const node = nodes.at(-1) ?? -1;
    if (mask.node[node]) return;
    if (node === end) {
      if (value < Number.POSITIVE_INFINITY)
        ways.push({ states: Int32Array.from(states), nodes: Int32Array.from(nodes), value, tie });
      return;
    }
    for (let state = 0; state < 2 * net.edgeCount; state++) {
      const edge = state >> 1;
      const [tail, head] = state % 2 ? [net.to, net.from] : [net.from, net.to];
      const to = head[edge] ?? -1;
      if (tail[edge] !== node || mask.edge[edge] || nodes.includes(to)) continue;
      const last = states.at(-1) ?? cameBy;
      const isBack = last === (state ^ 1);
      const turn = last < 0 || isBack ? -1 : turnBetween(net, last, state);
      const [back, backTie] = isBack ? [cost.back?.[last] ?? 0, cost.backTie?.[last] ?? 0] : [0, 0];
      visit(
        [...nodes, to],
        [...states, state],
        value + (cost.run[state] ?? 0) + (cost.turn[turn] ?? 0) + back,
        tie + (cost.runTie[state] ?? 0) + (cost.turnTie[turn] ?? 0) + backTie,
      );
    }
  };
  visit([start], [], 0, 0);
  return ways.sort((a, b) => a.value - b.value || a.tie - b.tie);
}

/** What a way costs, as a pair. */
export const costOf = (found: Found | null | undefined): [number, number] | null =>
  found ? [found.value, found.tie] : null;

/** Whether anything open joins two nodes: by letting what is joined spread until it spreads no more. */
export function areJoined({ net, mask, start, end }: Omit<Case, 'cost'>): boolean {
  const joined = new Set(mask.node[start] ? [] : [start]);
  for (let size = -1; size !== joined.size; ) {
    size = joined.size;
    for (const [edge, a] of net.from.entries()) {
      const b = net.to[edge] ?? -1;
      if (mask.edge[edge] || mask.node[a] || mask.node[b]) continue;
      if (joined.has(a)) joined.add(b);
      if (joined.has(b)) joined.add(a);
    }
  }
  return joined.has(end);
}

/** All choices of so many of these. */
export function* choices<T>(of: readonly T[], count: number): Generator<T[]> {
  if (count === 0) yield [];
  else
    for (const [i, one] of of.entries())
      for (const others of choices(of.slice(i + 1), count - 1)) yield [one, ...others];
}
