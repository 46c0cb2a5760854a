/** The main lines that belong to no corridor, as sources of the map. Pure; rebuilt only when their tables change. */
import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { Atlas } from '../atlas/atlas';
import type { Spell } from '../atlas/reading/reading';
import type { Exactness, Mode } from '../atlas/schema';
import type { StrokeId } from '../atlas/symbology';
import { lineLook, type PlaceFeatureProperties, placeProperties, statesOf } from './data';

/** A leg in one of its states; its feature id is its place in the list, plus one (as of strands: see data.ts). */
export interface LinkSpell {
  readonly id: number;
  readonly leg: string;
  readonly since: Spell;
}
export interface LinkProperties {
  readonly leg: string;
  readonly mode: Mode;
  readonly stroke: StrokeId;
  readonly width: number;
  readonly opacity: number;
  readonly exactness: Exactness;
}
export interface LinkData {
  readonly spells: readonly LinkSpell[];
  readonly lines: FeatureCollection<Geometry, LinkProperties>;
  /** The places that only these legs pass. */
  readonly places: FeatureCollection<Point, PlaceFeatureProperties>;
}

/** Builds the sources; empty as long as the tables are not there. */
export function buildLinkData({ links }: Pick<Atlas, 'links'>): LinkData {
  const spells: LinkSpell[] = [];
  const lines: Feature<Geometry, LinkProperties>[] = [];
  for (const leg of links.legs.values()) {
    const { mode, exactness } = leg.properties;
    for (const since of statesOf(leg)) {
      const id = spells.length + 1;
      spells.push({ id, leg: leg.id, since });
      lines.push({
        type: 'Feature',
        id,
        geometry: leg.geometry,
        properties: { leg: leg.id, ...lineLook(mode, since.status, exactness) },
      });
    }
  }
  return {
    spells,
    lines: { type: 'FeatureCollection', features: lines },
    places: {
      type: 'FeatureCollection',
      features: [...links.places.values()].map((place) => ({
        type: 'Feature',
        geometry: place.geometry,
        properties: placeProperties(place),
      })),
    },
  };
}
