/** Records in a list, by the month in which they came to be known. */
import { say } from '../../words/records';
import { formatDate } from '../date-words';
import type { Reading } from '../reading/reading';
import { entriesOf } from './entries';
import type { Match } from './query';

/** A month, or a season or year where a date tells no more. */
export interface Month {
  /** EDTF. */
  readonly key: string;
  readonly label: string;
  readonly matches: readonly Match[];
}

/** The month (or less) that an EDTF date, or the first of an interval, lies in; what tells less keeps its own precision. */
const monthOf = (edtf: string): string => /\d{2}(?:\d{2}|\dX|XX)(?:-\d{2})?/.exec(edtf)?.[0] ?? edtf;

/** Records that follow each other and are of one month, together. */
export function byMonth({ whole: atlas }: Reading, matches: readonly Match[]): Month[] {
  const { dates } = entriesOf(atlas);
  const months: { key: string; label: string; matches: Match[] }[] = [];
  for (const match of matches) {
    const key = monthOf(dates[match.at] ?? '');
    const last = months.at(-1);
    if (last?.key === key) last.matches.push(match);
    else months.push({ key, label: key === '' ? say('undated') : formatDate(key), matches: [match] });
  }
  return months;
}
