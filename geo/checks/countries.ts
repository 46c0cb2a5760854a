import { destination } from '@turf/turf';
import type { PlaceKind } from '../../src/atlas/schema';
import type { CourseCheck, Land } from '../context';
import { at } from '../measure';
import type { Problem } from '../problem';

/** How far outside its country's outline a place may lie, km: the outline is generalised, and water has none. */
const TOLERANCE_KM: Record<PlaceKind, number> = {
  port: 25,
  strait: 25,
  'border-crossing': 10,
  'dry-port': 3,
  junction: 3,
  city: 3,
  station: 3,
};
/** Shape stations carry countries from coarse outlines. */
const STATION_TOLERANCE_KM = 10;
const STEP_KM = 1;

/** Whether the country has land within `km` of a position. */
function isNear(land: Land, lon: number, lat: number, country: string, km: number): boolean {
  if (land.countryAt(lon, lat) === country) return true;
  for (let radius = STEP_KM; radius <= km; radius += STEP_KM) {
    for (let bearing = -180; bearing < 180; bearing += 15) {
      const [x = lon, y = lat] = destination([lon, lat], radius, bearing).geometry.coordinates;
      if (land.countryAt(x, y) === country) return true;
    }
  }
  return false;
}

/** Places and stations lie in the country that they state. */
export const countries: CourseCheck = ({ records, land }) => {
  const problems: Problem[] = [];
  const check = (
    file: string,
    id: string,
    position: readonly [number, number],
    country: string,
    km: number,
  ): void => {
    const [lon, lat] = position;
    if (isNear(land, lon, lat, country, km)) return;
    const there = land.countryAt(lon, lat);
    const where = there ? `in "${there}"` : land.isLand(lon, lat) ? 'in no country' : 'at sea';
    problems.push({
      file,
      record: id,
      path: 'properties.country',
      reason: `is "${country}", but ${at([lon, lat])} lies ${where}, more than ${km} km from it`,
    });
  };
  for (const { geometry, properties: p } of records.places) {
    check('places.geojson', p.id, geometry.coordinates, p.country, TOLERANCE_KM[p.kind]);
  }
  for (const { geometry, properties: p } of records.stations) {
    if (p.role === 'station' && p.country) {
      check('stations.geojson', p.id, geometry.coordinates, p.country, STATION_TOLERANCE_KM);
    }
  }
  return problems;
};
