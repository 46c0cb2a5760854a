/**
 * Where land is and whose it is, at the source's full detail and after the border
 * policy: for the checks of the atlas's data. Loading takes under a second; a question
 * takes microseconds.
 */
import { readAreas } from './policy';
import { type AreaTopology, ringCoordinates } from './topology';
import { isAntimeridianCut, unwrapRing } from './unwrap';

export interface Land {
  /** ISO 3166-1 alpha-2 in lower case; null at sea, and where no state's title is shown (Siachen Glacier). */
  countryAt(lon: number, lat: number): string | null;
  /** Lakes are land (the source has none) but the Caspian is sea. */
  isLand(lon: number, lat: number): boolean;
  /** Great-circle km to the nearest shore, from land or sea; good to 1 % within 500 km of it. */
  distanceToCoastKm(lon: number, lat: number): number;
  /** 0 on land. */
  distanceToLandKm(lon: number, lat: number): number;
  /** 0 at sea. */
  distanceToSeaKm(lon: number, lat: number): number;
}

/** Mean earth radius, km (IUGG). */
const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;
const KM_PER_DEGREE = EARTH_KM * RADIANS;
/** Rows of a polygon's edges, per degree of latitude. */
const ROWS_PER_DEGREE = 4;

let loaded: Land | undefined;

/** The land index; built on the first call, the same object afterwards. */
export function loadLand(): Land {
  loaded ??= buildLand(readAreas());
  return loaded;
}

/** Builds the index from areas that the policy has been applied to. */
export function buildLand(topology: AreaTopology): Land {
  const polygons = topology.areas.flatMap((area) =>
    area.arcs.map(
      (rings) =>
        new PolygonIndex(
          rings.map((ring) => ringCoordinates(topology.arcs, ring)),
          area.properties?.iso ?? null,
        ),
    ),
  );
  const coast = new CoastIndex(topology);
  const find = (lon: number, lat: number): PolygonIndex | undefined =>
    polygons.find((p) => p.contains(lon, lat));
  const land: Land = {
    countryAt: (lon, lat) => find(lon, lat)?.iso ?? null,
    isLand: (lon, lat) => find(lon, lat) !== undefined,
    distanceToCoastKm: (lon, lat) => coast.distanceKm(lon, lat),
    distanceToLandKm: (lon, lat) => (land.isLand(lon, lat) ? 0 : coast.distanceKm(lon, lat)),
    distanceToSeaKm: (lon, lat) => (land.isLand(lon, lat) ? coast.distanceKm(lon, lat) : 0),
  };
  return land;
}

/** One polygon with its holes; its edges are sorted into rows of latitude when it is first asked. */
class PolygonIndex {
  readonly iso: string | null;
  private readonly rings: number[][][];
  private west = Number.POSITIVE_INFINITY;
  private east = Number.NEGATIVE_INFINITY;
  private south = Number.POSITIVE_INFINITY;
  private north = Number.NEGATIVE_INFINITY;
  private rows: Map<number, number[]> | undefined;

  constructor(rings: readonly number[][][], iso: string | null) {
    this.iso = iso;
    this.rings = rings.map(unwrapRing);
    for (const [lon = 0, lat = 0] of this.rings[0] ?? []) {
      this.west = Math.min(this.west, lon);
      this.east = Math.max(this.east, lon);
      this.south = Math.min(this.south, lat);
      this.north = Math.max(this.north, lat);
    }
  }

  /** Even–odd rule; the ring may lie beyond ±180°, so the point is tried a turn away too. */
  contains(lon: number, lat: number): boolean {
    if (lat < this.south || lat > this.north) return false;
    return [lon, lon - 360, lon + 360].some(
      (x) => x >= this.west && x <= this.east && this.crossings(x, lat) % 2 === 1,
    );
  }

  private crossings(x: number, y: number): number {
    this.rows ??= edgeRows(this.rings);
    const edges = this.rows.get(Math.floor(y * ROWS_PER_DEGREE)) ?? [];
    let count = 0;
    for (let i = 0; i < edges.length; i += 4) {
      const ax = edges[i] ?? 0;
      const ay = edges[i + 1] ?? 0;
      const bx = edges[i + 2] ?? 0;
      const by = edges[i + 3] ?? 0;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) count++;
    }
    return count;
  }
}

