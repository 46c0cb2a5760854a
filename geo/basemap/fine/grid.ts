/**
 * The source was cut along the edges of zoom 13's tiles and each piece was generalised by itself, small ones away. What
 * is left are steps: short pieces of shore that run along that grid, and rivers in pieces that end at it.
 */
import type { FlatRing } from './scan';

const COLUMNS = 8192;
/** Thousandths of a degree by which a point of the grid may be off it: the source is rounded to them. */
const ROUNDED = 0.0006;
/** Steps up to this length are made slopes, km: no point moves by more than half of it. */
const STEP_KM = 0.8;
const KM_PER_DEGREE = 111.195;

/** True where a piece runs along the grid. */
export function isAlongGrid(ax: number, ay: number, bx: number, by: number): boolean {
  return (ax === bx && onColumn(ax)) || (ay === by && onRow(ay));
}

function onColumn(lon: number): boolean {
  const column = ((lon + 180) / 360) * COLUMNS;
  return Math.abs(column - Math.round(column)) * (360 / COLUMNS) < ROUNDED;
}

function onRow(lat: number): boolean {
  const radians = (lat * Math.PI) / 180;
  const row = (0.5 - Math.asinh(Math.tan(radians)) / (2 * Math.PI)) * COLUMNS;
  return Math.abs(row - Math.round(row)) * (360 / COLUMNS) * Math.cos(radians) < ROUNDED;
}

/**
 * A ring whose short steps along the grid are slopes: the two ends of a step become the point between them.
 * @param ring closed
 * @returns closed; null where nothing with an area is left
 */
export function withSlopes(ring: FlatRing): FlatRing | null {
  const out: number[] = [];
  const count = ring.length / 2 - 1;
  for (let i = 0; i < count; i++) {
    const [ax, ay] = [ring[2 * i] ?? 0, ring[2 * i + 1] ?? 0];
    const [bx, by] = [ring[2 * i + 2] ?? 0, ring[2 * i + 3] ?? 0];
    const km = Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * KM_PER_DEGREE;
    if (km > STEP_KM || !isAlongGrid(ax, ay, bx, by)) out.push(ax, ay);
    else {
      out.push((ax + bx) / 2, (ay + by) / 2);
      i++;
    }
  }
  if (out.length < 6) return null;
  return Float64Array.from([...out, out[0] ?? 0, out[1] ?? 0]);
}
