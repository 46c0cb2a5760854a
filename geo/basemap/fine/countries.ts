/**
 * Natural Earth's countries and borders on the finer coast. They were drawn for another shore, up to a few kilometres
 * off. The rule: a border ends where the finer sea begins; where finer land reaches beyond its end it is drawn on, the
 * way it went, to the finer shore; over lakes and rivers it runs on. A country's ground reaches over its coarser coast
 * by three kilometres, and what of that is water lies under it.
 */
import type { Feature, FeatureCollection, LineString, MultiPolygon, Position } from 'geojson';
import { buildLand } from '../land';
import { layers } from '../layers';
import type { BorderKind } from '../policy';
import { atZoom, type WeightedTopology } from '../simplify';
import { detailOf, MAX_ZOOM } from '../tiles';
import type { AreaTopology } from '../topology';
import { unwrapLine } from '../unwrap';
import type { FlatRing } from './scan';
import type { Water } from './water';

export interface Countries {
  /** One feature a country, the code as property: overlapping polygons, all of one colour. */
  ground: FeatureCollection<MultiPolygon, { iso: string }>;
  borders: FeatureCollection<LineString, { kind: BorderKind }>;
}

/** How far a country's ground reaches over its coarser coast, to either side, km. */
const SKIRT_KM = 3;
/** How far a border is drawn on at most, in what steps the shore is looked for, and over what its direction is taken, km. */
const REACH_KM = 6;
const STEP_KM = 0.05;
const HEADING_KM = 2;
/** Steps in which a border is held against the sea, km. */
const CUT_KM = 0.25;
const KM_PER_DEGREE = 111.195;

/** @param topology the countries as the basemap draws them, weighed */
export function countriesOn(waters: readonly Water[], topology: WeightedTopology): Countries {
  const { pointPx2, ringPx2 } = detailOf(MAX_ZOOM);
  const drawn = atZoom(topology, MAX_ZOOM, pointPx2, ringPx2);
  const { land, borders, coast } = layers(drawn);
  // The skirt needs no bend that is smaller than itself.
  const skirts = skirtsOf(atZoom(topology, MAX_ZOOM - 1, 4, 16));
  const ground = land.features.flatMap(({ properties: { iso }, geometry }) =>
    iso === undefined
      ? []
      : [
          {
            type: 'Feature' as const,
            properties: { iso },
            geometry: {
              type: 'MultiPolygon' as const,
              coordinates: [...geometry.coordinates, ...(skirts.get(iso) ?? [])],
            },
          },
        ],
  );
  const isSea = seaOf(waters);
  const shore = new Set(coast.features.flatMap(({ geometry }) => geometry.coordinates.map(String)));
  const lines = borders.features.flatMap(({ geometry, properties }) =>
    onLand(prolonged(geometry.coordinates, shore, isSea), isSea).map(
      (coordinates): Feature<LineString, { kind: BorderKind }> => ({
        type: 'Feature',
        properties,
        geometry: { type: 'LineString', coordinates },
      }),
    ),
  );
  return {
    ground: { type: 'FeatureCollection', features: ground },
    borders: { type: 'FeatureCollection', features: lines },
  };
}

/** For each country, a rectangle around every piece of its coast. */
function skirtsOf({ arcs, areas }: AreaTopology): Map<string, Position[][][]> {
  const users = new Map<number, (string | null)[]>();
  for (const area of areas) {
    for (const ref of area.arcs.flat(2)) {
      const arc = ref < 0 ? ~ref : ref;
      users.set(arc, [...(users.get(arc) ?? []), area.properties?.iso ?? null]);
    }
  }
  const skirts = new Map<string, Position[][][]>();
  for (const [arc, [iso, second]] of users) {
    // Two areas share a border; a shore belongs to one.
    if (second !== undefined || iso === undefined || iso === null) continue;
    const line = unwrapLine(arcs[arc] ?? []);
    const own = skirts.get(iso) ?? [];
    skirts.set(iso, own);
    line.slice(1).forEach((point, i) => {
      own.push([around(line[i] ?? [], point, i === 0, i === line.length - 2)]);
    });
  }
  return skirts;
}

