/**
 * The one table of what outlives a click. Link, history, browser, handle, anchors and notices are loops over it: a new
 * part of the page's state is a name in values.ts and an entry here.
 */
import type { Atlas } from '../../atlas/atlas';
import { at, since, until, vs } from './day';
import { folded, open, scroll, searchOpen, sheet } from './entry';
import type { Field, Kept } from './field';
import {
  byCorridor,
  byCountry,
  byKind,
  byParty,
  byPlace,
  bySource,
  byState,
  byValue,
  words,
} from './filters';
import { links } from './links';
import { asTable, columns, sort, tab } from './records';
import { assume, by, closed, from, opened, pick, prefer, scenarios, slow, to, via } from './route';
import { sel } from './sel';
import { shown } from './shown';
import { themeChoice } from './theme';
import { tint } from './tint';
import type { FieldName, Some, Values } from './values';
import { view } from './view';
import { visit } from './visit';
import { compare, table, way } from './way';

export const FIELDS: { readonly [N in FieldName]: Field<Values[N]> } = {
  view,
  shown,
  sel,
  way,
  compare,
  table,
  at,
  since,
  until,
  vs,
  tab,
  // A filter's corridor is a key of its own: `on` says which lines are drawn, and no filter switches any.
  byCorridor,
  byPlace,
  byCountry,
  byParty,
  byKind,
  byState,
  bySource,
  byValue,
  words,
  asTable,
  columns,
  sort,
  from,
  to,
  via,
  by,
  prefer,
  closed,
  opened,
  slow,
  assume,
  pick,
  scenarios,
  tint,
  links,
  themeChoice,
  visit,
  sheet,
  scroll,
  open,
  folded,
  searchOpen,
};

/** The fields in the order in which a link has them. */
export const NAMES = Object.keys(FIELDS) as readonly FieldName[];
/** Those that are kept in one place. */
export const keptIn = (kept: Kept): readonly FieldName[] =>
  NAMES.filter((name) => FIELDS[name].kept === kept);

/** Whether a value of a field can be judged with the tables that are there. */
export const canSettle = <N extends FieldName>(name: N, value: Values[N], atlas: Atlas): boolean =>
  FIELDS[name].needs(value).every((table) => atlas.loaded.has(table)) ||
  FIELDS[name].isKnown?.(value, atlas) === true;

/** The fields with nothing said, by an atlas that may still be empty. */
export function initialValues(atlas: Atlas): Values {
  const pairs = NAMES.map((name) => [name, FIELDS[name].initial(atlas)]);
  // The table's type says that each field makes the value of its own name.
  return Object.fromEntries(pairs) as Values;
}

/** Whether a field is the same in two states. */
export const sameIn = <N extends FieldName>(name: N, a: Values, b: Values): boolean =>
  FIELDS[name].equal(a[name], b[name]);

/** `to` with one field more. */
export const withField = <N extends FieldName>(to: Some, name: N, value: Values[N]): Some => ({
  ...to,
  [name]: value,
});

/** `from` without some of its fields. */
export const without = (from: Some, names: readonly string[]): Some =>
  // What is left of some fields is some fields.
  Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name))) as Some;
