/**
 * The core of a network: all ways between some of its nodes, with as few nodes and edges as may be. Dead ends are left out,
 * and what lies in a row between two places where ways part is one edge, since a way that passes no node twice runs all of
 * it or nothing.
 */
import { type Cost, type Mask, type Net, netOf, turnBetween } from './net';
import type { Closure } from './repair';

export interface Core {
  readonly net: Net;
  readonly cost: Cost;
  /** Of a node of the core, its number in the whole network. */
  readonly nodes: Int32Array;
  /** Of a node of the whole network, its number in the core; -1 where it is in a row, or on no way. */
  readonly nodeOf: Int32Array;
  /** Of a node or an edge of the whole network, the edge of the core that it is in; -1 where it is in none. */
  readonly rowAt: Int32Array;
  readonly rowOf: Int32Array;
}

/** A row of edges: the states by which it is entered and left, the nodes at its ends, and what it costs either way. */
interface Row {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly tie: number;
}

/**
 * The core of what is open. Ways between the wanted nodes that pass no node twice are the same in it, and cost the same.
 * @param wanted 1 of nodes, all of which are nodes of the core too, even if closed: then they are joined to nothing
 */
export function coreOf(net: Net, cost: Cost, mask: Mask, wanted: Uint8Array): Core {
  const { nodeCount, edgeCount, from, to, begins, endsAt, head, turnBack } = net;
  const gone = new Uint8Array(edgeCount);
  const degree = new Int32Array(nodeCount);
  for (const [edge, a] of from.entries()) {
    const b = to[edge] ?? 0;
    if (mask.edge[edge] || mask.node[a] || mask.node[b] || a === b) gone[edge] = 1;
    else for (const node of [a, b]) degree[node] = (degree[node] ?? 0) + 1;
  }
  /** The state that leaves a node by an open edge other than this one; -1 where there is none. */
  const leaving = (node: number, but: number): number => {
    for (let i = begins[node] ?? 0; i < (begins[node + 1] ?? 0); i++) {
      const edge = endsAt[i] ?? 0;
      if (!gone[edge] && edge !== but) return from[edge] === node ? 2 * edge : 2 * edge + 1;
    }
    return -1;
  };
  for (let first = 0; first < nodeCount; first++)
    for (let node = first; !wanted[node] && degree[node] === 1; ) {
      const state = leaving(node, -1);
      gone[state >> 1] = 1;
      degree[node] = 0;
      node = head[state] ?? 0;
      degree[node] = (degree[node] ?? 0) - 1;
    }
  /** The turn at a node in a row, which costs the same either way; -1 at others. */
  const passing = new Int32Array(nodeCount).fill(-1);
  for (let node = 0; node < nodeCount; node++) {
    if (wanted[node] || degree[node] !== 2) continue;
    const state = leaving(node, -1);
    const turn = turnBetween(net, state ^ 1, leaving(node, state >> 1));
    const back = turnBack[turn] ?? 0;
    if (cost.turn[turn] === cost.turn[back] && cost.turnTie[turn] === cost.turnTie[back])
      passing[node] = turn;
  }
  const rows: Row[] = [];
  const rowAt = new Int32Array(nodeCount).fill(-1);
  const rowOf = new Int32Array(edgeCount).fill(-1);
  const nodeOf = new Int32Array(nodeCount).fill(-1);
  const nodes: number[] = [];
  const put = (first: number): void => {
    let value = 0;
    let tie = 0;
    for (let state = first, turn = -1; ; ) {
      const edge = state >> 1;
      rowOf[edge] = rows.length;
      value += (cost.turn[turn] ?? 0) + (cost.edge[edge] ?? 0);
      tie += (cost.turnTie[turn] ?? 0) + (cost.tie[edge] ?? 0);
      const node = head[state] ?? 0;
      turn = passing[node] ?? -1;
      if (turn < 0) {
        rows.push({ first, last: state, from: head[first ^ 1] ?? 0, to: node, value, tie });
        return;
      }
      rowAt[node] = rows.length;
      state = leaving(node, edge);
    }
  };
  for (let node = 0; node < nodeCount; node++) {
    if (!wanted[node] && (degree[node] === 0 || (passing[node] ?? -1) >= 0)) continue;
    nodeOf[node] = nodes.push(node) - 1;
    for (let i = begins[node] ?? 0; i < (begins[node + 1] ?? 0); i++) {
      const edge = endsAt[i] ?? 0;
      if (!gone[edge] && rowOf[edge] === -1) put(from[edge] === node ? 2 * edge : 2 * edge + 1);
    }
  }
  const ends = (of: 'from' | 'to'): Int32Array => Int32Array.from(rows, (row) => nodeOf[row[of]] ?? 0);
  const core = netOf(nodes.length, ends('from'), ends('to'));
  return {
    net: core,
    cost: costOf(net, cost, core, rows),
    nodes: Int32Array.from(nodes),
    nodeOf,
    rowAt,
    rowOf,
  };
}

/** What the core costs: of a turn between two rows, what it costs between their outermost edges. */
function costOf(net: Net, cost: Cost, core: Net, rows: readonly Row[]): Cost {
  const turn = new Float64Array(core.turns.length);
  const turnTie = new Float64Array(core.turns.length);
  for (let state = 0; state < 2 * core.edgeCount; state++) {
    const row = rows[state >> 1];
    const last = (state % 2 ? (row?.first ?? 0) ^ 1 : row?.last) ?? 0;
    for (let i = core.turnBegins[state] ?? 0; i < (core.turnBegins[state + 1] ?? 0); i++) {
      const next = core.turns[i] ?? 0;
      const other = rows[next >> 1];
      const whole = turnBetween(net, last, (next % 2 ? (other?.last ?? 0) ^ 1 : other?.first) ?? 0);
      turn[i] = cost.turn[whole] ?? 0;
      turnTie[i] = cost.turnTie[whole] ?? 0;
    }
  }
  const edge = Float64Array.from(rows, ({ value }) => value);
  return { edge, tie: Float64Array.from(rows, ({ tie }) => tie), turn, turnTie };
}

/** What a closure closes of the core, by its numbers: each once, the least first. */
export function closureIn({ nodeOf, rowAt, rowOf }: Core, { edges, nodes }: Closure): Closure {
  const rows = new Set<number>();
  const own = new Set<number>();
  for (const edge of edges) rows.add(rowOf[edge] ?? -1);
  for (const node of nodes) {
    rows.add(rowAt[node] ?? -1);
    own.add(nodeOf[node] ?? -1);
  }
  const inOrder = (numbers: ReadonlySet<number>): number[] =>
    [...numbers].filter((number) => number >= 0).sort((a, b) => a - b);
  return { edges: inOrder(rows), nodes: inOrder(own) };
}
