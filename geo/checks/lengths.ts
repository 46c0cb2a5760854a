import type { Check } from '../context';
import type { Problem } from '../problem';

/** A surveyed line through stations is a few per cent short of the railway; further apart, one of the two wants a word. */
export const LENGTH_TOLERANCE = 0.1;

/**
 * A surveyed leg is about as long as published: within a tenth of each length of the whole leg, or `lengthNote`
 * says why not.
 */
export const lengths: Check = ({ records, drawn }) => {
  const problems: Problem[] = [];
  for (const leg of records.legs) {
    const line = drawn.get(leg.id);
    if (!line || leg.exactness !== 'surveyed' || leg.lengthNote !== undefined) continue;
    for (const [i, { km, of }] of leg.lengths.entries()) {
      if (of !== undefined || Math.abs(line.computedKm - km) <= LENGTH_TOLERANCE * km) continue;
      problems.push({
        file: 'legs.json',
        record: leg.id,
        path: `lengths.${i}.km`,
        reason: `is ${km}, but the drawn line has ${line.computedKm.toFixed(1)} km, more than ${LENGTH_TOLERANCE * 100} % apart, and there is no lengthNote`,
      });
    }
  }
  return problems;
};
