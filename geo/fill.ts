/** What follows from other fields is not asked for twice: it is filled in here, before anything is checked. Pure. */
import type { Records } from './authored';

type Raw = { readonly [T in keyof Records]: readonly object[] };

/**
 * The records with the ids of features, the ends of legs and the countries of their stations filled in where they are
 * not written. What is written stays, and is checked to agree. `same` hears of each record that was replaced.
 */
export function fill(raw: Raw, same: (before: object, after: object) => void): Records {
  const feature = (record: object): object => {
    const properties: unknown = Reflect.get(record, 'properties');
    const after = { ...record, id: Reflect.get(record, 'id') ?? Reflect.get(Object(properties), 'id') };
    same(record, after);
    return after;
  };
  const places = raw.places.map(feature) as unknown as Records['places'];
  const stations = raw.stations.map(feature) as unknown as Records['stations'];
  const countryOf = new Map<string, string>();
  for (const { properties: p } of stations)
    if (p.country && p.role !== 'sea-waypoint') countryOf.set(p.id, p.country);
  for (const { properties: p } of places) countryOf.set(p.id, p.country);

  const legs = (raw.legs as Records['legs']).map((leg) => {
    const after = {
      ...leg,
      from: leg.from ?? leg.via[0] ?? '',
      to: leg.to ?? leg.via.at(-1) ?? '',
      countries: leg.countries ?? [...new Set(leg.via.flatMap((id) => countryOf.get(id) ?? []))],
    };
    same(leg, after);
    return after;
  });
  return { ...(raw as unknown as Records), places, stations, legs };
}
