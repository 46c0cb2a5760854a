import type { Check } from '../context';
import { meant } from '../nearest';
import { UNITS } from '../units';

/** A figure's unit is one of ours: rivals can only be laid side by side in the same. */
export const units: Check = ({ records }) =>
  records.figures.flatMap(({ id, unit }) =>
    Object.hasOwn(UNITS, unit)
      ? []
      : [
          {
            file: 'figures.json',
            record: id,
            path: 'unit',
            reason: `is "${unit}", which is not in geo/units.ts (${Object.keys(UNITS).join(', ')})${meant(unit, Object.keys(UNITS))}`,
          },
        ],
  );
