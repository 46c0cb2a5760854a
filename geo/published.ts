/** From tables to the files that are served: GeoJSON, JSON, a JSON Schema beside each, and the index. Pure. */
import { createHash } from 'node:crypto';
import { bbox } from '@turf/turf';
import type { Position } from 'geojson';
import * as v from 'valibot';
import { buildAtlas } from '../src/atlas/atlas';
import { CHANGES, type EditionChanges } from '../src/atlas/changes';
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
  WITHDRAWN,
  type Withdrawn,
} from '../src/atlas/schema';
import { selectionKey } from '../src/atlas/selection';
import { SUMMARY, type Summary } from '../src/atlas/summary';
import { changesOf } from './changelog/changes';
import type { ClosedEdition } from './changelog/closed';
import { FEED, feedOf } from './changelog/feed';
import { DATA_PACKAGE_FILE, dataPackageOf } from './datapackage';
import { AS_OF, ATTRIBUTION, LICENCE, NAME, NUMBER, VERSION } from './edition';
import { unwrap } from './geometry';
import { GIS, gisOf } from './gis';
import { jsonSchema } from './json-schema';
import type { Problem } from './problem';
import { summaryOf } from './summary';

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

/** With the box of all: that of one feature follows from its line. */
function collection(features: readonly (Place | Leg)[]) {
  const box = boxOf(features);
  return { type: 'FeatureCollection' as const, ...(box && { bbox: box }), features };
}

const schemaFile = (file: string): string => `${file.replace(/\.(geo)?json$/, '')}.schema.json`;

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

/** What is published beside index.json: name in the index, file, schema, what it holds and how many. */
interface Content {
  readonly table: string;
  readonly file: string;
  readonly schema: v.GenericSchema;
  readonly value: unknown;
  readonly records: number;
}

function contents(
  tables: Tables,
  withdrawn: readonly Withdrawn[],
  summary: Summary,
  changes: readonly EditionChanges[],
  address: string | null,
): Content[] {
  const gis = gisOf(tables);
  const feed = feedOf(changes, address);
  return [
    ...(Object.keys(FILES) as TableName[]).map((table) => ({
      // By its file's: in the index and the package names are words with hyphens.
      table: FILES[table].file.replace(/\.(geo)?json$/, ''),
      ...FILES[table],
      value:
        table === 'places' || table === 'linkPlaces'
          ? collection(tables[table])
          : table === 'legs' || table === 'links'
            ? collection(tables[table])
            : tables[table],
      records: tables[table].length,
    })),
    { table: 'summary', ...SUMMARY, value: summary, records: summary.corridors.length },
    { table: 'withdrawn', ...WITHDRAWN, value: withdrawn, records: withdrawn.length },
    { table: 'changes', ...CHANGES, value: changes, records: changes.length },
    { table: 'feed', ...FEED, value: feed, records: feed.items.length },
    { table: 'gis-places', ...GIS.places, value: gis.places, records: gis.places.features.length },
    { table: 'gis-legs', ...GIS.legs, value: gis.legs, records: gis.legs.features.length },
  ];
}

const same = (a: Position | undefined, b: Position | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Where a leg does not end exactly at its places: a fault of the compiler. */
function looseEnds(tables: Tables): Problem[] {
  const places = new Map(
    [...tables.places, ...tables.linkPlaces].map((place) => [place.id, place.geometry.coordinates]),
  );
  return [...tables.legs, ...tables.links].flatMap(({ id, geometry, properties: p }) => {
    const line = (
      geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat()
    ) as Position[];
    return [
      { path: 'from', end: line[0], place: p.from },
      { path: 'to', end: line.at(-1), place: p.to },
    ].flatMap(({ path, end, place }) =>
      !places.has(place) || same(end, places.get(place))
        ? []
        : [
            {
              file: 'published legs.geojson',
              record: id,
              path,
              reason: `is "${place}", where the line does not end`,
            },
          ],
    );
  });
}

/** What stands beside the tables: the editions that were closed, oldest first, and where the atlas will be. */
export interface Beside {
  readonly closed?: readonly ClosedEdition[];
  /** With a slash at its end; null: nobody has said. */
  readonly address?: string | null;
}

/** Serialises the tables. Keys come in the order of the schema, records in the order they were authored. */
export function publishTables(
  tables: Tables,
  withdrawn: readonly Withdrawn[],
  { closed = [], address = null }: Beside = {},
): Published {
  const files: PublishedFile[] = [];
  const edition = { number: NUMBER, date: AS_OF };
  const summary = summaryOf(tables);
  const log = changesOf(tables, withdrawn, closed, edition);
  const problems: Problem[] = [...looseEnds(tables), ...summary.problems, ...log.problems];
  const listed: v.InferOutput<typeof AtlasIndex>['files'] = [];
  const all = contents(tables, withdrawn, summary.made, log.changes, address);
  for (const { table, file, schema, value, records } of all) {
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
      records,
      bytes: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  }
  const index: AtlasIndex = {
    name: NAME,
    version: VERSION,
    asOf: AS_OF,
    edition,
    ...latestOf(tables),
    licence: LICENCE,
    attribution: ATTRIBUTION,
    files: listed,
  };
  return {
    files: [
      { path: 'index.json', content: JSON.stringify(v.parse(AtlasIndex, index)) },
      { path: 'index.schema.json', content: jsonSchema(AtlasIndex, `${NAME}: index`) },
      { path: DATA_PACKAGE_FILE, content: dataPackageOf(index) },
      ...files,
    ],
    problems,
  };
}
