import { legOfRef } from '../../src/atlas/atlas';
import { gaugesByPlace, junctionsOf } from '../../src/atlas/way/transitions';
import type { Records } from '../authored';
import type { Check } from '../context';
import type { Problem } from '../problem';

type Gauges = Records['legs'][number]['gauges'];

/** Holds the branches to it; returns the places at the ends of stretches over which the gauge changes. */
function overGaps(records: Records, problems: Problem[]): Set<string> {
  const places = new Map(records.places.map((place) => [place.properties.id, place.properties]));
  const legs = new Map(
    records.legs.map(({ id, mode, gauges, via }) => [id, { id, mode, gauges, places: via }]),
  );
  const gaugesAt = gaugesByPlace(places.values(), legs.values());
  const ends = new Set<string>();
  for (const corridor of records.corridors) {
    for (const [b, branch] of corridor.branches.entries()) {
      const travelled = branch.legs.flatMap((ref) => {
        const leg = legs.get(legOfRef(ref));
        if (!leg || !ref.startsWith('-')) return leg ?? [];
        return [{ ...leg, places: leg.places.toReversed(), gauges: leg.gauges.toReversed() }];
      });
      for (const gap of junctionsOf(travelled, gaugesAt)) {
        if (!gap.breaks) continue;
        const next = gap.from === null || gap.to === null ? undefined : travelled[gap.to];
        if (next?.gauges.slice(1).some((gauge) => gap.before.includes(gauge))) {
          problems.push({
            file: 'legs.json',
            record: next.id,
            path: 'gauges',
            reason: `stand in the wrong order, for the branch "${branch.id}" of "${corridor.id}" comes to the leg on ${gap.before.join(' and ')} mm; the gauge at "from" comes first`,
          });
        }
        if (!gap.isGap) continue;
        for (const id of gap.places) ends.add(id);
        if (gap.places.some((id) => places.get(id)?.gaugeBreak)) continue;
        const [from, to] = [gap.before, gap.after].map((gauges) => gauges.join(' and '));
        problems.push({
          file: 'corridors.json',
          record: corridor.id,
          path: `branches.${b}.legs`,
          reason: `leave the railway at "${gap.places[0]}" (${from} mm) and find it again at "${gap.places.at(-1)}" (${to} mm), but no place between has a gaugeBreak (branch "${branch.id}")`,
        });
      }
    }
  }
  return ends;
}

/**
 * Gauge is told of railways only, and where two gauges meet, the place between them has both and its
 * `gaugeBreak` says what happens to the goods. Where a branch goes by ship or lorry from a railway of one
 * gauge to one of another, a place at an end of that stretch says it.
 */
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
    if (new Set(leg.gauges).size > 1) {
      const change = `changes from ${leg.gauges.join(' to ')} mm`;
      const between = leg.via
        .map((id) => places.get(id))
        .filter((place) => leg.gauges.every((gauge) => place?.gauges?.includes(gauge)));
      if (between.length === 0) say('gauges', `${change}, but no place on the leg has both gauges`);
      else if (!between.some((place) => place?.gaugeBreak))
        say('gauges', `${change}, but no place on the leg has a gaugeBreak`);
    }
    const [only] = leg.gauges;
    if (only === undefined || leg.gauges.length > 1) continue;
    for (const end of [leg.from, leg.to]) met.set(end, (met.get(end) ?? new Set()).add(only));
  }

  for (const [id, meeting] of met) {
    const place = places.get(id);
    if (!place) continue;
    const own = new Set(place.gauges ?? []);
    const all = [...meeting].sort((a, b) => a - b).join(' and ');
    const absent = [...meeting].filter((gauge) => !own.has(gauge)).sort((a, b) => a - b);
    const list = absent.join(' and ');
    const say = (path: string, reason: string) =>
      problems.push({ file: 'places.geojson', record: id, path: `properties.${path}`, reason });
    if (place.gauges && absent.length > 0)
      say('gauges', `does not name ${list} mm, the gauge of a leg that ends here`);
    else if (!place.gauges && meeting.size > 1)
      say('gauges', `is missing, though legs of ${all} mm meet here`);
    if (meeting.size > 1 && !place.gaugeBreak)
      say('gaugeBreak', `is missing, though legs of ${all} mm meet here`);
  }
  const across = overGaps(records, problems);
  for (const [id, { gauges: own = [], gaugeBreak }] of places) {
    if (gaugeBreak && own.length < 2 && !across.has(id)) {
      problems.push({
        file: 'places.geojson',
        record: id,
        path: 'properties.gaugeBreak',
        reason:
          'is told, but the place does not have two gauges, nor is it where a way by ship or road begins or ends over which the gauge changes',
      });
    }
  }
  return problems;
};
