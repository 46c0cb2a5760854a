import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, Point } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTowns } from '../towns/build';
import { FINE_BOX } from './box';
import { buildFine } from './build';
import { CAPES } from './capes.fixture';
import { readTiles } from './tile.fixture';

const PUBLIC = fileURLToPath(new URL('../../../public/basemap/', import.meta.url));
const PLACES = fileURLToPath(new URL('../../atlas/places.geojson', import.meta.url));

/** The tiles of the page: built here when they are not there, and then not again. */
describe('the finer coast as built', { timeout: 600_000 }, () => {
  let bytes = { fine: 0, towns: 0 };
  beforeAll(() => {
    bytes = {
      fine: buildFine(join(PUBLIC, 'fine')).bytes,
      towns: buildTowns(join(PUBLIC, 'towns')).bytes,
    };
  }, 600_000);
  const { at } = readTiles(join(PUBLIC, 'fine'), 7);

  it('has water within 1 km of each quay of the first ranks', () => {
    const { features } = JSON.parse(readFileSync(PLACES, 'utf8')) as FeatureCollection<
      Point,
      { id: string; kind: string; importance: number }
    >;
    const quays = features.filter(
      ({ properties: { kind, importance } }) => kind === 'port' && importance <= 2,
    );
    expect(quays.length).toBeGreaterThanOrEqual(6);
    const dry = quays.flatMap(({ properties: { id }, geometry }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const { kind, shoreKm } = at(lon, lat);
      return kind === 'sea' || shoreKm <= 1 ? [] : [`${id}: ${shoreKm.toFixed(2)} km`];
    });
    expect(dry).toEqual([]);
  });

  it('has twenty capes within 500 m of their published position', () => {
    const far = CAPES.map(([name, lat, lon]) => ({ name, km: at(lon, lat).shoreKm })).filter(
      ({ km }) => km > 0.5,
    );
    expect(CAPES.length).toBe(20);
    expect(far).toEqual([]);
  });

  it.each([
    ['the Caspian Sea', 51, 39, 'sea'],
    ['Garabogazköl', 53.5, 41.3, 'sea'],
    ['Lake Van', 42.9, 38.6, 'lake'],
    ['Lake Sevan', 45.3, 40.35, 'lake'],
    ['Lake Balkhash', 74.3, 46.3, 'lake'],
    ['the northern Aral Sea', 60.8, 46.4, 'lake'],
    ['the western basin of the Aral Sea', 58.4, 45, 'lake'],
    ['the Aral Sea’s eastern basin', 60, 45, null],
    ['the Aral Sea between them', 60.2, 45.9, 'dry'],
    ['Lake Urmia', 45.4, 37.6, 'dry'],
    ['the Kakhovka Reservoir', 34.2, 47.45, 'dry'],
    ['the land at Baku', 49.75, 40.42, null],
  ])('draws %s as it is', (_name, lon, lat, kind) => {
    expect(at(lon, lat).kind).toBe(kind);
  });

  it('keeps to what it may weigh, with the towns', () => {
    expect(bytes.fine + bytes.towns).toBeLessThan(15_000_000);
    expect(bytes.fine).toBeGreaterThan(3_000_000);
  });

  it('ends where the style says it ends', () => {
    const style = readFileSync(
      fileURLToPath(new URL('../../../src/map/style/deeper.ts', import.meta.url)),
      'utf8',
    );
    const bounds = /BOUNDS[^=]*= \[([^\]]+)\]/.exec(style)?.[1]?.split(',').map(Number);
    const { west, south, east, north } = FINE_BOX;
    expect(bounds).toEqual([west, south, east, north].map((degrees) => expect.closeTo(degrees, 3)));
  });
});
