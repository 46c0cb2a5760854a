/**
 * Which places are named before all others: from where to where the selected corridor goes and what it passes on the way,
 * and what a selected place is joined to. Pure.
 */
import type { Atlas } from '../atlas/atlas';
import type { Place } from '../atlas/schema';
import type { Selection } from '../atlas/selection';
import type { Way } from '../atlas/way/way';
import { isBeside } from './data';

export interface NamedFirst {
  /** Where the looked-at ways begin and end. */
  readonly ends: ReadonlySet<string>;
  /** On these ways, or joined to the selected place. */
  readonly stops: ReadonlySet<string>;
}

/** The least importance that a stop on the way is named for before others. */
const STOP_IMPORTANCE = 3;

/** The place that a reader knows a way's end by: Xi'an, not its dry port. @param stops from the end inwards */
function knownEnd(stops: readonly Place[]): string | undefined {
  const [end] = stops;
  return end && (stops.find((other) => isBeside(end, other)) ?? end).id;
}

/**
 * @param ways that are looked at: chosen, or the main one of the selected corridor
 * @param legs ids of those that are drawn
 */
export function namedFirst(
  atlas: Atlas,
  sel: Selection | null,
  ways: readonly Way[],
  legs: ReadonlySet<string>,
): NamedFirst {
  const ends = new Set<string>();
  const stops = new Set<string>();
  for (const way of ways) {
    const ids = [...new Set(way.legs.flatMap(({ places }) => places))];
    const places = ids.flatMap((id) => atlas.places.get(id) ?? []);
    for (const end of [knownEnd(places), knownEnd(places.toReversed())]) {
      if (end !== undefined) ends.add(end);
    }
    for (const place of places) {
      const isOfEnd = places.some((other) => ends.has(other.id) && isBeside(place, other));
      if (place.properties.importance <= STOP_IMPORTANCE && !isOfEnd) stops.add(place.id);
    }
  }
  if (sel?.kind === 'place') {
    for (const id of legs) {
      const places = atlas.legs.get(id)?.properties.places ?? [];
      const at = places.indexOf(sel.id);
      if (at < 0) continue;
      for (const beside of [places[at - 1], places[at + 1]]) if (beside !== undefined) stops.add(beside);
    }
  }
  return { ends, stops };
}
