/**
 * Kilometres along a leg's drawn line: the point at a kilometre, and the kilometre nearest to a point.
 *
 * Between two vertices the line is straight on the map, which draws Mercator: interpolation and nearness are
 * therefore measured in Mercator, so that a point never lies beside the line it belongs to. Mercator is
 * conformal, so the nearest point there is the nearest on the ground, as far as the eye goes.
 */
import { distanceKm, pointsOfLeg } from '../earth';
import type { Leg, LonLat, Place } from '../schema';

/** A leg's line with the km from its start at each vertex; the last is the leg's `computedKm`. */
export interface Chainage {
  readonly points: readonly LonLat[];
  readonly km: readonly number[];
}

const radians = Math.PI / 180;
/** Mercator's y in degrees, of the same scale as longitude. */
const yOf = (lat: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (Math.max(-89, Math.min(89, lat)) * radians) / 2)) / radians;
const latOf = (y: number): number => (2 * Math.atan(Math.exp(y * radians)) - Math.PI / 2) / radians;
/** A difference of longitudes, the short way round. */
const around = (degrees: number): number => degrees - 360 * Math.round(degrees / 360);

const known = new WeakMap<Leg, Chainage>();

/** The chainage of a leg; kept, because records never change. Great-circle km, scaled to the leg's own length. */
export function chainageOf(leg: Leg): Chainage {
  const cached = known.get(leg);
  if (cached) return cached;
  const points = pointsOfLeg(leg);
  const raw: number[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    raw.push(before ? (raw[i - 1] ?? 0) + distanceKm(before, point) : 0);
  });
  const drawn = raw.at(-1) ?? 0;
  const scale = drawn > 0 ? leg.properties.computedKm / drawn : 1;
  const chainage = { points, km: raw.map((km) => km * scale) };
  known.set(leg, chainage);
  return chainage;
}

/** The point at a km from the line's start, held to its ends; null for a line without points. */
export function pointAlong({ points, km }: Chainage, at: number): LonLat | null {
  const end = km.findIndex((here) => here >= at);
  const i = end < 0 ? points.length - 1 : Math.max(end, 1);
  const b = points[i] ?? points.at(-1);
  const a = points[i - 1] ?? b;
  if (!a || !b) return null;
  const [from, to] = [km[i - 1] ?? 0, km[i] ?? 0];
  const t = to > from ? Math.min(Math.max((at - from) / (to - from), 0), 1) : 0;
  if (t === 0) return a;
  if (t === 1) return b;
  const [ya, yb] = [yOf(a[1]), yOf(b[1])];
  return [a[0] + t * around(b[0] - a[0]), latOf(ya + t * (yb - ya))];
}

/** The km from the line's start of its point nearest to a position, and that point; null for no line. */
export function nearestAlong(
  { points, km }: Chainage,
  [lon, lat]: LonLat,
): { km: number; point: LonLat } | null {
  const y = yOf(lat);
  let best: { km: number; point: LonLat; off: number } | null = null;
  points.forEach((b, i) => {
    const a = points[i - 1] ?? b;
    const [ya, yb] = [yOf(a[1]), yOf(b[1])];
    const [dx, dy] = [around(b[0] - a[0]), yb - ya];
    const [px, py] = [around(lon - a[0]), y - ya];
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.min(Math.max((px * dx + py * dy) / length2, 0), 1);
    const off = Math.hypot(t * dx - px, t * dy - py);
    if (best && off >= best.off) return;
    const from = km[i - 1] ?? 0;
    best = {
      km: from + t * ((km[i] ?? 0) - from),
      point: [a[0] + t * dx, latOf(ya + t * dy)],
      off,
    };
  });
  return best;
}

const knownKm = new WeakMap<Leg, { readonly places: ReadonlyMap<string, Place>; readonly km: number[] }>();

/** Km of each of a leg's places from the line's start, never going back; its ends at its ends. */
export function kmOfPlaces(places: ReadonlyMap<string, Place>, leg: Leg): readonly number[] {
  const found = knownKm.get(leg);
  if (found?.places === places) return found.km;
  const { places: ids, computedKm } = leg.properties;
  let reached = 0;
  const km = ids.map((id, i) => {
    if (i === 0 || i === ids.length - 1) return i === 0 ? 0 : computedKm;
    const position = places.get(id)?.geometry.coordinates;
    const near = position && nearestAlong(chainageOf(leg), position)?.km;
    if (near !== undefined) reached = Math.max(near, reached);
    return reached;
  });
  knownKm.set(leg, { places, km });
  return km;
}
