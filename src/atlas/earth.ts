/** Distances and boxes on the sphere, small enough to need no library. */
import type { Leg, LonLat } from './schema';

/** [west, south, east, north] in degrees; east may pass 180 where the box crosses the antimeridian. */
export type Box = [number, number, number, number];

/** Mean Earth radius of the IUGG, km. */
const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in km by the haversine formula (R. W. Sinnott, 1984); within 0.6 % of the ellipsoid's. */
export function distanceKm([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const h =
    Math.sin(radians(latB - latA) / 2) ** 2 +
    Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The smallest box around points; null for none. Does not look across the antimeridian. */
export function boxOfPoints(points: Iterable<LonLat>): Box | null {
  let box: Box | null = null;
  for (const [lon, lat] of points) {
    box = box
      ? [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)]
      : [lon, lat, lon, lat];
  }
  return box;
}

/** One box around several; a box given with west > east is taken to cross the antimeridian. Null for none. */
export function boxOfBoxes(boxes: Iterable<readonly [number, number, number, number]>): Box | null {
  const corners: LonLat[] = [];
  for (const [west, south, east, north] of boxes) {
    corners.push([west, south], [east < west ? east + 360 : east, north]);
  }
  return boxOfPoints(corners);
}

/** The points of a leg's line, parts one after the other. */
export function pointsOfLeg(leg: Leg): LonLat[] {
  const points: LonLat[] = [];
  for (const part of leg.geometry.coordinates) {
    const first = part[0];
    if (typeof first === 'number') points.push(part as LonLat);
    else points.push(...(part as LonLat[]));
  }
  return points;
}
