/** The measures of the time bar: where a day stands on its track, and which day a key or a pull leads to. Pure. */
import { addDays, addMonths, daysBetween } from '../../atlas/days';
import type { YearCount } from '../../atlas/reading/counts';

/** The first and last day of the track, ISO. */
export interface Track {
  readonly first: string;
  readonly last: string;
}

/** From the first year in which a deal, an event or a quotation is dated to the edition's day. */
export function trackOf(years: readonly YearCount[], edition: string): Track {
  const [first] = years.filter(({ deals, events, quotes }) => deals || events || quotes);
  const year = first?.year ?? edition.slice(0, 4);
  return { first: `${year}-01-01`, last: edition };
}

/** Where on the track a day stands, 0 to 1; what lies beyond stands at its end. */
export function placeOf({ first, last }: Track, day: string): number {
  const length = daysBetween(first, last);
  return length <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(first, day) / length));
}

/** The day at a place of the track, 0 to 1. */
export const dayAt = ({ first, last }: Track, place: number): string =>
  addDays(first, Math.min(1, Math.max(0, place)) * daysBetween(first, last));

/** A day on the track: the nearest end for one beyond. */
export const onTrack = ({ first, last }: Track, day: string): string =>
  day < first ? first : day > last ? last : day;

/** The day a key leads to from another; null for a key that means none. */
export function dayByKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  day: string,
  track: Track,
): string | null {
  const by: Readonly<Record<string, () => string>> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowDown: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, 1),
    PageDown: () => addMonths(day, shiftKey ? -12 : -1),
    PageUp: () => addMonths(day, shiftKey ? 12 : 1),
    Home: () => track.first,
    End: () => track.last,
    t: () => track.last,
    T: () => track.last,
  };
  const to = by[key]?.();
  return to === undefined ? null : onTrack(track, to);
}

/** A year that is played lasts a second. */
const DAYS_A_SECOND = 365.25;

/** The day that a cursor which plays has come to, `ms` after it was at `from`. */
export const played = (track: Track, from: string, ms: number): string =>
  onTrack(track, addDays(from, (ms / 1000) * DAYS_A_SECOND));
