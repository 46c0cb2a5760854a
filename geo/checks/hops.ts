import type { CourseCheck } from '../context';
import { at, longestHop } from '../measure';
import type { Problem } from '../problem';

/** Who goes from station to station knows one, or a bend, at least this often, km. */
export const HOP_KM = 25;

/** A railway called surveyed has no long straight hop, or `hopNote` says why. (Along the track: tracks.ts.) */
export const hops: CourseCheck = ({ records, drawn }) => {
  const problems: Problem[] = [];
  for (const leg of records.legs) {
    if (leg.mode !== 'rail' || leg.exactness !== 'surveyed' || leg.hopNote !== undefined) continue;
    const line = drawn.get(leg.id);
    const hop = line && longestHop(line);
    if (!hop || hop.km <= HOP_KM) continue;
    problems.push({
      file: 'legs.json',
      record: leg.id,
      path: 'exactness',
      reason: `is "surveyed", but the line goes straight for ${hop.km.toFixed(0)} km from ${at(hop.from)} to ${at(hop.to)}, more than ${HOP_KM}, and there is no hopNote`,
    });
  }
  return problems;
};
