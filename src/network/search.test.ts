import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backwardOf, everyPriced, Labels, pricedOf } from './labels';
import { eitherWay, type Mask, netOf, openMask, turnBetween } from './net';
import { bestWay, type Found, foundOf, isSimple, simpleWay, waysInOrder } from './search';
import { type Case, costOf, everyWay, someCase } from './testing/brute';

const RUNS = { numRuns: 3000 };
const best = ({ net, cost, mask, start, end }: Case, cameBy = -1): Found | null =>
  bestWay(net, cost, mask, start, end, cameBy);

/** That it is a way, open, and costs what it says. */
function proven({ net, cost, mask, start, end }: Case, found: Found, cameBy = -1): void {
  expect([found.nodes[0], found.nodes.at(-1)]).toEqual([start, end]);
  expect(isSimple(found.nodes)).toBe(true);
  for (const [i, state] of found.states.entries()) {
    expect([net.head[state ^ 1], net.head[state]]).toEqual([found.nodes[i], found.nodes[i + 1]]);
    expect(mask.edge[state >> 1]).toBe(0);
    if (i > 0) expect(turnBetween(net, found.states[i - 1] ?? -1, state)).toBeGreaterThanOrEqual(0);
  }
  for (const node of found.nodes) expect(mask.node[node]).toBe(0);
  expect(foundOf(net, cost, start, found.states, cameBy)).toEqual(found);
}

describe('the best way', () => {
  it('is what trying every way finds, and passes no node twice', () => {
    fc.assert(
      fc.property(someCase(fc), (one) => {
        const found = best(one);
        expect(costOf(found)).toEqual(costOf(everyWay(one)[0]));
        if (found) proven(one, found);
      }),
      RUNS,
    );
  });

  it('is so too on wider networks', () => {
    fc.assert(
      fc.property(someCase(fc, { nodes: 9, edges: 18 }), (one) => {
        expect(costOf(best(one))).toEqual(costOf(everyWay(one)[0]));
      }),
      { numRuns: 1000 },
    );
  });

  it('pays the turn at its start, and may go back the way it came at no cost', () => {
    fc.assert(
      fc.property(someCase(fc), fc.nat(), (one, which) => {
        const { net, start } = one;
        const coming = [...net.head.keys()].filter(
          (state) => net.head[state] === start && net.head[state ^ 1] !== start,
        );
        const cameBy = coming[which % Math.max(1, coming.length)] ?? -1;
        const found = best(one, cameBy);
        expect(costOf(found)).toEqual(costOf(everyWay(one, cameBy)[0]));
        if (found) proven(one, found, cameBy);
        const ways = [...waysInOrder(net, one.cost, one.mask, start, one.end, cameBy)];
        expect(ways.map(costOf)).toEqual(everyWay(one, cameBy).map(costOf));
      }),
      RUNS,
    );
  });

  it('comes to a node by its dearer edge, and back along the cheaper, where the turn beyond is worth it', () => {
    // From 0 to 3 over 1, where going on from the first edge costs 100; round by 2, which is come to sooner over 1.
    const net = netOf(4, Int32Array.of(0, 1, 0, 1), Int32Array.of(1, 2, 2, 3));
    const turn = new Float64Array(net.turns.length);
    for (const [from, to] of [
      [0, 6],
      [7, 1],
    ])
      turn[turnBetween(net, from ?? -1, to ?? -1)] = 100;
    const cost = {
      run: eitherWay(Float64Array.of(1, 1, 5, 1)),
      runTie: new Float64Array(8),
      turn,
      turnTie: new Float64Array(turn.length),
    };
    expect(bestWay(net, cost, openMask(net), 0, 3)).toMatchObject({
      value: 7,
      nodes: Int32Array.of(0, 2, 1, 3),
    });
  });

  it('comes back along an edge for what it costs back', () => {
    // The same, where the turn costs 20, and the edge from 1 to 2 costs 18, but nothing from 2 to 1.
    const net = netOf(4, Int32Array.of(0, 1, 0, 1), Int32Array.of(1, 2, 2, 3));
    const turn = new Float64Array(net.turns.length);
    turn[turnBetween(net, 0, 6)] = 20;
    const cost = {
      run: Float64Array.of(1, 1, 18, 0, 20, 20, 1, 1),
      runTie: new Float64Array(8),
      turn,
      turnTie: new Float64Array(turn.length),
    };
    expect(bestWay(net, cost, openMask(net), 0, 3)).toMatchObject({
      value: 21,
      nodes: Int32Array.of(0, 2, 1, 3),
    });
    expect(bestWay(net, cost, openMask(net), 3, 0)).toMatchObject({ value: 2 });
  });

  it('found the slow way, is the same', () => {
    fc.assert(
      fc.property(someCase(fc), (one) => {
        const { net, cost, mask, start, end } = one;
        fc.pre(start !== end && !mask.node[start] && !mask.node[end]);
        expect(costOf(simpleWay(net, cost, mask, start, end))).toEqual(costOf(best(one)));
      }),
      RUNS,
    );
  });

  it('never gets better by closing, nor worse by opening, and is to the byte what it was when all is undone', () => {
    const more = fc.array(fc.nat(10), { maxLength: 4 });
    fc.assert(
      fc.property(someCase(fc), more, (one, edges) => {
        const { net, mask } = one;
        const before = { found: best(one), edge: mask.edge.slice(), node: mask.node.slice() };
        const further: Mask = { edge: mask.edge.slice(), node: mask.node.slice() };
        for (const edge of edges.filter((each) => each < net.edgeCount)) further.edge[edge] = 1;
        const closed = best({ ...one, mask: further });
        const open = best({ ...one, mask: openMask(net) });
        const rank = (found: Found | null): number => found?.value ?? Number.POSITIVE_INFINITY;
        expect(rank(closed)).toBeGreaterThanOrEqual(rank(before.found));
        expect(rank(open)).toBeLessThanOrEqual(rank(before.found));
        expect(mask).toEqual({ edge: before.edge, node: before.node });
        expect(best(one)).toEqual(before.found);
      }),
      RUNS,
    );
  });
});

