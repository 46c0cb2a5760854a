/** Into which parts the network fell on the days that are looked at. */
import type { Atlas } from '../../src/atlas/atlas';
import { partsOf } from '../../src/network/parts';
import { AS_OF } from '../edition';
import { graphOn } from './whole';

/** Years on whose first day the network is looked at. */
export const YEARS = ['2012', '2018', '2024'] as const;

/** What of the network hung together on a day, by its weightiest place. */
export interface DayPart {
  /** Of which 1 January is meant. */
  readonly year: string;
  /** Ids of its places, the weightiest first. */
  readonly places: readonly string[];
}

/** The parts of what operated, or perhaps did, on the first of January of each year: the largest first. */
export function dayParts(atlas: Atlas): DayPart[] {
  const rank = (id: string): number =>
    atlas.places.get(id)?.properties.importance ?? Number.POSITIVE_INFINITY;
  return YEARS.flatMap((year) =>
    partsOf(graphOn(atlas, `${year}-01-01`, AS_OF)).map((places) => ({
      year,
      places: places.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)),
    })),
  );
}
