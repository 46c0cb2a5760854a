/** Dates in the page's language: a day, a month or a year, and spans of them. What EDTF means is known in atlas/dates. */
import en from './en/dates.json';
import { LOCALE, room } from './i18n';

export const say = room('dates', en);

const FORMATS = {
  year: new Intl.DateTimeFormat(LOCALE, { year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  day: new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
};
export type Precision = keyof typeof FORMATS;

/** Midnight of an ISO day; also before the year 100, which Date.UTC takes for the twentieth century. */
const midnight = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
/** Newer tables set thin spaces about the dash, older ones plain ones: the page looks the same with both. */
const spaced = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');

/** "3 July 2024", "July 2024", "2024" of an ISO day. */
export const dateAt = (iso: string, precision: Precision): string =>
  spaced(FORMATS[precision].format(midnight(iso)));

/**
 * "3–5 July 2024", "July–August 2024", "2022–2024", and with a spaced dash where the ends have parts of their own:
 * "30 July – 2 August 2024". One date where both are the same. ISO days.
 */
export function dateSpan(from: string, to: string, precision: Precision): string {
  const parts = FORMATS[precision].formatRangeToParts(midnight(from), midnight(to));
  const isShort = parts.filter(({ source }) => source === 'startRange').length === 1;
  return spaced(
    parts
      .map(({ value }, i) => (isShort && parts[i - 1]?.source === 'startRange' ? value.trim() : value))
      .join(''),
  );
}
