/** Reads the finer tiles as the page does, for the tests: what is water, and how far its nearest shore is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { mercator } from '../simplify';

const EQUATOR_KM = 40_075.017;

export interface ReadTiles {
  /** Whether the position is drawn as water, and km to the nearest drawn shore within the tiles around it. */
  at(lon: number, lat: number): { kind: string | null; shoreKm: number };
}

/** @param folder of the tiles, @param zoom the zoom to read */
export function readTiles(folder: string, zoom: number): ReadTiles {
  const cache = new Map<string, VectorTile>();
  const tile = (x: number, y: number): VectorTile => {
    const path = `${zoom}/${x}/${y}.pbf`;
    const read = cache.get(path) ?? new VectorTile(new PbfReader(readFileSync(join(folder, path))));
    cache.set(path, read);
    return read;
  };
  return {
    at(lon, lat) {
      const [mx, my] = mercator(lon, lat);
      const [column, row] = [Math.floor(mx * 2 ** zoom), Math.floor(my * 2 ** zoom)];
      let nearest = Number.POSITIVE_INFINITY;
      for (const dx of [-1, 0, 1]) {
        for (const dy of [-1, 0, 1]) {
          // The box has an edge.
          if (!existsSync(join(folder, `${zoom}/${column + dx}/${row + dy}.pbf`))) continue;
          const lines = tile(column + dx, row + dy).layers.lines;
          if (lines === undefined) continue;
          const { extent } = lines;
          const x = (mx * 2 ** zoom - column - dx) * extent;
          const y = (my * 2 ** zoom - row - dy) * extent;
          const unitKm = (EQUATOR_KM * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom / extent;
          for (let i = 0; i < lines.length; i++) {
            const feature = lines.feature(i);
            if (feature.properties.kind !== 'sea' && feature.properties.kind !== 'lake') continue;
            for (const line of feature.loadGeometry()) {
              nearest = Math.min(nearest, distance(line, x, y) * unitKm);
            }
          }
        }
      }
      return {
        kind: kindAt(tile(column, row), mx * 2 ** zoom - column, my * 2 ** zoom - row),
        shoreKm: nearest,
      };
    },
  };
}

/** The kind of water at a position of a tile, both 0 to 1; null on land. */
function kindAt(tile: VectorTile, x: number, y: number): string | null {
  const { water } = tile.layers;
  for (let i = 0; i < (water?.length ?? 0); i++) {
    const feature = water?.feature(i);
    if (feature === undefined) continue;
    let inside = false;
    for (const ring of feature.loadGeometry()) {
      for (let j = 1; j < ring.length; j++) {
        const [a, b] = [ring[j - 1], ring[j]];
        if (a === undefined || b === undefined) continue;
        const [px, py] = [x * feature.extent, y * feature.extent];
        if (a.y > py !== b.y > py && px < ((b.x - a.x) * (py - a.y)) / (b.y - a.y) + a.x) inside = !inside;
      }
    }
    if (inside) return String(feature.properties.kind);
  }
  return null;
}

function distance(line: readonly { x: number; y: number }[], x: number, y: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (a === undefined || b === undefined) continue;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length2));
    best = Math.min(best, Math.hypot(a.x + t * dx - x, a.y + t * dy - y));
  }
  return best;
}
