/** By way of places, over the published atlas. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import { readingOf } from '../atlas/reading/reading';
import { FILES } from '../atlas/schema';
import { itineraryOf } from '../atlas/way/itinerary';
import { formatKm } from '../atlas/words';
import { planOf } from '../state/route';
import { linkQuestion } from '../state/route/testing/question';
import { stepsOf } from './route';

const DAY = '2026-06-30';
const read = (file: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../public/atlas', file), 'utf8'));
const { places, legs, countries, times, assumptions } = FILES;
const atlas = buildAtlas(
  {
    places: v.parse(places.schema, read(places.file)).features,
    legs: v.parse(legs.schema, read(legs.file)).features,
    countries: v.parse(countries.schema, read(countries.file)),
    times: v.parse(times.schema, read(times.file)),
    assumptions: v.parse(assumptions.schema, read(assumptions.file)),
  },
  DAY,
);
const reading = readingOf(atlas, DAY, DAY);
const CASES: readonly Parameters<typeof linkQuestion>[0][] = [
  { from: 'tbilisi', to: 'poti-port', via: ['baku-port'] },
  { from: 'aktau-port', to: 'baku-port', by: ['sea'], closed: ['pair:az+kz'] },
  { from: 'almaty', to: 'duisburg-terminal', via: ['baku-port', 'moscow'] },
  { from: 'shanghai-port', to: 'rotterdam-port', via: ['singapore-port'], by: ['sea'] },
  { from: 'xian', to: 'poti-port', via: ['almaty', 'aktau-port', 'tbilisi'] },
];

describe('the steps of a way on the published atlas', () => {
  it.each(CASES)('have all of its kilometres and places, also where it turns round: %j', (asked) => {
    const { routes } = planOf(reading, linkQuestion(asked));
    expect(routes.length).toBeGreaterThan(0);
    for (const facts of routes) {
      const steps = stepsOf({ reading, facts });
      const km = steps.reduce(
        (sum, step) => sum + (step.what === 'leg' ? step.travelled.leg.properties.computedKm : 0),
        0,
      );
      expect(km).toBeCloseTo(facts.totals.km, 0);
      const places = steps.flatMap((step) => (step.what === 'place' ? [step.place] : []));
      const all = facts.way.legs.flatMap((leg) => leg.places);
      expect(places.filter((id, i) => id !== places[i - 1])).toEqual(
        all.filter((id, i) => id !== all[i - 1]),
      );
      for (const id of asked.via ?? []) expect(places).toContain(id);
      // The page's list tells of each leg what is run of it.
      const told = itineraryOf(reading, facts.way).steps.flatMap((step) =>
        step.type === 'leg' ? [step.link] : [],
      );
      for (const [i, { leg, from, to }] of facts.way.legs.entries()) {
        expect(told[i]?.detail).toContain(formatKm(leg.properties.computedKm));
        const isWhole = atlas.legs.get(leg.id) === leg;
        const ends = [from, to].map((id) => atlas.places.get(id)?.properties.name).join(' to ');
        expect(told[i]?.label).toBe(isWhole ? leg.properties.name : ends);
      }
      for (const piece of facts.days.pieces) if (piece.what === 'run') expect(piece.from).not.toBe(piece.to);
    }
  });
});
