import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AtlasIndex, FILES, type Leg, type LonLat } from '../src/atlas/schema';
import { authoredWith, land } from './checks/fixture';
import { compileAtlas } from './compile';
import { AS_OF, NUMBER } from './edition';
import { formatProblem } from './problem';
import { publishTables } from './published';

const { tables, withdrawn } = compileAtlas(authoredWith(), land);
const { files, problems } = publishTables(tables, withdrawn);
const content = (path: string): string => files.find((file) => file.path === path)?.content ?? '';

describe('publishTables', () => {
  it('writes every table, with a schema beside each', () => {
    expect(problems).toEqual([]);
    expect(files.map((file) => file.path).sort()).toEqual(
      [
        'index',
        'places',
        'legs',
        'link-places',
        'links',
        'corridors',
        'deals',
        'quotes',
        'figures',
        'sources',
        'countries',
        'people',
        'services',
        'organisations',
        'times',
        'assumptions',
        'rates',
        'summary',
        'withdrawn',
        'changes',
        'feed',
        'gis/places',
        'gis/legs',
      ]
        .flatMap((name) => [
          `${name}.schema.json`,
          `${name}.${/places|legs|links/.test(name) ? 'geojson' : 'json'}`,
        ])
        .concat('datapackage.json')
        .sort(),
    );
    for (const { file, schema } of Object.values(FILES)) {
      expect(v.safeParse(schema, JSON.parse(content(file))).success).toBe(true);
    }
    const schema = JSON.parse(content('legs.schema.json'));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.properties.features.items.properties.properties.required).toContain('computedKm');
  });

  it('lists them in an index with size, count and checksum', () => {
    const index = v.parse(AtlasIndex, JSON.parse(content('index.json')));
    expect(index.licence.id).toBe('ODbL-1.0');
    expect(index.attribution).toContain('© OpenStreetMap contributors');
    expect(index.edition).toEqual({ number: NUMBER, date: AS_OF });
    // The newest of the fixture's deals.
    expect(index.latest).toEqual({ date: '2025', title: 'B deal', sel: 'deal:b-deal' });
    expect(index.files.map((file) => [file.table, file.records])).toEqual([
      ['places', 3],
      ['legs', 2],
      ['link-places', 0],
      ['links', 0],
      ['corridors', 1],
      ['deals', 2],
      ['quotes', 1],
      ['figures', 2],
      ['sources', 2],
      ['countries', 4],
      ['people', 1],
      ['services', 0],
      ['organisations', 1],
      ['times', 1],
      ['assumptions', 12],
      ['rates', 1],
      ['summary', 1],
      ['withdrawn', 1],
      ['changes', 1],
      ['feed', 1],
      ['gis-places', 3],
      ['gis-legs', 2],
    ]);
    for (const file of index.files) {
      expect(file.bytes).toBe(Buffer.byteLength(content(file.path)));
      expect(file.sha256).toBe(createHash('sha256').update(content(file.path)).digest('hex'));
      expect(content(file.schema)).not.toBe('');
    }
  });

  it('describes them as a data package, each with its own digest and schema', () => {
    const index = v.parse(AtlasIndex, JSON.parse(content('index.json')));
    const described = JSON.parse(content('datapackage.json'));
    expect(described).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'corridor-atlas',
      edition: index.edition,
      licenses: [{ name: 'ODbL-1.0', path: index.licence.url }],
    });
    expect(described.resources).toHaveLength(index.files.length);
    for (const resource of described.resources) {
      // A name that the standard takes, and a file that is there, as it is said to be.
      expect(resource.name).toMatch(/^[-a-z0-9._/]+$/);
      const hash = createHash('sha256').update(content(resource.path)).digest('hex');
      expect(resource).toMatchObject({
        hash: `sha256:${hash}`,
        bytes: Buffer.byteLength(content(resource.path)),
      });
      expect(content(resource.jsonSchema)).not.toBe('');
      expect(resource.mediatype).toBe(
        resource.path.endsWith('.geojson') ? 'application/geo+json' : 'application/json',
      );
    }
  });

  it('gives the same bytes whatever the order of keys', () => {
    const reversed = <T extends object>(record: T): T =>
      Object.fromEntries(Object.entries(record).reverse()) as T;
    expect(publishTables({ ...tables, deals: tables.deals.map(reversed) }, withdrawn).files).toEqual(files);
  });

  it('gives RFC 7946 boxes, also across the antimeridian', () => {
    const [first] = tables.legs;
    if (!first) throw new Error('The fixture has no legs');
    const leg: Leg = {
      ...first,
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [178, 1],
            [180, 2],
          ],
          [
            [-180, 2],
            [-179, 3],
          ],
        ],
      },
    };
    const out = publishTables({ ...tables, places: [], legs: [leg] }, []).files;
    const json = (path: string) => JSON.parse(out.find((file) => file.path === path)?.content ?? 'null');
    expect(json('legs.geojson').bbox).toEqual([178, 1, -179, 3]);
    expect(json('places.geojson')).toEqual({ type: 'FeatureCollection', features: [] });
    expect(JSON.parse(content('legs.geojson')).bbox).toEqual([44.8, 40, 53.1, 41.7]);
    expect(JSON.parse(content('legs.geojson')).features[0]).not.toHaveProperty('bbox');
  });

  it('says so when the compiler itself is at fault', () => {
    const [place] = tables.places;
    if (!place) throw new Error('The fixture has no places');
    const wrong = {
      ...place,
      geometry: { type: 'Point' as const, coordinates: [200, 0] as [number, number] },
    };
    const found = publishTables({ ...tables, places: [wrong] }, []).problems;
    expect(found).toContainEqual(
      expect.objectContaining({
        file: 'published places.geojson',
        path: 'features.0.geometry.coordinates.0',
      }),
    );
  });

  it('says so when a line does not end where its place is, be it by ten metres', () => {
    const [first, ...rest] = tables.places;
    if (!first) throw new Error('The fixture has no places');
    const moved = { ...first, geometry: { type: 'Point' as const, coordinates: [44.8001, 41.7] as LonLat } };
    expect(publishTables({ ...tables, places: [moved, ...rest] }, []).problems.map(formatProblem)).toEqual([
      'published legs.geojson › tbilisi-baku › from: is "tbilisi", where the line does not end',
    ]);
  });
});
