import type { Records } from '../authored';
import type { Check } from '../context';
import type { Problem } from '../problem';

type Gauges = Records['legs'][number]['gauges'];

/** Gauge is told of railways only, and where two gauges meet, the place between them says so. */
export const gauges: Check = ({ records }) => {
  const problems: Problem[] = [];
  const places = new Map(records.places.map((place) => [place.properties.id, place.properties]));
  /** Place → gauges of the rail legs that end there with a single gauge, which is then the gauge at the place. */
  const met = new Map<string, Set<Gauges[number]>>();

  for (const leg of records.legs) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'legs.json', record: leg.id, path, reason });
    if (new Set(leg.gauges).size < leg.gauges.length) say('gauges', 'names a gauge twice');
    if (leg.mode !== 'rail' && leg.gauges.length > 0)
      say('gauges', `must be empty, for the leg goes by ${leg.mode}`);
    if (leg.mode !== 'rail') continue;
    if (leg.gauges.length > 1) {
      const change = leg.via.some((id) => leg.gauges.every((g) => places.get(id)?.gauges?.includes(g)));
      if (!change)
        say('gauges', `changes from ${leg.gauges.join(' to ')} mm, but no place on the leg has both gauges`);
    }
    const [only] = leg.gauges;
    if (only === undefined || leg.gauges.length > 1) continue;
    for (const end of [leg.from, leg.to]) met.set(end, (met.get(end) ?? new Set()).add(only));
  }

  for (const [id, meeting] of met) {
    const place = places.get(id);
    if (!place) continue;
    const own = new Set(place.gauges ?? []);
    const absent = [...meeting].filter((gauge) => !own.has(gauge)).sort((a, b) => a - b);
    const list = absent.join(' and ');
    const say = (reason: string) =>
      problems.push({ file: 'places.geojson', record: id, path: 'properties.gauges', reason });
    if (place.gauges && absent.length > 0) say(`does not name ${list} mm, the gauge of a leg that ends here`);
    else if (!place.gauges && meeting.size > 1) say(`is missing, though legs of ${list} mm meet here`);
  }
  return problems;
};
