/**
 * A closed edition: what it said, as digests per record and field. That is all a fresh clone needs to tell what has
 * changed since, and small enough to be kept for each. Pure.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { Edition, FILES, type Leg, type Place, type TableName, type Tables } from '../../src/atlas/schema';
import { sha256 } from '../digest';

/** Characters of a field's digest: thirty bits, so that a change stays unseen once in a thousand million. */
const LENGTH = 5;
/** In a digest's place: the record does not have the field, or says nothing in it. */
const NOTHING = '.'.repeat(LENGTH);
/** Published, and yet no news: they follow from the line. */
const DERIVED: ReadonlySet<string> = new Set(['id', 'computedKm', 'courses']);

/** Tables by what their records are: in which of two files a place or a leg is published is no news. */
export type RecordTable = Exclude<TableName, 'linkPlaces' | 'links'>;
export const RECORD_TABLES = (Object.keys(FILES) as TableName[]).filter(
  (table): table is RecordTable => table !== 'linkPlaces' && table !== 'links',
);
function recordsIn(tables: Tables, table: RecordTable): readonly Tables[TableName][number][] {
  if (table === 'places') return [...tables.places, ...tables.linkPlaces];
  return table === 'legs' ? [...tables.legs, ...tables.links] : tables[table];
}

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'));
const Digests = v.strictObject({
  /** The fields that any record of the table has, sorted. */
  fields: v.array(v.string()),
  /** By id: the digests of these fields, one after the other. */
  records: v.record(v.string(), v.string()),
});
export const ClosedEdition = v.strictObject({
  ...Edition.entries,
  /** The seal of the edition before it; null in the first. */
  after: v.nullable(Hash),
  tables: v.record(v.picklist(RECORD_TABLES), Digests),
  /** SHA-256 of all the rest: what was closed stays as it was. */
  seal: Hash,
});
export type ClosedEdition = v.InferOutput<typeof ClosedEdition>;
/** The digests of every table. */
export type TableDigests = ClosedEdition['tables'];

/** JSON with sorted keys: in which order a record was written is no change of it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** Whether a field says nothing: a field that the schema fills in for everybody is no change of a record. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

const fieldDigest = (value: unknown): string =>
  isNothing(value)
    ? NOTHING
    : createHash('sha256').update(canonical(value)).digest('base64').slice(0, LENGTH);

type Fields = Readonly<Record<string, unknown>>;
/** The id and the fields of a record; of a feature those of its properties, and its geometry. */
function fieldsOf(record: Tables[TableName][number]): { readonly id: string; readonly fields: Fields } {
  const { id, geometry, properties } = record as Partial<Place | Leg> & { id: string };
  return { id, fields: properties ? { ...properties, geometry } : (record as unknown as Fields) };
}

/** The digests of published tables. */
export function digestsOf(tables: Tables): TableDigests {
  const entries = RECORD_TABLES.map((table) => {
    const records = recordsIn(tables, table).map(fieldsOf);
    const all = records.flatMap((record) => Object.keys(record.fields));
    const fields = [...new Set(all)].filter((field) => !DERIVED.has(field)).sort();
    const digests = records.map(
      (record) => [record.id, fields.map((field) => fieldDigest(record.fields[field])).join('')] as const,
    );
    return [table, { fields, records: Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1))) }];
  });
  return Object.fromEntries(entries) as TableDigests;
}

/** The seal that an edition ought to have. */
export const sealOf = ({ number, date, after, tables }: Omit<ClosedEdition, 'seal'>): string =>
  sha256(canonical({ number, date, after, tables }));

/** An edition as it is kept, after the one before it. */
export function close(edition: Edition, tables: Tables, before: ClosedEdition | null): ClosedEdition {
  const open = { ...edition, after: before?.seal ?? null, tables: digestsOf(tables) };
  return { ...open, seal: sealOf(open) };
}

/** A record's digest by field; empty for a record that is not there. Fields that say nothing are left out. */
export function digestsOfRecord(digests: TableDigests[RecordTable], id: string): ReadonlyMap<string, string> {
  const text = digests?.records[id] ?? '';
  const pairs = (digests?.fields ?? []).map(
    (field, i) => [field, text.slice(i * LENGTH, (i + 1) * LENGTH)] as const,
  );
  return new Map(pairs.filter(([, digest]) => digest !== NOTHING && digest !== ''));
}
