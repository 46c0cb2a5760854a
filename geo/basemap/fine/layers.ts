/** The layers of the finer tiles as GeoJSON: `ground`, `water`, `lines`; see the README of the folder above. */
import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import type { BorderKind } from '../policy';
import { grown } from './box';
import type { Countries } from './countries';
import { isAlongGrid } from './grid';
import { areaKm2, boxOf, isInside } from './rings';
import type { Box, FlatRing } from './scan';
import { DRY_BEDS } from './since';
import type { Water, WaterKind } from './water';

/** `dry`: a lake's bed without its water, see `since.ts`. */
export type DrawnKind = WaterKind | 'dry';

export interface FineLayers {
  /** First one rectangle without a code, which covers all that is coarser below; then the countries, which overlap. */
  ground: FeatureCollection<Polygon | MultiPolygon, { iso?: string }>;
  water: FeatureCollection<Polygon, { kind: DrawnKind }>;
  /** Shores, and the borders on land. */
  lines: FeatureCollection<LineString, { kind: DrawnKind | BorderKind }>;
}

/** How much of it a zoom draws. */
export interface FineDetail {
  islandKm2: number;
  lakeKm2: number;
}

/** @throws when a dry bed is not where it is said to be: a new source has to be looked at */
export function fineLayers(
  waters: readonly Water[],
  { ground, borders }: Countries,
  box: Box,
  detail: FineDetail,
): FineLayers {
  const dry = dryBeds(waters);
  const water: FineLayers['water']['features'] = [];
  const lines: FineLayers['lines']['features'] = [];
  for (const body of waters) {
    if (body.kind === 'lake' && body.areaKm2 < detail.lakeKm2) continue;
    const kind = dry.has(body) ? 'dry' : body.kind;
    const rings = body.rings
      .filter((ring, index) => index === 0 || Math.abs(areaKm2(ring)) >= detail.islandKm2)
      .filter((ring) => ring.length >= 8);
    if (rings.length === 0) continue;
    water.push({
      type: 'Feature',
      properties: { kind },
      geometry: { type: 'Polygon', coordinates: rings.map(pointsOf) },
    });
    for (const ring of rings) {
      for (const coordinates of withoutCuts(ring, box)) {
        lines.push({ type: 'Feature', properties: { kind }, geometry: { type: 'LineString', coordinates } });
      }
    }
  }
  const whole: FineLayers['ground']['features'][number] = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [frame(grown(box, 1))] },
  };
  return {
    ground: { type: 'FeatureCollection', features: [whole, ...ground.features] },
    water: { type: 'FeatureCollection', features: water },
    lines: { type: 'FeatureCollection', features: [...lines, ...borders.features] },
  };
}

function dryBeds(waters: readonly Water[]): ReadonlySet<Water> {
  const lakes = waters
    .filter(({ kind }) => kind === 'lake')
    .map((lake) => ({ lake, outline: lake.rings[0] ?? new Float64Array() }));
  const found = DRY_BEDS.flatMap(({ name, at }) =>
    at.map(([x, y]) => {
      const around = lakes.find(({ outline }) => isInside(outline, x, y));
      if (around === undefined) throw new Error(`finer land: no lake at ${x}, ${y}, where "${name}" was`);
      return around.lake;
    }),
  );
  return new Set(found);
}

/** A ring as lines, without what is no shore: the grid along which the source is cut, and the edge of the finer box. */
function* withoutCuts(ring: FlatRing, box: Box): Generator<[number, number][]> {
  const outer = boxOf(ring);
  const inner = grown(box, 0.5);
  const isFramed =
    outer.west < inner.west ||
    outer.east > inner.east ||
    outer.south < inner.south ||
    outer.north > inner.north;
  let line: [number, number][] = [];
  const points = pointsOf(ring);
  for (const [i, b] of points.entries()) {
    const a = points[i - 1];
    if (a === undefined) {
      line = [b];
      continue;
    }
    const isCut =
      isAlongGrid(a[0], a[1], b[0], b[1]) || (isFramed && isBeyond(a, inner) && isBeyond(b, inner));
    if (!isCut) line.push(b);
    else {
      if (line.length > 1) yield line;
      line = [b];
    }
  }
  if (line.length > 1) yield line;
}

const isBeyond = ([x, y]: readonly [number, number], { west, south, east, north }: Box): boolean =>
  x < west || x > east || y < south || y > north;

function pointsOf(ring: FlatRing): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i] ?? 0, ring[2 * i + 1] ?? 0]);
}

function frame({ west, south, east, north }: Box): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
