import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestClosed, smallestUndo, wayThrough } from './cuts';
import { joins, type Mask, maskOf, netOf, unionOf } from './net';
import { areJoined, type Case, choices, someCase } from './testing/brute';

/** Networks with closures of several edges and nodes at once, no edge and no node in two; and stops, one of two nodes. */
const cases = fc
  .record({ nodes: fc.integer({ min: 4, max: 7 }), edges: fc.integer({ min: 3, max: 12 }) })
  .chain((sizes) => someCase(fc, sizes))
  .chain((one) => {
    const group = fc.integer({ min: -1, max: 6 });
    return fc.record({
      one: fc.constant(one),
      ofEdge: fc.array(group, { minLength: one.net.edgeCount, maxLength: one.net.edgeCount }),
      ofNode: fc.array(fc.oneof(fc.constant(-1), group), {
        minLength: one.net.nodeCount,
        maxLength: one.net.nodeCount,
      }),
      between: fc.array(fc.nat(one.net.nodeCount - 1), { maxLength: 2 }),
    });
  })
  .map(({ one, ofEdge, ofNode, between }) => {
    const isStop = (node: number): boolean => [one.start, one.end, ...between].includes(node);
    const numbers = (of: readonly number[], group: number): number[] =>
      of.flatMap((each, i) => (each === group ? [i] : []));
    const closures = [...Array(7).keys()].map((group) => ({
      edges: numbers(ofEdge, group),
      nodes: numbers(ofNode, group).filter((node) => !isStop(node)),
    }));
    const stops = [[one.start], ...(between.length > 0 ? [[...new Set(between)]] : []), [one.end]];
    return { one, closures, stops };
  });

const closed = (one: Case, edges: readonly number[], nodes: readonly number[]): Mask =>
  unionOf(one.net, [one.mask, maskOf(one.net, edges, nodes)]);

describe('the fewest closures', () => {
  it('are as few as trying every set finds, of what can close, and cut; also by way of a stop of several nodes', () => {
    let several = 0;
    fc.assert(
      fc.property(cases, ({ one, closures, stops }) => {
        const isWay = (set: readonly number[]): boolean => {
          const mask = closed(
            one,
            set.flatMap((i) => closures[i]?.edges ?? []),
            set.flatMap((i) => closures[i]?.nodes ?? []),
          );
          const part = (start: number, end: number): boolean => areJoined({ ...one, mask, start, end });
          const [middle] = stops.slice(1, -1);
          const byWay = middle?.some((node) => part(one.start, node) && part(node, one.end));
          return byWay ?? part(one.start, one.end);
        };
        const numbers = [...closures.keys()];
        let least: number | null = null;
        for (let size = 0; size <= closures.length && least === null; size++)
          for (const set of choices(numbers, size)) if (!isWay(set)) least = size;
        const found = fewestClosed(one.net, one.mask, stops, closures);
        expect(found?.length ?? null).toBe(least);
        if (found) expect(isWay(found)).toBe(false);
        if ((least ?? 0) > 1) several += 1;
      }),
      { numRuns: 3000 },
    );
    expect(several).toBeGreaterThan(100);
  });

  it('spare what cannot close, and take what closes several at once', () => {
    // Two ways from 0 to 3: over 1, and over 2.
    const net = netOf(4, Int32Array.of(0, 1, 0, 2), Int32Array.of(1, 3, 2, 3));
    const open = maskOf(net, [], []);
    const fewest = (closures: Parameters<typeof fewestClosed>[3], mask = open, end = 3) =>
      fewestClosed(net, mask, [[0], [end]], closures);
    const edges = [0, 1, 2, 3].map((edge) => ({ edges: [edge], nodes: [] }));
    expect(fewest(edges)).toHaveLength(2);
    expect(fewest([...edges.slice(1, 3), { edges: [0, 3], nodes: [] }])).toEqual([2]);
    expect(
      fewest([
        { edges: [1], nodes: [] },
        { edges: [], nodes: [2] },
      ]),
    ).toEqual([0, 1]);
    expect(fewest(edges.slice(0, 2))).toBeNull();
    expect(fewest(edges, open, 0)).toBeNull();
    expect(fewest([], maskOf(net, [0], [2]))).toEqual([]);
    expect(fewest([], maskOf(net, [], [3]))).toEqual([]);
  });
});

