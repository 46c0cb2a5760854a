/** The ways that the reader has chosen to look at: what profile and map bring forward. */
import { mainWayOf, parseWayKey, type Way, wayOfKey } from '../atlas/way/way';
import type { State } from './state';

type Choosing = Pick<State, 'atlas' | 'way' | 'compare'>;

/** What a corridor's profile shows, as keys of ways. */
export interface ShownWays {
  /** The corridor's main way. */
  readonly main: string;
  /** The way that is shown of the corridor: the one that is chosen, else the main one. */
  readonly own: string;
  /** The one beside it; null: none that is another. */
  readonly other: string | null;
}

/** The ways that the profile of a corridor shows; null where the corridor is not there. */
export function shownWays({ atlas, way, compare }: Choosing, corridorId: string): ShownWays | null {
  const corridor = atlas.corridors.get(corridorId);
  if (!corridor) return null;
  const main = mainWayOf(corridor);
  // For a moment a profile may be there whose corridor is not the selected one any more.
  const own = way !== null && parseWayKey(way)?.corridorId === corridorId ? way : main;
  return { main, own, other: compare === own ? null : compare };
}

/**
 * The ways that the selected corridor's profile shows, where the reader has chosen one or compares; none where neither
 * is, for then the whole corridor is what is looked at.
 */
export function chosenWays(state: Choosing & Pick<State, 'sel'>): readonly Way[] {
  const { atlas, sel, way, compare } = state;
  if (sel?.kind !== 'corridor' || (way === null && compare === null)) return [];
  const { own = null, other = null } = shownWays(state, sel.id) ?? {};
  return [own, other].flatMap((key) => (key === null ? [] : (wayOfKey(atlas, key) ?? [])));
}
