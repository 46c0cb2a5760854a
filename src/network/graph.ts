/** A plain graph: nodes by name, edges of any make that are run both ways. It knows nothing of what they stand for. */
import { adjacencyOf } from './net';

/** What the graph asks of an edge; it keeps the caller's own objects, with whatever else these say. */
export interface Edge {
  /** Names of the nodes at its ends. */
  readonly from: string;
  readonly to: string;
  /** What it costs to run it, either way; not negative. */
  readonly weight: number;
}

/** Nodes and edges by number; built once, never changed. */
export interface Graph<E extends Edge = Edge> {
  /** Names of the nodes, by number. */
  readonly nodes: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly edges: readonly E[];
  /** Of a node, where its ends of edges begin in `endsAt`; the next node's beginning is where they stop. */
  readonly begins: Int32Array;
  /** Numbers of edges, node after node: each edge stands here twice. */
  readonly endsAt: Int32Array;
  /** The node at the other end of the edge in `endsAt`. */
  readonly leadsTo: Int32Array;
}

/**
 * The graph of these nodes and edges. Two nodes may have several edges between them.
 * @param nodes names, also of nodes without an edge; the ends of edges need not be among them
 */
export function graphOf<E extends Edge>(nodes: Iterable<string>, edges: readonly E[]): Graph<E> {
  const names = [...new Set([...nodes, ...edges.flatMap(({ from, to }) => [from, to])])];
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const ends = (which: 'from' | 'to'): Int32Array =>
    Int32Array.from(edges, (edge) => numberOf.get(edge[which]) ?? -1);
  return { nodes: names, numberOf, edges, ...adjacencyOf(names.length, ends('from'), ends('to')) };
}

/** An edge as it is met from a node: its number, and the node at its other end. */
export type Visit = (edge: number, other: number) => void;
/** Shows each edge at a node, by numbers; one that comes back to its node twice. */
export function eachEdgeAt({ begins, endsAt, leadsTo }: Graph, node: number, visit: Visit): void {
  const stop = begins[node + 1] ?? 0;
  for (let i = begins[node] ?? 0; i < stop; i++) visit(endsAt[i] ?? -1, leadsTo[i] ?? -1);
}

/** How many ends of edges a node has; 0 for a node that is not there. */
export function degreeOf({ numberOf, begins }: Graph, name: string): number {
  const node = numberOf.get(name);
  return node === undefined ? 0 : (begins[node + 1] ?? 0) - (begins[node] ?? 0);
}
