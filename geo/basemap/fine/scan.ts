/**
 * Reads the rings of a very large GeoJSON file without making objects of it: the package of the finer land is 83 MB,
 * which `JSON.parse` turns into half a gigabyte of arrays, most of them for the other half of the world.
 */

/** A window on the earth, degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A ring as flat [lon, lat, lon, lat, …] in degrees, closed. */
export type FlatRing = Float64Array;

/** A polygon: its outline, then its holes. */
export type FlatPolygon = readonly FlatRing[];

const [OPEN, CLOSE, COMMA, MINUS, DOT, ZERO, NINE] = [0x5b, 0x5d, 0x2c, 0x2d, 0x2e, 0x30, 0x39];
/** The depth at which the brackets of `coordinates` stand, in a MultiPolygon. */
const POLYGON = 2;
const RING = 3;
const POINT = 4;

/**
 * The polygons of every MultiPolygon in a GeoJSON text whose outline touches the box, with those holes that do.
 * Numbers are plain decimals, as mapshaper writes them; anything else is an error.
 * @throws when the text holds no MultiPolygon, or brackets that do not match
 */
export function* polygonsIn(text: Uint8Array, box: Box): Generator<FlatPolygon> {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  let at = bytes.indexOf('"MultiPolygon"');
  if (at < 0) throw new Error('finer land: the file has no MultiPolygon');
  for (; at >= 0; at = bytes.indexOf('"MultiPolygon"', at)) {
    at = bytes.indexOf('[', at);
    if (at < 0) throw new Error('finer land: a MultiPolygon has no coordinates');
    at = yield* multiPolygon(bytes, at, box);
  }
}

/** @returns where the coordinates end */
function* multiPolygon(bytes: Buffer, start: number, box: Box): Generator<FlatPolygon, number> {
  let depth = 0;
  let rings: FlatRing[] = [];
  /** The outline lies outside of the box, and so do its holes. */
  let isOutside = false;
  let points: number[] = [];
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN) {
      depth++;
      if (depth === POLYGON) {
        rings = [];
        isOutside = false;
      } else if (depth === RING) points = [];
    } else if (byte === CLOSE) {
      if (depth === RING) {
        if (!isOutside && touches(points, box)) rings.push(Float64Array.from(points));
        else if (rings.length === 0) isOutside = true;
      } else if (depth === POLYGON && rings.length > 0) yield rings;
      depth--;
      if (depth === 0) return at;
    } else if (depth === POINT && byte !== COMMA && byte > 0x20) {
      const end = numberEnd(bytes, at);
      points.push(decimal(bytes, at, end));
      at = end - 1;
    }
  }
  throw new Error('finer land: the file ends within a ring');
}

function numberEnd(bytes: Buffer, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== COMMA && bytes[end] !== CLOSE) end++;
  return end;
}

/** Reads a plain decimal; ten times faster than by way of a string, and that is most of the time there is. */
function decimal(bytes: Buffer, start: number, end: number): number {
  let digits = 0;
  let places = -1;
  const sign = bytes[start] === MINUS ? -1 : 1;
  for (let i = sign < 0 ? start + 1 : start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === DOT) places = 0;
    else if (byte >= ZERO && byte <= NINE) {
      digits = digits * 10 + byte - ZERO;
      if (places >= 0) places++;
    } else throw new Error(`finer land: "${bytes.toString('latin1', start, end)}" is not a plain decimal`);
  }
  return (sign * digits) / 10 ** Math.max(0, places);
}

function touches(points: readonly number[], box: Box): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west <= box.east && east >= box.west && south <= box.north && north >= box.south;
}
