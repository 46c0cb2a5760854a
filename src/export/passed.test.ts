import { expect, it } from 'vitest';
import { aLeg, fixtureTables } from '../atlas/testing/fixture';
import { aRoute, routeAtlas, routeReading } from '../atlas/testing/routes';
import { countriesAlong, stepsOf } from './route';

it('a lane is in no country whose port the ship passes', () => {
  const sea = { mode: 'sea' as const, gauges: [], courses: [] };
  const onward = aLeg(
    'onward',
    ['baku-port', 'aktau'],
    [
      [49.42, 39.97],
      [51.2, 43.6],
    ],
    430,
    sea,
  );
  const legs = fixtureTables().legs.map((leg) =>
    leg.id === 'aktau-alat' ? { ...leg, properties: { ...leg.properties, courses: [] } } : leg,
  );
  const atlas = routeAtlas({ legs: [...legs, onward] });
  const reading = routeReading(atlas);
  const along = (refs: string[]) =>
    stepsOf({ reading, facts: aRoute(reading, refs) }).flatMap((step) =>
      step.what === 'leg' ? [countriesAlong(atlas, step.travelled)] : [],
    );
  expect(along(['aktau-alat', 'onward'])).toEqual([['kz'], ['kz']]);
  expect(along(['aktau-alat', 'alat-baku'])).toEqual([['kz', 'az'], ['az']]);
});
