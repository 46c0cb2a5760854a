/** The sentences the page owes to whoever made what it draws, and to whoever reads its borders. */

/** How borders are drawn; the whole policy is in geo/basemap/README.md. */
export const BORDER_STATEMENT =
  'Borders follow internationally recognised boundaries, at every zoom alike; disputed lines are dashed. ' +
  'No line or name on this map expresses an opinion on the legal status of any territory.';

/** Natural Earth is in the public domain; credit is asked for, not demanded. */
export const NATURAL_EARTH_CREDIT =
  'Land and borders: made with Natural Earth, public domain; disputed areas corrected.';

/** Required by the Open Database Licence, in these words, for positions taken from OpenStreetMap. */
export const OSM_CREDIT = '© OpenStreetMap contributors';
