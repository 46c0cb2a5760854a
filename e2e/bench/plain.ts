/** The yardstick of the network's rows: E. W. Dijkstra's search over nodes, on typed arrays, with nothing to it. */
import type { Mask, Net } from '../../src/network/net';

/** A binary heap of nodes by one key, in typed arrays. */
class Waiting {
  size = 0;
  key = 0;
  private readonly items: Int32Array;
  private readonly keys: Float64Array;

  constructor(room: number) {
    this.items = new Int32Array(room);
    this.keys = new Float64Array(room);
  }

  push(item: number, key: number): void {
    const { items, keys } = this;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const aboveKey = keys[above] ?? 0;
      if (aboveKey <= key) break;
      items[at] = items[above] ?? 0;
      keys[at] = aboveKey;
      at = above;
    }
    items[at] = item;
    keys[at] = key;
  }

  /** -1 where none waits. */
  pop(): number {
    if (this.size === 0) return -1;
    const { items, keys } = this;
    const top = items[0] ?? 0;
    this.key = keys[0] ?? 0;
    const size = --this.size;
    const item = items[size] ?? 0;
    const key = keys[size] ?? 0;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && (keys[below + 1] ?? 0) < (keys[below] ?? 0)) below += 1;
      const belowKey = keys[below] ?? 0;
      if (belowKey >= key) break;
      items[at] = items[below] ?? 0;
      keys[at] = belowKey;
      at = below;
    }
    items[at] = item;
    keys[at] = key;
    return top;
  }
}

/**
 * The edges of the lightest path between two nodes, its end first, and what they weigh.
 * @param weights of edges; turns cost nothing
 * @param end -1 for all nodes: the edges are none, the weight that of the farthest
 */
export function plainDijkstra(
  { nodeCount, edgeCount, begins, endsAt, leadsTo }: Net,
  weights: Float64Array,
  mask: Mask,
  start: number,
  end: number,
): { edges: number[]; weight: number } {
  const found = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const cameBy = new Int32Array(nodeCount).fill(-1);
  const cameFrom = new Int32Array(nodeCount).fill(-1);
  const waiting = new Waiting(2 * edgeCount + 1);
  found[start] = 0;
  waiting.push(start, 0);
  let weight = Number.POSITIVE_INFINITY;
  for (let node = waiting.pop(); node >= 0; node = waiting.pop()) {
    const { key } = waiting;
    if (key > (found[node] ?? 0)) continue;
    if (node === end || end < 0) weight = key;
    if (node === end) break;
    const stop = begins[node + 1] ?? 0;
    for (let i = begins[node] ?? 0; i < stop; i++) {
      const edge = endsAt[i] ?? 0;
      const other = leadsTo[i] ?? 0;
      if (mask.edge[edge] || mask.node[other]) continue;
      const there = key + (weights[edge] ?? 0);
      if (there >= (found[other] ?? 0)) continue;
      found[other] = there;
      cameBy[other] = edge;
      cameFrom[other] = node;
      waiting.push(other, there);
    }
  }
  const edges: number[] = [];
  for (let node = end; node >= 0 && (cameFrom[node] ?? -1) >= 0; node = cameFrom[node] ?? -1)
    edges.push(cameBy[node] ?? -1);
  return { edges, weight };
}
