/**
 * Fewer points and no specks at low zooms. Arcs are simplified, not polygons: both
 * sides of a border, and a shore and its outline, lose the same points.
 */
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import type { Area, AreaTopology } from './topology';
import { ringCoordinates } from './topology';
import { unwrapRing } from './unwrap';

/** Web Mercator's last parallel, degrees. */
const MAX_LATITUDE = 85.051129;

/** A point on the Web Mercator unit square: x east, y south, both 0…1. */
export function mercator(lon: number, lat: number): [number, number] {
  const s = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)];
}

/** Arcs whose points are [lon, lat, weight]: the area (unit-square Mercator) that goes with the point. */
export interface WeightedTopology extends AreaTopology {
  readonly weighted: true;
}

/** Weighs every point once (Visvalingam–Whyatt); `atZoom` then only drops. */
export function weigh({ arcs, areas }: AreaTopology): WeightedTopology {
  const weight = (triangle: [[number, number], [number, number], [number, number]]): number => {
    const [a, b, c] = triangle;
    const near = (lon: number): number => lon - 360 * Math.round((lon - a[0]) / 360);
    return planarTriangleArea([mercator(a[0], a[1]), mercator(near(b[0]), b[1]), mercator(near(c[0]), c[1])]);
  };
  const weighted = presimplify({ type: 'Topology', objects: {}, arcs }, weight);
  return { arcs: weighted.arcs, areas, weighted: true };
}

/**
 * The areas as a zoom needs them.
 * @param pointPx2 a point goes when its triangle is smaller than this, in square pixels of a 512 px tile
 * @param ringPx2 an island or a lake goes when it is smaller than this; what neighbours shut in stays, or it
 * would leave a hole in them
 */
export function atZoom(
  topology: WeightedTopology,
  zoom: number,
  pointPx2: number,
  ringPx2: number,
): AreaTopology {
  const pixel2 = 1 / (512 * 2 ** zoom) ** 2;
  const arcs = topology.arcs.map((arc) => arc.filter(([, , weight = 0]) => weight >= pointPx2 * pixel2));
  const users = topology.arcs.map(() => 0);
  for (const ref of topology.areas.flatMap((area) => area.arcs.flat(2))) {
    const arc = ref < 0 ? ~ref : ref;
    users[arc] = (users[arc] ?? 0) + 1;
  }
  const isSeen = (ring: readonly number[]): boolean => {
    const area = ringArea(arcs, ring);
    const isShutIn = ring.every((ref) => (users[ref < 0 ? ~ref : ref] ?? 0) > 1);
    return isShutIn ? area > 0 : area >= ringPx2 * pixel2;
  };
  const areas = topology.areas.flatMap((area): Area[] => {
    const polygons = area.arcs.flatMap((rings) => {
      const [outer, ...holes] = rings;
      return outer !== undefined && isSeen(outer) ? [[outer, ...holes.filter(isSeen)]] : [];
    });
    return polygons.length === 0 ? [] : [{ ...area, arcs: polygons }];
  });
  return { arcs, areas };
}

/** Area of a ring on the unit square; 0 for one that has collapsed. */
function ringArea(arcs: readonly number[][][], ring: readonly number[]): number {
  const points = unwrapRing(ringCoordinates(arcs, ring)).map(([lon = 0, lat = 0]) => mercator(lon, lat));
  if (points.length < 4) return 0;
  let twice = 0;
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] ?? [0, 0];
    const [bx, by] = points[i] ?? [0, 0];
    twice += ax * by - bx * ay;
  }
  return Math.abs(twice) / 2;
}
