/** What stretch of time a figure counts: told from its EDTF period, so that a month is never drawn as a year. */
import { dateRange, FIRST_DAY, LAST_DAY } from '../dates';
import { addDays } from '../days';

/**
 * `year`: twelve months, be they a calendar year or another; `part`: fewer, down to a day; `years`: more than twelve
 * months; `from` and `until`: from a date on, or until one, and nobody says how far.
 */
export type SpanKind = 'year' | 'part' | 'years' | 'from' | 'until';

export interface Span {
  readonly kind: SpanKind;
  /** Where it begins and ends, in years: 2022 is from 2022 to 2023. Of what is open at one end, both are the other. */
  readonly from: number;
  readonly to: number;
  /** Of a year: in which it begins, and by which months it runs ("1/12", "4/3"). Only years of one kind follow each other. */
  readonly year: number | null;
  readonly months: string | null;
}

const MONTHS = 12;

/** An ISO day as its year, month (1–12) and the share of the year that is over when it begins. */
function parts(day: string): { year: number; month: number; at: number } {
  const date = new Date(`${day}T00:00:00Z`);
  const year = date.getUTCFullYear();
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return { year, month: date.getUTCMonth() + 1, at: year + (date.getTime() - start) / (end - start) };
}

/** Where a day ends, in years. */
const after = (day: string): number => parts(addDays(day, 1)).at;

/** The stretch of a period; null for a text that is no date. */
export function spanOf(period: string): Span | null {
  const range = dateRange(period);
  if (!range) return null;
  const open = range.min === FIRST_DAY ? 'until' : range.max === LAST_DAY ? 'from' : null;
  if (open) {
    const known = open === 'until' ? after(range.max) : parts(range.min).at;
    return { kind: open, from: known, to: known, year: null, months: null };
  }
  const [first, last] = [parts(range.min), parts(range.max)];
  const [from, to] = [first.at, after(range.max)];
  const months = (last.year - first.year) * MONTHS + last.month - first.month + 1;
  // A year that begins within a month, as Iran's does, is written from a month to the same one: "2021-03/2022-03".
  const isYear = months === MONTHS || (months === MONTHS + 1 && first.month === last.month);
  if (isYear) return { kind: 'year', from, to, year: first.year, months: `${first.month}/${last.month}` };
  return { kind: months > MONTHS ? 'years' : 'part', from, to, year: null, months: null };
}

/** Whether nobody says how far it goes. */
export const isOpen = ({ kind }: Span): boolean => kind === 'from' || kind === 'until';
