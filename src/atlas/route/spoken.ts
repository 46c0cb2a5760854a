/** Which published times speak for a thing: as it is run, and on the day. */
import type { Atlas } from '../atlas';
import { dateRange, LAST_DAY } from '../dates';
import type { Time } from '../times';
import type { Line } from './lines';

/** What somebody has published, of which a thing is a share: 1 where it is all of it. */
export interface Spoken {
  readonly time: Time;
  readonly share: number;
}

/**
 * Whether a line leads towards a place or a country, by its leg: the place lies further on along it, or the whole leg, or
 * this line of it, comes into the country from another.
 */
export function leadsTo({ places }: Atlas, { leg, at }: Line, reversed: boolean, goal: string): boolean {
  const ids = leg.properties.places;
  const [behind, ahead] = [ids.slice(0, at + 1), ids.slice(at + 1)];
  const [left, coming] = reversed ? [ahead.reverse(), behind.reverse()] : [behind, ahead];
  if (coming.includes(goal)) return true;
  const isIn = (id: string | undefined): boolean => places.get(id ?? '')?.properties.country === goal;
  return (isIn(coming.at(-1)) && !isIn(left[0])) || (isIn(coming[0]) && !isIn(left.at(-1)));
}

const yearOf = (day: string): string => day.slice(0, 4);
/** Whether what a time speaks of came only after a day. */
export const isLater = ({ period }: Pick<Time, 'period'>, day: string | null): boolean =>
  day !== null && (dateRange(period)?.min ?? day) > day;

/**
 * Of times of one thing those that speak for a day: whose period holds it; where none does, those of the last year before it
 * in which any was over; where nobody had spoken by then, those of the first year after. Of what is chosen so, nobody's word
 * is left out.
 * @param day ISO; null: the last of all
 */
export function spokenOn(times: readonly Spoken[], day: string | null): readonly Spoken[] {
  if (times.length < 2) return times;
  const dated = times.flatMap((spoken) => {
    const range = dateRange(spoken.time.period);
    return range ? [{ spoken, ...range }] : [];
  });
  const on = day ?? LAST_DAY;
  const holding = dated.filter(({ min, max }) => min <= on && on <= max);
  const before = dated.filter(({ max }) => max < on);
  const last = before.map(({ max }) => yearOf(max)).reduce((a, b) => (a > b ? a : b), '');
  const after = dated.filter(({ min }) => min > on);
  const first = after.map(({ min }) => yearOf(min)).reduce((a, b) => (a < b ? a : b), LAST_DAY);
  const chosen =
    holding.length > 0
      ? holding
      : before.length > 0
        ? before.filter(({ max }) => yearOf(max) === last)
        : after.filter(({ min }) => yearOf(min) === first);
  return chosen.map(({ spoken }) => spoken);
}
