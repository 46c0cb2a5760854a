/** What of a graph hangs together. */
import { eachEdgeAt, type Graph } from './graph';

/** The graph's parts, as names of nodes in the graph's order: the largest first. A node without an edge is one. */
export function partsOf(graph: Graph): string[][] {
  const { nodes } = graph;
  const partOf = new Int32Array(nodes.length).fill(-1);
  let count = 0;
  for (let start = 0; start < nodes.length; start++) {
    if (partOf[start] !== -1) continue;
    const part = count++;
    const waiting = [start];
    partOf[start] = part;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      eachEdgeAt(graph, node, (_edge, other) => {
        if (partOf[other] !== -1) return;
        partOf[other] = part;
        waiting.push(other);
      });
    }
  }
  const parts = Array.from({ length: count }, (): string[] => []);
  for (const [node, name] of nodes.entries()) parts[partOf[node] ?? 0]?.push(name);
  return parts.sort((a, b) => b.length - a.length);
}