/** Edges as flat [ax, ay, bx, by, …] by the row of latitude they touch. */
function edgeRows(rings: readonly number[][][]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      const last = Math.floor(Math.max(ay, by) * ROWS_PER_DEGREE);
      for (let row = Math.floor(Math.min(ay, by) * ROWS_PER_DEGREE); row <= last; row++) {
        const edges = rows.get(row);
        if (edges === undefined) rows.set(row, [ax, ay, bx, by]);
        else edges.push(ax, ay, bx, by);
      }
    }
  }
  return rows;
}

/** The shore's segments in cells of one degree. */
class CoastIndex {
  private readonly cells = new Map<number, number[]>();

  constructor({ arcs, areas }: AreaTopology) {
    const uses = new Uint8Array(arcs.length);
    for (const ref of areas.flatMap((area) => area.arcs.flat(2))) {
      const arc = ref < 0 ? ~ref : ref;
      uses[arc] = (uses[arc] ?? 0) + 1;
    }
    arcs.forEach((arc, index) => {
      // Two areas share a border; a shore belongs to one.
      if (uses[index] !== 1) return;
      for (let i = 1; i < arc.length; i++) {
        const a = arc[i - 1];
        const b = arc[i];
        if (a !== undefined && b !== undefined && !isAntimeridianCut(a, b)) this.add(a, b);
      }
    });
  }

  private add([ax = 0, ay = 0]: readonly number[], [bx = 0, by = 0]: readonly number[]): void {
    const x = bx - 360 * Math.round((bx - ax) / 360);
    for (let row = Math.floor(Math.min(ay, by)); row <= Math.floor(Math.max(ay, by)); row++) {
      for (let column = Math.floor(Math.min(ax, x)); column <= Math.floor(Math.max(ax, x)); column++) {
        const key = cellKey(column, row);
        const cell = this.cells.get(key);
        if (cell === undefined) this.cells.set(key, [ax, ay, x, by]);
        else cell.push(ax, ay, x, by);
      }
    }
  }

  distanceKm(lon: number, lat: number): number {
    const column = Math.floor(lon);
    const row = Math.floor(lat);
    let best = Number.POSITIVE_INFINITY;
    for (let reach = 0; reach <= 180; reach++) {
      // Whatever has not been looked at yet lies beyond the square of cells, at least `reach` degrees away.
      const narrowest = Math.cos(Math.min(89, Math.abs(lat) + reach) * RADIANS);
      if (best <= (reach - 1) * KM_PER_DEGREE * narrowest) break;
      for (let r = row - reach; r <= row + reach; r++) {
        const wholeRow = r === row - reach || r === row + reach;
        for (let c = column - reach; c <= column + reach; c += wholeRow || reach === 0 ? 1 : 2 * reach) {
          best = Math.min(best, nearestKm(this.cells.get(cellKey(c, r)) ?? [], lon, lat));
        }
      }
    }
    return best;
  }
}

function cellKey(column: number, row: number): number {
  return row * 360 + ((((column + 180) % 360) + 360) % 360);
}

/** Great-circle km to the nearest of flat segments; the nearest point of each is found on a local plane. */
function nearestKm(segments: readonly number[], lon: number, lat: number): number {
  const kx = Math.cos(lat * RADIANS);
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < segments.length; i += 4) {
    const turn = 360 * Math.round(((segments[i] ?? 0) - lon) / 360);
    const ax = ((segments[i] ?? 0) - turn - lon) * kx;
    const ay = (segments[i + 1] ?? 0) - lat;
    const dx = ((segments[i + 2] ?? 0) - (segments[i] ?? 0)) * kx;
    const dy = (segments[i + 3] ?? 0) - (segments[i + 1] ?? 0);
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2));
    best = Math.min(best, greatCircleKm(lon, lat, lon + (ax + t * dx) / kx, lat + ay + t * dy));
  }
  return best;
}

/** Haversine distance in km on the mean sphere. */
function greatCircleKm(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const s = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const t = Math.sin(((lon2 - lon1) * RADIANS) / 2);
  const h = s * s + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * t * t;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
