/**
 * The records as one table, for whoever counts and sorts: a row each, `table` and `kind` telling what it is, so that
 * deals, quotations and figures can be laid along one line of time and each be had alone by one filter.
 *
 * UTF-8 with a byte order mark: without it Excel takes the file for one of the machine's own code page and spoils every
 * name that is not plain English; those who read tables by program (pandas' utf-8-sig, R's readr, DuckDB) pass over it.
 * Lines end as RFC 4180 has them.
 */
import { recordOf } from '../atlas/atlas';
import { dateRange } from '../atlas/dates';
import type { Deal, Figure, Quote } from '../atlas/schema';
import { editionWords, permanentLink } from './edition';
import { type Exported, rightsOf, type TakenRecord } from './records';

export const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** Between several names in one cell: a character that no name has. */
export const BETWEEN = ' | ';

/** What a spreadsheet may take for the start of a formula, after quotes and spaces too; the wide forms as well. */
const FORMULA = /^['"\s]*[=+\-@＝＋－＠]/;
/** At the start of a cell tabs and line ends are passed over by some. */
const LED_IN = /^['"\s]*[\t\r\n]/;
/** Where one that splits lines at semicolons or tabs begins another cell. */
const SPLITS = /([;\t\r\n])/;

const guarded = (text: string, by: RegExp): string => (by.test(text) ? `'${text}` : text);
const unguarded = (text: string, by: RegExp): string =>
  text.startsWith("'") && by.test(text.slice(1)) ? text.slice(1) : text;
const eachPart = (text: string, change: (part: string) => string): string =>
  text.split(SPLITS).map(change).join('');

/**
 * A text that no spreadsheet runs as a formula: what begins like one has an apostrophe before it, which spreadsheets
 * take for "this is text". So has what follows a semicolon, a tab or a line end, at which some split a line.
 */
export const asText = (text: string): string =>
  guarded(
    eachPart(text, (part) => guarded(part, FORMULA)),
    LED_IN,
  );
/** The text as it was before `asText`. */
export const fromText = (cell: string): string =>
  eachPart(unguarded(cell, LED_IN), (part) => unguarded(part, FORMULA));

export type Cell = string | number | boolean | null | undefined;

/** A number is no formula, also where it is negative; all else is text. */
function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? asText(cell) : String(cell);
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of cells as a CSV text, without the byte order mark. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map(written).join(',') + LINE_END).join('');

type Row = Readonly<Record<string, Cell>>;

const spanOf = (edtf: string): Row => {
  const range = dateRange(edtf);
  const day = (at: string | undefined): string | null =>
    at === undefined || at.startsWith('0000') || at.startsWith('9999') ? null : at;
  return { date: edtf, date_from: day(range?.min), date_to: day(range?.max) };
};

const dealRow = ({ kind, title, summary, date, dateNote, parties, value, status }: Deal): Row => ({
  kind,
  ...spanOf(date),
  date_note: dateNote,
  title,
  text: summary,
  by: parties.map(({ name }) => name).join(BETWEEN),
  value: value?.amount,
  unit: value?.currency,
  value_text: value?.text,
  status: status.at(-1)?.text,
  status_date: status.at(-1)?.date,
});
const quoteRow = ({ text, speaker, role, occasion, medium, date, dateNote, fragment }: Quote): Row => ({
  kind: fragment ? 'fragment' : 'sentence',
  ...spanOf(date),
  date_note: dateNote,
  text: text.join(' […] '),
  by: speaker,
  role,
  occasion,
  medium,
});
const figureRow = (
  { kind, quantity, unit, period, value, valueTo, text, saidBy, note }: Figure,
  subject: string,
): Row => ({
  kind,
  ...spanOf(period),
  date_note: note,
  title: quantity,
  text,
  by: saidBy,
  subject,
  value,
  value_to: valueTo,
  unit,
  value_text: text,
});

const rowOf = (taken: TakenRecord): Row => {
  switch (taken.table) {
    case 'deal':
      return dealRow(taken.record);
    case 'quotation':
      return quoteRow(taken.record);
    case 'figure':
      return figureRow(taken.record, taken.subject);
  }
};

/** The columns in their order; every row has each. */
export const COLUMNS = [
  'table',
  'id',
  'kind',
  'date',
  'date_from',
  'date_to',
  'date_note',
  'known',
  'title',
  'text',
  'by',
  'role',
  'occasion',
  'medium',
  'subject',
  'value',
  'value_to',
  'unit',
  'value_text',
  'status',
  'status_date',
  'places',
  'place_ids',
  'countries',
  'country_ids',
  'corridors',
  'corridor_ids',
  'source_ids',
  'source_titles',
  'source_publishers',
  'source_dates',
  'source_urls',
  'link',
  'edition',
  'filter',
  'licence',
  'attribution',
] as const;

/** All records that are taken, as CSV with its byte order mark. */
export function recordsAsCsv({ reading, origin, records, filter }: Exported): string {
  const { atlas } = reading;
  const rows = records.map((taken): Row => {
    const { places, countries, corridors, sources, sel } = taken;
    const named = (kind: 'country' | 'corridor', ids: readonly string[]): string =>
      ids.map((id) => recordOf(atlas, kind, id)?.name ?? id).join(BETWEEN);
    const rights = rightsOf(taken, origin.edition);
    return {
      table: taken.table,
      id: taken.record.id,
      known: reading.holds(taken.record),
      ...rowOf(taken),
      places: places.map((id) => atlas.places.get(id)?.properties.name ?? id).join(BETWEEN),
      place_ids: places.join(BETWEEN),
      countries: named('country', countries),
      country_ids: countries.join(BETWEEN),
      corridors: named('corridor', corridors),
      corridor_ids: corridors.join(BETWEEN),
      source_ids: sources.map(({ id }) => id).join(BETWEEN),
      source_titles: sources.map(({ title }) => title).join(BETWEEN),
      source_publishers: sources.map(({ publisher }) => publisher).join(BETWEEN),
      source_dates: sources.map(({ date }) => date ?? '').join(BETWEEN),
      source_urls: sources.map(({ url }) => url ?? '').join(BETWEEN),
      link: permanentLink(origin, sel),
      edition: editionWords(origin),
      filter,
      licence: rights.licence,
      attribution: rights.attribution,
    };
  });
  return BOM + csvOf([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
}
