import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives, shareOf } from './alternatives';
import { criticalitySteps } from './critical';
import { eitherWay, type Mask, maskOf, netOf, openMask, turnBetween, unionOf } from './net';
import type { Closure } from './repair';
import { bestWay, type Found, isSimple } from './search';
import { type Case, costOf, everyWay, someCase } from './testing/brute';
import { alternativesThrough, bestThrough, closureIn, costIn, maskIn, storeysOf } from './through';

const RUNS = { numRuns: 3000 };
/** A network, its ends, and up to three nodes to be passed. */
const cases = fc
  .tuple(someCase(fc), fc.array(fc.nat(5), { maxLength: 3 }))
  .map(([one, via]) => ({ one, stops: [one.start, ...via, one.end] }));
const best = ({ net, cost, mask }: Case, stops: readonly number[]): Found | null =>
  bestThrough(net, cost, mask, stops);

/** The least that it costs through the stops, by trying every way of each part after every way of the one before. */
function byTrying(one: Case, stops: readonly number[]): [number, number] | null {
  const known = new Map<string, [number, number] | null>();
  /** What the parts from one on cost, where its first stop is come to by a state. */
  const from = (part: number, cameBy: number): [number, number] | null => {
    if (part === stops.length - 1) return [0, 0];
    const key = `${part} ${cameBy}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let least: [number, number] | null = null;
    const [start = -1, end = -1] = stops.slice(part);
    for (const { states, value, tie } of everyWay({ ...one, start, end }, cameBy)) {
      const rest = from(part + 1, states.at(-1) ?? cameBy);
      if (!rest) continue;
      const whole: [number, number] = [value + rest[0], tie + rest[1]];
      if (!least || whole[0] < least[0] || (whole[0] === least[0] && whole[1] < least[1])) least = whole;
    }
    known.set(key, least);
    return least;
  };
  return from(0, -1);
}

/** That it is a way through the stops, each part of it without a node twice, open, and costs what it says. */
function proven({ net, cost, mask }: Case, stops: readonly number[], found: Found): void {
  expect(found.nodes).toHaveLength(found.states.length + 1);
  let [value, tie] = [0, 0];
  for (const [i, state] of found.states.entries()) {
    expect([net.head[state ^ 1], net.head[state]]).toEqual([found.nodes[i], found.nodes[i + 1]]);
    expect(mask.edge[state >> 1]).toBe(0);
    const before = found.states[i - 1] ?? -1;
    const turn = before < 0 || before === (state ^ 1) ? -1 : turnBetween(net, before, state);
    if (before >= 0 && before !== (state ^ 1)) expect(turn).toBeGreaterThanOrEqual(0);
    const isBack = before >= 0 && before === (state ^ 1);
    value += (cost.run[state] ?? 0) + (cost.turn[turn] ?? 0) + (isBack ? (cost.back?.[before] ?? 0) : 0);
    tie +=
      (cost.runTie[state] ?? 0) + (cost.turnTie[turn] ?? 0) + (isBack ? (cost.backTie?.[before] ?? 0) : 0);
  }
  expect(costOf(found)).toEqual([value, tie]);
  for (const node of found.nodes) expect(mask.node[node]).toBe(0);
  let at = 0;
  expect(found.nodes[0]).toBe(stops[0]);
  for (const stop of stops.slice(1)) {
    const to = found.nodes.indexOf(stop, at);
    expect(to).toBeGreaterThanOrEqual(at);
    expect(isSimple(found.nodes.subarray(at, to + 1))).toBe(true);
    at = to;
  }
  expect(at).toBe(found.nodes.length - 1);
}

describe('the best way through stops', () => {
  it('is what trying every way of every part finds', () => {
    fc.assert(
      fc.property(cases, ({ one, stops }) => {
        const found = best(one, stops);
        expect(costOf(found)).toEqual(byTrying(one, stops));
        if (found) proven(one, stops, found);
      }),
      { numRuns: 5000 },
    );
  });

  it('is so too on wider networks', () => {
    const wider = fc.tuple(someCase(fc, { nodes: 8, edges: 15 }), fc.array(fc.nat(7), { maxLength: 3 }));
    fc.assert(
      fc.property(wider, ([one, via]) => {
        const stops = [one.start, ...via, one.end];
        expect(costOf(best(one, stops))).toEqual(byTrying(one, stops));
      }),
      { numRuns: 1000 },
    );
  });

  it('without any between is the best way', () => {
    fc.assert(
      fc.property(someCase(fc), (one) => {
        const { net, cost, mask, start, end } = one;
        expect(best(one, [start, end])).toEqual(bestWay(net, cost, mask, start, end));
      }),
      { numRuns: 500 },
    );
  });

  it('comes to a stop by its dearer edge, where the turn to what follows is worth it', () => {
    // From 0 to 1 by edge 0 or, dearer, edge 1; on to 2, where the turn from the first costs 100.
    const net = netOf(3, Int32Array.of(0, 0, 1), Int32Array.of(1, 1, 2));
    const turn = new Float64Array(net.turns.length);
    turn[turnBetween(net, 0, 4)] = 100;
    const cost = {
      run: eitherWay(Float64Array.of(1, 5, 1)),
      runTie: new Float64Array(6),
      turn,
      turnTie: new Float64Array(turn.length),
    };
    expect(bestThrough(net, cost, openMask(net), [0, 1, 2])).toMatchObject({
      value: 6,
      states: Int32Array.of(2, 4),
      nodes: Int32Array.of(0, 1, 2),
    });
    // There and back, it may turn round.
    expect(bestThrough(net, cost, openMask(net), [0, 1, 0])).toMatchObject({
      value: 2,
      states: Int32Array.of(0, 1),
    });
  });

  it('is none where a stop is not there', () => {
    const net = netOf(2, Int32Array.of(0), Int32Array.of(1));
    const cost = {
      run: new Float64Array(2),
      runTie: new Float64Array(2),
      turn: new Float64Array(0),
      turnTie: new Float64Array(0),
    };
    expect(bestThrough(net, cost, openMask(net), [0, -1, 1])).toBeNull();
    const options = { most: 2, km: Float64Array.of(1), bordersOf: () => '' };
    expect(alternativesThrough(net, cost, openMask(net), [0, -1, 1], options)).toEqual([]);
  });

  it('never gets better by closing, nor worse by opening, and is to the byte what it was when all is undone', () => {
    const more = fc.record({
      edges: fc.array(fc.nat(10), { maxLength: 4 }),
      nodes: fc.array(fc.nat(5), { maxLength: 1 }),
    });
    fc.assert(
      fc.property(cases, more, ({ one, stops }, { edges, nodes }) => {
        const { net, mask } = one;
        const before = { found: best(one, stops), edge: mask.edge.slice(), node: mask.node.slice() };
        const further: Mask = unionOf(net, [
          mask,
          maskOf(
            net,
            edges.filter((each) => each < net.edgeCount),
            nodes,
          ),
        ]);
        const rank = (found: Found | null): number => found?.value ?? Number.POSITIVE_INFINITY;
        expect(rank(best({ ...one, mask: further }, stops))).toBeGreaterThanOrEqual(rank(before.found));
        expect(rank(best({ ...one, mask: openMask(net) }, stops))).toBeLessThanOrEqual(rank(before.found));
        expect(mask).toEqual({ edge: before.edge, node: before.node });
        expect(best(one, stops)).toEqual(before.found);
      }),
      RUNS,
    );
  });
});

describe('alternatives through stops', () => {
  /** Every third edge is over a border of its own. */
  const bordersOf = ({ states }: Found): string =>
    [...new Set(states.map((state) => state >> 1))]
      .filter((edge) => edge % 3 === 0)
      .sort()
      .join();

  it('begin with the best, are ways, differ from each other, and cost at most 1.6 times as much', () => {
    const wider = fc.tuple(
      someCase(fc, { nodes: 7, edges: 16 }),
      fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(wider, fc.integer({ min: 1, max: 4 }), ([one, via], most) => {
        const stops = [one.start, ...via, one.end];
        const km = one.cost.run.filter((_, state) => state % 2 === 0);
        const found = alternativesThrough(one.net, one.cost, one.mask, stops, { most, km, bordersOf });
        expect(costOf(found[0])).toEqual(costOf(best(one, stops)));
        expect(found.length).toBeLessThanOrEqual(most + 1);
        for (const [i, way] of found.entries()) {
          proven(one, stops, way);
          expect(way.value).toBeLessThanOrEqual(1.6 * (found[0]?.value ?? 0));
          for (const other of found.slice(0, i)) {
            const apart = shareOf(km, way, other) <= 0.7;
            expect(apart || bordersOf(way) !== bordersOf(other)).toBe(true);
            if (found.length > 3) expect(shareOf(km, way, other)).toBeLessThanOrEqual(0.9);
            expect(way.states).not.toEqual(other.states);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are those of the one part that has any, with the best of the others', () => {
    // 0 – 1 by one edge; 1 – 3 directly, or by 2, hardly longer; 1 is passed on the way.
    const net = netOf(4, Int32Array.of(0, 1, 1, 2), Int32Array.of(1, 3, 2, 3));
    const cost = {
      run: eitherWay(Float64Array.of(1, 30, 20, 20)),
      runTie: new Float64Array(8),
      turn: new Float64Array(net.turns.length),
      turnTie: new Float64Array(net.turns.length),
    };
    const options = { most: 4, km: Float64Array.of(1, 30, 20, 20), bordersOf: () => '' };
    const found = alternativesThrough(net, cost, openMask(net), [0, 1, 3], options);
    expect(found.map(({ nodes }) => [...nodes])).toEqual([
      [0, 1, 3],
      [0, 1, 2, 3],
    ]);
    expect(found).toEqual(alternatives(net, cost, openMask(net), 0, 3, options));
    // Not where most of it is said to be the same stretch.
    const long = { ...cost, run: eitherWay(Float64Array.of(1, 30, 30, 5)) };
    const ask = (stretchOf: Int32Array): Found[] =>
      alternativesThrough(net, long, openMask(net), [0, 1, 3], {
        ...options,
        km: Float64Array.of(1, 30, 30, 5),
        stretchOf,
      });
    expect(ask(Int32Array.of(0, 1, 2, 3))).toHaveLength(2);
    expect(ask(Int32Array.of(0, 1, 1, 3))).toHaveLength(1);
    // Run there and back, it is the same line: that it is run in another storey makes no difference.
    const back = alternativesThrough(net, cost, openMask(net), [3, 1, 3], options);
    expect(back.map(({ nodes }) => [...nodes])).toEqual([
      [3, 1, 3],
      [3, 2, 1, 3],
    ]);
  });
});

describe('a closure in storeys', () => {
  it('does what it does to the way through the stops', () => {
    const closures: fc.Arbitrary<Closure[]> = fc.array(
      fc.record({
        edges: fc.array(fc.nat(10), { maxLength: 2 }),
        nodes: fc.array(fc.nat(5), { maxLength: 1 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(cases, closures, ({ one, stops }, asked) => {
        fc.pre(stops.every((stop, i) => i === 0 || stop !== stops[i - 1]));
        const { net, cost, mask } = one;
        const all = asked
          .map(({ edges, nodes }) => ({
            edges: edges.filter((edge) => edge < net.edgeCount),
            nodes: nodes.filter((node) => !stops.includes(node)),
          }))
          .filter(({ edges, nodes }) => edges.length + nodes.length > 0);
        const before = byTrying(one, stops);
        const storeys = storeysOf(net, stops);
        const steps = criticalitySteps(storeys.net, costIn(storeys, cost), maskIn(storeys, mask), {
          targets: Int32Array.of(storeys.start, storeys.end),
          closures: all.map((closure) => closureIn(storeys, closure)),
        });
        let step = steps.next();
        while (!step.done) step = steps.next();
        for (const [i, { edges, nodes }] of all.entries()) {
          const closed = unionOf(net, [mask, maskOf(net, edges, nodes)]);
          const after = byTrying({ ...one, mask: closed }, stops);
          const cutOff = before && !after ? 1 : 0;
          const sum = before && after ? after[0] - before[0] : 0;
          expect(step.value[i]).toMatchObject({ ends: 0, cutOff, sum, most: sum, dearer: Number(sum > 0) });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
