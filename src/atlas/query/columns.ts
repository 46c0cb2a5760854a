/** What a list or a table says of a record, column by column, and the order by any of them. */
import { byAlphabet, commaList } from '../../words/numbers';
import { say } from '../../words/records';
import { formatDate } from '../date-words';
import { linksTo, linkTo } from '../links';
import type { Reading } from '../reading/reading';
import type { SelectionKind } from '../selection';
import { dealKindWord } from '../words';
import { type AnyRecord, type Entries, entriesOf } from './entries';
import type { Match, Result } from './query';
import { type Column, parseSort } from './sort';

const namesOf = (reading: Reading, kind: SelectionKind, ids: readonly string[] = []): string =>
  commaList(linksTo(reading, kind, ids).map(({ label }) => label));

const kindWord = ({ kind, record }: AnyRecord): string => {
  if (kind === 'deal') return dealKindWord(record.kind);
  return kind === 'quote' ? say('kind.quote') : say(`figure.${record.kind}`);
};

/** The newest word on how it stands that was out on the day. */
function stateOf(reading: Reading, { kind, record }: AnyRecord): string {
  if (kind === 'figure') return say(`state.${record.kind}`);
  if (kind === 'quote') return '';
  return record.status.findLast(({ date }) => reading.holds(date) !== 'no')?.text ?? '';
}

function who({ kind, record }: AnyRecord): string {
  if (kind === 'deal') return commaList(record.parties.map(({ name }) => name));
  return kind === 'quote' ? record.speaker : record.saidBy;
}

function sources({ kind, record }: AnyRecord): readonly string[] {
  return kind === 'deal' ? record.sources : [record.source];
}

function corridors({ kind, record }: AnyRecord): readonly string[] {
  if (kind !== 'figure' || record.subject.kind !== 'corridor') return record.corridors ?? [];
  return [record.subject.id, ...(record.corridors ?? [])];
}

const value = ({ kind, record }: AnyRecord): string => {
  if (kind === 'deal') return record.value?.text ?? '';
  return kind === 'figure' ? record.text : '';
};

/** What stands in a column for a record; empty where there is nothing to say. */
export function cellOf(reading: Reading, at: number, column: Column): string {
  const { all, dates } = entriesOf(reading.whole);
  const entry = all[at];
  if (!entry) return '';
  switch (column) {
    case 'date':
      return formatDate(dates[at] ?? '');
    case 'kind':
      return kindWord(entry);
    case 'title':
      return titleOf(reading, entry);
    case 'who':
      return who(entry);
    case 'corridors':
      return namesOf(reading, 'corridor', corridors(entry));
    case 'value':
      return value(entry);
    case 'state':
      return stateOf(reading, entry);
    case 'source':
      return namesOf(reading, 'source', sources(entry));
  }
}

/** What the record is called: of a figure, what it is of and how much. */
function titleOf(reading: Reading, { kind, record }: AnyRecord): string {
  const label = linkTo(reading, { kind, id: record.id })?.label ?? record.id;
  if (kind !== 'figure') return label;
  const subject = linkTo(reading, record.subject)?.label;
  return subject === undefined ? label : say('figure.of', { subject, figure: label });
}

/** By worth, currency by currency; what is not of money, or of no known sum, by its text. */
const byValue =
  (reading: Reading, { currency, low, high }: Entries) =>
  (a: number, b: number): number => {
    const isSum = (at: number): boolean => currency[at] !== null && Number.isFinite(high[at]);
    if (isSum(a) && isSum(b))
      return byAlphabet(currency[a] ?? '', currency[b] ?? '') || (low[a] ?? 0) - (low[b] ?? 0);
    if (isSum(a) !== isSum(b)) return isSum(a) ? 1 : -1;
    return byAlphabet(cellOf(reading, a, 'value'), cellOf(reading, b, 'value'));
  };

/** The rank of a record that has nothing in the column. */
const EMPTY = -1;
const ranks = new WeakMap<Reading, Map<Column, Int32Array>>();

/** Where each record stands in the order of a column. Equal ones stand newest first. */
function ranksOf(reading: Reading, column: Column): Int32Array {
  const known = ranks.get(reading) ?? new Map<Column, Int32Array>();
  ranks.set(reading, known);
  const found = known.get(column);
  if (found) return found;
  const entries = entriesOf(reading.whole);
  const cells = entries.all.map((_, at) => cellOf(reading, at, column));
  const compare =
    column === 'value'
      ? byValue(reading, entries)
      : (a: number, b: number): number => byAlphabet(cells[a] ?? '', cells[b] ?? '');
  const order = cells.map((_, at) => at).sort((a, b) => compare(a, b) || a - b);
  const rank = new Int32Array(order.length);
  let place = 0;
  order.forEach((at, i) => {
    const before = order[i - 1];
    if (before !== undefined && compare(before, at) !== 0) place = i;
    rank[at] = cells[at] === '' ? EMPTY : place;
  });
  known.set(column, rank);
  return rank;
}

/**
 * A result's records in an order: by a column, `-` before it for descending; null: newest first, as they come. Of equal
 * ones the newer comes first; what has nothing in the column comes last.
 */
export function ordered(reading: Reading, { matches }: Result, sort: string | null): readonly Match[] {
  const by = sort === null ? null : parseSort(sort);
  if (!by) return matches;
  // A date's order is the one in which they are (atlas/dates), not that of its words.
  if (by.column === 'date') return by.descending ? matches : [...matches].reverse();
  const { column, descending } = by;
  const rank = ranksOf(reading, column);
  const turn = descending ? -1 : 1;
  // Empty cells come last, whichever way the others are sorted.
  const isEmpty = ({ at }: Match): boolean => rank[at] === EMPTY;
  const filled = matches.filter((match) => !isEmpty(match));
  const empty = matches.filter(isEmpty);
  const sorted = filled.sort((a, b) => turn * ((rank[a.at] ?? 0) - (rank[b.at] ?? 0)) || a.at - b.at);
  return [...sorted, ...empty];
}
