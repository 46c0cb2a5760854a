/** The ways that the reader has chosen to look at: what profile and map bring forward. */
import { mainWayOf, type Way, wayOfKey } from '../atlas/way/way';
import type { State } from './state';

/**
 * The way that is chosen of the selected corridor, and the one that it is compared with; none where neither is. Where
 * only a comparison is chosen, the first is the corridor's main way.
 */
export function chosenWays({
  atlas,
  sel,
  way,
  compare,
}: Pick<State, 'atlas' | 'sel' | 'way' | 'compare'>): readonly Way[] {
  const corridor = sel?.kind === 'corridor' ? atlas.corridors.get(sel.id) : undefined;
  if (!corridor || (way === null && compare === null)) return [];
  return [way ?? mainWayOf(corridor), compare].flatMap((key) =>
    key === null ? [] : (wayOfKey(atlas, key) ?? []),
  );
}
