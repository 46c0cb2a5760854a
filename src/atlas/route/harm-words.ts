/** What a closure does, in words. */
import { say } from '../../words/harm';
import { commaList, tenthNumber, wholeNumber } from '../../words/numbers';
import type { Preference } from './question';

/** What a closure does to pairs of places: how many it cuts off, and how much more the others take, in all and at the most. */
export interface Hurting {
  readonly cutOff: number;
  readonly dearer: number;
  readonly sum: number;
  /** Null: a time that nobody knows. */
  readonly most: number | null;
}

/** How much more, in the unit of what is to be least: km; hours, told in days; borders; changes. */
function amount(prefer: Preference, more: number): string {
  if (prefer === 'borders' || prefer === 'transhipments') return say(prefer, { n: Math.round(more) });
  if (prefer !== 'time') return say('distance', { n: wholeNumber(more) });
  const days = Math.round((more / 24) * 10) / 10;
  return say('time', { days, n: tenthNumber(days) });
}

/** "3 pairs of places cut off, 14 pairs take more: 12,400 km in all, 1,105 km at the most". @param one whether only one pair is asked about */
export function hurtWords({ cutOff, dearer, sum, most }: Hurting, prefer: Preference, one: boolean): string {
  const told: string[] = [];
  if (cutOff > 0) told.push(one ? say('cutOff.pair') : say('cutOff', { count: cutOff }));
  if (dearer > 0 && most === null) told.push(one ? say('unknown.pair') : say('unknown', { count: dearer }));
  else if (dearer > 0 && most !== null) {
    const of = prefer === 'known' ? 'known' : 'dearer';
    const more = amount(prefer, most);
    const all = amount(prefer, sum);
    told.push(
      one ? say(`${of}.pair`, { most: more }) : say(of, { count: dearer, sum: all, most: more }),
      ...(prefer === 'time' ? [say('time.longest')] : []),
    );
  }
  return commaList(told);
}
