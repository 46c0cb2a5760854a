import { expect, test } from './fixtures';

interface PublishedFile {
  table: string;
  path: string;
  schema: string;
  records: number;
  bytes: number;
  sha256: string;
}
interface Index {
  version: string;
  asOf: string;
  licence: { id: string; url: string };
  attribution: string[];
  files: PublishedFile[];
}

const FILES = [
  'assumptions.json',
  'changes.json',
  'corridors.json',
  'countries.json',
  'deals.json',
  'feed.json',
  'figures.json',
  'gis/legs.geojson',
  'gis/places.geojson',
  'legs.geojson',
  'link-places.geojson',
  'links.geojson',
  'organisations.json',
  'people.json',
  'places.geojson',
  'quotes.json',
  'rates.json',
  'services.json',
  'sources.json',
  'summary.json',
  'times.json',
  'withdrawn.json',
];

test('the index says version, licence, attribution and every file', async ({ request }) => {
  const response = await request.get('./atlas/index.json');
  const index: Index = await response.json();
  expect(index.version).toMatch(/^\d+\./);
  expect(index.asOf).toMatch(/^\d{4}/);
  expect(index.licence.url).toMatch(/^https:/);
  expect(index.attribution.join(' ')).toMatch(/OpenStreetMap/);
  expect(index.attribution.join(' ')).toMatch(/Natural Earth/);
  expect(index.files.map((file) => file.path).sort()).toEqual(FILES);
});

test('every file is what the index says, with its schema beside it, for others to read', async ({
  request,
}) => {
  const index: Index = await (await request.get('./atlas/index.json')).json();
  for (const file of index.files) {
    const response = await request.get(`./atlas/${file.path}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['access-control-allow-origin']).toBe('*');
    const body = await response.body();
    expect(body.length, file.path).toBe(file.bytes);
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(body))).toString('hex');
    expect(digest, file.path).toBe(file.sha256);
    const table: unknown[] | Record<string, unknown[]> = JSON.parse(body.toString('utf8'));
    // Records by themselves, features, a feed's items; the summary counts its corridors.
    const records = Array.isArray(table) ? table : (table.features ?? table.items ?? table.corridors ?? []);
    expect(records.length).toBe(file.records);
    const schema: { $schema: string } = await (await request.get(`./atlas/${file.schema}`)).json();
    expect(schema.$schema).toMatch(/json-schema\.org/);
  }
});

test('the GeoJSON is RFC 7946: WGS 84 in range, ids, no CRS, lines of two points and more that end at their places', async ({
  request,
}) => {
  interface Feature {
    type: string;
    id: string;
    geometry: { type: string; coordinates: unknown };
    properties: { id: string; from: string; to: string };
  }
  const points = (coordinates: unknown): [number, number][] =>
    Array.isArray(coordinates) && typeof coordinates[0] === 'number'
      ? [coordinates as [number, number]]
      : (coordinates as unknown[]).flatMap(points);

  const ends = new Map<string, unknown>();
  const places = ['places.geojson', 'link-places.geojson', 'gis/places.geojson'];
  const lines = ['legs.geojson', 'links.geojson', 'gis/legs.geojson'];
  for (const file of [...places, ...lines]) {
    const response = await request.get(`./atlas/${file}`);
    expect(response.headers()['content-type']).toBe('application/geo+json');
    const collection: { type: string; crs?: unknown; features: Feature[] } = await response.json();
    expect(collection.type).toBe('FeatureCollection');
    expect(collection.crs).toBeUndefined();
    for (const { type, id, geometry, properties } of collection.features) {
      expect(type).toBe('Feature');
      expect(id).toBe(properties.id);
      const line = points(geometry.coordinates);
      if (geometry.type === 'Point') ends.set(id, line[0]);
      else {
        expect(line.length, id).toBeGreaterThan(1);
        expect([line[0], line.at(-1)], id).toEqual([ends.get(properties.from), ends.get(properties.to)]);
      }
      // One assertion for a line: there are a hundred thousand positions.
      const wrong = line.filter(
        (position) => position.length !== 2 || Math.abs(position[0]) > 180 || Math.abs(position[1]) > 90,
      );
      expect(wrong, id).toEqual([]);
    }
  }
});

test('a part of a file can be had by itself', async ({ request }) => {
  const whole = await (await request.get('./atlas/gis/legs.geojson')).body();
  const response = await request.get('./atlas/gis/legs.geojson', { headers: { range: 'bytes=100-199' } });
  expect(response.status()).toBe(206);
  expect(response.headers()['content-range']).toBe(`bytes 100-199/${whole.length}`);
  expect(await response.body()).toEqual(whole.subarray(100, 200));
});

test('the tables for geographic information systems hold no list', async ({ request }) => {
  for (const file of ['gis/places.geojson', 'gis/legs.geojson']) {
    const { features }: { features: { properties: Record<string, unknown> }[] } = await (
      await request.get(`./atlas/${file}`)
    ).json();
    expect(features.length).toBeGreaterThan(100);
    for (const { properties } of features) {
      expect(Object.values(properties).some((value) => typeof value === 'object' && value !== null)).toBe(
        false,
      );
    }
  }
});

test('what is not there is a 404, not the page', async ({ request }) => {
  for (const path of ['atlas/nothing.json', 'basemap/9/999/999.pbf', 'nothing']) {
    const response = await request.get(`./${path}`);
    expect(response.status()).toBe(404);
    expect(response.headers()['content-type']).toContain('text/plain');
  }
});
