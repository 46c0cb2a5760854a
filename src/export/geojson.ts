/** The records on the map: a feature each, at its places; one that has none lies nowhere, and says so (RFC 7946, 3.2). */
import type { Feature, FeatureCollection, MultiPoint } from 'geojson';
import { permanentLink } from './edition';
import { headOf } from './json';
import { type Exported, rightsOf } from './records';

/** All records that are taken, as a GeoJSON FeatureCollection; what it says of itself are its foreign members. */
export function recordsAsGeoJson(exported: Exported): string {
  const { records, origin, reading } = exported;
  const features = records.map((taken): Feature<MultiPoint | null> => {
    const coordinates = taken.places.flatMap((id) => {
      const place = reading.atlas.places.get(id);
      return place ? [place.geometry.coordinates] : [];
    });
    return {
      type: 'Feature',
      id: `${taken.sel.kind}:${taken.sel.id}`,
      geometry: coordinates.length === 0 ? null : { type: 'MultiPoint', coordinates },
      properties: {
        table: taken.table,
        ...taken.record,
        known: reading.holds(taken.record),
        link: permanentLink(origin, taken.sel),
        sources: taken.sources.map(({ id, title, publisher, date, url }) => ({
          id,
          title,
          publisher,
          date,
          url,
        })),
        ...rightsOf(taken, origin.edition),
      },
    };
  });
  const collection: FeatureCollection<MultiPoint | null> & ReturnType<typeof headOf> = {
    type: 'FeatureCollection',
    ...headOf(exported),
    features,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}
