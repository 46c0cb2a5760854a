/** What becomes of values that are asked for: taken, taken in part with a notice, or pending until a table is there. */
import type { Atlas } from '../atlas/atlas';
import { corridorsFor } from '../atlas/dossier/focus';
import { type Selection, sameSelection } from '../atlas/selection';
import { parseWayKey } from '../atlas/way/way';
import { say } from '../words/state';
import { named } from './fields/foreign';
import { canSettle, FIELDS, initialValues, NAMES, withField, without } from './fields/table';
import type { FieldName, Some, Values } from './fields/values';

export interface Decision {
  /** What holds now. */
  readonly values: Values;
  /** What waits for a table. */
  readonly pending: Some;
  /** A sentence for each field that named what the atlas does not have. */
  readonly notices: readonly string[];
  /** The selection that the atlas was asked for and has not. */
  readonly gone: Selection | null;
  /** Fields that were asked for, reset, or waited, and are settled now. */
  readonly settled: ReadonlySet<FieldName>;
}

/** The corridors that a selection needs drawn: to ask for a corridor, or for a deal about it, is to want to see it. */
function withSelected(values: Values, atlas: Atlas): Values {
  const { sel, shown } = values;
  const needed = sel ? corridorsFor(atlas, sel, shown).filter((id) => !shown.includes(id)) : [];
  if (needed.length === 0) return values;
  return {
    ...values,
    shown: [...atlas.corridors.keys()].filter((id) => needed.includes(id) || shown.includes(id)),
  };
}

/**
 * What is asked for, and what goes without saying: a way asks for its corridor, and with another selection nothing is
 * said of the profile of the last one.
 * @param selected what is selected, or about to be
 */
export function completed(asked: Some, selected: Selection | null): Some {
  const id = asked.sel === undefined && asked.way ? parseWayKey(asked.way)?.corridorId : undefined;
  const sel: Selection | null | undefined = id === undefined ? asked.sel : { kind: 'corridor', id };
  if (sel === undefined || sameSelection(sel, selected)) return asked;
  return { way: null, compare: null, table: false, ...asked, sel };
}

/** A profile belongs to the corridor that is selected: with another selection nothing is said of it any more. */
function withProfile(values: Values): Values {
  const { sel, way, compare, table } = values;
  if (way === null && compare === null && !table) return values;
  const isCorridor = sel?.kind === 'corridor';
  const isOwn = way === null || (isCorridor && parseWayKey(way)?.corridorId === sel.id);
  if (isCorridor && isOwn) return values;
  return isCorridor ? { ...values, way: null } : { ...values, way: null, compare: null, table: false };
}

/**
 * Settles what is asked for, and what has waited, as far as the tables allow.
 * @param before the values that hold, and the atlas by which they were judged
 * @param reset fields that are to be as if nobody had said anything
 * @param isWord whether it was said with the selection, perhaps earlier, which corridors are drawn: then no other is
 */
export function decide(
  before: { readonly values: Values; readonly atlas: Atlas; readonly pending: Some },
  asked: Some,
  atlas: Atlas,
  reset: readonly FieldName[] = [],
  isWord = false,
): Decision {
  const wanted: Some = { ...without(before.pending, [...Object.keys(asked), ...reset]), ...asked };
  const initial = initialValues(atlas);
  const notices: string[] = [];
  const settled = new Set<FieldName>();
  let values = before.values;
  let gone: Selection | null = null;
  let pending: Some = {};

  const settle = <N extends FieldName>(name: N, value: Values[N]): void => {
    const { value: has, notice } = FIELDS[name].settle(value, atlas);
    if (notice !== undefined) notices.push(notice);
    if (notice !== undefined && name === 'sel') gone = value as Values['sel'];
    settled.add(name);
    // What is the same stays the same object, so that nobody is told of a change.
    if (!FIELDS[name].equal(values[name], has)) values = { ...values, [name]: has };
  };
  const take = <N extends FieldName>(name: N): void => {
    const value = wanted[name] as Values[N] | undefined;
    if (value !== undefined) {
      if (canSettle(name, value, atlas)) settle(name, value);
      else pending = withField(pending, name, value);
      return;
    }
    // Nobody has said anything; what that means may be known only now.
    const known = canSettle(name, initial[name], atlas);
    const late = known && !canSettle(name, values[name], before.atlas);
    if (late || (known && reset.includes(name))) settle(name, initial[name]);
  };
  for (const name of NAMES) take(name);
  // What is drawn is taken at its word where it is said, also where that leaves out what is selected.
  const said = isWord || wanted.shown !== undefined;
  if (!said && (settled.has('sel') || settled.has('shown'))) values = withSelected(values, atlas);
  // A selection that still waits may be the one that the profile belongs to.
  if (pending.sel === undefined) {
    const kept = withProfile(values);
    if (settled.has('way') && kept.way !== values.way && kept.sel !== null)
      notices.push(say('way.elsewhere', { id: named([values.way ?? '']) }));
    values = kept;
  }
  return { values, pending, notices, gone, settled };
}

/** What is shown and what is waited for, as one: the state that the page is on its way to. */
export const wantedOf = (state: Values & { readonly pending: Some }): Values => ({
  ...state,
  ...state.pending,
});
