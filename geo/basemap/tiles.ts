/** Cuts the basemap into vector tiles (MVT 2). */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { layers } from './layers';
import { atZoom, type WeightedTopology } from './simplify';

export const MAX_ZOOM = 6;

export interface Detail {
  /** Units along a tile's side. */
  extent: number;
  /** See `atZoom`: square pixels of a 512 px tile. */
  pointPx2: number;
  ringPx2: number;
}

/**
 * Zoom 6 is stretched up to zoom 8 and beyond, so it keeps nearly everything the source has. Lower
 * zooms are stretched to twice their size at most, and lose what is then still under a pixel or so.
 */
export function detailOf(zoom: number): Detail {
  if (zoom === MAX_ZOOM) return { extent: 4096, pointPx2: 0.01, ringPx2: 0.05 };
  return { extent: 2048, pointPx2: 0.25, ringPx2: 1 };
}

export interface Tile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

/**
 * Every tile of one zoom, row by row. A tile of open sea has the layer `land`
 * with nothing in it rather than no byte at all: not every server and reader
 * takes an empty file for a tile.
 */
export function* tilesOf(topology: WeightedTopology, zoom: number): Generator<Tile> {
  const { extent, pointPx2, ringPx2 } = detailOf(zoom);
  const { land, coast, borders } = layers(atZoom(topology, zoom, pointPx2, ringPx2));
  // The points are already chosen (simplify.ts): no tolerance, or neighbours would come apart.
  const options = {
    maxZoom: zoom,
    indexMaxZoom: zoom,
    indexMaxPoints: 0,
    tolerance: 0,
    extent,
    buffer: extent / 64,
  };
  const indexes = Object.entries({ land, coast, borders }).map(
    ([name, data]) => [name, new GeoJSONVT(data, options)] as const,
  );
  for (let y = 0; y < 2 ** zoom; y++) {
    for (let x = 0; x < 2 ** zoom; x++) {
      const content = indexes.flatMap(([name, index]) => {
        const tile = index.getTile(zoom, x, y);
        return tile !== null && (tile.features.length > 0 || name === 'land') ? [[name, tile] as const] : [];
      });
      const data = fromGeojsonVt(Object.fromEntries(content), { version: 2, extent });
      yield { z: zoom, x, y, data: data.length > 0 ? data : EMPTY };
    }
  }
}

/** A tile with one layer, `land`, without features: layers (3) { name (1) "land", extent (5) 4096, version (15) 2 }. */
const EMPTY = Uint8Array.from([0x1a, 0x0b, 0x0a, 4, 0x6c, 0x61, 0x6e, 0x64, 0x28, 0x80, 0x20, 0x78, 2]);
