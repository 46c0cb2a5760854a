import type { Check } from '../context';

/** A UN/LOCODE begins with the ISO code of the place's country. */
export const locode: Check = ({ records }) =>
  records.places.flatMap(({ properties: p }) =>
    p.unlocode && p.unlocode.slice(0, 2).toLowerCase() !== p.country
      ? [
          {
            file: 'places.geojson',
            record: p.id,
            path: 'properties.unlocode',
            reason: `is ${p.unlocode}, but the place is in "${p.country}"`,
          },
        ]
      : [],
  );
