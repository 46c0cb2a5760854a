/** The part of the world that has a finer coast: the corridors on land and their sea lanes, from the Atlantic to Japan. */
import type { Box } from './scan';

/** The zooms that have tiles of their own; deeper views are drawn from the last. */
export const FINE_ZOOMS = [6, 7] as const;

/** Columns and rows of tiles at zoom 6, last ones included: 11.25° W to 146.25° E, the equator to 61.6° N. */
export const TILES_6 = { west: 30, east: 57, north: 18, south: 31 } as const;

/** The parallel at the upper edge of a row of tiles. */
const parallel = (row: number, zoom: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** zoom))) * 180) / Math.PI;

/** What the tiles cover. */
export const FINE_BOX: Box = {
  west: (TILES_6.west / 64) * 360 - 180,
  east: ((TILES_6.east + 1) / 64) * 360 - 180,
  north: parallel(TILES_6.north, 6),
  south: parallel(TILES_6.south + 1, 6),
};

/** A box larger by some degrees on every side. */
export const grown = ({ west, south, east, north }: Box, degrees: number): Box => ({
  west: west - degrees,
  south: south - degrees,
  east: east + degrees,
  north: north + degrees,
});
