/** By way of places, over the published atlas. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import { readingOf } from '../../atlas/reading/reading';
import { type Change, parseChange } from '../../atlas/route/change';
import { PREFERENCES, type Preference, type Question } from '../../atlas/route/question';
import { FILES } from '../../atlas/schema';
import { shareOf } from '../../network/alternatives';
import { bestWay, type Found, foundOf } from '../../network/search';
import { bestThrough } from '../../network/through';
import { planOf } from '.';
import { costOf, paceOf } from './cost';
import { maskFor, networkOf, runsOf } from './net';
import { waysThrough } from './plan';
import { stopsBy, stopsOf } from './stops';
import { linkQuestion } from './testing/question';

const DAY = '2026-06-30';
const read = (file: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../public/atlas', file), 'utf8'));
const atlas = buildAtlas(
  {
    places: v.parse(FILES.places.schema, read(FILES.places.file)).features,
    legs: v.parse(FILES.legs.schema, read(FILES.legs.file)).features,
    countries: v.parse(FILES.countries.schema, read(FILES.countries.file)),
    times: v.parse(FILES.times.schema, read(FILES.times.file)),
    assumptions: v.parse(FILES.assumptions.schema, read(FILES.assumptions.file)),
  },
  DAY,
);
const reading = readingOf(atlas, DAY, DAY);
const { lines } = networkOf(reading);
const ids = lines.places;
const place = fc.constantFrom(...ids);
/** Places of the first and second rank, between which there mostly is a way. */
const major = fc.constantFrom(...ids.filter((id) => (atlas.places.get(id)?.properties.importance ?? 9) <= 2));

const maritime = fc.constantFrom('az', 'cn', 'ge', 'ir', 'kz', 'nl', 'ro', 'ru', 'tm', 'tr');
const pair = fc
  .uniqueArray(maritime, { minLength: 2, maxLength: 2 })
  .map((countries) => `pair:${countries.sort().join('+')}`);
const closure = fc.oneof(
  fc.constantFrom(...atlas.countries.keys()).map((id) => `country:${id}`),
  place.map((id) => `place:${id}`),
  fc.constantFrom(...atlas.legs.keys()).map((id) => `leg:${id}`),
);
/** Questions by way of up to three places, over an atlas of which something is closed. */
const questions = fc
  .record({
    ...{ from: major, to: major, via: fc.array(major, { minLength: 1, maxLength: 3 }) },
    // Turns cost something where time or changes are to be least: those are asked more often.
    prefer: fc.constantFrom<Preference>(...PREFERENCES, 'time', 'transhipments'),
    closed: fc.array(closure, { maxLength: 2 }),
  })
  .map((asked) => linkQuestion({ ...asked, opened: [] }));
/** The same, and now and then two countries are closed to each other between which a ship could go: there are several seas then. */
const atSeas = fc
  .tuple(questions, fc.array(pair, { maxLength: 1 }))
  .map(([question, pairs]) => ({ ...question, closed: [...question.closed, ...changes(pairs)] }));
/** What a question is answered by. */
function asked(question: Question) {
  const network = networkOf(reading, question.closed);
  const mask = maskFor(network, reading, question);
  const cost = costOf(network, question.prefer, paceOf(network, reading, question));
  return { network, net: network.net, mask, cost };
}
/** The best way of a question, and its legs. */
function bestOf(question: Question): (Found & { readonly legs: string[] }) | null {
  const { network, net, mask, cost } = asked(question);
  const found = bestThrough(net, cost, mask, stopsBy(network, cost, mask, question));
  const legs = runsOf(network, found?.states ?? []).map(({ line }) => lines.lines[line]?.leg.id ?? '');
  return found && { ...found, legs };
}
/** What it costs, of what is to be least; `Infinity` where there is none. */
const leastOf = (question: Question): number => bestOf(question)?.value ?? Number.POSITIVE_INFINITY;
/** What sums of fractions in another order may differ by. */
const NOISE = 1e-9;
/** Changes, as a link says them. */
const changes = (texts: readonly string[]): readonly Change[] =>
  texts.flatMap((text) => parseChange(text) ?? []);

describe('by way of places, over the published atlas', () => {
  it('never gets better by closing, also of what it runs over, nor worse by opening', () => {
    const more = fc.tuple(
      fc.array(fc.oneof(closure, pair), { maxLength: 1 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
    );
    fc.assert(
      fc.property(atSeas, more, (question, [others, which]) => {
        const best = bestOf(question);
        const before = best?.value ?? Number.POSITIVE_INFINITY;
        const run = best?.legs ?? [];
        const over = run.length > 0 ? which.map((at) => `leg:${run[at % run.length]}`) : [];
        const closed = [...question.closed, ...changes([...others, ...over])];
        expect(leastOf({ ...question, closed })).toBeGreaterThanOrEqual(before * (1 - NOISE));
        const opened = leastOf({ ...question, opened: changes(['state:planned', 'state:idle']) });
        expect(opened).toBeLessThanOrEqual(before * (1 + NOISE));
        expect(leastOf({ ...question, closed: [] })).toBeLessThanOrEqual(before * (1 + NOISE));
        expect(leastOf(question)).toBe(before);
      }),
      { seed: 14, numRuns: 150 },
    );
  });

  it('is never dearer than the best of each part in turn, and sometimes cheaper', () => {
    let cheaper = 0;
    fc.assert(
      fc.property(atSeas, (question) => {
        const { network, net, mask, cost } = asked(question);
        const least = leastOf(question);
        let inTurn = Number.POSITIVE_INFINITY;
        for (const stops of stopsOf(network, question)) {
          let [value, cameBy] = [0, -1];
          for (const [i, stop] of stops.slice(1).entries()) {
            const part = bestWay(net, cost, mask, stops[i] ?? -1, stop, cameBy);
            value += part?.value ?? Number.POSITIVE_INFINITY;
            cameBy = part?.states.at(-1) ?? cameBy;
          }
          inTurn = Math.min(inTurn, value);
        }
        expect(least).toBeLessThanOrEqual(inTurn * (1 + NOISE));
        if (least < inTurn * (1 - NOISE)) cheaper += 1;
      }),
      { seed: 14, numRuns: 150 },
    );
    expect(cheaper).toBeGreaterThan(0);
  });

  it('has ways that differ, none above 1.6 times the best', () => {
    let others = 0;
    fc.assert(
      fc.property(questions, (question) => {
        const { network, net, mask, cost } = asked(question);
        const least = leastOf(question);
        const { routes } = planOf(reading, question);
        const ways = question.from === question.to ? [] : waysThrough(network, cost, mask, question);
        const found = ways.map(({ nodes, states }) => foundOf(net, cost, nodes[0] ?? -1, [...states]));
        // These are the ways that the plan tells.
        expect(routes.map(({ runs }) => runs)).toEqual(found.map(({ states }) => runsOf(network, states)));
        others += Math.max(found.length - 1, 0);
        for (const [i, one] of found.entries()) {
          expect(one.value).toBeLessThanOrEqual(1.6 * least * (1 + NOISE));
          for (const [j, other] of found.slice(0, i).entries()) {
            const apart = shareOf(network.km, one, other, network.stretchOf) <= 0.7;
            expect(apart || routes[i]?.borders.join() !== routes[j]?.borders.join()).toBe(true);
          }
        }
      }),
      { seed: 14, numRuns: 30 },
    );
    // They are not only the best alone.
    expect(others).toBeGreaterThan(30);
  });
});
