/** The file of a way of a route: comes when one is first taken, for only routes need what it says. */
import type { Atlas } from '../atlas/atlas';
import type { Plan } from '../state/route/plan';
import type { RouteFormat, TakenFile } from '../state/taking';
import { fileName, type Origin } from './edition';
import { takenRoute } from './route';
import { routeAsCsv } from './route-csv';
import { routeAsGeoJson } from './route-geojson';
import { routeAsText } from './route-text';

const MAKERS = {
  csv: { make: routeAsCsv, type: 'text/csv;charset=utf-8', ending: 'csv' },
  geojson: { make: routeAsGeoJson, type: 'application/geo+json', ending: 'geojson' },
  text: { make: routeAsText, type: 'text/plain;charset=utf-8', ending: 'txt' },
} as const satisfies Record<RouteFormat, unknown>;

/**
 * A way of a plan as a file.
 * @param pick which of the plan's ways, from 1 on
 * @param atlas as it is now: tables may have come since the plan was made
 * @throws {TakingError} a table is missing, or there is no such way
 */
export function routeFile(
  plan: Plan,
  pick: number,
  format: RouteFormat,
  atlas: Atlas,
  origin: Origin,
): TakenFile {
  const { make, type, ending } = MAKERS[format];
  const text = make(takenRoute(plan, pick, atlas, origin));
  const { from, to } = plan.question;
  return { name: fileName(origin, `route-${from}-${to}`, ending), blob: new Blob([text], { type }) };
}
