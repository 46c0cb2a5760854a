import type { Check } from '../context';

/** Every deal and quote is tied to a place, a country or a corridor: otherwise no view leads to it. */
export const reachable: Check = ({ records }) =>
  [
    ...records.deals.map((record) => ({ file: 'deals.json', record })),
    ...records.quotes.map((record) => ({ file: 'quotes.json', record })),
  ].flatMap(({ file, record }) =>
    record.places.length + record.countries.length + record.corridors.length === 0
      ? [
          {
            file,
            record: record.id,
            path: '',
            reason: 'is tied to no place, country or corridor, so nothing leads to it',
          },
        ]
      : [],
  );
