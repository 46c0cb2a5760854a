/** The assumptions as the reader has them: the atlas's ranges, and those that are set otherwise in the link. */
import { say } from '../../words/route';
import type { Atlas } from '../atlas';
import { ASSUMPTIONS, type Assumption } from '../times';
import { assumedOf, type Range } from './assumed';

export interface Assuming {
  readonly assumption: Assumption;
  /** What holds: null, nothing is assumed. */
  readonly range: Range | null;
  readonly changed: boolean;
}

/** The assumptions with what a list says otherwise. */
export function assumingOf(
  { assumptions }: Pick<Atlas, 'assumptions'>,
  assume: readonly string[],
): Assuming[] {
  const assumed = assumedOf(assume);
  return [...assumptions.values()].map((assumption) => {
    const own = assumed.get(assumption.id);
    return own === undefined
      ? { assumption, range: { from: assumption.from, to: assumption.to }, changed: false }
      : { assumption, range: own, changed: true };
  });
}

/** Not more than a link may hold. */
const MOST = 99_999;
/** A number as a link writes it: two decimals at most; null for what is none, or is too large. */
function numberIn(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(trimmed)) return null;
  const value = Math.round(Number(trimmed) * 100) / 100;
  return value <= MOST ? value : null;
}

/** A range that was typed; null where it is none: a speed is above nothing, and the first end is not above the second. */
export function rangeIn({ of }: Assumption, from: string, to: string): Range | null {
  const [low, high] = [numberIn(from), numberIn(to)];
  if (low === null || high === null || low > high) return null;
  return of === 'speed' && low <= 0 ? null : { from: low, to: high };
}

/** The list with one assumption set: to a range, to nothing (null), or back to the atlas's (undefined, or its own range). */
export function assumedIn(
  assume: readonly string[],
  { id, from, to }: Assumption,
  range: Range | null | undefined,
): string[] {
  const rest = assume.filter((text) => !text.startsWith(`${id}:`));
  if (range === undefined || (range !== null && range.from === from && range.to === to)) return rest;
  return [...rest, `${id}:${range === null ? 'none' : `${range.from}-${range.to}`}`];
}

/** What an assumption is on: "speed by rail, 1520 mm"; its id, where the page has no words for it. */
export function assumptionName(id: string): string {
  const known = ASSUMPTIONS.find((each) => each === id);
  return known === undefined ? id : say(`assumption.${known}`);
}
