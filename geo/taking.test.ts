import { describe, expect, it } from 'vitest';
import { readingOf } from '../src/atlas/reading/reading';
import { stepsOf } from '../src/export/route';
import { planOf } from '../src/state/route';
import { AS_OF } from './edition';
import { authored, question } from './testing/asking';

const atlas = authored();
const reading = readingOf(atlas, AS_OF, AS_OF);
const CASES: readonly Parameters<typeof question>[0][] = [
  { from: 'tbilisi', to: 'poti-port', via: ['baku-port'] },
  { from: 'aktau-port', to: 'baku-port', by: ['sea'], closed: ['pair:az+kz'] },
  { from: 'almaty', to: 'duisburg-terminal', via: ['baku-port', 'moscow'] },
  { from: 'shanghai-port', to: 'rotterdam-port', via: ['singapore-port'], by: ['sea'] },
  { from: 'xian', to: 'poti-port', via: ['almaty', 'aktau-port', 'tbilisi'] },
];

describe('the steps of a way on the atlas as authored', () => {
  it.each(CASES)('have all of its kilometres and places, also where it turns round: %j', (asked) => {
    const { routes } = planOf(reading, question(asked));
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
      for (const piece of facts.days.pieces) if (piece.what === 'run') expect(piece.from).not.toBe(piece.to);
    }
  });
});

describe('slowing a crossing, on the atlas as authored', () => {
  it('counts its two stations once', () => {
    const factors = (slow: string[]) =>
      planOf(reading, question({ from: 'urumqi', to: 'almaty', closed: ['place:khorgos'], slow }))
        .routes[0]?.days.pieces.filter(({ what }) => what === 'border' || what === 'gauge')
        .map(({ factor }) => factor);
    expect(factors(['place:dostyk~2'])).toContain(2);
    expect(factors(['place:dostyk~2', 'place:alashankou~2'])).toEqual(factors(['place:dostyk~2']));
  });
});
