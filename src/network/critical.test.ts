import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criticality, criticalitySteps, type Harm } from './critical';
import { everyPriced, pricedOf } from './labels';
import { maskOf, netOf, openMask, unionOf } from './net';
import { type Closure, Mended } from './repair';
import { type Case, everyWay, someCase } from './testing/brute';

const closures: fc.Arbitrary<Closure[]> = fc.array(
  fc.record({
    edges: fc.array(fc.nat(13), { maxLength: 3 }),
    nodes: fc.array(fc.nat(6), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 6 },
);
/** Without what the network does not have. */
const within = ({ net }: Case, { edges, nodes }: Closure): Closure => ({
  edges: edges.filter((edge) => edge < net.edgeCount),
  nodes: nodes.filter((node) => node < net.nodeCount),
});
const cases = fc.tuple(
  someCase(fc, { nodes: 7, edges: 14 }),
  closures,
  fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 5 }),
);
/** The same with few edges, so that many lie in rows. */
const rowCases = fc.tuple(
  someCase(fc, { nodes: 9, edges: 11 }),
  closures,
  fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 3 }),
);

/** The same by trying every way of every pair. */
function byTrying(one: Case, targets: readonly number[], closure: Closure): Omit<Harm, 'worst'> {
  const harm = { ends: 0, cutOff: 0, dearer: 0, sum: 0, most: 0 };
  const mask = unionOf(one.net, [one.mask, maskOf(one.net, closure.edges, closure.nodes)]);
  for (const [i, start] of targets.entries())
    for (const end of targets.slice(i + 1)) {
      const before = everyWay({ ...one, start, end })[0];
      const after = everyWay({ ...one, mask, start, end })[0];
      if (!before) continue;
      if (closure.nodes.includes(start) || closure.nodes.includes(end)) harm.ends += 1;
      else if (!after) harm.cutOff += 1;
      else if (after.value > before.value) {
        harm.dearer += 1;
        harm.sum += after.value - before.value;
        harm.most = Math.max(harm.most, after.value - before.value);
      }
    }
  return harm;
}

describe('criticality', () => {
  it('is what trying every way of every pair finds, in a row and where ways part', () => {
    fc.assert(
      fc.property(fc.oneof(cases, rowCases), ([one, asked, targets]) => {
        const all = asked.map((each) => within(one, each));
        const steps = criticalitySteps(one.net, one.cost, one.mask, {
          targets: Int32Array.from(targets),
          closures: all,
        });
        let step = steps.next();
        while (!step.done) step = steps.next();
        for (const [i, harm] of step.value.entries()) {
          const { worst, ...rest } = harm;
          expect(rest).toEqual(byTrying(one, targets, all[i] ?? { edges: [], nodes: [] }));
          expect(worst === null).toBe(rest.most === 0);
          if (!worst) continue;
          const [start, end] = worst;
          const pair = byTrying(one, [start, end], all[i] ?? { edges: [], nodes: [] });
          expect(pair.most).toBe(rest.most);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('knows no way as dearer whose parts only add up in another order', () => {
    // 0.6, and beside it 0.1 + 0.2 + 0.3, which is a little more.
    const net = netOf(4, Int32Array.of(0, 0, 1, 2), Int32Array.of(3, 1, 2, 3));
    const cost = {
      edge: Float64Array.of(0.6, 0.1, 0.2, 0.3),
      tie: new Float64Array(4),
      turn: new Float64Array(net.turns.length),
      turnTie: new Float64Array(net.turns.length),
    };
    const steps = criticalitySteps(net, cost, openMask(net), {
      targets: Int32Array.of(0, 3),
      closures: [{ edges: [0], nodes: [] }],
    });
    steps.next();
    steps.next();
    expect(steps.next().value).toEqual([{ ends: 0, cutOff: 0, dearer: 0, sum: 0, most: 0, worst: null }]);
  });

  it('is stopped when nobody wants to know any more, and says how far it is', async () => {
    const one = fc.sample(someCase(fc), { numRuns: 1, seed: 4 })[0];
    if (!one) throw new Error('no case');
    const question = { targets: Int32Array.of(0, 1, 2, 3), closures: [{ edges: [0], nodes: [] }] };
    const told: number[][] = [];
    const progress = (...said: number[]): number => told.push(said);
    const ask = (stopped: () => boolean) =>
      criticality(one.net, one.cost, one.mask, question, { progress, stopped });
    expect(await ask(() => told.length === 2)).toBeNull();
    expect(told).toEqual([
      [1, 4],
      [2, 4],
    ]);
    expect(await ask(() => false)).toHaveLength(1);
    expect(told.at(-1)).toEqual([4, 4]);
  });
});

describe('a mended search', () => {
  it('is the same as a new one with the closure, and afterwards to the byte what it was', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ([one, asked], every) => {
        const { net, cost, mask, start } = one;
        fc.pre(!mask.node[start]);
        const priced = every ? everyPriced(net, cost) : pricedOf(net, cost);
        const mended = new Mended(net, priced, mask, start);
        const { labels } = mended;
        const bytes = () =>
          structuredClone([labels.value, labels.tie, labels.cameBy, labels.best, labels.bound]);
        const before = bytes();
        for (const each of asked) {
          const { edges, nodes } = within(one, each);
          if (nodes.includes(start)) continue;
          const closed = unionOf(net, [mask, maskOf(net, edges, nodes)]);
          const anew = new Mended(net, priced, closed, start).labels;
          mended.during({ edges, nodes }, (now) => {
            const least = (of: typeof now) => [...of.best].map((state) => [of.value[state], of.tie[state]]);
            expect(least(now)).toEqual(least(anew));
          });
          expect(bytes()).toEqual(before);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
