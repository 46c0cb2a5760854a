/** From tables to the files that are served: GeoJSON, JSON, a JSON Schema beside each, and the index. Pure. */
import { createHash } from 'node:crypto';
import { bbox } from '@turf/turf';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { Position } from 'geojson';
import * as v from 'valibot';
import { buildAtlas } from '../src/atlas/atlas';
import { dateRange } from '../src/atlas/dates';
import { latestEvent } from '../src/atlas/reading/latest';
import { readingOf } from '../src/atlas/reading/reading';
import {
  AtlasIndex,
  FILES,
  type Leg,
  type LonLat,
  type Place,
  type TableName,
  type Tables,
} from '../src/atlas/schema';
import { selectionKey } from '../src/atlas/selection';
import { AS_OF, ATTRIBUTION, LICENCE, NAME, VERSION } from './edition';
import { unwrap } from './geometry';
import type { Problem } from './problem';

type BBox = [number, number, number, number];

/** Positions of a feature with continuous longitudes: a line cut at the antimeridian is whole again. */
function positionsOf({ geometry }: Place | Leg): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  const parts = geometry.coordinates as LonLat[] | LonLat[][];
  return unwrap(parts.flat(geometry.type === 'MultiLineString' ? 1 : 0) as LonLat[]);
}

/** Box of features, degrees; a line cut at the antimeridian gives west > east (RFC 7946, 5.2). */
function boxOf(features: readonly (Place | Leg)[]): BBox | undefined {
  const coordinates = features.flatMap(positionsOf);
  if (coordinates.length === 0) return undefined;
  const [west, south, east, north] = bbox({ type: 'MultiPoint', coordinates });
  if (east - west >= 360) return [-180, south, 180, north];
  return [west < -180 ? west + 360 : west, south, east > 180 ? east - 360 : east, north];
}

function collection(features: readonly (Place | Leg)[]) {
  const box = boxOf(features);
  return { type: 'FeatureCollection' as const, ...(box && { bbox: box }), features };
}

const withBox = (leg: Leg): Leg => {
  const box = boxOf([leg]);
  return { ...leg, ...(box && { bbox: box }) };
};

const schemaFile = (file: string): string => `${file.replace(/\.(geo)?json$/, '')}.schema.json`;
const jsonSchema = (schema: v.GenericSchema, title: string): string =>
  `${JSON.stringify({ title, ...toJsonSchema(schema, { target: 'draft-2020-12' }) }, null, 1)}\n`;

/** The newest event the tables know of, for whoever reads only the index. */
function latestOf(tables: Tables): Pick<AtlasIndex, 'latest'> {
  const latest = latestEvent(readingOf(buildAtlas(tables), dateRange(AS_OF)?.max ?? null));
  return latest ? { latest: { ...latest, sel: selectionKey(latest.sel) } } : {};
}

export interface PublishedFile {
  readonly path: string;
  readonly content: string;
}
export interface Published {
  /** index.json first; the same tables give the same bytes. */
  readonly files: readonly PublishedFile[];
  /** Where the output does not match its own published schema: a fault of the compiler. */
  readonly problems: readonly Problem[];
}

/** Serialises the tables. Keys come in the order of the schema, records in the order they were authored. */
export function publishTables(tables: Tables): Published {
  const files: PublishedFile[] = [];
  const problems: Problem[] = [];
  const listed: v.InferOutput<typeof AtlasIndex>['files'] = [];
  for (const table of Object.keys(FILES) as TableName[]) {
    const { file, schema } = FILES[table];
    const value =
      table === 'places'
        ? collection(tables.places)
        : table === 'legs'
          ? collection(tables.legs.map(withBox))
          : tables[table];
    // Parsing also puts the keys into the schema's order.
    const result = v.safeParse(schema, value);
    for (const issue of result.issues ?? []) {
      problems.push({
        file: `published ${file}`,
        record: '',
        path: v.getDotPath(issue) ?? '',
        reason: issue.message,
      });
    }
    const content = JSON.stringify(result.output);
    const schemaPath = schemaFile(file);
    files.push(
      { path: file, content },
      { path: schemaPath, content: jsonSchema(schema, `${NAME}: ${table}`) },
    );
    listed.push({
      table,
      path: file,
      schema: schemaPath,
      records: tables[table].length,
      bytes: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  }
  const index: AtlasIndex = {
    name: NAME,
    version: VERSION,
    asOf: AS_OF,
    ...latestOf(tables),
    licence: LICENCE,
    attribution: ATTRIBUTION,
    files: listed,
  };
  return {
    files: [
      { path: 'index.json', content: JSON.stringify(v.parse(AtlasIndex, index)) },
      { path: 'index.schema.json', content: jsonSchema(AtlasIndex, `${NAME}: index`) },
      ...files,
    ],
    problems,
  };
}
