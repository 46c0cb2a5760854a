/**
 * Reading EDTF dates (ISO 8601-2, levels 0 and 1); date-words.ts writes them.
 *
 * A small parser of our own, because the full library is heavy for the browser: geo/checks has already
 * validated every date with it when the atlas was built.
 */

/** The days an EDTF date may mean: ISO days, both ends included. Comparable as text. */
export interface DateRange {
  readonly min: string;
  readonly max: string;
}

export type Doubt = '' | '~' | '?' | '%';
/** One end of an interval, or a date by itself. Which of the parts are there is its precision. */
export interface Point {
  readonly year: string;
  /** 1–12, or 21–24 for the seasons. */
  readonly month: number | null;
  readonly day: number | null;
  readonly doubt: Doubt;
}
/** `open`: the interval goes on ("..") ; `unknown`: nobody knows (empty). */
type End = Point | 'open' | 'unknown';
type Parsed = Point | { readonly from: End; readonly to: End };

/** The ends of time: where an interval is open, or its end unknown. */
export const FIRST_DAY = '0000-01-01';
export const LAST_DAY = '9999-12-31';
/** By their EDTF number, each with its first and last month. */
export const SEASONS: Readonly<
  Record<number, { name: 'spring' | 'summer' | 'autumn' | 'winter'; first: number; last: number }>
> = {
  21: { name: 'spring', first: 3, last: 5 },
  22: { name: 'summer', first: 6, last: 8 },
  23: { name: 'autumn', first: 9, last: 11 },
  24: { name: 'winter', first: 12, last: 12 },
};
const pad = (n: number): string => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function parsePoint(text: string): Point | null {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/.exec(text);
  if (!match) return null;
  const [, year = '', monthText, dayText, doubt = ''] = match;
  const month = monthText === undefined ? null : Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  if (month !== null && year.includes('X')) return null;
  if (month !== null && (month < 1 || month > 12) && !(SEASONS[month] && day === null)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysIn(Number(year), month))) return null;
  return { year, month, day, doubt: doubt as Doubt };
}

function parseEnd(text: string): End | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parsePoint(text);
}

/** Null when the text is no date this parser knows. */
export function parseEdtf(edtf: string): Parsed | null {
  const slash = edtf.indexOf('/');
  if (slash < 0) return parsePoint(edtf);
  const from = parseEnd(edtf.slice(0, slash));
  const to = parseEnd(edtf.slice(slash + 1));
  if (!from || !to || (typeof from === 'string' && typeof to === 'string')) return null;
  return { from, to };
}

/** The first day that it may mean, ISO. */
export function firstDay(point: Point): string {
  const year = point.year.replaceAll('X', '0');
  if (point.month === null) return `${year}-01-01`;
  return `${year}-${pad(SEASONS[point.month]?.first ?? point.month)}-${pad(point.day ?? 1)}`;
}

function lastDay(point: Point): string {
  const year = point.year.replaceAll('X', '9');
  if (point.month === null) return `${year}-12-31`;
  const month = SEASONS[point.month]?.last ?? point.month;
  return `${year}-${pad(month)}-${pad(point.day ?? daysIn(Number(year), month))}`;
}

/**
 * The first and last day an EDTF date may mean, for ordering and filtering; open and unknown ends reach
 * to the year 0 and to 9999. An approximate date keeps the range of its digits. Winter is December here,
 * so that a season stays in its year. Null when the text is no date this parser knows.
 */
export function dateRange(edtf: string): DateRange | null {
  const known = ranges.get(edtf);
  if (known !== undefined) return known;
  const range = rangeOf(edtf);
  // What a reader types must not fill the memory.
  if (ranges.size >= MOST_RANGES) ranges.clear();
  ranges.set(edtf, range);
  return range;
}

/** A day of the atlas asks thousands of records for the same few hundred dates. */
const ranges = new Map<string, DateRange | null>();
const MOST_RANGES = 20_000;

function rangeOf(edtf: string): DateRange | null {
  const parsed = parseEdtf(edtf);
  if (!parsed) return null;
  if ('year' in parsed) return { min: firstDay(parsed), max: lastDay(parsed) };
  const min = typeof parsed.from === 'string' ? FIRST_DAY : firstDay(parsed.from);
  const max = typeof parsed.to === 'string' ? LAST_DAY : lastDay(parsed.to);
  return min <= max ? { min, max } : null;
}

/** Orders texts as a machine does, the same in every language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Orders EDTF dates newest first by the day they start; of two that start together the one that may last
 * longer comes second, so that "2024" follows everything dated within 2024. Dates that cannot be read come
 * last. A total order: only equal texts compare as 0.
 */
export function compareNewestFirst(a: string, b: string): number {
  const ra = dateRange(a);
  const rb = dateRange(b);
  if (!ra || !rb) return ra ? -1 : rb ? 1 : byText(a, b);
  return byText(rb.min, ra.min) || byText(ra.max, rb.max) || byText(a, b);
}
