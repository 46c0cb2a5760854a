import type { Check } from '../context';
import type { Problem } from '../problem';

/**
 * A leg lists every country that it runs through: closing a country must close it. A leg that ends
 * at a border crossing may leave out the country the crossing is counted to.
 */
export const legCountries: Check = ({ records }) => {
  const problems: Problem[] = [];
  const places = new Map(records.places.map((place) => [place.properties.id, place.properties]));
  const stations = new Map(records.stations.map((station) => [station.properties.id, station.properties]));
  for (const leg of records.legs) {
    const missing = new Map<string, string>();
    for (const id of leg.via) {
      const place = places.get(id);
      const station = stations.get(id);
      const crossing = place?.kind === 'border-crossing' && (id === leg.from || id === leg.to);
      const country = place?.country ?? (station?.role === 'sea-waypoint' ? null : station?.country);
      if (country && !crossing && !leg.countries.includes(country) && !missing.has(country))
        missing.set(country, id);
    }
    for (const [country, id] of missing) {
      problems.push({
        file: 'legs.json',
        record: leg.id,
        path: 'countries',
        reason: `does not list "${country}", though the leg passes "${id}" there`,
      });
    }
  }
  return problems;
};
