/** How much single closures hurt: over all pairs of some nodes, which are cut off, and how much dearer the others get. */
import { type Labels, pricedOf } from './labels';
import { type Cost, type Mask, maskOf, type Net, unionOf } from './net';
import { type Closure, Mended } from './repair';
import { type Found, simpleWay } from './search';

export interface CriticalityQuestion {
  /** Nodes between all pairs of which ways are looked for: each pair once, from the earlier to the later. */
  readonly targets: Int32Array;
  /** Each is asked alone, with what the mask closes anyway. */
  readonly closures: readonly Closure[];
}

/**
 * What one closure does. A pair of which it closes an end is not counted as cut off, nor as dearer: of a place that is
 * closed nobody asks what is cut off from it. Nor is a pair counted that is not joined anyway.
 */
export interface Harm {
  /** How many pairs are left out because one of their ends is closed. */
  ends: number;
  /** How many pairs are joined before, and not with it. */
  cutOff: number;
  /** How many pairs cost more with it, by how much all together, and the one that most. */
  dearer: number;
  sum: number;
  most: number;
  /** The pair that costs most more, as numbers of nodes; null where none does. */
  worst: readonly [number, number] | null;
}

/** How far it is: sources done, of so many. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A target with its best way's value before, and that way where it is not simply that of the labels. */
interface Pair {
  readonly target: number;
  readonly value: number;
  readonly apart: Found | null;
}

/**
 * What each closure does, in their order, step by step: it says how far it is after each target, so that whoever runs it
 * may do something else, or stop.
 */
export function* criticalitySteps(
  net: Net,
  cost: Cost,
  mask: Mask,
  { targets, closures }: CriticalityQuestion,
): Generator<Progress, Harm[], undefined> {
  const wanted = new Uint8Array(net.nodeCount);
  for (const target of targets) wanted[target] = 1;
  const { same, core } = sameClosures(net, mask, wanted, closures);
  const asked = [...new Set(same)];
  const harms = asked.map((): Harm => ({ ends: 0, cutOff: 0, dearer: 0, sum: 0, most: 0, worst: null }));
  const priced = pricedOf(net, cost);
  const shut = new Uint8Array(net.nodeCount);
  const stamp = new Int32Array(net.nodeCount);
  let stamps = 0;
  /** Whether the labels' way to a node passes none twice. */
  const isSimpleIn = (labels: Labels, node: number): boolean => {
    stamps += 1;
    for (let at = labels.best[node] ?? -1; at >= 0; at = labels.cameBy[at] ?? -1) {
      const passed = net.head[at] ?? 0;
      if (stamp[passed] === stamps) return false;
      stamp[passed] = stamps;
    }
    return true;
  };
  for (const [i, start] of targets.entries()) {
    if (!mask.node[start]) {
      const mended = new Mended(net, priced, core, start);
      const { labels } = mended;
      const pairs: Pair[] = [];
      /** How many pairs' ways run over an edge, and how many pass a node. */
      const over = new Int32Array(net.edgeCount);
      const through = new Int32Array(net.nodeCount);
      for (const target of targets.subarray(i + 1)) {
        const last = labels.best[target] ?? -1;
        if (last < 0 || target === start) continue;
        const apart = isSimpleIn(labels, target) ? null : simpleWay(net, cost, mask, start, target);
        if (!apart && !isSimpleIn(labels, target)) continue;
        pairs.push({ target, value: apart ? apart.value : (labels.value[last] ?? 0), apart });
        through[target] = (through[target] ?? 0) + 1;
        for (const state of apart?.states ?? labels.wayTo(last)) {
          over[state >> 1] = (over[state >> 1] ?? 0) + 1;
          const node = net.head[state] ?? 0;
          through[node] = (through[node] ?? 0) + 1;
        }
      }
      for (const [c, closure] of asked.entries()) {
        const harm = harms[c];
        if (!harm) continue;
        if (closure.nodes.includes(start)) {
          harm.ends += pairs.length;
          continue;
        }
        const touches =
          closure.edges.some((edge) => (over[edge] ?? 0) > 0) ||
          closure.nodes.some((node) => (through[node] ?? 0) > 0);
        if (touches) measure(mended, pairs, closure, harm);
      }
    }
    yield { done: i + 1, of: targets.length };
  }
  const harmOf = new Map(asked.map((closure, c) => [closure, harms[c]]));
  return same.flatMap((closure) => {
    const harm = harmOf.get(closure);
    return harm ? [{ ...harm }] : [];
  });

  function measure(mended: Mended, pairs: readonly Pair[], closure: Closure, harm: Harm): void {
    const { start } = mended;
    for (const node of closure.nodes) shut[node] = 1;
    mended.during(
      closure,
      (labels, isLost) => {
        for (const { target, value, apart } of pairs) {
          if (shut[target]) {
            harm.ends += 1;
            continue;
          }
          if (!isLost[target] && !apart) continue;
          const last = labels.best[target] ?? -1;
          let now = last < 0 ? Number.POSITIVE_INFINITY : (labels.value[last] ?? 0);
          if (last >= 0 && !isSimpleIn(labels, target)) {
            const closed = unionOf(net, [mask, maskOf(net, closure.edges, closure.nodes)]);
            now = simpleWay(net, cost, closed, start, target)?.value ?? Number.POSITIVE_INFINITY;
          }
          if (now === Number.POSITIVE_INFINITY) harm.cutOff += 1;
          else if (now > value) {
            harm.dearer += 1;
            harm.sum += now - value;
            if (now - value > harm.most) {
              harm.most = now - value;
              harm.worst = [start, target];
            }
          }
        }
      },
      wanted,
    );
    for (const node of closure.nodes) shut[node] = 0;
  }
}

