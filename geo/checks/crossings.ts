import { distance } from '@turf/turf';
import type { PlaceKind } from '../../src/atlas/schema';
import type { Check } from '../context';
import type { Problem } from '../problem';

/** The two stations of a crossing lie no further apart, km. */
const APART_KM = 40;
/** A dry port may be the station of its side. */
const KINDS: readonly PlaceKind[] = ['border-crossing', 'dry-port'];

/** The two sides of a border crossing name each other, lie in two countries and near each other. */
export const crossings: Check = ({ records }) => {
  const problems: Problem[] = [];
  const places = new Map(records.places.map((place) => [place.properties.id, place]));
  for (const place of records.places) {
    const { id, kind, country, otherSide } = place.properties;
    if (otherSide === undefined) continue;
    const say = (reason: string) =>
      problems.push({ file: 'places.geojson', record: id, path: 'properties.otherSide', reason });
    if (!KINDS.includes(kind))
      say(`is told of a ${kind}; only border crossings and their dry ports have one`);
    // An unknown id is reported as such.
    const other = places.get(otherSide);
    if (!other) continue;
    if (other.properties.otherSide !== id) say(`names "${otherSide}", which does not name "${id}" in turn`);
    if (other.properties.country === country) say(`names "${otherSide}", which is in "${country}" too`);
    const km = distance(place.geometry.coordinates, other.geometry.coordinates);
    if (km > APART_KM) say(`names "${otherSide}", ${km.toFixed(0)} km away, more than ${APART_KM}`);
  }
  return problems;
};
