/**
 * The three layers of the basemap as GeoJSON, from areas that the policy has been
 * applied to: `land` (one feature per country), `coast`, `borders`.
 */
import type { Feature, FeatureCollection, LineString, MultiPolygon } from 'geojson';
import { mergeArcs, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { numeric } from './iso';
import { type BorderKind, type BorderRule, borderRule, pieceKinds } from './policy';
import { type Area, type AreaTopology, ringCoordinates } from './topology';
import { isAntimeridianCut, unwrapLine, unwrapRing } from './unwrap';

export interface Layers {
  land: FeatureCollection<MultiPolygon, { iso?: string }>;
  coast: FeatureCollection<LineString, Record<string, never>>;
  borders: FeatureCollection<LineString, { kind: BorderKind }>;
}

/** Longitudes may lie beyond ±180°: the tiler wraps them. */
export function layers(topology: AreaTopology): Layers {
  return { land: land(topology), coast: coast(topology), borders: borders(topology) };
}

function asTopology({ arcs, areas }: AreaTopology): { topology: Topology; object: GeometryCollection } {
  const object: GeometryCollection = { type: 'GeometryCollection', geometries: areas };
  return { topology: { type: 'Topology', objects: { areas: object }, arcs }, object };
}

/** Feature ids are ISO numeric codes; parts that show no state's title share id 0 and have no `iso`. */
function land(areas: AreaTopology): Layers['land'] {
  const { topology } = asTopology(areas);
  const byIso = new Map<string | null, Area[]>();
  for (const area of areas.areas) {
    const iso = area.properties?.iso ?? null;
    byIso.set(iso, [...(byIso.get(iso) ?? []), area]);
  }
  const features = [...byIso].map(([iso, parts]): Feature<MultiPolygon, { iso?: string }> => {
    const [only] = parts;
    // Merging drops the line between parts of one country (Crimea and the mainland).
    const polygons = parts.length === 1 && only !== undefined ? only.arcs : mergeArcs(topology, parts).arcs;
    const coordinates = polygons.map((rings) =>
      rings.map((ring) => unwrapRing(ringCoordinates(areas.arcs, ring)).map(flat)),
    );
    return {
      type: 'Feature',
      id: iso === null ? 0 : (numeric(iso) ?? 0),
      properties: iso === null ? {} : { iso },
      geometry: { type: 'MultiPolygon', coordinates },
    };
  });
  features.sort((a, b) => Number(a.id) - Number(b.id));
  return { type: 'FeatureCollection', features };
}

function coast(areas: AreaTopology): Layers['coast'] {
  const { topology, object } = asTopology(areas);
  const lines = mesh(topology, object, (a, b) => a === b).coordinates.flatMap((points) => {
    const line = unwrapLine(points);
    return runs(
      line,
      line.slice(1).map((point, i) => (isAntimeridianCut(line[i] ?? [], point) ? undefined : 'coast')),
    );
  });
  return { type: 'FeatureCollection', features: lines.map(({ line }) => feature(line, {})) };
}

function borders(areas: AreaTopology): Layers['borders'] {
  const { topology, object } = asTopology(areas);
  const ruleOf = (a: GeometryObject, b: GeometryObject): BorderRule | undefined =>
    a === b ? undefined : borderRule(a as Area, b as Area);
  const rules = new Set<BorderRule>();
  mesh(topology, object, (a, b) => {
    const rule = ruleOf(a, b);
    if (rule !== undefined) rules.add(rule);
    return false;
  });
  // One mesh per rule: lines that are drawn alike are joined where they meet, so that dashes run on.
  const features = [...rules].flatMap((rule) =>
    mesh(topology, object, (a, b) => ruleOf(a, b) === rule).coordinates.flatMap((points) => {
      const line = unwrapLine(points);
      return runs(line, pieceKinds(line, rule)).map((run) => feature(run.line, { kind: run.kind }));
    }),
  );
  return { type: 'FeatureCollection', features };
}

/** Splits a line where the kind of its pieces changes; pieces of no kind are left out. */
function runs<K extends string>(
  line: readonly number[][],
  kinds: readonly (K | undefined)[],
): { kind: K; line: number[][] }[] {
  const out: { kind: K; line: number[][] }[] = [];
  let open: { kind: K; line: number[][] } | undefined;
  kinds.forEach((kind, i) => {
    const a = line[i] ?? [];
    const b = line[i + 1] ?? [];
    if (kind === undefined) open = undefined;
    else if (open?.kind === kind) open.line.push(b);
    else {
      open = { kind, line: [a, b] };
      out.push(open);
    }
  });
  return out;
}

function feature<P>(line: readonly number[][], properties: P): Feature<LineString, P> {
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: line.map(flat) } };
}

/** Without the simplification weight. */
function flat([lon = 0, lat = 0]: readonly number[]): [number, number] {
  return [lon, lat];
}
