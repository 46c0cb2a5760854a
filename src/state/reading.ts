/** The atlas as the page reads it at this moment. */
import { dateRange } from '../atlas/dates';
import { type Reading, readingOf } from '../atlas/reading/reading';
import type { Selection } from '../atlas/selection';
import type { State } from './state';

/** Tables and day of the state; the same reading as long as neither changes. The day is the edition's. */
export const readingIn = ({ atlas, index }: Pick<State, 'atlas' | 'index'>): Reading =>
  readingOf(atlas, (index && dateRange(index.asOf)?.max) ?? null);

/** What the reader has asked to see in detail: also while the table that has it is on its way. */
export const selectionIn = ({ sel, pending }: Pick<State, 'sel' | 'pending'>): Selection | null =>
  pending.sel === undefined ? sel : pending.sel;
