import { expect, it } from 'vitest';
import type { LonLat } from '../src/atlas/schema';
import { authoredWith, land } from './checks/fixture';
import { compileAtlas } from './compile';
import { gisOf } from './gis';

const { tables } = compileAtlas(
  authoredWith({
    'legs.json/0/lengths': [
      { km: 460, source: 'report' },
      { km: 465, source: 'article' },
    ],
    'places.geojson/features/1/properties/names': { az: 'Bakı', ru: 'Баку' },
  }),
  land,
);
const { legs, places } = gisOf(tables);

it('gives a leg flat fields: state, gauge, corridors, exactness, and what published lengths there are', () => {
  expect(legs.features[0]?.properties).toEqual({
    id: 'tbilisi-baku',
    name: 'tbilisi-baku',
    from: 'tbilisi',
    from_name: 'tbilisi',
    to: 'baku',
    to_name: 'baku',
    mode: 'rail',
    state: 'operating',
    state_since: '1883',
    expected: null,
    checked: null,
    gauge: '1520',
    exactness: 'generalised',
    operator: null,
    countries: 'ge, az',
    corridors: 'Middle',
    corridor_ids: 'middle',
    computed_km: tables.legs[0]?.properties.computedKm,
    published_km: '460, 465',
  });
  expect(legs.features[0]?.geometry).toEqual(tables.legs[0]?.geometry);
});

it('generalises a line to two kilometres and a hundred metres, but for its ends', () => {
  const [leg] = tables.legs;
  if (!leg) throw new Error('The fixture has no legs');
  const ends = { first: [44.1234, 41.5678], last: [46.4321, 41.8765] } as const;
  const coordinates: LonLat[] = [
    [...ends.first],
    [45, 41.6],
    [45.4567, 42.3456],
    [45.9, 42.1],
    [...ends.last],
  ];
  // Within two kilometres of the line between its neighbours.
  coordinates.splice(3, 0, [45.678, 42.238]);
  const drawn = { ...leg, geometry: { type: 'LineString' as const, coordinates } };
  expect(gisOf({ ...tables, legs: [drawn] }).legs.features[0]?.geometry.coordinates).toEqual([
    ends.first,
    [45, 41.6],
    [45.457, 42.346],
    [45.9, 42.1],
    ends.last,
  ]);
});

it('gives a place its country by name, its names in one text, and where its position comes from', () => {
  expect(places.features[1]?.properties).toMatchObject({
    country_name: 'Azerbaijan',
    local_names: 'az: Bakı; ru: Баку',
    gauges: '1520',
    basis_kind: 'hand',
    basis_within_km: null,
  });
});

it('holds no list and no object in a field, and the same fields in every feature', () => {
  for (const { features } of [legs, places]) {
    for (const { properties } of features) {
      expect(Object.values(properties).every((value) => value === null || typeof value !== 'object')).toBe(
        true,
      );
      expect(Object.keys(properties)).toEqual(Object.keys(features[0]?.properties ?? {}));
    }
  }
});
