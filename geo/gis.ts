/**
 * The corridors' places and legs for geographic information systems: flat fields, for a table of attributes holds texts and
 * numbers and no lists. Every feature has every field, null where nothing is known. What takes sentences (how it is known,
 * sources) is in the full files under the same id. The page never fetches these. Pure.
 */
import { simplify } from '@turf/turf';
import * as v from 'valibot';
import { buildAtlas, legOfRef } from '../src/atlas/atlas';
import { readingOf } from '../src/atlas/reading/reading';
import { Leg, type LonLat, Place, type Tables } from '../src/atlas/schema';
import { AS_OF } from './edition';

/** About two kilometres: for maps of whole regions. The lines in full are in legs.geojson and links.geojson. */
const GENERALISED_DEGREES = 0.02;
/** What is generalised to kilometres needs no metres: 1e-3° is a hundred. The ends are places, and stand where these do. */
const coarse = (x: number): number => Math.round(x * 1e3) / 1e3 + 0;
const coarsened = (line: readonly LonLat[]): LonLat[] =>
  line.map((p, i) => (i === 0 || i === line.length - 1 ? p : [coarse(p[0]), coarse(p[1])]));

/** A leg's line as these files have it. */
function generalised(full: Leg['geometry']): Leg['geometry'] {
  const geometry = simplify(full, { tolerance: GENERALISED_DEGREES, highQuality: true });
  return geometry.type === 'LineString'
    ? { ...geometry, coordinates: coarsened(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(coarsened) };
}

const words = v.nullable(v.string());
const number = v.nullable(v.number());

const GisPlace = v.strictObject({
  type: v.literal('Feature'),
  id: v.string(),
  geometry: Place.entries.geometry,
  properties: v.strictObject({
    id: v.string(),
    name: v.string(),
    /** "ru: Баку; az: Bakı". */
    local_names: words,
    kind: v.string(),
    country: v.string(),
    country_name: words,
    unlocode: words,
    importance: v.number(),
    /** Millimetres, joined by commas. */
    gauges: words,
    other_side: words,
    basis_kind: v.string(),
    basis_ref: words,
    basis_within_km: number,
  }),
});
const GisLeg = v.strictObject({
  type: v.literal('Feature'),
  id: v.string(),
  geometry: Leg.entries.geometry,
  properties: v.strictObject({
    id: v.string(),
    name: v.string(),
    from: v.string(),
    from_name: words,
    to: v.string(),
    to_name: words,
    mode: v.string(),
    /** Today's, on the date of the edition. */
    state: v.string(),
    state_since: words,
    expected: words,
    checked: words,
    /** Millimetres, joined by commas. */
    gauge: words,
    exactness: v.string(),
    operator: words,
    /** ISO 3166-1 alpha-2, joined by commas, as the leg runs. */
    countries: words,
    /** Names, joined by semicolons. */
    corridors: words,
    corridor_ids: words,
    /** Along the drawn line: our computation. */
    computed_km: v.number(),
    /** Published lengths of the whole leg, joined by commas. */
    published_km: words,
  }),
});
const collection = <T extends v.GenericSchema>(feature: T) =>
  v.strictObject({ type: v.literal('FeatureCollection'), name: v.string(), features: v.array(feature) });

/** The files, and the schema of each. */
export const GIS = {
  places: { file: 'gis/places.geojson', schema: collection(GisPlace) },
  legs: { file: 'gis/legs.geojson', schema: collection(GisLeg) },
} as const;

const joined = (list: readonly (string | number)[] | undefined, by: string): string | null =>
  list && list.length > 0 ? list.join(by) : null;

/** The flat features of the tables, in the tables' order. */
export function gisOf(tables: Tables): {
  readonly places: v.InferOutput<typeof GIS.places.schema>;
  readonly legs: v.InferOutput<typeof GIS.legs.schema>;
} {
  const names = new Map(tables.places.map(({ id, properties }) => [id, properties.name]));
  const countries = new Map(tables.countries.map(({ id, name }) => [id, name]));

  const places = tables.places.map(({ type, id, geometry, properties: p }) => ({
    type,
    id,
    geometry,
    properties: {
      id,
      name: p.name,
      local_names: joined(
        Object.entries(p.names ?? {}).map(([tag, name]) => `${tag}: ${name}`),
        '; ',
      ),
      kind: p.kind,
      country: p.country,
      country_name: countries.get(p.country) ?? null,
      unlocode: p.unlocode ?? null,
      importance: p.importance,
      gauges: joined(p.gauges, ', '),
      other_side: p.otherSide ?? null,
      basis_kind: p.basis.kind,
      basis_ref: p.basis.ref ?? null,
      basis_within_km: p.basis.withinKm ?? null,
    },
  }));

  const reading = readingOf(buildAtlas(tables), AS_OF);
  const legs = tables.legs.map((leg) => {
    const { type, id, geometry, properties: p } = leg;
    const own = tables.corridors.filter(({ branches }) =>
      branches.some((branch) => branch.legs.some((ref) => legOfRef(ref) === id)),
    );
    const { status, since } = reading.standingOf(leg);
    return {
      type,
      id,
      geometry: generalised(geometry),
      properties: {
        id,
        name: p.name,
        from: p.from,
        from_name: names.get(p.from) ?? null,
        to: p.to,
        to_name: names.get(p.to) ?? null,
        mode: p.mode,
        state: status ?? 'unknown',
        state_since: since?.from ?? null,
        expected: p.expected?.date ?? null,
        checked: p.checked ?? null,
        gauge: joined(p.gauges, ', '),
        exactness: p.exactness,
        operator: p.operator,
        countries: joined(p.countries, ', '),
        corridors: joined(
          own.map(({ name }) => name),
          '; ',
        ),
        corridor_ids: joined(
          own.map((corridor) => corridor.id),
          ', ',
        ),
        computed_km: p.computedKm,
        published_km: joined(
          p.lengths.filter(({ of }) => of === undefined).map(({ km }) => km),
          ', ',
        ),
      },
    };
  });
  return {
    places: { type: 'FeatureCollection', name: 'places', features: places },
    legs: { type: 'FeatureCollection', name: 'legs', features: legs },
  };
}
