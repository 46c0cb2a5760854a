/** Where the records of a result lie, and in which years. */
import { type Counted, countByYear, type YearCount } from '../reading/counts';
import type { Reading } from '../reading/reading';
import { entriesOf } from './entries';
import type { Result } from './query';

/** What a result names on the map. */
export interface ResultOnMap {
  /** How many of its records name a place, by the place's id. */
  readonly places: ReadonlyMap<string, number>;
  /** How many name a leg. */
  readonly legs: ReadonlyMap<string, number>;
  /** How many name neither. */
  readonly unplaced: number;
  /** The records themselves by kind, and the legs that they name. */
  readonly counted: Counted;
  /** How many are dated in each year, and in which of them a leg that they name was opened. */
  readonly years: readonly YearCount[];
}

const made = new WeakMap<Result, ResultOnMap>();

/** What a result of this reading names on the map; what the atlas does not have is not counted. The same object for the same result. */
export function mapOf({ whole: atlas }: Reading, result: Result): ResultOnMap {
  const found = made.get(result);
  if (found) return found;
  const entries = entriesOf(atlas);
  const [places, legs] = [new Map<string, number>(), new Map<string, number>()];
  let unplaced = 0;
  const count = (
    into: Map<string, number>,
    ids: readonly string[] = [],
    has: { has(id: string): boolean },
  ): number => {
    const own = ids.filter((id) => has.has(id));
    for (const id of own) into.set(id, (into.get(id) ?? 0) + 1);
    return own.length;
  };
  for (const { at } of result.matches) {
    const named = count(places, entries.places[at], atlas.places) + count(legs, entries.legs[at], atlas.legs);
    if (named === 0) unplaced += 1;
  }
  const records = result.matches.flatMap(({ at }) => entries.all[at] ?? []);
  const counted = {
    deals: records.flatMap((entry) => (entry.kind === 'deal' ? entry.record : [])),
    quotes: records.flatMap((entry) => (entry.kind === 'quote' ? entry.record : [])),
    figures: records.flatMap((entry) => (entry.kind === 'figure' ? entry.record : [])),
    legs: [...legs.keys()].flatMap((id) => atlas.legs.get(id) ?? []),
  };
  const map = { places, legs, unplaced, counted, years: countByYear(counted, atlas) };
  made.set(result, map);
  return map;
}
