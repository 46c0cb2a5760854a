/** What a closure does, in words. */
import { say } from '../../words/harm';
import { commaList, tenthNumber, wholeNumber } from '../../words/numbers';
import type { Preference } from './question';

/** What a closure does to pairs of places: how many it cuts off, and how much more the others take at the most. */
export interface Hurting {
  readonly cutOff: number;
  readonly dearer: number;
  /** Null: a time that nobody knows. */
  readonly most: number | null;
}

/** How much more, in the unit of what is to be least: km; hours, told in days; borders; changes. */
function amount(prefer: Preference, most: number | null): string {
  if (most === null) return say('time.unknown');
  if (prefer === 'borders' || prefer === 'transhipments') return say(prefer, { n: Math.round(most) });
  if (prefer !== 'time') return say(prefer, { n: wholeNumber(most) });
  const days = Math.round((most / 24) * 10) / 10;
  return say('time', { days, n: tenthNumber(days) });
}

/** "3 pairs of places cut off, 14 pairs take more, 1,105 km at the most". @param one whether only one pair is asked about */
export function hurtWords({ cutOff, dearer, most }: Hurting, prefer: Preference, one: boolean): string {
  const told: string[] = [];
  if (cutOff > 0) told.push(one ? say('cutOff.pair') : say('cutOff', { count: cutOff }));
  if (dearer > 0) {
    const more = amount(prefer, most);
    told.push(one ? say('dearer.pair', { most: more }) : say('dearer', { count: dearer, most: more }));
    if (prefer === 'time' && most !== null) told.push(say('time.longest'));
  }
  return commaList(told);
}
