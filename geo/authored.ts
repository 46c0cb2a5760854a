/**
 * The authored files: what geo/atlas holds, the schema of each, and how their
 * records are told good from bad one by one.
 */
import * as v from 'valibot';
import {
  AuthoredLeg,
  Corridor,
  Country,
  Deal,
  Figure,
  Id,
  Person,
  Place,
  PlaceProperties,
  Quote,
  Service,
  Source,
} from '../src/atlas/schema';
import type { Problem } from './problem';

/** A point that shapes a line and is not a place: a minor station, a bend of the track, a waypoint at sea. */
export const Station = v.strictObject({
  type: v.literal('Feature'),
  id: v.optional(Id),
  geometry: Place.entries.geometry,
  properties: v.strictObject({
    id: Id,
    name: v.optional(v.nullable(v.string())),
    /** null at sea. */
    country: v.optional(v.nullable(Id)),
    role: v.picklist(['station', 'sea-waypoint', 'bend']),
    basis: PlaceProperties.entries.basis,
  }),
});
export type Station = v.InferOutput<typeof Station>;

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'));
/** Keeps the check of quotations alive where the article itself, which is not ours to publish, is absent. */
export const SeedDigest = v.strictObject({
  /** Id of the article's record in sources.json. */
  source: Id,
  /** SHA-256 of the article's text (UTF-8). */
  article: Sha256,
  /** Quote id → SHA-256 of its pieces joined by newlines. */
  pieces: v.record(v.string(), Sha256),
});
export type SeedDigest = v.InferOutput<typeof SeedDigest>;

/** The authored tables: file and schema of one record. */
export const AUTHORED = {
  places: { file: 'places.geojson', record: Place },
  stations: { file: 'stations.geojson', record: Station },
  legs: { file: 'legs.json', record: AuthoredLeg },
  corridors: { file: 'corridors.json', record: Corridor },
  deals: { file: 'deals.json', record: Deal },
  quotes: { file: 'quotes.json', record: Quote },
  figures: { file: 'figures.json', record: Figure },
  sources: { file: 'sources.json', record: Source },
  countries: { file: 'countries.json', record: Country },
  people: { file: 'people.json', record: Person },
  services: { file: 'services.json', record: Service },
} as const;
export type AuthoredTable = keyof typeof AUTHORED;
export const AUTHORED_TABLES = Object.keys(AUTHORED) as AuthoredTable[];
export const DIGEST_FILE = 'seed-digest.json';
export const AUTHORED_FILES: readonly string[] = [
  ...AUTHORED_TABLES.map((table) => AUTHORED[table].file),
  DIGEST_FILE,
];

export type Records = {
  readonly [T in AuthoredTable]: readonly v.InferOutput<(typeof AUTHORED)[T]['record']>[];
};

/** What was read from disk: parsed JSON by file name (absent: missing or not JSON, `problems` says so). */
export interface Authored {
  readonly files: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** Texts of the article quoted from; empty in a clone without it. */
  readonly articles: readonly string[];
}

/** The records that have the right shape, and what can be said of those that have not. */
export interface Validated {
  readonly records: Records;
  readonly digest: SeedDigest | null;
  /** Every id met per table, also of malformed records, so that one fault is reported once; null: the file is unreadable. */
  readonly known: Readonly<Record<AuthoredTable, ReadonlySet<string> | null>>;
  readonly problems: readonly Problem[];
}

const isObject = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** The ids a raw record goes by: a feature carries one at its top and one in its properties. */
function rawIds(record: unknown): string[] {
  if (!isObject(record)) return [];
  const inner = isObject(record.properties) ? record.properties.id : undefined;
  return [inner, record.id].filter((id) => typeof id === 'string' && id !== '') as string[];
}