/** A rectangle that holds all within the skirt's width of a piece; not beyond the ends of a coast, where another country begins. */
function around(
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
  isFirst: boolean,
  isLast: boolean,
): Position[] {
  const ky = KM_PER_DEGREE;
  const kx = ky * Math.max(0.1, Math.cos((((ay + by) / 2) * Math.PI) / 180));
  const length = Math.hypot((bx - ax) * kx, (by - ay) * ky) || 1;
  const [dx, dy] = [((bx - ax) * kx) / length, ((by - ay) * ky) / length];
  const at = (x: number, y: number, along: number, across: number): Position => [
    x + ((dx * along - dy * across) * SKIRT_KM) / kx,
    y + ((dy * along + dx * across) * SKIRT_KM) / ky,
  ];
  const [back, ahead] = [isFirst ? 0 : -0.7, isLast ? 0 : 0.7];
  const corner = at(ax, ay, back, 1);
  return [corner, at(ax, ay, back, -1), at(bx, by, ahead, -1), at(bx, by, ahead, 1), corner];
}

/** Is this position in the finer sea? */
type IsSea = (lon: number, lat: number) => boolean;

function seaOf(waters: readonly Water[]): IsSea {
  const arcs: number[][][] = [];
  const polygons = waters
    .filter(({ kind }) => kind === 'sea')
    .map(({ rings }) => rings.map((ring) => [arcs.push(pairs(ring)) - 1]));
  return buildLand({
    arcs,
    areas: [{ type: 'MultiPolygon', arcs: polygons, properties: { part: 'sea', iso: null } }],
  }).isLand;
}

const pairs = (ring: FlatRing): number[][] =>
  Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i] ?? 0, ring[2 * i + 1] ?? 0]);

/** A border whose ends on the coarser shore are drawn on to the finer. */
function prolonged(line: Position[], shore: ReadonlySet<string>, isSea: IsSea): Position[] {
  const ahead = shore.has(String(line.at(-1))) ? further(line, isSea) : [];
  const behind = shore.has(String(line[0])) ? further(line.toReversed(), isSea) : [];
  return [...behind, ...line, ...ahead];
}

/** The point at which a line that goes straight on meets the sea; nothing where it is there already, or none lies ahead. */
function further(line: readonly Position[], isSea: IsSea): Position[] {
  const [x = 0, y = 0] = line.at(-1) ?? [];
  if (isSea(x, y)) return [];
  const kx = Math.cos((y * Math.PI) / 180);
  const km = ([ax = 0, ay = 0]: Position): number => Math.hypot((x - ax) * kx, y - ay) * KM_PER_DEGREE;
  const from = line.findLast((point) => km(point) >= HEADING_KM) ?? line[0] ?? [];
  const length = km(from);
  if (length === 0) return [];
  const [dx, dy] = [(x - (from[0] ?? 0)) / length, (y - (from[1] ?? 0)) / length];
  for (let ahead = STEP_KM; ahead <= REACH_KM; ahead += STEP_KM) {
    const [px, py] = [x + dx * ahead, y + dy * ahead];
    if (isSea(px, py)) return [[px, py]];
  }
  return [];
}

/** The parts of a line that are not in the sea, cut to a quarter of a kilometre. */
function onLand(line: readonly Position[], isSea: IsSea): Position[][] {
  const parts: Position[][] = [];
  let open: Position[] = [];
  const close = (): void => {
    if (open.length > 1) parts.push(open);
    open = [];
  };
  line.forEach((point, i) => {
    const [x = 0, y = 0] = point;
    const [px = 0, py = 0] = line[i - 1] ?? point;
    const km = Math.hypot((x - px) * Math.cos((y * Math.PI) / 180), y - py) * KM_PER_DEGREE;
    const steps = Math.max(1, Math.ceil(km / CUT_KM));
    for (let step = i === 0 ? steps : 1; step <= steps; step++) {
      const between: Position = [px + ((x - px) * step) / steps, py + ((y - py) * step) / steps];
      const isWet = isSea(between[0] ?? 0, between[1] ?? 0);
      if (isWet) {
        // The last step reaches into the water: under the shore's own line no gap is seen.
        if (open.length > 0) open.push(between);
        close();
      } else if (step === steps) open.push([x, y]);
      else if (open.length === 0) open.push(between);
    }
  });
  close();
  return parts;
}
