/** What this edition of the data is: the constants of index.json. */

/** Of the data's shape; a breaking change raises the first number. */
export const VERSION = '2.0.0';
export const NAME = 'Corridor Atlas';
/** Which edition it is, counted from 1. `geo/editions/` keeps what the ones before it said. */
export const NUMBER = 2;
/** Date of the last editorial pass over the data (EDTF): no record may be dated later. */
export const AS_OF = '2026-11-29';
/** OpenStreetMap station positions oblige the whole database to the ODbL. */
export const LICENCE = {
  id: 'ODbL-1.0',
  url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  text: 'Open Database License 1.0. Quotations remain their authors’, quoted with attribution.',
};
export const ATTRIBUTION = [
  '© OpenStreetMap contributors',
  'Stations in Germany: DB Netz AG (open data)',
  'Stations in Austria: ÖBB-Personenverkehr AG (timetable data)',
  'Stations in Hungary: Wikidata (CC0)',
  'Natural Earth (public domain)',
];
