/** Reckoning with days, as ISO texts of the proleptic Gregorian calendar. Pure; in UTC, so that no day is 23 hours long. */

const DAY_MS = 86_400_000;

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The day `days` later; earlier where it is negative. */
export const addDays = (day: string, days: number): string =>
  iso(new Date(utc(day).getTime() + Math.round(days) * DAY_MS));

/** The same day of the month `months` later, or that month's last where it has no such day. */
export function addMonths(day: string, months: number): string {
  const from = utc(day);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  first.setUTCDate(Math.min(from.getUTCDate(), last.getUTCDate()));
  return iso(first);
}

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
