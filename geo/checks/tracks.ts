import { distance } from '@turf/turf';
import type { AuthoredLeg } from '../../src/atlas/schema';
import type { CourseCheck, CourseContext } from '../context';
import type { Problem } from '../problem';
import { HOP_KM } from './hops';

/** On less of its way than this, a leg does not follow a reference line. */
const SHARE = 1 / 2;
/** What a reference line is called in a leg's basis. */
const NAME = 'OpenStreetMap';

/** Ids of bends that lie on a track which was seen, and is named. */
const bendsOf = ({ stations }: CourseContext['records']): Set<string> =>
  new Set(
    stations.flatMap(({ properties: { id, role, basis } }) =>
      role === 'bend' && basis.kind === 'osm' && basis.ref !== undefined ? [id] : [],
    ),
  );

/**
 * How much of a leg's line touches such a bend, as a share, and the longest straight hop that touches none, km. (Where the
 * track is straight, stations follow each other with no bend between them: the share is the least that can be said.)
 */
function measured(
  { via }: AuthoredLeg,
  bends: ReadonlySet<string>,
  positions: CourseContext['positions'],
): { share: number; hopKm: number } {
  let [all, along, hopKm] = [0, 0, 0];
  for (const [i, to] of via.entries()) {
    const from = via[i - 1] ?? to;
    const [a, b] = [positions.get(from), positions.get(to)];
    if (!a || !b) continue;
    const km = distance(a, b);
    all += km;
    if (bends.has(from) || bends.has(to)) along += km;
    else hopKm = Math.max(hopKm, km);
  }
  return { share: all > 0 ? along / all : 0, hopKm };
}

/** A line along the track is laid by the bends of a reference line, which its basis names; where it is not, it hops no farther than a surveyed one. */
export const tracks: CourseCheck = ({ records, positions }) => {
  const bends = bendsOf(records);
  return records.legs.flatMap((leg): Problem[] => {
    if (leg.exactness !== 'track') return [];
    const { share, hopKm } = measured(leg, bends, positions);
    const found = [
      share < SHARE &&
        `is "track", but no more than ${Math.floor(100 * share)} % of the line touch bends of a reference line, less than ${100 * SHARE}`,
      !leg.basis.includes(NAME) && `is "track", but the basis names no reference line ("${NAME}")`,
      hopKm > HOP_KM &&
        leg.hopNote === undefined &&
        `is "track", but the line goes straight for ${hopKm.toFixed(0)} km without a bend of the reference line, more than ${HOP_KM}, and there is no hopNote`,
    ];
    return found.flatMap((reason) =>
      reason ? [{ file: 'legs.json', record: leg.id, path: 'exactness', reason }] : [],
    );
  });
};
