/**
 * The source of the basemap: Natural Earth 1:10m countries as TopoJSON (the
 * `world-atlas` package), decoded once, with the few operations on arcs that
 * the border policy needs. A border is one arc shared by two areas, so whatever
 * is done to an arc is done to both sides and no gap can open between them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** One record of the source, after the border policy: a country, or a part of one that a dashed line sets apart. */
export interface AreaProperties {
  /** Name of the record in Natural Earth, or of the part cut out of it. */
  part: string;
  /** ISO 3166-1 alpha-2, lower case ("xk" for Kosovo); null where no state's title is shown. */
  iso: string | null;
}
export type Area = MultiPolygon<AreaProperties>;
/** Arcs are absolute [lon, lat] in degrees, not quantised deltas. */
export interface AreaTopology {
  arcs: number[][][];
  areas: Area[];
}
export interface SourceArea {
  id: string | undefined;
  name: string;
  arcs: number[][][];
}
export interface SourceTopology {
  arcs: number[][][];
  areas: SourceArea[];
}

/** Absolute path of the file the basemap is built from. */
export function sourcePath(): string {
  return createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
}

/**
 * Reads and decodes the source. Throws when the file is not the TopoJSON
 * expected (no quantisation, no `countries`): an upgrade has to be looked at.
 */
export function readSource(): SourceTopology {
  const topology = JSON.parse(readFileSync(sourcePath(), 'utf8')) as Topology;
  const { transform } = topology;
  const countries = topology.objects.countries;
  if (transform === undefined || countries?.type !== 'GeometryCollection') {
    throw new Error(
      'world-atlas/countries-10m.json: expected quantised TopoJSON with a `countries` collection',
    );
  }
  const [kx, ky] = transform.scale;
  const [tx, ty] = transform.translate;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * kx + tx, y * ky + ty];
    });
  });
  const areas = countries.geometries.flatMap((geometry): SourceArea[] => {
    const name = (geometry.properties as { name?: string } | undefined)?.name ?? '';
    const id = geometry.id === undefined ? undefined : String(geometry.id);
    if (geometry.type === 'Polygon') return [{ id, name, arcs: [(geometry as Polygon).arcs] }];
    if (geometry.type === 'MultiPolygon') return [{ id, name, arcs: (geometry as MultiPolygon).arcs }];
    return [];
  });
  return { arcs, areas };
}

/** Coordinates of a ring given as arc references (`~i`: arc i backwards). Closed; joints once. */
export function ringCoordinates(arcs: readonly number[][][], ring: readonly number[]): number[][] {
  const out: number[][] = [];
  for (const ref of ring) {
    const arc = arcs[ref < 0 ? ~ref : ref] ?? [];
    const points = ref < 0 ? arc.toReversed() : arc;
    for (let i = out.length > 0 ? 1 : 0; i < points.length; i++) {
      const point = points[i];
      if (point !== undefined) out.push(point);
    }
  }
  return out;
}

/**
 * Cuts a polygon without holes in two along a line, in the topology: the ring's
 * arcs are split at the vertices nearest to the line's ends, and the line
 * becomes a new arc that both halves share.
 * @param polygon the polygon's rings as arc references; only the first may exist
 * @param line [lon, lat] from one point near the ring to another; its ends move to the ring's vertices
 * @returns the half that lies left of the line and the half that lies right of it
 * @throws when the polygon has holes or both ends fall on the same vertex
 */
export function cutPolygon(
  topology: SourceTopology,
  polygon: readonly number[][],
  line: readonly (readonly [number, number])[],
): { left: number[][]; right: number[][] } {
  const ring = polygon[0];
  const first = line[0];
  const last = line.at(-1);
  if (ring === undefined || polygon.length !== 1) throw new Error('cutPolygon: only a polygon without holes');
  if (first === undefined || last === undefined) throw new Error('cutPolygon: the line is empty');
  const start = splitRingAt(topology, [...ring], first);
  const end = splitRingAt(topology, start.ring, last);
  // The second split may have moved the first joint: find it again by its point.
  const from = jointAt(topology.arcs, end.ring, start.point);
  const to = jointAt(topology.arcs, end.ring, end.point);
  if (from === to) throw new Error('cutPolygon: both ends of the line meet the ring at one vertex');
  const cut = topology.arcs.length;
  topology.arcs.push([start.point, ...line.slice(1, -1).map(([x, y]) => [x, y]), end.point]);
  const forth = between(end.ring, from, to);
  const back = between(end.ring, to, from);
  // Rings of the source run clockwise (y up): going along the ring from start to end keeps
  // the polygon on the right, so `forth` is closed by the line backwards and lies left of it.
  return { left: [[...forth, ~cut]], right: [[...back, cut]] };
}

/** The arcs of a ring from joint `from` up to joint `to`, wrapping round. */
function between(ring: readonly number[], from: number, to: number): number[] {
  return from < to ? ring.slice(from, to) : [...ring.slice(from), ...ring.slice(0, to)];
}

function jointAt(arcs: readonly number[][][], ring: readonly number[], point: readonly number[]): number {
  const index = ring.findIndex((ref) => {
    const arc = arcs[ref < 0 ? ~ref : ref];
    const head = ref < 0 ? arc?.at(-1) : arc?.[0];
    return head?.[0] === point[0] && head?.[1] === point[1];
  });
  if (index < 0) throw new Error('cutPolygon: the ring has no joint at the end of the line');
  return index;
}

/** Splits the ring's arc at its vertex nearest to `target`, in every area that uses that arc. */
function splitRingAt(
  topology: SourceTopology,
  ring: number[],
  target: readonly [number, number],
): { ring: number[]; point: number[] } {
  let best = { distance: Number.POSITIVE_INFINITY, arc: -1, vertex: -1, point: [0, 0] };
  for (const ref of ring) {
    const arc = ref < 0 ? ~ref : ref;
    (topology.arcs[arc] ?? []).forEach((point, vertex) => {
      const distance = Math.hypot((point[0] ?? 0) - target[0], (point[1] ?? 0) - target[1]);
      if (distance < best.distance) best = { distance, arc, vertex, point };
    });
  }
  const replace = splitArc(topology, best.arc, best.vertex);
  return { ring: replace(ring), point: best.point };
}

/**
 * Splits an arc at one of its vertices, in every area that uses it: the arc keeps the first part, a new
 * arc at the end of the list has the rest. At the arc's ends nothing happens.
 * @returns what to do with further lists of references to keep them valid
 */
export function splitArc(
  topology: { arcs: number[][][]; areas: readonly { arcs: number[][][] }[] },
  arc: number,
  vertex: number,
): (refs: readonly number[]) => number[] {
  const points = topology.arcs[arc] ?? [];
  if (vertex <= 0 || vertex >= points.length - 1) return (refs) => [...refs];
  const tail = topology.arcs.length;
  topology.arcs.push(points.slice(vertex));
  topology.arcs[arc] = points.slice(0, vertex + 1);
  const replace = (refs: readonly number[]): number[] =>
    refs.flatMap((ref) => (ref === arc ? [ref, tail] : ref === ~arc ? [~tail, ref] : [ref]));
  for (const area of topology.areas) area.arcs = area.arcs.map((rings) => rings.map(replace));
  return replace;
}
