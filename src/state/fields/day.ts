/**
 * The days of the page: `at=2012-05-12`, as of which everything is read (none: the edition's); `vs`, a second day to
 * compare it with; `since` and `until`, between which records are dated. A year or a month is a day too: for `at`, `vs`
 * and `until` its last, for `since` its first.
 */
import type { Atlas } from '../../atlas/atlas';
import { formatDate } from '../../atlas/date-words';
import { dateRange } from '../../atlas/dates';
import { say } from '../../words/state';
import type { Field, Read, Settled } from './field';
import { cut } from './foreign';

const DATE = /\d{4}(?:-\d{2}(?:-\d{2})?)?/;

/** The day that a text means: a day, or the first or last of a month or year; null where it is none of these. */
export function dayOf(text: string, end: 'first' | 'last'): string | null {
  const range = DATE.exec(text)?.[0] === text ? dateRange(text) : null;
  return range && (end === 'first' ? range.min : range.max);
}

type Key = 'at' | 'vs' | 'since' | 'until';

function dayField(
  key: Key,
  end: 'first' | 'last',
  settle: ((day: string, atlas: Atlas) => Settled<string | null>) | null,
): Field<string | null> {
  const malformed = (text: string): Read<string | null> => ({
    problem: say('day.malformed', { key, text: cut(text) }),
  });
  const read = (text: string): Read<string | null> => {
    const value = dayOf(text, end);
    return value === null ? malformed(text) : { value };
  };
  return {
    key,
    kept: 'link',
    initial: () => null,
    absent: 'initial',
    read: (text) => (text === '' ? { value: null } : read(DATE.exec(text)?.[0] ?? text)),
    write: (value) => value,
    // With these the edition's day is known, where that decides.
    needs: (value) => (value === null || !settle ? [] : ['legs']),
    settle: (value, atlas) => (value === null || !settle ? { value } : settle(value, atlas)),
    // The cursor is moved in small steps: going back leads out of the page, not through the days.
    step: 'replace',
    equal: Object.is,
    handle: {
      name: key,
      event: 'day',
      take: (plain) =>
        plain === null ? { value: null } : typeof plain === 'string' ? read(plain) : malformed(String(plain)),
      tell: (value) => value,
    },
  };
}

/** Not after the edition, which is what no day at all means too. */
function upToEdition(day: string, { edition }: Atlas): Settled<string | null> {
  if (edition === null || day < edition) return { value: day };
  if (day === edition) return { value: null };
  return {
    value: null,
    notice: say('day.after', { day: formatDate(day), edition: formatDate(edition) }),
  };
}

/** The day as of which the atlas is read; null: the edition's. */
export const at = dayField('at', 'last', upToEdition);
/** The day it is compared with; null: none. The edition's own day is one. */
export const vs = dayField('vs', 'last', (day, { edition }) =>
  edition !== null && day > edition
    ? { value: edition, notice: say('vs.after', { day: formatDate(day), edition: formatDate(edition) }) }
    : { value: day },
);
/** The first day of the records that are listed; null: any. */
export const since = dayField('since', 'first', null);
/** The last day of the records that are listed; null: any. */
export const until = dayField('until', 'last', null);