describe('a way through stops', () => {
  it('runs from each to the next, and goes on from the node that it came to', () => {
    // 0 – 1 – 2, and 3 – 4: a stop at 1 or 3.
    const net = netOf(5, Int32Array.of(0, 2, 3), Int32Array.of(1, 1, 4));
    const open = maskOf(net, [], []);
    expect(wayThrough(net, open, [[0], [3, 1], [2]])).toEqual([0, 3]);
    expect(wayThrough(net, open, [[0], [2], [1]])).toEqual([0, 3, 2]);
    expect(wayThrough(net, open, [[0], [1, 3], [4]])).toBeNull();
    expect(wayThrough(net, open, [[-1], [0]])).toBeNull();
  });
});

describe('what joins', () => {
  it('is what spreads', () => {
    fc.assert(
      fc.property(someCase(fc), (one) => {
        expect(joins(one.net, one.mask, one.start, one.end)).toBe(areJoined(one));
      }),
    );
  });
});

describe('the smallest undoing', () => {
  const changes = fc.array(
    fc.record({
      edges: fc.array(fc.nat(10), { maxLength: 4 }),
      nodes: fc.array(fc.nat(5), { maxLength: 2 }),
    }),
    { maxLength: 7 },
  );

  it('is what trying every set finds', () => {
    fc.assert(
      fc.property(someCase(fc), changes, (one, all) => {
        const joined = (undone: readonly boolean[]): boolean => {
          const held = all.filter((_, i) => !undone[i]);
          const edges = held.flatMap((change) => change.edges).filter((edge) => edge < one.net.edgeCount);
          return areJoined({
            ...one,
            mask: closed(
              one,
              edges,
              held.flatMap((change) => change.nodes),
            ),
          });
        };
        const found = smallestUndo(all.length, joined);
        const numbers = [...all.keys()];
        const does = (set: readonly number[]): boolean => joined(numbers.map((i) => set.includes(i)));
        let least: number | null = null;
        for (let size = 0; size <= all.length && least === null; size++)
          for (const set of choices(numbers, size)) if (does(set)) least = size;
        expect(found?.undo.length ?? null).toBe(least);
        if (found) expect([does(found.undo), found.exact]).toEqual([true, true]);
      }),
      { numRuns: 2000 },
    );
  });

  it('asks seldom: of twelve that each part alone, or of which one is too many', () => {
    const counted = (joined: (undone: readonly boolean[]) => boolean) => {
      let asked = 0;
      const found = smallestUndo(12, (undone) => {
        asked += 1;
        return joined(undone);
      });
      return { size: found?.undo.length, asked };
    };
    const alone = counted((undone) => undone.slice(3).every(Boolean));
    expect(alone.size).toBe(9);
    expect(alone.asked).toBeLessThan(100);
    // By one of four ways, each closed by three others.
    const ways = counted((undone) => [0, 3, 6, 9].some((way) => undone.slice(way, way + 3).every(Boolean)));
    expect(ways.size).toBe(3);
    expect(ways.asked).toBeLessThan(200);
    // Whatever it is, never one set twice.
    expect(counted((undone) => undone.filter(Boolean).length > 5).asked).toBeLessThanOrEqual(4097);
  });

  it('of more than twelve is one of which none can be spared, and says that it may not be the smallest', () => {
    const count = 13;
    // Either the first two, or any three of the others.
    const joined = (undone: readonly boolean[]): boolean =>
      (undone[0] === true && undone[1] === true) || undone.slice(2).filter(Boolean).length > 2;
    const found = smallestUndo(count, joined);
    expect(found?.exact).toBe(false);
    const undo = found?.undo ?? [];
    const without = (spared: number): boolean[] =>
      Array.from({ length: count }, (_, i) => i !== spared && undo.includes(i));
    expect(joined(without(-1))).toBe(true);
    for (const one of undo) expect(joined(without(one))).toBe(false);
    expect(smallestUndo(count, () => false)).toBeNull();
    // Of one alone, or none, there is no smaller.
    expect(smallestUndo(count, (undone) => undone[5] === true)).toEqual({ undo: [5], exact: true });
    expect(smallestUndo(count, () => true)).toEqual({ undo: [], exact: true });
    expect(smallestUndo(12, joined)).toEqual({ undo: [0, 1], exact: true });
  });
});
