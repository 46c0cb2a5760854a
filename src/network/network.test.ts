import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreeOf, type Edge, graphOf } from './graph';
import { Heap } from './heap';
import { partsOf } from './parts';
import { shortest } from './shortest';

const edge = (from: string, to: string, weight = 1): Edge => ({ from, to, weight });

/** Edges among eight nodes, some between the same two, some from a node to itself. */
const someEdges = fc.array(
  fc
    .record({ a: fc.nat(7), b: fc.nat(7), weight: fc.nat(20) })
    .map(({ a, b, weight }) => edge(`${a}`, `${b}`, weight)),
  { maxLength: 24 },
);
const eight = Array.from({ length: 8 }, (_, i) => `${i}`);

/** All weights at once, by the rule of R. W. Floyd: slow and plain. */
function byFloyd(edges: readonly Edge[]): number[][] {
  const weights = eight.map((_, a) => eight.map((__, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)));
  const at = (a: number, b: number): number => weights[a]?.[b] ?? Number.POSITIVE_INFINITY;
  const put = (a: number, b: number, weight: number): void => {
    const row = weights[a];
    if (row) row[b] = Math.min(at(a, b), weight);
  };
  for (const { from, to, weight } of edges) {
    put(Number(from), Number(to), weight);
    put(Number(to), Number(from), weight);
  }
  for (const k of eight.keys())
    for (const a of eight.keys()) for (const b of eight.keys()) put(a, b, at(a, k) + at(k, b));
  return weights;
}

describe('a graph', () => {
  it('is run both ways, and keeps the edges it was given', () => {
    const edges = [edge('a', 'b', 2), edge('c', 'b', 3)];
    const graph = graphOf(['d'], edges);
    expect(shortest(graph, 'a', 'c')).toEqual({ nodes: ['a', 'b', 'c'], edges, weight: 5 });
    expect(['a', 'b', 'c', 'd', 'nowhere'].map((name) => degreeOf(graph, name))).toEqual([1, 2, 1, 0, 0]);
  });

  it('falls into parts, the largest first', () => {
    expect(partsOf(graphOf(['e', 'd'], [edge('a', 'b'), edge('b', 'c'), edge('d', 'd')]))).toEqual([
      ['a', 'b', 'c'],
      ['e'],
      ['d'],
    ]);
    expect(partsOf(graphOf([], []))).toEqual([]);
  });

  it('finds no path to what is not joined, or not there, and one without edges to where it is', () => {
    const graph = graphOf(['c'], [edge('a', 'b')]);
    expect([shortest(graph, 'a', 'c'), shortest(graph, 'a', 'x'), shortest(graph, 'x', 'a')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(shortest(graph, 'a', 'a')).toEqual({ nodes: ['a'], edges: [], weight: 0 });
  });

  it('takes the lightest of several edges, and goes round what may not be run', () => {
    const [dear, cheap, round] = [edge('a', 'b', 9), edge('a', 'b', 1), edge('a', 'c', 2)];
    const graph = graphOf([], [dear, cheap, round, edge('c', 'b', 2)]);
    expect(shortest(graph, 'a', 'b')?.edges).toEqual([cheap]);
    expect(shortest(graph, 'a', 'b', (one) => one !== cheap)?.nodes).toEqual(['a', 'c', 'b']);
  });

  it('finds what a slower rule finds, along edges that follow each other', () => {
    fc.assert(
      fc.property(someEdges, fc.nat(7), fc.nat(7), (edges, a, b) => {
        const path = shortest(graphOf(eight, edges), `${a}`, `${b}`);
        expect(path?.weight ?? Number.POSITIVE_INFINITY).toBe(byFloyd(edges)[a]?.[b]);
        path?.edges.forEach(({ from, to }, i) => {
          expect([path.nodes[i], path.nodes[i + 1]].sort()).toEqual([from, to].sort());
        });
        expect(path?.edges.reduce((sum, { weight }) => sum + weight, 0) ?? 0).toBe(path?.weight ?? 0);
      }),
    );
  });

  it('has two nodes in one part just when a path joins them', () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        const graph = graphOf(eight, edges);
        const parts = partsOf(graph);
        for (const node of eight) {
          const together = parts.some((part) => part.includes('0') && part.includes(node));
          expect(shortest(graph, '0', node) !== null).toBe(together);
        }
      }),
    );
  });
});

describe('the heap', () => {
  it('gives back what was put in, the least first, and of equal keys the least second', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(5)), { maxLength: 200 }), (keys) => {
        const heap = new Heap(1);
        for (const [item, [key, tie]] of keys.entries()) heap.push(item, key, tie);
        expect(heap.size).toBe(keys.length);
        const out = keys.map(() => ({ item: heap.pop(), keys: [heap.key, heap.tie] }));
        expect(out.map((one) => one.keys)).toEqual(keys.toSorted(([a, b], [c, d]) => a - c || b - d));
        expect(out.map((one) => keys[one.item])).toEqual(out.map((one) => one.keys));
        expect(new Set(out.map(({ item }) => item)).size).toBe(keys.length);
        expect(heap.pop()).toBe(-1);
      }),
    );
  });
});