describe('ways in order', () => {
  it('are all ways there are, in the order of what they cost', () => {
    fc.assert(
      fc.property(someCase(fc), (one) => {
        const { net, cost, mask, start, end } = one;
        const ways = [...waysInOrder(net, cost, mask, start, end)];
        const all = everyWay(one);
        expect(ways.map(costOf)).toEqual(all.map(costOf));
        expect(new Set(ways.map(({ states }) => states.join())).size).toBe(all.length);
        for (const way of ways) proven(one, way);
      }),
      RUNS,
    );
  });
});

describe('labels', () => {
  it('of every state are what it costs to come to it, forwards and backwards alike', () => {
    fc.assert(
      fc.property(someCase(fc), ({ net, cost, mask, start, end }) => {
        fc.pre(start !== end && !mask.node[start] && !mask.node[end]);
        const to = new Labels(net, everyPriced(net, cost));
        to.seed(mask, start);
        to.run(mask);
        const back = new Labels(net, everyPriced(net, backwardOf(net, cost)));
        back.seed(mask, end);
        back.run(mask);
        const few = new Labels(net, pricedOf(net, cost));
        few.seed(mask, start);
        few.run(mask);
        const least = (labels: Labels, node: number): (number | undefined)[] => {
          const state = labels.best[node] ?? -1;
          return [labels.value[state], labels.tie[state]];
        };
        expect(least(back, start)).toEqual(least(to, end));
        const simple = bestWay(net, cost, mask, start, end);
        if (simple) expect(least(few, end)[0]).toBeLessThanOrEqual(simple.value);
        // What is let go was of no use: it costs more than the least at its node.
        for (const [state, value] of few.value.entries())
          if (value < Number.POSITIVE_INFINITY) expect(value).toBeGreaterThanOrEqual(to.value[state] ?? 0);
      }),
      RUNS,
    );
  });
});
