/** Cuts the finer coast into vector tiles (MVT 2). */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Tile } from '../tiles';
import { FINE_BOX, TILES_6 } from './box';
import type { Countries } from './countries';
import { type FineDetail, fineLayers } from './layers';
import { thinned } from './thin';
import type { Water } from './water';

/**
 * Units along a tile's side: MapLibre has no more. At zoom 7 one is 38 m at the equator, a third of the source's own
 * grid, so that deeper tiles would add nothing.
 */
const EXTENT = 8192;

/** Zoom 6 is stretched to twice its size at most, zoom 7 for ever. */
const DETAILS: Readonly<Record<number, FineDetail & { pointPx2: number }>> = {
  6: { islandKm2: 2, lakeKm2: 20, pointPx2: 0.08 },
  7: { islandKm2: 0, lakeKm2: 0, pointPx2: 0 },
};

/** Every tile of the finer box at one zoom, row by row. */
export function* fineTilesOf(waters: readonly Water[], countries: Countries, zoom: number): Generator<Tile> {
  const detail = DETAILS[zoom];
  if (detail === undefined) throw new Error(`finer land: nothing is said of zoom ${zoom}`);
  const drawn = detail.pointPx2 > 0 ? thinned(waters, zoom, detail.pointPx2) : waters;
  const { ground, water, lines } = fineLayers(drawn, countries, FINE_BOX, detail);
  const options = {
    maxZoom: zoom,
    indexMaxZoom: zoom,
    indexMaxPoints: 0,
    tolerance: 0,
    extent: EXTENT,
    buffer: EXTENT / 64,
  };
  const indexes = Object.entries({ ground, water, lines }).map(
    ([name, data]) => [name, new GeoJSONVT(data, options)] as const,
  );
  const scale = 2 ** (zoom - 6);
  for (let y = TILES_6.north * scale; y < (TILES_6.south + 1) * scale; y++) {
    for (let x = TILES_6.west * scale; x < (TILES_6.east + 1) * scale; x++) {
      const content = indexes.flatMap(([name, index]) => {
        const tile = index.getTile(zoom, x, y);
        if (tile === null) return [];
        if (name === 'water') dropFlat(tile.features);
        return tile.features.length > 0 ? [[name, tile] as const] : [];
      });
      yield {
        z: zoom,
        x,
        y,
        data: fromGeojsonVt(Object.fromEntries(content), { version: 2, extent: EXTENT }),
      };
    }
  }
}

/** Takes out the sea of a tile that is all land: an outline, and a hole of the same shape. */
function dropFlat(features: { geometry: unknown }[]): void {
  for (let i = features.length - 1; i >= 0; i--) {
    const rings = features[i]?.geometry as [number, number][][];
    if (rings.reduce((sum, ring) => sum + twiceArea(ring), 0) === 0) features.splice(i, 1);
  }
}

/** Outlines count one way, holes the other. */
function twiceArea(ring: readonly (readonly [number, number])[]): number {
  return ring.reduce((sum, [bx, by], i) => {
    const [ax, ay] = ring[i - 1] ?? [bx, by];
    return sum + ax * by - bx * ay;
  }, 0);
}
