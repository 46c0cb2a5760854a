/** What is taken of the record: deals, quotations and figures in the order shown, each with what it names. */
import { type Atlas, sourcesOf } from '../atlas/atlas';
import { linkTo } from '../atlas/links';
import type { Reading } from '../atlas/reading/reading';
import type { Deal, Figure, Quote, Source } from '../atlas/schema';
import type { Selection } from '../atlas/selection';
import { RECORDS_NEED, type RecordIds, TakingError } from '../state/taking';
import { say } from '../words/export';
import { listOf } from '../words/numbers';
import type { Edition, Origin } from './edition';

interface Named {
  readonly sel: Selection;
  /** Ids. */
  readonly places: readonly string[];
  readonly countries: readonly string[];
  readonly corridors: readonly string[];
  readonly sources: readonly Source[];
}
export type TakenRecord = Named &
  (
    | { readonly table: 'deal'; readonly record: Deal }
    | { readonly table: 'quotation'; readonly record: Quote }
    | { readonly table: 'figure'; readonly record: Figure; readonly subject: string }
  );

/** All that a file is made from. */
export interface Exported {
  readonly reading: Reading;
  readonly origin: Origin;
  readonly records: readonly TakenRecord[];
  /** What they have in common, in words. */
  readonly filter: string;
}

/** What a figure is counted for belongs to what it concerns. */
const concerned = (figure: Figure, kind: Selection['kind'], more: readonly string[] = []): string[] => [
  ...new Set([...(figure.subject.kind === kind ? [figure.subject.id] : []), ...more]),
];

function dealOf(atlas: Atlas, record: Deal): TakenRecord {
  const { id, places, countries, corridors } = record;
  const stated = record.status.map(({ source }) => source);
  return {
    table: 'deal',
    record,
    sel: { kind: 'deal', id },
    places,
    countries,
    corridors,
    sources: sourcesOf(atlas, new Set([...record.sources, ...stated])),
  };
}
function quoteOf(atlas: Atlas, record: Quote): TakenRecord {
  const { id, places, countries, corridors, source } = record;
  return {
    table: 'quotation',
    record,
    sel: { kind: 'quote', id },
    places,
    countries,
    corridors,
    sources: sourcesOf(atlas, [source]),
  };
}
function figureOf(reading: Reading, record: Figure): TakenRecord {
  return {
    table: 'figure',
    record,
    sel: { kind: 'figure', id: record.id },
    subject: linkTo(reading, record.subject)?.label ?? record.subject.id,
    places: concerned(record, 'place', record.places),
    countries: concerned(record, 'country', record.countries),
    corridors: concerned(record, 'corridor', record.corridors),
    sources: sourcesOf(reading.atlas, [record.source]),
  };
}

/**
 * The records of these ids with what they name.
 * @throws {TakingError} where a table is not there, or an id is not in it: a file that was cut is not offered as whole
 */
export function takenRecords(reading: Reading, ids: RecordIds): TakenRecord[] {
  const { atlas } = reading;
  const absent = RECORDS_NEED.filter((table) => !atlas.loaded.has(table));
  if (absent.length > 0)
    throw new TakingError(say('failed.tables', { tables: listOf(absent), count: absent.length }));
  const records = [
    ...ids.deals.map((id) => atlas.deals.get(id)).map((deal) => deal && dealOf(atlas, deal)),
    ...ids.quotes.map((id) => atlas.quotes.get(id)).map((quote) => quote && quoteOf(atlas, quote)),
    ...ids.figures.map((id) => atlas.figures.get(id)).map((figure) => figure && figureOf(reading, figure)),
  ];
  const found = records.filter((record) => record !== undefined);
  const gone = records.length - found.length;
  if (gone > 0) throw new TakingError(say('failed.gone', { count: gone }));
  return found;
}

/** A record is under the atlas's licence; what somebody said is not, and belongs to who said it. */
export function rightsOf(
  { table, record, sources }: TakenRecord,
  { licence, attribution }: Edition,
): { readonly licence: string; readonly attribution: string } {
  if (table !== 'quotation')
    return { licence: `${licence.id} ${licence.url}`, attribution: attribution.join(' | ') };
  const publisher = listOf(sources.map(({ publisher }) => publisher)) || record.medium;
  return {
    licence: say('rights.quote', { speaker: record.speaker, publisher }),
    attribution: `${record.speaker}, ${record.medium}`,
  };
}
