/** Where two drawn railways or roads cross, and whether the network has a node there. Kilometres and degrees. */
import type { Position } from 'geojson';
import { distanceKm } from '../../src/atlas/earth';
import type { LonLat } from '../../src/atlas/schema';
import { nearestAlong } from '../../src/atlas/way/chainage';
import type { Records } from '../authored';
import type { Drawn } from '../context';

/** A place that both pass is this near to where their lines cross. */
const NODE_KM = 5;
/** Two lines this near to each other run together: two tracks of one way, or one track drawn twice. */
const TOGETHER_KM = 3;
/** Side of the squares by which hops are sorted, degrees. */
const CELL = 0.5;

type AuthoredLeg = Records['legs'][number];
interface Hop {
  readonly leg: AuthoredLeg;
  readonly a: LonLat;
  readonly b: LonLat;
  /** Number of its end in the leg's points. */
  readonly at: number;
}
/** Two lines that cross, and no place of both is there. */
export interface Meeting {
  readonly legs: readonly [AuthoredLeg, AuthoredLeg];
  readonly at: LonLat;
}

const lonLat = ([lon = 0, lat = 0]: Position): LonLat => [lon, lat];
const pointsOf = ({ parts }: Drawn): LonLat[] => parts.flat().map(lonLat);

/** Twice the area of a triangle: its sign tells on which side of `o`–`p` lies `q`. */
const side = (o: LonLat, p: LonLat, q: LonLat): number =>
  (p[0] - o[0]) * (q[1] - o[1]) - (p[1] - o[1]) * (q[0] - o[0]);

/** Where two hops cross, ends included; null where they do not, or lie in one line. */
function crossingOf({ a, b }: Hop, { a: c, b: d }: Hop): LonLat | null {
  const [sc, sd, sa, sb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (sc * sd > 0 || sa * sb > 0 || sa === sb) return null;
  const t = sa / (sa - sb);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Every pair of hops of different legs that share a square, once or oftener. */
function* nearPairs(hops: readonly Hop[]): Generator<[Hop, Hop]> {
  const cells = new Map<number, Hop[]>();
  const range = (p: number, q: number): [number, number] => [
    Math.floor(Math.min(p, q) / CELL),
    Math.floor(Math.max(p, q) / CELL),
  ];
  for (const hop of hops) {
    const [west, east] = range(hop.a[0], hop.b[0]);
    const [south, north] = range(hop.a[1], hop.b[1]);
    for (let x = west; x <= east; x++)
      for (let y = south; y <= north; y++) {
        const key = x * 1000 + y;
        const cell = cells.get(key) ?? [];
        cells.set(key, cell);
        cell.push(hop);
      }
  }
  for (const cell of cells.values())
    for (const [i, one] of cell.entries())
      for (const other of cell.slice(i + 1)) if (one.leg !== other.leg) yield [one, other];
}

/**
 * Pairs of railways and roads whose lines cross, or touch, where they have no place in common: within 5 km of it, or as
 * far as the one stays within 3 km of the other on either side. Of a pair, one such crossing. Lanes are not asked: on
 * the open sea ships pass each other.
 */
export function meetingsWithoutNode(
  legs: readonly AuthoredLeg[],
  drawn: ReadonlyMap<string, Drawn>,
  positions: ReadonlyMap<string, LonLat>,
  placeIds: ReadonlySet<string>,
): Meeting[] {
  const points = new Map<string, LonLat[]>();
  const hops: Hop[] = [];
  for (const leg of legs) {
    const line = leg.mode === 'sea' ? undefined : drawn.get(leg.id);
    if (!line) continue;
    const own = pointsOf(line);
    points.set(leg.id, own);
    for (const [at, b] of own.entries()) {
      const a = own[at - 1];
      if (a) hops.push({ leg, a, b, at });
    }
  }
  /** Whether a node is reached from a point of a line while it runs beside the other, in the one direction. */
  const reaches = (from: readonly LonLat[], other: readonly LonLat[], nodes: readonly LonLat[]): boolean => {
    const line = { points: other, km: [] };
    for (const point of from) {
      if (nodes.some((node) => distanceKm(node, point) <= NODE_KM)) return true;
      const near = nearestAlong(line, point);
      if (!near || distanceKm(near.point, point) > TOGETHER_KM) return false;
    }
    return false;
  };
  const found = new Map<string, Meeting>();
  for (const [one, other] of nearPairs(hops)) {
    const pair = [one.leg.id, other.leg.id].sort().join(' ');
    if (found.has(pair)) continue;
    const at = crossingOf(one, other);
    if (!at) continue;
    const both = one.leg.via.filter((id) => placeIds.has(id) && other.leg.via.includes(id));
    const nodes = both.map((id) => positions.get(id)).filter((node) => node !== undefined);
    if (nodes.some((node) => distanceKm(node, at) <= NODE_KM)) continue;
    const [own, others] = [points.get(one.leg.id) ?? [], points.get(other.leg.id) ?? []];
    const back = own.slice(0, one.at).reverse();
    if (nodes.length > 0 && (reaches(own.slice(one.at), others, nodes) || reaches(back, others, nodes)))
      continue;
    const [first, second] = one.leg.id < other.leg.id ? [one.leg, other.leg] : [other.leg, one.leg];
    found.set(pair, { legs: [first, second], at });
  }
  return [...found.values()];
}
