/** How much single closures hurt: over all pairs of some nodes, which are cut off, and how much dearer the others get. */
import { closureIn, coreOf } from './core';
import { type Labels, pricedOf } from './labels';
import { type Cost, type Mask, maskOf, type Net, openMask } from './net';
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
  /** How many pairs cost more with it, by how much all together, and by how much the one that most. */
  dearer: number;
  sum: number;
  most: number;
  /** The pair that costs most more, as numbers of nodes; null where none does, the first of several. */
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

/** By how much of it a way's cost can differ for no reason but the order in which its parts were added up. */
const ROUNDING = 1e-9;

/**
 * What each closure does, in their order, step by step: it says how far it is after each target, so that whoever runs it
 * may do something else, or stop.
 */
export function* criticalitySteps(
  whole: Net,
  wholeCost: Cost,
  mask: Mask,
  { targets, closures }: CriticalityQuestion,
): Generator<Progress, Harm[], undefined> {
  const ends = new Uint8Array(whole.nodeCount);
  for (const target of targets) ends[target] = 1;
  const core = coreOf(whole, wholeCost, mask, ends);
  const { net, cost, nodes, nodeOf } = core;
  const open = openMask(net);
  /** Of each closure, one that closes the same of the core, and that is the same object for all that do. */
  const known = new Map<string, Closure>();
  const same = closures.map((closure) => {
    const least = closureIn(core, closure);
    const key = `${least.edges}/${least.nodes}`;
    const kept = known.get(key) ?? least;
    known.set(key, kept);
    return kept;
  });
  const asked = [...known.values()];
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
  for (const [i, place] of targets.entries()) {
    const mended = new Mended(net, priced, open, nodeOf[place] ?? -1);
    const { labels, start } = mended;
    const pairs: Pair[] = [];
    const wanted = new Uint8Array(net.nodeCount);
    /** How many pairs' ways run over an edge, and how many pass a node. */
    const over = new Int32Array(net.edgeCount);
    const through = new Int32Array(net.nodeCount);
    for (const other of targets.subarray(i + 1)) {
      const target = nodeOf[other] ?? -1;
      const last = labels.best[target] ?? -1;
      if (last < 0 || target === start) continue;
      const apart = isSimpleIn(labels, target) ? null : simpleWay(net, cost, open, start, target);
      if (!apart && !isSimpleIn(labels, target)) continue;
      pairs.push({ target, value: apart ? apart.value : (labels.value[last] ?? 0), apart });
      wanted[target] = 1;
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
      if (touches) measure(mended, pairs, wanted, closure, harm);
    }
    yield { done: i + 1, of: targets.length };
  }
  const harmOf = new Map(asked.map((closure, c) => [closure, harms[c]]));
  return same.flatMap((closure) => {
    const harm = harmOf.get(closure);
    return harm ? [{ ...harm }] : [];
  });

  function measure(
    mended: Mended,
    pairs: readonly Pair[],
    wanted: Uint8Array,
    closure: Closure,
    harm: Harm,
  ): void {
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
            const closed = maskOf(net, closure.edges, closure.nodes);
            now = simpleWay(net, cost, closed, start, target)?.value ?? Number.POSITIVE_INFINITY;
          }
          const more = now - value;
          if (now === Number.POSITIVE_INFINITY) harm.cutOff += 1;
          else if (more > ROUNDING * now) {
            harm.dearer += 1;
            harm.sum += more;
            if (more > harm.most + ROUNDING * now) {
              harm.most = more;
              harm.worst = [nodes[start] ?? -1, nodes[target] ?? -1];
            }
          }
        }
      },
      wanted,
    );
    for (const node of closure.nodes) shut[node] = 0;
  }
}

export interface Hooks {
  progress(done: number, of: number): void;
  /** Asked between slices: whether nobody wants to know any more. */
  stopped(): boolean;
}

/**
 * How long a slice is, and the rest after it, in ms. A map that is drawn without a graphics card wants every core: a worker
 * that never rests made its frames twice as long, and the answer is there in a third of a second all the same.
 */
const SLICE = 10;
const REST = 20;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST));

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
