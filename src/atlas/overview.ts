/** What the corridor panel shows before anything is selected: one row for each corridor. */
import { legsOfCorridor } from './atlas';
import { type Link, linksTo } from './links';
import type { Reading } from './reading/reading';
import { statusLine } from './reading/status';
import type { Corridor } from './schema';
import { countriesOfCorridor } from './way/way';

export interface CorridorRow {
  readonly id: string;
  readonly name: string;
  readonly colour: Corridor['colour'];
  /** The drawn line of all its branches, each leg once, km: our computation. */
  readonly computedKm: number;
  /** In travel order. */
  readonly countries: readonly Link[];
  /** "4,120 km operating, 162 km under construction"; empty while the legs are not loaded. */
  readonly statusLine: string;
  readonly legsCount: number;
}

/** The corridors in their own order, as they are on the day. */
export function corridorRows(reading: Reading): CorridorRow[] {
  const { atlas } = reading;
  return [...atlas.corridors.values()].map((corridor) => {
    const legs = legsOfCorridor(atlas, corridor);
    return {
      id: corridor.id,
      name: corridor.name,
      colour: corridor.colour,
      computedKm: legs.reduce((sum, leg) => sum + leg.properties.computedKm, 0),
      countries: linksTo(reading, 'country', countriesOfCorridor(atlas, corridor)),
      statusLine: statusLine(reading, legs),
      legsCount: legs.length,
    };
  });
}
