/** Holds what was read from disk against the schemas, record by record. */
import * as v from 'valibot';
import {
  AUTHORED,
  AUTHORED_TABLES,
  type Authored,
  type AuthoredTable,
  type Records,
  SIDE_FILES,
  type Validated,
} from './authored';
import { fill } from './fill';
import { meant } from './nearest';
import type { Problem } from './problem';
import { repair } from './repair';
import { sentence } from './sentence';

const isObject = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** The ids a raw record goes by: a feature carries one at its top and one in its properties. */
function rawIds(record: unknown): string[] {
  if (!isObject(record)) return [];
  const inner = isObject(record.properties) ? record.properties.id : undefined;
  return [inner, record.id].filter((id) => typeof id === 'string' && id !== '') as string[];
}

/** Members of a GeoJSON collection besides its features; a name is what QGIS writes, and harmless. */
const MEMBERS = ['type', 'features', 'bbox', 'name'];

/** Whether a file's top level is the one expected: its raw records, and what else is wrong with it. */
function rawRecords(
  file: string,
  value: unknown,
): { readonly raw: readonly unknown[] | null; readonly problems: Problem[] } {
  const say = (path: string, reason: string): Problem => ({ file, record: '', path, reason });
  if (!file.endsWith('.geojson')) {
    return Array.isArray(value)
      ? { raw: value, problems: [] }
      : { raw: null, problems: [say('', 'must be a list [ ] of records')] };
  }
  if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    return { raw: null, problems: [say('', 'must be a GeoJSON FeatureCollection')] };
  const problems = Object.keys(value)
    .filter((key) => !MEMBERS.includes(key))
    .map((key) =>
      say(
        key,
        key === 'crs'
          ? 'is told, but GeoJSON has one reference system (RFC 7946, 4): give positions as [longitude, latitude] in degrees of WGS 84, and take the member out'
          : `is not a member of a FeatureCollection${meant(key, MEMBERS)}`,
      ),
    );
  return { raw: value.features, problems };
}

interface Table {
  readonly records: object[];
  readonly known: ReadonlySet<string> | null;
  readonly problems: Problem[];
}

function validateTable(table: AuthoredTable, value: unknown, broken: Map<object, readonly string[]>): Table {
  const { file, record: schema } = AUTHORED[table];
  const { raw, problems } = rawRecords(file, value);
  const records: object[] = [];
  const known = new Set<string>();
  if (!raw) return { records, known: null, problems };
  for (const [i, record] of raw.entries()) {
    const ids = rawIds(record);
    for (const id of ids) known.add(id);
    const result = v.safeParse(schema, record);
    if (result.success) records.push(result.output);
    else {
      const usable = repair(schema, record, result.issues);
      if (usable) {
        // Rules name a record by its id; one without goes by its place in the file.
        const holder = Reflect.get(usable.record as object, 'properties') ?? usable.record;
        if (ids.length === 0) Reflect.set(Object(holder), 'id', `#${i}`);
        records.push(usable.record as object);
        if (usable.broken.length > 0) broken.set(usable.record as object, usable.broken);
      }
    }
    for (const issue of result.issues ?? []) {
      const path = v.getDotPath(issue) ?? '';
      problems.push({ file, record: ids[0] ?? `#${i}`, path, reason: sentence(issue, schema) });
    }
  }
  return { records, known, problems };
}

/** Fields that are filled in from `via`: where that cannot be read, neither can they. */
const FROM_VIA = ['from', 'to', 'countries'];

/** Holds every authored record against its schema. Never throws, whatever the files hold. */
export function validateAuthored(authored: Authored): Validated {
  const problems: Problem[] = [...authored.problems];
  const known = {} as Record<AuthoredTable, ReadonlySet<string> | null>;
  const raw = {} as Record<AuthoredTable, readonly object[]>;
  const broken = new Map<object, readonly string[]>();
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
    raw[table] = [];
    if (!present(file)) continue;
    const result = validateTable(table, authored.files[file], broken);
    known[table] = result.known;
    raw[table] = result.records;
    problems.push(...result.problems);
  }
  const records: Records = fill(raw, (before, after) => {
    const paths = broken.get(before);
    if (!paths) return;
    broken.delete(before);
    const follows = paths.some((path) => /^via\b/.test(path)) ? FROM_VIA : [];
    broken.set(after, [...paths, ...follows]);
  });

  /** A file beside the tables, as far as it has its shape; null where it has not. */
  const side = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | null => {
    if (!present(file)) return null;
    const result = v.safeParse(schema, authored.files[file]);
    for (const issue of result.issues ?? []) {
      problems.push({ file, record: '', path: v.getDotPath(issue) ?? '', reason: sentence(issue, schema) });
    }
    return result.success ? result.output : null;
  };
  const { digests, withdrawn, ids, network } = SIDE_FILES;
  return {
    records,
    broken,
    digests: side(digests.file, digests.schema),
    withdrawn: side(withdrawn.file, withdrawn.schema),
    ids: side(ids.file, ids.schema),
    network: side(network.file, network.schema),
    known,
    problems,
  };
}
