/** What the time bar says of a day, from the state: the words of its cursor. */
import { formatDate } from '../../atlas/date-words';
import { knownOn } from '../../atlas/reading/known';
import { movingReadingIn } from '../../state/reading';
import type { State } from '../../state/state';
import { commaList } from '../../words/numbers';
import { say } from '../../words/time';
import type { Track } from './scale';

/** The day of the cursor: the edition's where none is set; null while no edition is known. */
export const dayIn = ({ at, atlas }: Pick<State, 'at' | 'atlas'>): string | null => at ?? atlas.edition;

/** "45 records known, 98 of 146 legs in use": as far as the tables that tell are there. */
export function countsIn(state: Pick<State, 'at' | 'atlas'>, day: string, track: Track): string {
  const { atlas } = state;
  const reading = movingReadingIn(state);
  const known = knownOn(atlas, day);
  // Of corridors: the other main lines come later, and would make another number of the same day.
  const legs = [...atlas.trunk.legs.values()];
  const inUse = legs.filter((leg) => reading.standingOf(leg).status === 'operating').length;
  return commaList([
    ...(known ? [say(known.perhaps > 0 ? 'records.perhaps' : 'records', { ...known })] : []),
    ...(legs.length > 0 ? [say('lines', { legs: inUse, all: legs.length })] : []),
    ...(day < track.first ? [say('before', { year: track.first.slice(0, 4) })] : []),
  ]);
}

/** The cursor in words: "12 May 2012: 45 records known, 98 of 146 legs in use". */
export function cursorWords(state: Pick<State, 'at' | 'atlas'>, track: Track): string {
  const day = dayIn(state);
  if (day === null) return '';
  return say('value', { date: formatDate(day), counts: countsIn(state, day, track) });
}
