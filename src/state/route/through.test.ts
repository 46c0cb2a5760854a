/** By way of places, over the published atlas. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import { readingOf } from '../../atlas/reading/reading';
import { PREFERENCES, type Question } from '../../atlas/route/question';
import { FILES } from '../../atlas/schema';
import { shareOf } from '../../network/alternatives';
import { bestWay, foundOf } from '../../network/search';
import { bestThrough } from '../../network/through';
import { planOf, questionOf } from '.';
import { costOf, maskFor, networkOf, paceOf, stopsOf } from './net';

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
const network = networkOf(reading);
const ids = network.lines.places;
const place = fc.constantFrom(...ids);
/** Places of the first and second rank, between which there mostly is a way. */
const major = fc.constantFrom(...ids.filter((id) => (atlas.places.get(id)?.properties.importance ?? 9) <= 2));

const closure = fc.oneof(
  fc.constantFrom(...atlas.countries.keys()).map((id) => `country:${id}`),
  place.map((id) => `place:${id}`),
  fc.constantFrom(...atlas.legs.keys()).map((id) => `leg:${id}`),
);
/** Questions by way of up to three places, over an atlas of which something is closed. */
const questions = fc
  .record({
    ...{ from: major, to: major, via: fc.array(major, { minLength: 1, maxLength: 3 }) },
    prefer: fc.constantFrom(...PREFERENCES),
    closed: fc.array(closure, { maxLength: 2 }),
  })
  .map((asked) => asking({ ...asked, opened: [] }));
function asking(
  asked: Pick<Parameters<typeof questionOf>[0], 'from' | 'to' | 'via' | 'prefer' | 'closed' | 'opened'>,
) {
  const question = questionOf({ by: [], slow: [], assume: [], ...asked });
  if (!question) throw new Error('no question');
  return question;
}
/** What the best way costs, of what is to be least; `Infinity` where there is none. */
function leastOf(question: Question): number {
  const cost = costOf(network, question.prefer, paceOf(network, reading, question));
  const found = bestThrough(
    network.net,
    cost,
    maskFor(network, reading, question),
    stopsOf(network, question),
  );
  return found?.value ?? Number.POSITIVE_INFINITY;
}
/** What sums of fractions in another order may differ by. */
const NOISE = 1e-9;
const change = (texts: readonly string[]) =>
  asking({ from: ids[0] ?? '', to: ids[0] ?? '', via: [], prefer: 'distance', closed: texts, opened: [] })
    .closed;

describe('by way of places, over the published atlas', () => {
  it('never gets better by closing, nor worse by opening', () => {
    fc.assert(
      fc.property(questions, fc.array(closure, { minLength: 1, maxLength: 3 }), (question, more) => {
        const before = leastOf(question);
        const further = leastOf({ ...question, closed: [...question.closed, ...change(more)] });
        expect(further).toBeGreaterThanOrEqual(before * (1 - NOISE));
        const opened = leastOf({ ...question, opened: change(['state:planned', 'state:idle']) });
        expect(opened).toBeLessThanOrEqual(before * (1 + NOISE));
        expect(leastOf({ ...question, closed: [] })).toBeLessThanOrEqual(before * (1 + NOISE));
        expect(leastOf(question)).toBe(before);
      }),
      { seed: 14, numRuns: 150 },
    );
  });

  it('is never dearer than the best of each part in turn', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { net } = network;
        const cost = costOf(network, question.prefer, paceOf(network, reading, question));
        const mask = maskFor(network, reading, question);
        const stops = stopsOf(network, question);
        let [value, cameBy] = [0, -1];
        for (const [i, stop] of stops.slice(1).entries()) {
          const part = bestWay(net, cost, mask, stops[i] ?? -1, stop, cameBy);
          value += part?.value ?? Number.POSITIVE_INFINITY;
          cameBy = part?.states.at(-1) ?? cameBy;
        }
        expect(leastOf(question)).toBeLessThanOrEqual(value * (1 + NOISE));
      }),
      { seed: 14, numRuns: 150 },
    );
  });

  it('has ways that differ, none above 1.6 times the best', () => {
    let others = 0;
    fc.assert(
      fc.property(questions, (question) => {
        const cost = costOf(network, question.prefer, paceOf(network, reading, question));
        const least = leastOf(question);
        const { routes } = planOf(reading, question);
        const stops = stopsOf(network, question);
        const found = routes.map(({ runs }) => {
          const states = runs.map(({ line, reversed }) => 2 * line + Number(reversed));
          return foundOf(network.net, cost, stops[0] ?? -1, states);
        });
        others += Math.max(found.length - 1, 0);
        for (const [i, one] of found.entries()) {
          expect(one.value).toBeLessThanOrEqual(1.6 * least * (1 + NOISE));
          for (const [j, other] of found.slice(0, i).entries()) {
            const apart = shareOf(network.km, one, other) <= 0.7;
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
