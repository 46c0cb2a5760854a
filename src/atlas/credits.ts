/** The sentences the page owes to whoever made what it draws, and to whoever reads its borders. */

/** How borders are drawn; the whole policy is in geo/basemap/README.md. */
export const BORDER_STATEMENT =
  'Borders follow internationally recognised boundaries, at every zoom alike; disputed lines are dashed where Natural ' +
  'Earth has them. ' +
  'No line or name on this map expresses an opinion on the legal status of any territory.';
