/**
 * A leg from one of its places to another, as a leg of its own: a route comes on and goes off where it likes. Whatever
 * takes a leg (profile, transitions, totals, the map) takes a part.
 */
import type { Leg, LonLat, Place } from '../schema';
import { chainageOf, kmOfPlaces, pointAlong } from '../way/chainage';

/** So little of another country's land is a matter of how the line is drawn, km. */
const SLIVER_KM = 0.1;
/** Beside a station, and between two places of one country, so much of another's land is only beside it, km. */
export const BESIDE_KM = 3;
const tenth = (km: number): number => Math.round(km * 10) / 10;

/**
 * The gauges of a part. Where a leg has two they change at the first place on it that says how, else at its end; that place
 * belongs to the part that comes to it, and the leg's first to the part that leaves it.
 */
function gaugesOf(places: ReadonlyMap<string, Place>, leg: Leg, from: number, to: number): number[] {
  const { gauges, places: ids } = leg.properties;
  const [first, last] = [gauges[0], gauges.at(-1)];
  if (first === undefined || last === undefined || first === last) return gauges;
  const told = ids.findIndex((id) => places.get(id)?.properties.gaugeBreak !== undefined);
  const change = told < 0 ? ids.length - 1 : Math.max(told, 1);
  if (to < change) return [first];
  return from >= change ? [last] : [first, last];
}

const known = new WeakMap<Leg, Map<string, Leg>>();

/**
 * The part of a leg between two of its places, in the leg's own direction; the leg itself where it is all of it. Its km
 * are of the drawn line (ours); what was published of the whole leg is left out. The same object for the same part.
 * @param from index among the leg's places, `to` a later one
 */
export function partOf(places: ReadonlyMap<string, Place>, leg: Leg, from: number, to: number): Leg {
  const { properties } = leg;
  if (from === 0 && to === properties.places.length - 1) return leg;
  const parts = known.get(leg) ?? new Map<string, Leg>();
  known.set(leg, parts);
  const key = `${from}/${to}`;
  const found = parts.get(key);
  if (found) return found;
  const at = kmOfPlaces(places, leg);
  const [start, end] = [at[from] ?? 0, at[to] ?? properties.computedKm];
  const chainage = chainageOf(leg);
  const inner = chainage.points.filter((_, i) => {
    const km = chainage.km[i] ?? 0;
    return km > start && km < end;
  });
  // Where it is cut the leg's line may cross a border before or behind the station: the leg as a whole stops there once.
  const isBeside = (country: string | null, km: number, at: number): boolean => {
    const place = places.get(properties.places[at] ?? '')?.properties;
    return km <= BESIDE_KM && country !== null && place !== undefined && place.country !== country;
  };
  const line = [pointAlong(chainage, start), ...inner, pointAlong(chainage, end)].filter(
    (point): point is LonLat => point !== null,
  );
  const part: Leg = {
    ...leg,
    geometry: { type: 'LineString', coordinates: line },
    properties: {
      ...properties,
      from: properties.places[from] ?? properties.from,
      to: properties.places[to] ?? properties.to,
      places: properties.places.slice(from, to + 1),
      gauges: gaugesOf(places, leg, from, to) as Leg['properties']['gauges'],
      courses: properties.courses.flatMap(({ country, untilKm }, i) => {
        const begins = properties.courses[i - 1]?.untilKm ?? 0;
        const stops = i === properties.courses.length - 1 ? properties.computedKm : untilKm;
        const run = Math.min(stops, end) - Math.max(begins, start);
        const beside =
          run < SLIVER_KM ||
          (from > 0 && begins <= start && isBeside(country, run, from)) ||
          (to < properties.places.length - 1 && stops >= end && isBeside(country, run, to));
        return beside ? [] : [{ country, untilKm: tenth(Math.min(stops, end) - start) }];
      }),
      computedKm: tenth(end - start),
      lengths: [],
    },
  };
  parts.set(key, part);
  return part;
}
