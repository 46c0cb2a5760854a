/** How a published time is said. Comes with whatever reckons days. */
import { commaList } from '../words/numbers';
import { say } from '../words/times';
import { formatDate } from './date-words';
import { countryName } from './links';
import type { Reading } from './reading/reading';
import type { Time } from './times';
import { rangeOf } from './words';

/** From so many hours on, a time is said in days. */
const IN_DAYS_FROM = 72;

/** "at the border". */
export const timePartWord = (what: Time['what']): string => say(`what.${what}`);
/** "a wagon". */
export const timedWord = (counted: Time['counted']): string => say(`counted.${counted}`);
/** "station to station". */
export const timeEndsWord = (ends: Time['ends']): string => say(`ends.${ends}`);

/**
 * Hours in words: "34 hours", "9 days", "8–11 days", "up to 30 days", and "5 days or more" where no upper end is said (null).
 * In days, of 24 hours, where the longer end is three or more; one decimal at most.
 */
export function durationText({ from, to }: Time['hours']): string {
  const upper = to ?? from;
  const [unit, inUnit] = upper >= IN_DAYS_FROM ? (['days', 24] as const) : (['hours', 1] as const);
  const range = from === 0 ? { from: upper, to: upper } : { from, to: upper };
  const time = say(unit, {
    value: rangeOf({ from: range.from / inUnit, to: range.to / inUnit }),
    n: upper / inUnit,
  });
  if (to === null) return say('atLeast', { time });
  return from === 0 ? say('atMost', { time }) : time;
}

/** The place or the country of an id; the id where the atlas has neither. */
const nameOf = ({ atlas }: Reading, id: string): string =>
  atlas.places.get(id)?.properties.name ?? countryName(atlas, id);

/** A time in a line: "9 days, 2024, Kazakhstan Railways, station to station"; planned and forecast ones say so. */
export const timeText = (reading: Reading, { hours, kind, period, saidBy, ends, towards }: Time): string =>
  commaList([
    say(kind, { time: durationText(hours) }),
    formatDate(period),
    saidBy,
    timeEndsWord(ends),
    ...(towards === undefined ? [] : [say('towards', { name: nameOf(reading, towards) })]),
  ]);
