/** The smooth course of a sea lane through its waypoints. */
import { distance } from '@turf/turf';
import type { Position } from 'geojson';

/** No drawn hop is longer, km: a lane must be able to follow a coast. */
const MAX_HOP_KM = 35;
/** A piece is split while the course bends more than this inside it, degrees … */
const MAX_BEND = 10;
/** … unless it is shorter than this, km. */
const MIN_HOP_KM = 0.4;

const x = (p: Position): number => p[0] ?? 0;
const y = (p: Position): number => p[1] ?? 0;
const mix = (a: Position, b: Position, ta: number, tb: number, t: number): Position => {
  const w = (t - ta) / (tb - ta);
  return [x(a) + (x(b) - x(a)) * w, y(a) + (y(b) - y(a)) * w];
};
const mirror = (centre: Position, p: Position): Position => [2 * x(centre) - x(p), 2 * y(centre) - y(p)];

/** Change of direction at `b`, degrees, in the plane of longitudes shortened by the cosine of the latitude. */
function bend(a: Position, b: Position, c: Position): number {
  const k = Math.cos((y(b) * Math.PI) / 180);
  const into = Math.atan2(y(b) - y(a), (x(b) - x(a)) * k);
  const out = Math.atan2(y(c) - y(b), (x(c) - x(b)) * k);
  const turn = Math.abs(out - into) % (2 * Math.PI);
  return ((turn > Math.PI ? 2 * Math.PI - turn : turn) * 180) / Math.PI;
}

/**
 * Centripetal Catmull-Rom spline (Barry & Goldman 1988; Yuksel et al. 2011: no loops or cusps)
 * through unwrapped [lon, lat] waypoints, sampled where it bends. Consecutive waypoints must differ.
 */
export function smoothCourse(waypoints: readonly Position[]): Position[] {
  const first = waypoints[0];
  const second = waypoints[1];
  const last = waypoints.at(-1);
  const beforeLast = waypoints.at(-2);
  if (!first || !second || !last || !beforeLast) return [...waypoints];
  const p = [mirror(first, second), ...waypoints, mirror(last, beforeLast)];
  const course: Position[] = [first];
  for (let i = 1; i + 2 < p.length; i++) {
    const [p0, p1, p2, p3] = [p[i - 1], p[i], p[i + 1], p[i + 2]];
    if (!p0 || !p1 || !p2 || !p3) continue;
    const knot = (a: Position, b: Position): number => Math.sqrt(Math.max(distance(a, b), 1e-6));
    const t0 = 0;
    const t1 = t0 + knot(p0, p1);
    const t2 = t1 + knot(p1, p2);
    const t3 = t2 + knot(p2, p3);
    const at = (t: number): Position => {
      const a1 = mix(p0, p1, t0, t1, t);
      const a2 = mix(p1, p2, t1, t2, t);
      const a3 = mix(p2, p3, t2, t3, t);
      return mix(mix(a1, a2, t0, t2, t), mix(a2, a3, t1, t3, t), t1, t2, t);
    };
    const flatten = (ta: number, a: Position, tb: number, b: Position, depth: number): void => {
      const tm = (ta + tb) / 2;
      const m = at(tm);
      const km = distance(a, b);
      const bends =
        bend(a, m, b) + bend(a, at((ta + tm) / 2), m) + bend(m, at((tm + tb) / 2), b) > MAX_BEND &&
        km > MIN_HOP_KM;
      if (depth < 16 && (km > MAX_HOP_KM || bends)) {
        flatten(ta, a, tm, m, depth + 1);
        flatten(tm, m, tb, b, depth + 1);
      } else course.push(b);
    };
    flatten(t1, p1, t2, p2, 0);
  }
  return course;
}
