/** What a closure does, in words. */
import { say } from '../../words/harm';
import { commaList, tenthNumber, wholeNumber } from '../../words/numbers';
import type { Preference } from './question';

/** What a closure does to pairs of places: how many it cuts off, and how much more the others take at the most. */
export interface Hurting {
  readonly cutOff: number;
  readonly dearer: number;
  readonly most: number;
}

/** How much more, in the unit of what is to be least: km; hours, told in days; borders; changes. */
function amount(prefer: Preference, most: number): string {
  const n = prefer === 'time' ? tenthNumber(most / 24) : wholeNumber(most);
  return prefer === 'borders' || prefer === 'transhipments'
    ? say(prefer, { n: Math.round(most) })
    : say(prefer, { n });
}

/** "3 pairs of places cut off, 14 pairs take more, 1,105 km at the most". @param one whether only one pair is asked about */
export function hurtWords({ cutOff, dearer, most }: Hurting, prefer: Preference, one: boolean): string {
  const told: string[] = [];
  if (cutOff > 0) told.push(one ? say('cutOff.pair') : say('cutOff', { count: cutOff }));
  if (dearer > 0)
    told.push(
      one
        ? say('dearer.pair', { most: amount(prefer, most) })
        : say('dearer', { count: dearer, most: amount(prefer, most) }),
    );
  return commaList(told);
}
