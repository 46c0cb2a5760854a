/** The lightest way from a node to another (E. W. Dijkstra, 1959). */
import { type Edge, eachEdgeAt, type Graph } from './graph';
import { Heap } from './heap';

/** A way through a graph. */
export interface Path<E extends Edge> {
  /** Names of the nodes passed, both ends included. */
  readonly nodes: readonly string[];
  /** The edges run, one fewer than the nodes. */
  readonly edges: readonly E[];
  /** The sum of their weights. */
  readonly weight: number;
}

/**
 * The lightest path between two nodes; null where there is none, or a node is not there. Of paths that weigh the same it
 * is always the same one.
 * @param may whether an edge may be run; all may where it is not given
 */
export function shortest<E extends Edge>(
  graph: Graph<E>,
  from: string,
  to: string,
  may: (edge: E) => boolean = () => true,
): Path<E> | null {
  const [start, end] = [graph.numberOf.get(from), graph.numberOf.get(to)];
  if (start === undefined || end === undefined) return null;
  const size = graph.nodes.length;
  const weights = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Int32Array(size).fill(-1);
  const cameFrom = new Int32Array(size).fill(-1);
  const waiting = new Heap();
  weights[start] = 0;
  waiting.push(start, 0);
  for (let node = waiting.pop(); node >= 0 && node !== end; node = waiting.pop()) {
    const { key } = waiting;
    // It was put in again since, with less.
    if (key > (weights[node] ?? 0)) continue;
    eachEdgeAt(graph, node, (number, other) => {
      const edge = graph.edges[number];
      if (!edge || !may(edge)) return;
      const weight = key + edge.weight;
      if (weight >= (weights[other] ?? 0)) return;
      weights[other] = weight;
      cameBy[other] = number;
      cameFrom[other] = node;
      waiting.push(other, weight);
    });
  }
  const weight = weights[end] ?? Number.POSITIVE_INFINITY;
  if (weight === Number.POSITIVE_INFINITY) return null;
  const nodes: string[] = [];
  const edges: E[] = [];
  for (let node = end; node !== -1; node = cameFrom[node] ?? -1) {
    nodes.push(graph.nodes[node] ?? '');
    const edge = graph.edges[cameBy[node] ?? -1];
    if (edge) edges.push(edge);
  }
  return { nodes: nodes.reverse(), edges: edges.reverse(), weight };
}
