/** Hours and days of a route in words: ranges stay ranges, and what nobody knows is said. */
import { tenthNumber, wholeNumber } from '../../words/numbers';
import { say } from '../../words/route';
import { rangeOf } from '../words';
import type { Days } from './facts';
import type { Hours } from './timing';

/** Below so many days a decimal says something. */
const FEW = 3;
/** Days as they are written: whole ones, below three with a decimal. @param hours may be below zero */
export function daysIn(hours: number): number {
  const days = hours / 24;
  return Math.abs(days) < FEW ? Math.round(days * 10) / 10 : Math.round(days);
}
const asDays = (days: number): string => (Math.abs(days) < FEW ? tenthNumber : wholeNumber)(days);
const asHours = (hours: number): string => (Math.abs(hours) < 10 ? tenthNumber : wholeNumber)(hours);

/** Below so many hours a route is told in hours, where its shortest is no tenth of a day. */
const HOURS = 48;
/** "9–27 days", "at least 9 days", "days not known"; "1–8 hours" of what is no tenth of a day. */
export function daysRange({ min, max }: Hours): string {
  if (max !== null) {
    const [from, to] = [daysIn(min), daysIn(max)];
    if (from === 0 && max > 0 && max < HOURS) return say('days.hours', { range: hoursRange({ min, max }) });
    return from === to
      ? say('days.one', { days: from })
      : say('days', { range: rangeOf({ from, to }, asDays) });
  }
  const days = daysIn(min);
  return days > 0 ? say('days.atLeast', { count: days, days: asDays(days) }) : say('days.none');
}
export const daysWords = ({ hours, atLeast }: Days): string =>
  daysRange(atLeast ? { ...hours, max: null } : hours);

/** "8.5–80 hours", "at least 5 hours", "not known". */
export function hoursRange({ min, max }: Hours): string {
  if (max === null) return min > 0 ? say('hours.atLeast', { hours: asHours(min) }) : say('hours.none');
  return say('hours', { range: rangeOf({ from: min, to: max }, asHours) });
}
