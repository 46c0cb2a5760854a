/** What the list of the search shows: records under headings, and rows that lead to all of a kind. */
import type { HitGroup, HitKind, SearchHit } from '../../atlas/search';
import { selectionKey } from '../../atlas/selection';
import { say } from '../../words/search';

/** Leads to all of one kind. */
interface Whole {
  readonly whole: HitKind;
  readonly total: number;
}
export type Row = SearchHit | Whole;
/** Rows under a heading. */
export interface Group {
  readonly value: string;
  /** How many there are in all; null where the rows tell. */
  readonly total: number | null;
  readonly items: readonly Row[];
}

export const isWhole = (row: Row): row is Whole => 'whole' in row;
/** "All 43 deals"; a record's own name. */
export const labelOf = (row: Row): string =>
  isWhole(row) ? say(`all.${row.whole}`, { count: row.total }) : row.label;
/** What tells a row from the others, for React. */
export const keyOf = (row: Row): string => (isWhole(row) ? `all:${row.whole}` : selectionKey(row.sel));

/** What was found, each kind under its heading, with a row that leads to the rest where there is one. */
export const foundRows = (found: readonly HitGroup[]): Group[] =>
  found.map(({ kind, total, hits }) => ({
    value: say(`group.${kind}`),
    total,
    items: hits.length < total ? [...hits, { whole: kind, total }] : hits,
  }));

/** Everything there is: a row for each kind. */
export const kindRows = (kinds: readonly HitGroup[]): Group[] => [
  { value: say('everything'), total: null, items: kinds.map(({ kind, total }) => ({ whole: kind, total })) },
];
