import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumCut, smallestUndo } from './cuts';
import { joins, type Mask, maskOf, netOf, unionOf } from './net';
import { areJoined, type Case, choices, someCase } from './testing/brute';

const cases = fc
  .record({ nodes: fc.integer({ min: 3, max: 6 }), edges: fc.integer({ min: 3, max: 10 }) })
  .chain((sizes) => someCase(fc, sizes))
  .chain((one) =>
    fc.record({
      one: fc.constant(one),
      edge: fc.array(fc.constantFrom(1, 1, 1, 0), {
        minLength: one.net.edgeCount,
        maxLength: one.net.edgeCount,
      }),
      node: fc.array(fc.constantFrom(1, 1, 0), {
        minLength: one.net.nodeCount,
        maxLength: one.net.nodeCount,
      }),
    }),
  )
  .map(({ one, edge, node }) => ({
    one,
    closable: { edge: Uint8Array.from(edge), node: Uint8Array.from(node) },
  }));

const closed = (one: Case, edges: readonly number[], nodes: readonly number[]): Mask =>
  unionOf(one.net, [one.mask, maskOf(one.net, edges, nodes)]);

describe('the minimum cut', () => {
  it('is as small as trying every set finds, of what can close, and cuts', () => {
    fc.assert(
      fc.property(cases, ({ one, closable }) => {
        const { net, mask, start, end } = one;
        const cut = minimumCut(net, mask, start, end, closable);
        const can = [
          ...[...closable.edge.keys()]
            .filter((edge) => closable.edge[edge])
            .map((edge) => ({ edge, node: -1 })),
          ...[...closable.node.keys()]
            .filter((node) => closable.node[node] && node !== start && node !== end)
            .map((node) => ({ edge: -1, node })),
        ];
        const cuts = (set: readonly { edge: number; node: number }[]): boolean =>
          !areJoined({
            ...one,
            mask: closed(
              one,
              set.flatMap(({ edge }) => (edge < 0 ? [] : [edge])),
              set.flatMap(({ node }) => (node < 0 ? [] : [node])),
            ),
          });
        if (!cut) {
          expect(cuts(can)).toBe(false);
          return;
        }
        for (const edge of cut.edges) expect([closable.edge[edge], mask.edge[edge]]).toEqual([1, 0]);
        for (const node of cut.nodes) {
          expect([closable.node[node], mask.node[node]]).toEqual([1, 0]);
          expect([start, end]).not.toContain(node);
        }
        expect(areJoined({ ...one, mask: closed(one, cut.edges, cut.nodes) })).toBe(false);
        const size = cut.edges.length + cut.nodes.length;
        for (let fewer = 0; fewer < size; fewer++)
          for (const set of choices(can, fewer)) expect(cuts(set)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('spares what cannot close, and says so where that joins the two', () => {
    // Two ways from 0 to 3: over 1, and over 2.
    const net = netOf(4, Int32Array.of(0, 1, 0, 2), Int32Array.of(1, 3, 2, 3));
    const open = maskOf(net, [], []);
    const can = (edges: readonly number[], nodes: readonly number[]): Mask => maskOf(net, edges, nodes);
    expect(minimumCut(net, open, 0, 3, can([1, 3], []))).toEqual({ edges: [1, 3], nodes: [] });
    expect(minimumCut(net, open, 0, 3, can([1], [2]))).toEqual({ edges: [1], nodes: [2] });
    expect(minimumCut(net, open, 0, 3, can([0, 1], [0, 1, 3]))).toBeNull();
    expect(minimumCut(net, open, 3, 3, can([0, 1, 2, 3], [0, 1, 2]))).toBeNull();
    expect(minimumCut(net, can([0], [2]), 0, 3, can([], []))).toEqual({ edges: [], nodes: [] });
    expect(minimumCut(net, can([], [3]), 0, 3, can([], []))).toEqual({ edges: [], nodes: [] });
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
