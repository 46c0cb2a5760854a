/** The atlas as the page reads it at this moment. */
import type { Atlas } from '../atlas/atlas';
import { dateRange } from '../atlas/dates';
import { type Dossier, dossierOf } from '../atlas/dossier';
import { type Reading, readingOf } from '../atlas/reading/reading';
import { type Selection, selectionKey } from '../atlas/selection';
import type { State } from './state';

/** Tables and day of the state; the same reading as long as neither changes. The day is the edition's. */
export const readingIn = ({ atlas, index }: Pick<State, 'atlas' | 'index'>): Reading =>
  readingOf(atlas, (index && dateRange(index.asOf)?.max) ?? null);

/** What the reader has asked to see in detail: also while the table that has it is on its way. */
export const selectionIn = ({ sel, pending }: Pick<State, 'sel' | 'pending'>): Selection | null =>
  pending.sel === undefined ? sel : pending.sel;

const last = new WeakMap<Atlas, { readonly key: string; readonly dossier: Dossier | null }>();

/** The dossier of a selection, built once for all who ask for the same one; null when the record is not (yet) there. */
export function dossierIn({ atlas }: Pick<State, 'atlas'>, sel: Selection): Dossier | null {
  const key = selectionKey(sel);
  const found = last.get(atlas);
  if (found?.key === key) return found.dossier;
  const dossier = dossierOf(atlas, sel);
  last.set(atlas, { key, dossier });
  return dossier;
}
