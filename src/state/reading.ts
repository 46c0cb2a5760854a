/** The atlas as the page reads it at this moment. */
import type { Atlas } from '../atlas/atlas';
import { type Reading, readingOf } from '../atlas/reading/reading';
import type { Selection } from '../atlas/selection';
import type { State } from './state';

type Dated = Pick<State, 'atlas' | 'at' | 'held'>;

const readOn = (atlas: Atlas, at: string | null): Reading =>
  readingOf(atlas, at ?? atlas.edition, atlas.edition);

/** The day on which lists and dossiers are read: while the cursor moves, the one where it last rested. */
export const restedDay = ({ at, held }: Pick<State, 'at' | 'held'>): string | null => (held ? held.at : at);

/**
 * Tables and day of the state, for whatever is read; the same reading as long as neither changes. While the cursor moves
 * it stays that of the day where it last rested.
 */
export const readingIn = (state: Dated): Reading => readOn(state.atlas, restedDay(state));

/** The same for map and time bar, which follow every step of the cursor. */
export const movingReadingIn = ({ atlas, at }: Pick<State, 'atlas' | 'at'>): Reading => readOn(atlas, at);

/** What the reader has asked to see in detail: also while the table that has it is on its way. */
export const selectionIn = ({ sel, pending }: Pick<State, 'sel' | 'pending'>): Selection | null =>
  pending.sel === undefined ? sel : pending.sel;

/** All that the atlas knows, whatever the day: what a record that is not yet there is called. */
export const editionReadingIn = ({ atlas }: Pick<State, 'atlas'>): Reading => readOn(atlas, null);

/** The reading of the day that the page's is compared with; null where none is, or it is the same. */
export function otherReadingIn(state: Dated & Pick<State, 'vs'>): Reading | null {
  const { atlas, vs } = state;
  if (vs === null || atlas.edition === null) return null;
  const other = readOn(atlas, vs);
  return other === readingIn(state) ? null : other;
}

let lastPair: readonly [Reading, Reading] | null = null;

/** The readings of the two days that are compared, the earlier first; null where none is, or both are the same. */
export function compareReadingsIn(state: Dated & Pick<State, 'vs'>): readonly [Reading, Reading] | null {
  const { atlas, vs } = state;
  if (vs === null || atlas.edition === null) return null;
  const [a, b] = [readingIn(state), readOn(atlas, vs)];
  if (a === b) return null;
  const [before, after] = (a.day ?? '') <= (b.day ?? '') ? [a, b] : [b, a];
  // The same pair for the same two, so that nobody compares them again.
  if (lastPair?.[0] !== before || lastPair[1] !== after) lastPair = [before, after];
  return lastPair;
}
