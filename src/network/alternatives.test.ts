import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives, shareOf } from './alternatives';
import { type Cost, eitherWay, maskOf, type Net, netOf, openMask } from './net';
import { bestWay, type Found, isSimple } from './search';
import { type Case, costOf, everyWay, someCase } from './testing/brute';

/** Every third edge is over a border of its own. */
const bordersOf = ({ states }: Found): string =>
  [...new Set(states.map((state) => state >> 1))]
    .filter((edge) => edge % 3 === 0)
    .sort()
    .join();

/** The case with a way of three edges planted that touches nothing but its ends: so many times as dear as the best. */
function planted(one: Case, times: number): { one: Case; edges: number[] } | null {
  const best = bestWay(one.net, one.cost, one.mask, one.start, one.end);
  if (!best || best.value === 0) return null;
  const { nodeCount, edgeCount, from, to } = one.net;
  const net = netOf(
    nodeCount + 2,
    Int32Array.from([...from, one.start, nodeCount, nodeCount + 1]),
    Int32Array.from([...to, nodeCount, nodeCount + 1, one.end]),
  );
  const run = Float64Array.from([
    ...one.cost.run,
    ...[0.25, 0.5, 0.25].flatMap((part) => [part, part]).map((part) => part * times * best.value),
  ]);
  return {
    one: {
      ...one,
      net,
      cost: free(net, run),
      mask: {
        edge: Uint8Array.from([...one.mask.edge, 0, 0, 0]),
        node: Uint8Array.from([...one.mask.node, 0, 0]),
      },
    },
    edges: [edgeCount, edgeCount + 1, edgeCount + 2],
  };
}
/** A cost whose turns are free. */
const free = (net: Net, run: Float64Array): Cost => ({
  run,
  runTie: new Float64Array(run.length),
  turn: new Float64Array(net.turns.length),
  turnTie: new Float64Array(net.turns.length),
});
/** The km of an edge: what it costs to run it forwards. */
const kmOf = ({ run }: Cost): Float64Array => run.filter((_, state) => state % 2 === 0);
const ask = ({ net, cost, mask, start, end }: Case, most = 4): Found[] =>
  alternatives(net, cost, mask, start, end, { most, km: kmOf(cost), bordersOf });

describe('alternatives', () => {
  it('begin with the best, are ways, differ from each other, and cost at most 1.6 times as much', () => {
    fc.assert(
      fc.property(someCase(fc, { nodes: 8, edges: 18 }), fc.integer({ min: 1, max: 4 }), (one, most) => {
        const found = ask(one, most);
        const ways = everyWay(one);
        expect(costOf(found[0])).toEqual(costOf(ways[0]));
        expect(found.length).toBeLessThanOrEqual(most + 1);
        for (const [i, way] of found.entries()) {
          expect(isSimple(way.nodes)).toBe(true);
          expect(
            ways.some(({ states, value }) => states.join() === way.states.join() && value === way.value),
          ).toBe(true);
          expect(way.value).toBeLessThanOrEqual(1.6 * (found[0]?.value ?? 0));
          for (const other of found.slice(0, i)) {
            const apart = shareOf(kmOf(one.cost), way, other) <= 0.7;
            expect(apart || bordersOf(way) !== bordersOf(other)).toBe(true);
            if (found.length > 3) expect(shareOf(kmOf(one.cost), way, other)).toBeLessThanOrEqual(0.9);
            expect(way.states).not.toEqual(other.states);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('find one that is planted, which touches none of the others', () => {
    fc.assert(
      fc.property(
        someCase(fc, { nodes: 8, edges: 16 }),
        fc.double({ min: 1, max: 1.55, noNaN: true }),
        (some, times) => {
          // As long in km as it costs: of what is cheap and long it could not be told whether it is a detour.
          const made = planted({ ...some, cost: free(some.net, eitherWay(kmOf(some.cost))) }, times);
          fc.pre(made !== null);
          if (!made) return;
          const ways = ask(made.one, 30).map(({ states }) => [...states].map((state) => state >> 1));
          expect(ways).toContainEqual(made.edges);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are none where there is no way, and the empty way alone where the ends are the same', () => {
    const net = netOf(3, Int32Array.of(0), Int32Array.of(1));
    const one = {
      net,
      cost: free(net, eitherWay(Float64Array.of(5))),
      mask: openMask(net),
      start: 0,
      end: 2,
    };
    expect(ask(one)).toEqual([]);
    expect(ask({ ...one, end: 0 }).map(({ nodes }) => [...nodes])).toEqual([[0]]);
  });

  it('leave out a way with a mere detour, also one into another country', () => {
    // 0 – 1 – 2 – 3 – 4 straight on, 30 km each; edge 6 goes from 1 to 2 by a longer way, over a border of its own.
    const net = netOf(6, Int32Array.of(5, 0, 1, 2, 3, 5, 1), Int32Array.of(5, 1, 2, 3, 4, 5, 2));
    const one = {
      net,
      cost: free(net, eitherWay(Float64Array.of(1, 30, 10, 30, 30, 1, 14))),
      mask: openMask(net),
      start: 0,
      end: 4,
    };
    const km = Float64Array.of(1, 30, 5, 30, 30, 1, 5);
    const found = alternatives(net, one.cost, one.mask, 0, 4, { most: 3, km, bordersOf });
    expect(found.map(({ states }) => [...states].map((state) => state >> 1))).toEqual([[1, 2, 3, 4]]);
  });

  it('leave out what hardly differs but for its borders, unless there would be fewer than two', () => {
    // 0 – 1 by edge 0, 95 km; from 1 to 2 by edges 1 to 6, 5 km each, of which 3 and 6 have borders of their own; and from
    // 0 to 2 by edges 7 and 8, which have nothing in common with them.
    const ends = [...Array.from({ length: 6 }, () => [1, 2]), [0, 2], [0, 2]];
    const net = netOf(
      3,
      Int32Array.from([0, ...ends.map(([from = 0]) => from)]),
      Int32Array.from([1, ...ends.map(([, to = 0]) => to)]),
    );
    const km = Float64Array.of(95, 5, 5, 5, 5, 5, 5, 110, 120);
    const edgesOf = (closed: number[], stands?: () => boolean): number[][] =>
      alternatives(net, free(net, eitherWay(km)), maskOf(net, closed, []), 0, 2, {
        ...{ most: 4, km, bordersOf },
        ...(stands ? { stands } : {}),
      }).map(({ states }) => [...states].map((state) => state >> 1));
    expect(edgesOf([])).toEqual([[0, 1], [7], [8]]);
    expect(edgesOf([8])).toEqual([[0, 1], [0, 3], [7]]);
    expect(edgesOf([7, 8])).toEqual([
      [0, 1],
      [0, 3],
      [0, 6],
    ]);
    expect(edgesOf([], () => false)).toEqual([[0, 1]]);
    // Nor where that piece, though it costs no more, is much longer than what it replaces: on beyond a place, and back.
    const cost = free(net, eitherWay(km));
    const withLong = (long: number): number[][] =>
      alternatives(net, cost, maskOf(net, [7, 8], []), 0, 2, {
        most: 4,
        km: km.with(3, long),
        bordersOf,
      }).map(({ states }) => [...states].map((state) => state >> 1));
    expect(withLong(14)).toContainEqual([0, 3]);
    expect(withLong(16)).toEqual([
      [0, 1],
      [0, 6],
    ]);
  });
});
