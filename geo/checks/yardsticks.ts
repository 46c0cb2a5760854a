import type { Check } from '../context';
import { isOfYardstick, YARDSTICKS } from '../yardsticks';

/**
 * What the reckoning of days is measured by is marked, so that no derivation reads it: of a stretch in geo/yardsticks.ts
 * there is no time that is not a yardstick, and none of another stretch is.
 */
export const yardsticks: Check = ({ records }) =>
  records.times.flatMap((time) => {
    const is = isOfYardstick(time);
    if (is === (time.yardstick ?? false)) return [];
    const reason = is
      ? 'is missing: its stretch is one by which the reckoning is measured, and a time that is read there would measure itself'
      : `is true, but its stretch is none of the ${YARDSTICKS.length} by which the reckoning is measured (geo/yardsticks.ts)`;
    return [{ file: 'times.json', record: time.id, path: 'yardstick', reason }];
  });
