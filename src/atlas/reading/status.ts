/** How much line is in which state on the day. */
import { say } from '../../words/atlas';
import { commaList } from '../../words/numbers';
import type { Leg, Status } from '../schema';
import { formatKm, statusWord } from '../words';
import type { Holds, Reading } from './reading';

/** A leg's status on the day, and how sure it is. */
export interface State {
  /** `unknown` also before the atlas knows anything of the leg. */
  readonly status: Status;
  readonly holds: Holds;
}
/** What a reader is told of a leg on the day; what is not known is `unknown`. */
export function stateOn(reading: Reading, leg: Leg): State {
  const { status, holds } = reading.standingOf(leg);
  return { status: status ?? 'unknown', holds };
}

/** "operating"; "perhaps operating" where the day lies within the date of a change, or before the first source. */
export const stateWords = ({ status, holds }: State): string =>
  holds === 'perhaps' ? say('status.perhaps', { status: statusWord(status) }) : statusWord(status);

/** Drawn kilometres (our computation) by status on the day, most first. A line that is not there yet is not counted. */
export function kmByStatus(reading: Reading, legs: Iterable<Leg>): { status: Status; km: number }[] {
  const sums = new Map<Status, number>();
  for (const leg of legs) {
    const { status } = reading.standingOf(leg);
    if (status) sums.set(status, (sums.get(status) ?? 0) + leg.properties.computedKm);
  }
  return [...sums].map(([status, km]) => ({ status, km })).sort((a, b) => b.km - a.km);
}

/** "4,120 km operating, 162 km under construction"; empty for no legs. */
export const statusLine = (reading: Reading, legs: Iterable<Leg>): string =>
  commaList(
    kmByStatus(reading, legs).map(({ status, km }) =>
      say('kmInState', { km: formatKm(km), status: statusWord(status) }),
    ),
  );
