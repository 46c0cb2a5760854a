/** Small geometry of flat rings: area, box, a point inside or not, clipping to a box, and the pieces of one lake made whole. */
import type { Box, FlatRing } from './scan';

const KM_PER_DEGREE = 111.195;

/** Square kilometres on the plane at the ring's middle latitude: positive counter-clockwise, negative clockwise. */
export function areaKm2(ring: FlatRing): number {
  let twice = 0;
  let latitudes = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    twice += at(ring, i) * at(ring, i + 3) - at(ring, i + 2) * at(ring, i + 1);
    latitudes += at(ring, i + 1);
  }
  const middle = latitudes / Math.max(1, ring.length / 2 - 1);
  return (twice / 2) * KM_PER_DEGREE ** 2 * Math.cos((middle * Math.PI) / 180);
}

/** The smallest box that holds a ring. */
export function boxOf(ring: FlatRing): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const x = at(ring, i);
    const y = at(ring, i + 1);
    if (x < box.west) box.west = x;
    if (x > box.east) box.east = x;
    if (y < box.south) box.south = y;
    if (y > box.north) box.north = y;
  }
  return box;
}

/** Even–odd rule. */
export function isInside(ring: FlatRing, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [ax, ay, bx, by] = [at(ring, i), at(ring, i + 1), at(ring, i + 2), at(ring, i + 3)];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** The part of a ring within a box (Sutherland–Hodgman): closed, it runs along the box where it is cut; null where nothing is left. */
export function clipped(ring: FlatRing, box: Box): FlatRing | null {
  const own = boxOf(ring);
  if (own.west >= box.west && own.east <= box.east && own.south >= box.south && own.north <= box.north) {
    return ring;
  }
  let points = Array.from(ring.subarray(0, ring.length - 2));
  for (const [axis, bound, sign] of [
    [0, box.west, 1],
    [0, box.east, -1],
    [1, box.south, 1],
    [1, box.north, -1],
  ] as const) {
    points = clippedBy(points, axis, bound, sign);
  }
  if (points.length < 6) return null;
  return Float64Array.from([...points.slice(0, 2), ...points.slice(2), ...points.slice(0, 2)]);
}

function clippedBy(points: readonly number[], axis: 0 | 1, bound: number, sign: 1 | -1): number[] {
  const out: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const j = (i + 2) % points.length;
    const [ax, ay, bx, by] = [points[i] ?? 0, points[i + 1] ?? 0, points[j] ?? 0, points[j + 1] ?? 0];
    const [a, b] = axis === 0 ? [ax, bx] : [ay, by];
    const [holdsA, holdsB] = [(a - bound) * sign >= 0, (b - bound) * sign >= 0];
    if (holdsA) out.push(ax, ay);
    if (holdsA !== holdsB) {
      const t = (bound - a) / (b - a);
      out.push(ax + t * (bx - ax), ay + t * (by - ay));
    }
  }
  return out;
}

/**
 * Rings that touch, in groups: the source has a river or a wide lake in pieces, cut along a grid.
 * @returns lists of indices into `rings`
 */
export function touching(rings: readonly FlatRing[]): number[][] {
  const parent = Int32Array.from(rings, (_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while ((parent[r] ?? r) !== r) {
      parent[r] = parent[parent[r] ?? r] ?? r;
      r = parent[r] ?? r;
    }
    return r;
  };
  const firstAt = new Map<number, number>();
  rings.forEach((ring, index) => {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const key = keyOf(at(ring, i), at(ring, i + 1));
      const other = firstAt.get(key);
      if (other === undefined) firstAt.set(key, index);
      else parent[root(index)] = root(other);
    }
  });
  const groups = new Map<number, number[]>();
  rings.forEach((_, index) => {
    const group = groups.get(root(index));
    if (group === undefined) groups.set(root(index), [index]);
    else group.push(index);
  });
  return [...groups.values()];
}

/**
 * Pieces that touch, made whole: an edge that two pieces run along in opposite directions goes, and what is left is
 * linked anew.
 * @param pieces closed, all of one direction
 * @returns rings of that direction, and islands of the other
 */
export function joined(pieces: readonly FlatRing[]): FlatRing[] {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return [only];
  const edges = new Map<string, readonly [number, number, number, number]>();
  for (const ring of pieces) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const edge = [at(ring, i), at(ring, i + 1), at(ring, i + 2), at(ring, i + 3)] as const;
      const [a, b] = [keyOf(edge[0], edge[1]), keyOf(edge[2], edge[3])];
      if (!edges.delete(`${b} ${a}`)) edges.set(`${a} ${b}`, edge);
    }
  }
  const leaving = new Map<number, (readonly [number, number, number, number])[]>();
  for (const edge of edges.values()) {
    const key = keyOf(edge[0], edge[1]);
    const others = leaving.get(key);
    if (others === undefined) leaving.set(key, [edge]);
    else others.push(edge);
  }
  const rings: FlatRing[] = [];
  for (const starts of leaving.values()) {
    for (let edge = starts.pop(); edge !== undefined; edge = starts.pop()) {
      const ring = [edge[0], edge[1]];
      const home = keyOf(edge[0], edge[1]);
      for (let next: typeof edge | undefined = edge; next !== undefined; ) {
        ring.push(next[2], next[3]);
        const here = keyOf(next[2], next[3]);
        if (here === home) break;
        next = leaving.get(here)?.pop();
      }
      if (ring.length >= 8) rings.push(Float64Array.from(ring));
    }
  }
  return rings;
}

/** The number of a position on the source's own grid, a thousandth of a degree. */
function keyOf(x: number, y: number): number {
  return Math.round(x * 1000) * 1_000_000 + Math.round(y * 1000);
}

function at(ring: FlatRing, i: number): number {
  return ring[i] ?? 0;
}