/**
 * Of each closure, one that does the same between the targets, and that is the same object for all that do: what lies in a
 * row between two places where ways part is closed by any of it, and a dead end is on no way. Besides, what is closed
 * anyway, with all dead ends.
 * @param wanted 1 of targets
 */
function sameClosures(
  net: Net,
  mask: Mask,
  wanted: Uint8Array,
  closures: readonly Closure[],
): { same: Closure[]; core: Mask } {
  const { nodeCount, edgeCount, from, to, begins, endsAt, leadsTo } = net;
  const gone = new Uint8Array(edgeCount);
  const degree = new Int32Array(nodeCount);
  for (const [edge, a] of from.entries()) {
    const b = to[edge] ?? 0;
    if (mask.edge[edge] || mask.node[a] || mask.node[b] || a === b) gone[edge] = 1;
    else for (const node of [a, b]) degree[node] = (degree[node] ?? 0) + 1;
  }
  /** The ends of edges at a node that may be on a way. */
  const open = (node: number): { edge: number; other: number }[] => {
    const ends: { edge: number; other: number }[] = [];
    for (let i = begins[node] ?? 0; i < (begins[node + 1] ?? 0); i++) {
      const edge = endsAt[i] ?? 0;
      if (!gone[edge]) ends.push({ edge, other: leadsTo[i] ?? 0 });
    }
    return ends;
  };
  for (let first = 0; first < nodeCount; first++)
    for (let node = first; !wanted[node] && degree[node] === 1; ) {
      const [end] = open(node);
      if (!end) break;
      gone[end.edge] = 1;
      degree[node] = 0;
      degree[end.other] = (degree[end.other] ?? 0) - 1;
      node = end.other;
    }
  /** Of an edge, the row it is in: the least number of its edges. */
  const rowOf = new Int32Array(edgeCount).fill(-1);
  const inRow = (node: number): boolean => !wanted[node] && degree[node] === 2;
  for (let first = 0; first < edgeCount; first++) {
    if (gone[first] || rowOf[first] !== -1) continue;
    const waiting = [first];
    for (let edge = waiting.pop(); edge !== undefined; edge = waiting.pop()) {
      if (rowOf[edge] !== -1) continue;
      rowOf[edge] = first;
      for (const node of [from[edge] ?? 0, to[edge] ?? 0])
        if (inRow(node)) waiting.push(...open(node).map((end) => end.edge));
    }
  }
  const known = new Map<string, Closure>();
  const same = closures.map((closure) => {
    const rows = new Set(closure.edges.map((edge) => rowOf[edge] ?? -1));
    const nodes = new Set<number>();
    for (const node of closure.nodes) {
      if (inRow(node)) rows.add(rowOf[open(node)[0]?.edge ?? -1] ?? -1);
      else if (wanted[node] || (degree[node] ?? 0) > 0) nodes.add(node);
    }
    rows.delete(-1);
    const least = {
      edges: [...rows].sort((a, b) => a - b),
      nodes: [...nodes].sort((a, b) => a - b),
    };
    const key = `${least.edges}/${least.nodes}`;
    const kept = known.get(key) ?? least;
    known.set(key, kept);
    return kept;
  });
  return { same, core: { edge: gone, node: mask.node } };
}

export interface Hooks {
  progress(done: number, of: number): void;
  /** Asked between slices: whether nobody wants to know any more. */
  stopped(): boolean;
}

/** How long a slice is, in ms. */
const SLICE = 30;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * The same, in slices between which others have their turn.
 * @returns null where it was stopped
 */
export async function criticality(
  net: Net,
  cost: Cost,
  mask: Mask,
  question: CriticalityQuestion,
  hooks: Hooks,
): Promise<Harm[] | null> {
  const steps = criticalitySteps(net, cost, mask, question);
  let since = performance.now();
  for (;;) {
    if (hooks.stopped()) return null;
    const step = steps.next();
    if (step.done) return step.value;
    hooks.progress(step.value.done, step.value.of);
    if (performance.now() - since > SLICE) {
      await pause();
      since = performance.now();
    }
  }
}
