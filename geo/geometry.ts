/** From via points to the published line, by RFC 7946. */
import { length } from '@turf/turf';
import type { Position } from 'geojson';
import type { Leg, LonLat, Mode } from '../src/atlas/schema';
import type { Drawn } from './context';
import { smoothCourse } from './curve';

/** 1e-4° is about ten metres: finer than any position here. */
const round4 = (x: number): number => Math.round(x * 1e4) / 1e4 + 0;
/** A position at the one precision in which all of them are published, so that lines end exactly where places are. */
export const rounded = (p: Position): LonLat => [round4(p[0] ?? 0), round4(p[1] ?? 0)];
/**
 * 1e-3° is about a hundred metres: less than the 250 m to which tracks were simplified, and a fifth of the weight of the
 * files. The ends of a line are places, and stand where these do.
 */
const round3 = (x: number): number => Math.round(x * 1e3) / 1e3 + 0;
const thinned = (line: readonly Position[]): LonLat[] =>
  line.map((p, i) =>
    i === 0 || i === line.length - 1 ? rounded(p) : [round3(p[0] ?? 0), round3(p[1] ?? 0)],
  );
const same = (a: Position | undefined, b: Position): boolean => a?.[0] === b[0] && a?.[1] === b[1];

/** Longitudes made continuous: each step goes the short way round, so values may leave ±180. */
export function unwrap(points: readonly Position[]): Position[] {
  let shift = 0;
  let before: number | null = null;
  return points.map(([lon = 0, lat = 0]) => {
    if (before !== null) {
      if (lon + shift - before > 180) shift -= 360;
      else if (lon + shift - before < -180) shift += 360;
    }
    before = lon + shift;
    return [before, lat];
  });
}

/** Cuts a continuous line at the antimeridian (RFC 7946, 3.1.9) and brings every part back inside ±180. */
function splitAtAntimeridian(
  line: readonly Position[],
  round: (line: readonly Position[]) => LonLat[],
): Position[][] {
  const world = (lon: number): number => Math.floor((lon + 180) / 360);
  const parts: Position[][] = [];
  let part: Position[] = [];
  let current: number | null = null;
  for (const [i, [lon = 0, lat = 0]] of line.entries()) {
    const [lon0 = lon, lat0 = lat] = line[i - 1] ?? [];
    const next = world(lon);
    if (current !== null && next !== current) {
      const edge = 180 + 360 * Math.min(current, next);
      const crossing = lat0 + ((lat - lat0) * (edge - lon0)) / (lon - lon0);
      part.push([edge - 360 * current, crossing]);
      parts.push(part);
      part = [[edge - 360 * next, crossing]];
    }
    current = next;
    part.push([lon - 360 * next, lat]);
  }
  parts.push(part);
  return parts
    .map((p) => round(p).filter((point, i, all) => i === 0 || !same(all[i - 1], point)))
    .filter((p) => p.length > 1);
}

/**
 * The line of a leg through the positions of its via points: straight hops on land, a smooth
 * course at sea. null when fewer than two different points are left.
 */
export function drawLeg(mode: Mode, via: readonly LonLat[]): Drawn | null {
  const points = unwrap(via).filter((p, i, all) => i === 0 || !same(all[i - 1], p));
  if (points.length < 2) return null;
  const parts =
    mode === 'sea'
      ? // A ship's curve is drawn in short steps: rounded, they would show.
        splitAtAntimeridian(smoothCourse(points), (line) => line.map(rounded))
      : splitAtAntimeridian(points, thinned);
  if (parts.length === 0) return null;
  const km = length({
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: parts },
  });
  return { parts, computedKm: Math.round(km * 10) / 10 };
}

/** The GeoJSON geometry of a drawn line. */
export function geometryOf({ parts }: Drawn): Leg['geometry'] {
  const lines = parts.map((part) => part.map(([lon = 0, lat = 0]): LonLat => [lon, lat]));
  const [line] = lines;
  return lines.length === 1 && line
    ? { type: 'LineString', coordinates: line }
    : { type: 'MultiLineString', coordinates: lines };
}
