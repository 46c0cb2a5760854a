/** Writing EDTF dates at the precision they were given, never finer. */
import { dateAt, dateSpan, type Precision, say } from '../words/dates';
import { type Doubt, firstDay, type Point, parseEdtf, SEASONS } from './dates';

const DOUBTS: Readonly<Record<Doubt, (date: string) => string>> = {
  '': (date) => date,
  '~': (date) => say('about', { date }),
  '?': (date) => say('probably', { date }),
  '%': (date) => say('probablyAbout', { date }),
};

/** What Intl can write; null for seasons, decades and centuries. */
function precisionOf({ year, month, day }: Point): Precision | null {
  if (year.includes('X') || (month !== null && SEASONS[month])) return null;
  return day === null ? (month === null ? 'year' : 'month') : 'day';
}

function plain(point: Point): string {
  const precision = precisionOf(point);
  if (precision) return dateAt(firstDay(point), precision);
  const season = point.month === null ? undefined : SEASONS[point.month];
  return season
    ? say(season.name, { year: dateAt(firstDay(point), 'year') })
    : say('decade', { year: point.year.replaceAll('X', '0') });
}

const words = (point: Point): string => DOUBTS[point.doubt](plain(point));

/** "3–5 July 2024", "July–August 2024", "2022–2024"; a spaced dash between ends that are not alike. */
function interval(from: Point, to: Point): string {
  const precision = precisionOf(from);
  if (precision && precision === precisionOf(to) && !from.doubt && !to.doubt) {
    return dateSpan(firstDay(from), firstDay(to), precision);
  }
  return say('span', { from: words(from), to: words(to) });
}

/**
 * An EDTF date in words at the precision given: "3 July 2024", "July 2024", "2024", "about 2024",
 * "probably 2024", "July–August 2024", "since 2022" (still open), "until 2022".
 * Text that is no date this parser knows comes back unchanged, so that nothing is hidden.
 */
export function formatDate(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed) return edtf;
  if ('year' in parsed) return words(parsed);
  const { from, to } = parsed;
  if (typeof from !== 'string') {
    if (typeof to !== 'string') return interval(from, to);
    return say(to === 'open' ? 'since' : 'fromEndUnknown', { date: words(from) });
  }
  if (typeof to === 'string') return edtf;
  return say(from === 'open' ? 'until' : 'startUnknown', { date: words(to) });
}

/** Whether a text is one date, which can be said to begin or end something; an interval keeps its own words. */
const isPoint = (edtf: string): boolean => !edtf.includes('/') && parseEdtf(edtf) !== null;

/** "since 3 July 2024", "since about 2016"; an interval keeps its own words. For the start of a state that goes on. */
export const formatSince = (edtf: string): string =>
  isPoint(edtf) ? say('since', { date: formatDate(edtf) }) : formatDate(edtf);

/** "from May 2018"; an interval keeps its own words. For the start of a state that something else may have ended. */
export const formatFrom = (edtf: string): string =>
  isPoint(edtf) ? say('from', { date: formatDate(edtf) }) : formatDate(edtf);

/** "from 2016 until 2025", "until 2025", "since July 2024"; null where neither end is known. */
export function formatSpan(from: string | null, until: string | undefined): string | null {
  if (until === undefined) return from === null ? null : formatSince(from);
  if (from === null) return say('until', { date: formatDate(until) });
  return say('fromUntil', { from: formatDate(from), until: formatDate(until) });
}
