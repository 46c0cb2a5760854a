/** How many of the filtered records name a place or a leg, as a source of the map: a number for each. Pure. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Atlas } from '../atlas/atlas';
import type { LonLat } from '../atlas/schema';
import { chainageOf, pointAlong } from '../atlas/way/chainage';
import type { State } from '../state/state';
import { placeProperties } from './data';

export interface CountProperties {
  readonly count: number;
  /** Of a place, beside its symbol; of a leg, on its middle. */
  readonly of: 'place' | 'leg';
  /** The zoom from which it is told: from where the place is shown, or the leg is long enough to hold it. */
  readonly from: number;
}
export type CountData = FeatureCollection<Point, CountProperties>;
type CountFeature = Feature<Point, CountProperties>;

const NOTHING: CountData = { type: 'FeatureCollection', features: [] };

/** A leg has to be so long on the map that its number is seen to be the line's, px. */
const LEG_PX = 70;
/** Km of the equator in a pixel at zoom 0 (tiles of 512 px), and less of it in the middle of the map, at 42° N. */
const KM_PER_PX = (40_075 / 512) * Math.cos((42 * Math.PI) / 180);
/** The zoom at which so many km are `LEG_PX` long. */
const zoomFor = (km: number): number => Math.max(Math.log2((LEG_PX * KM_PER_PX) / km), 0);

const told = (at: LonLat, properties: CountProperties): CountFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: at },
  properties,
});

function featuresOf(
  { places, legs }: Atlas,
  found: NonNullable<State['found']>,
  drawn: ReadonlySet<string>,
): CountFeature[] {
  return [
    ...[...found.places].flatMap(([id, count]): CountFeature[] => {
      const place = places.get(id);
      return place
        ? [told(place.geometry.coordinates, { count, of: 'place', from: placeProperties(place).from })]
        : [];
    }),
    ...[...found.legs].flatMap(([id, count]): CountFeature[] => {
      const leg = drawn.has(id) ? legs.get(id) : undefined;
      const km = leg?.properties.computedKm ?? 0;
      const middle = leg && km > 0 && pointAlong(chainageOf(leg), km / 2);
      return middle ? [told(middle, { count, of: 'leg', from: zoomFor(km) })] : [];
    }),
  ];
}

/**
 * What a map tells of the records that are filtered, kept until something of it changes: the same object for the same
 * answer. Nothing where none are. One for a map.
 * @returns asked with the ids of the legs that have a line on the map
 */
export function createCountData(): (
  state: Pick<State, 'atlas' | 'found'>,
  drawn: ReadonlySet<string>,
) => CountData {
  let last: { readonly asked: readonly unknown[]; readonly data: CountData } | null = null;
  return ({ atlas, found }, drawn) => {
    if (!found) return NOTHING;
    const asked = [atlas.places, atlas.legs, found, [...drawn].join()];
    if (!last || asked.some((part, i) => part !== last?.asked[i]))
      last = { asked, data: { type: 'FeatureCollection', features: featuresOf(atlas, found, drawn) } };
    return last.data;
  };
}