const shown = (x: unknown): string => {
  const text = JSON.stringify(x) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** A valibot issue as the rest of a sentence about the value at its path. */
function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'is not a key that this record has';
  if (issue.received === 'undefined') return 'is missing';
  if (!/^Invalid /.test(issue.message)) return `${issue.message}, is ${shown(issue.input)}`;
  const expected = (issue.expected ?? 'something else')
    .replace(/^\((.*)\)$/s, '$1')
    .replace(/^>=(.+)$/, 'at least $1')
    .replace(/^<=(.+)$/, 'at most $1')
    .replaceAll(' | ', ' or ');
  if (issue.type === 'url') return `must be a URL, is ${shown(issue.input)}`;
  return `must be ${expected}, is ${shown(issue.input)}`;
}

/** Whether a file's top level is the one expected; returns its raw records, or a reason. */
function rawRecords(file: string, value: unknown): readonly unknown[] | string {
  if (!file.endsWith('.geojson')) return Array.isArray(value) ? value : 'must be an array of records';
  return isObject(value) && value.type === 'FeatureCollection' && Array.isArray(value.features)
    ? value.features
    : 'must be a GeoJSON FeatureCollection';
}

/**
 * A record whose only faults are unknown keys and values out of bounds still has every field that
 * the rules read: they can run on it, so that its other faults are told in the same pass. Else null.
 */
function salvage(schema: v.GenericSchema, record: unknown, issues: readonly v.BaseIssue<unknown>[]): unknown {
  const copy: unknown = structuredClone(record);
  for (const issue of issues) {
    if (!(issue.type === 'strict_object' && issue.expected === 'never')) continue;
    const keys = issue.path?.map((item) => item.key) ?? [];
    const last = keys.pop();
    const parent = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key as PropertyKey), copy);
    Reflect.deleteProperty(Object(parent), last as PropertyKey);
  }
  const again = v.safeParse(schema, copy);
  return again.typed ? again.output : null;
}

interface Table {
  readonly good: unknown[];
  readonly known: ReadonlySet<string> | null;
  readonly problems: Problem[];
}

function validateTable(table: AuthoredTable, value: unknown): Table {
  const { file, record: schema } = AUTHORED[table];
  const raw = rawRecords(file, value);
  if (typeof raw === 'string') {
    return { good: [], known: null, problems: [{ file, record: '', path: '', reason: raw }] };
  }
  const good: unknown[] = [];
  const known = new Set<string>();
  const problems: Problem[] = [];
  for (const [i, record] of raw.entries()) {
    const ids = rawIds(record);
    for (const id of ids) known.add(id);
    const result = v.safeParse(schema, record);
    const usable = result.success ? result.output : salvage(schema, record, result.issues);
    if (usable !== null) good.push(usable);
    for (const issue of result.issues ?? []) {
      problems.push({
        file,
        record: ids[0] ?? `#${i}`,
        path: v.getDotPath(issue) ?? '',
        reason: sentence(issue),
      });
    }
  }
  return { good, known, problems };
}

/** Holds every authored record against its schema. Never throws, whatever the files hold. */
export function validateAuthored(authored: Authored): Validated {
  const problems: Problem[] = [...authored.problems];
  const known = {} as Record<AuthoredTable, ReadonlySet<string> | null>;
  const records = {} as Record<AuthoredTable, readonly unknown[]>;
  const present = (file: string): boolean => {
    if (authored.files[file] !== undefined) return true;
    if (!authored.problems.some((problem) => problem.file === file)) {
      problems.push({ file, record: '', path: '', reason: 'is missing' });
    }
    return false;
  };
  for (const table of AUTHORED_TABLES) {
    const { file } = AUTHORED[table];
    known[table] = null;
    records[table] = [];
    if (!present(file)) continue;
    const result = validateTable(table, authored.files[file]);
    known[table] = result.known;
    records[table] = result.good;
    problems.push(...result.problems);
  }
  let digest: SeedDigest | null = null;
  if (present(DIGEST_FILE)) {
    const result = v.safeParse(SeedDigest, authored.files[DIGEST_FILE]);
    if (result.success) digest = result.output;
    for (const issue of result.issues ?? []) {
      problems.push({
        file: DIGEST_FILE,
        record: '',
        path: v.getDotPath(issue) ?? '',
        reason: sentence(issue),
      });
    }
  }
  // Each array holds the output of its own table's schema: TypeScript cannot follow that through the loop.
  return { records: records as unknown as Records, digest, known, problems };
}
