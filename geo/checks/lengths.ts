import type { Exactness } from '../../src/atlas/schema';
import type { CourseCheck } from '../context';
import type { Problem } from '../problem';

/**
 * How far a published length of the whole leg and the drawn line may be apart, as a share of the published one. A line
 * along the track loses only the small bends, and what is straight on the rest of its way; one through stations is a few per cent short of the railway; one that only shows the connection may be a third short.
 */
const TOLERANCE: Readonly<Record<Exactness, number>> = {
  track: 0.07,
  surveyed: 0.1,
  generalised: 0.25,
  schematic: 0.35,
};
/** Beyond this factor no note helps: a figure has slipped, or another stretch is meant, which `of` names. */
const SLIP = 2;

/** A leg is about as long as published, by as much as it is exact, or `lengthNote` says why not. */
export const lengths: CourseCheck = ({ records, drawn }) => {
  const problems: Problem[] = [];
  for (const leg of records.legs) {
    const line = drawn.get(leg.id);
    if (!line) continue;
    const tolerance = TOLERANCE[leg.exactness];
    for (const [i, { km, of }] of leg.lengths.entries()) {
      if (of !== undefined || Math.abs(line.computedKm - km) <= tolerance * km) continue;
      const slipped = km > SLIP * line.computedKm || line.computedKm > SLIP * km;
      if (leg.lengthNote !== undefined && !slipped) continue;
      const apart = slipped
        ? `more than ${SLIP} times apart: is a figure wrong, or is another stretch meant ("of")?`
        : `more than ${Math.round(tolerance * 100)} % apart, and there is no lengthNote`;
      problems.push({
        file: 'legs.json',
        record: leg.id,
        path: `lengths.${i}.km`,
        reason: `is ${km}, but the drawn line has ${line.computedKm.toFixed(1)} km, ${apart}`,
      });
    }
  }
  return problems;
};
