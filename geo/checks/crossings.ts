import { distance } from '@turf/turf';
import type { PlaceKind } from '../../src/atlas/schema';
import type { Records } from '../authored';
import type { Check } from '../context';
import type { Problem } from '../problem';

/** The two stations of a crossing lie no further apart, km. (Mamlyutka and Petukhovo in the steppe: 44.) */
const APART_KM = 45;
/** A dry port or a city may be the station of its side. */
const KINDS: readonly PlaceKind[] = ['border-crossing', 'dry-port', 'city'];

type Places = ReadonlyMap<string, Records['places'][number]>;

/** The two sides name each other, lie in two countries and near each other; a crossing has two, or says why not. */
function pairs(records: Records, places: Places): Problem[] {
  const problems: Problem[] = [];
  for (const place of records.places) {
    const { id, kind, country, otherSide, otherSideNote } = place.properties;
    const say = (path: string, reason: string) =>
      problems.push({ file: 'places.geojson', record: id, path: `properties.${path}`, reason });
    if (otherSideNote !== undefined && otherSide !== undefined)
      say('otherSideNote', 'is told, though the other side is named');
    if (otherSideNote !== undefined && kind !== 'border-crossing')
      say('otherSideNote', `is told of a ${kind}; only border crossings have one`);
    if (kind === 'border-crossing' && otherSide === undefined && otherSideNote === undefined)
      say('otherSide', 'is missing, and no otherSideNote says why');
    if (otherSide === undefined) continue;
    if (!KINDS.includes(kind))
      say('otherSide', `is told of a ${kind}; only border crossings, their dry ports and cities have one`);
    // An unknown id is reported as such.
    const other = places.get(otherSide);
    if (!other) continue;
    if (other.properties.otherSide !== id)
      say('otherSide', `names "${otherSide}", which does not name "${id}" in turn`);
    if (other.properties.country === country)
      say('otherSide', `names "${otherSide}", which is in "${country}" too`);
    const km = distance(place.geometry.coordinates, other.geometry.coordinates);
    if (km > APART_KM)
      say('otherSide', `names "${otherSide}", ${km.toFixed(0)} km away, more than ${APART_KM}`);
  }
  return problems;
}

/** Where a railway comes into another country it has passed the one side of a crossing and goes on to the other. */
function railways(records: Records, places: Places): Problem[] {
  const problems: Problem[] = [];
  const stations = new Map(records.stations.map((station) => [station.properties.id, station.properties]));
  for (const leg of records.legs) {
    if (leg.mode !== 'rail') continue;
    const say = (path: string, reason: string) =>
      problems.push({ file: 'legs.json', record: leg.id, path, reason });
    /** Runs of stations in one country, in order. A bend of the track or an unknown id tells no country. */
    const runs: { country: string; ids: string[] }[] = [];
    for (const id of leg.via) {
      const country = places.get(id)?.properties.country ?? stations.get(id)?.country;
      if (!country) continue;
      const last = runs.at(-1);
      if (last?.country === country) last.ids.push(id);
      else runs.push({ country, ids: [id] });
    }
    const unpaired = runs.flatMap(({ country, ids }, i) => {
      const next = runs[i + 1];
      const passed = ids.some((id) => {
        const other = places.get(id)?.properties.otherSide;
        return other !== undefined && next?.ids.includes(other);
      });
      return !next || passed ? [] : [`"${country}" to "${next.country}"`];
    });
    const silent = leg.countries.length > 1 && runs.length < 2 ? ['its countries'] : [];
    const missing = [...new Set([...unpaired, ...silent])];
    if (missing.length > 0 && leg.borderNote === undefined)
      say('via', `passes no two sides of a crossing from ${missing.join(', ')}, and no borderNote says why`);
    if (missing.length === 0 && leg.borderNote !== undefined)
      say('borderNote', 'is told, but the leg passes both sides of every crossing');
  }
  return problems;
}

/** A border crossing is one crossing with two sides, and a railway into another country passes both of them. */
export const crossings: Check = ({ records }) => {
  const places = new Map(records.places.map((place) => [place.properties.id, place]));
  return [...pairs(records, places), ...railways(records, places)];
};
