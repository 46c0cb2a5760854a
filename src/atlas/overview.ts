/** What the corridor panel shows before anything is selected: one row for each corridor. */
import { type Atlas, legsOfCorridor } from './atlas';
import { countriesOfCorridor } from './dossier/itinerary';
import { linksTo } from './dossier/links';
import type { Link } from './dossier/types';
import { statusLine } from './status';

export interface CorridorRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly summary: string;
  /** The drawn line of all its branches, each leg once, km: our computation. */
  readonly computedKm: number;
  /** In travel order. */
  readonly countries: readonly Link[];
  /** "4,120 km operating, 162 km under construction"; empty while the legs are not loaded. */
  readonly statusLine: string;
  readonly legsCount: number;
}

/** The corridors in their own order. */
export function corridorRows(atlas: Atlas): CorridorRow[] {
  return [...atlas.corridors.values()].map((corridor) => {
    const legs = legsOfCorridor(atlas, corridor);
    return {
      id: corridor.id,
      name: corridor.name,
      shortName: corridor.shortName,
      summary: corridor.summary,
      computedKm: legs.reduce((sum, leg) => sum + leg.properties.computedKm, 0),
      countries: linksTo(atlas, 'country', countriesOfCorridor(atlas, corridor)),
      statusLine: statusLine(legs),
      legsCount: legs.length,
    };
  });
}
