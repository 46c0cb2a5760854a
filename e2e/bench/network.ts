/** The network's rows of the bench; alone: `npx tsx e2e/bench/network.ts`. They need no browser. */
import { fileURLToPath } from 'node:url';
import { criticalitySteps } from '../../src/network/critical';
import { type Mask, maskOf } from '../../src/network/net';
import { bestWay } from '../../src/network/search';
import { type AtlasNet, atlasNet, madeUp, randomBy, type Weighed } from './networks';
import { plainDijkstra } from './plain';

/** A row: what was measured against what, in ms. */
export interface NetworkRow {
  readonly what: string;
  readonly ours: number;
  readonly plain: number;
  /** Largest allowed ours / plain. */
  readonly ratio: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** How long it takes, in ms. */
function timed(run: () => unknown): number {
  const since = performance.now();
  run();
  return performance.now() - since;
}

/** The best way after its middle is closed, between so many pairs at random, by turns with the yardstick. */
function afterClosure(what: string, { net, km, cost }: Weighed, pairs: number, warm: number): NetworkRow {
  const random = randomBy(pairs);
  const open = maskOf(net, [], []);
  const ours: number[] = [];
  const plain: number[] = [];
  for (let i = 0; ours.length < pairs; i++) {
    const start = Math.floor(random() * net.nodeCount);
    const end = Math.floor(random() * net.nodeCount);
    const before = bestWay(net, cost, open, start, end);
    if (!before || before.states.length === 0) continue;
    const closed: Mask = maskOf(net, [(before.states[before.states.length >> 1] ?? 0) >> 1], []);
    const we = (): number => timed(() => bestWay(net, cost, closed, start, end));
    const they = (): number => timed(() => plainDijkstra(net, km, closed, start, end));
    const times = i % 2 ? [we(), they()] : [they(), we()].reverse();
    if (i < warm) continue;
    ours.push(times[0] ?? 0);
    plain.push(times[1] ?? 0);
  }
  return { what, ours: median(ours), plain: median(plain), ratio: 3 };
}

/** The processor's time it takes, in ms: of what takes long, others' turns on the machine must not be counted. */
function spent(run: () => unknown): number {
  const since = process.cpuUsage();
  run();
  return process.cpuUsage(since).user / 1000;
}

/** How often the yardstick is run for one measurement. */
const OFTEN = 200;
/** All closures over all pairs, against one search from a target to all nodes: what any answer to any closure would take. */
function allClosures({ net, km, cost, targets, closures }: AtlasNet, repeats: number): NetworkRow {
  const open = maskOf(net, [], []);
  const ours: number[] = [];
  const plain: number[] = [];
  for (let i = 0; i < repeats; i++) {
    ours.push(
      spent(() => {
        const steps = criticalitySteps(net, cost, open, { targets, closures });
        while (!steps.next().done);
      }),
    );
    const often = spent(() => {
      for (let k = 0; k < OFTEN; k++) plainDijkstra(net, km, open, targets[k % targets.length] ?? 0, -1);
    });
    plain.push(often / OFTEN);
  }
  const what = `criticality, ${targets.length} targets, ${closures.length} closures`;
  return { what, ours: median(ours), plain: median(plain), ratio: 1500 };
}

/** All rows of the network. */
export function networkRows(): NetworkRow[] {
  const atlas = atlasNet();
  const large = madeUp(100_000);
  return [
    afterClosure(`best way after a closure, atlas (${atlas.net.edgeCount} edges)`, atlas, 2000, 500),
    afterClosure(`best way after a closure, ${large.net.edgeCount} legs`, large, 60, 10),
    allClosures(atlas, 15),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { what, ours, plain, ratio } of networkRows()) {
    const times = ours / plain;
    console.log(
      `${what}: ${ours.toFixed(3)} ms, plain ${plain.toFixed(3)} ms, ${times.toFixed(2)} (≤ ${ratio}) ${times <= ratio ? 'met' : 'MISSED'}`,
    );
    if (times > ratio) process.exitCode = 1;
  }
}
