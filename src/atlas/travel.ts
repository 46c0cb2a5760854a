/** A branch as it is travelled. */
import { type Atlas, legOfRef } from './atlas';
import type { Branch, Leg } from './schema';

export interface Travelled {
  readonly leg: Leg;
  /** Places, countries and gauges in the direction of travel. */
  readonly places: readonly string[];
  readonly countries: readonly string[];
  readonly gauges: readonly number[];
}

/** A branch's legs turned into the direction of travel; a leg that is not loaded is left out. */
export function travel(atlas: Atlas, branch: Branch): Travelled[] {
  return branch.legs.flatMap((ref) => {
    const leg = atlas.legs.get(legOfRef(ref));
    if (!leg) return [];
    const { places, countries, gauges } = leg.properties;
    if (!ref.startsWith('-')) return [{ leg, places, countries, gauges }];
    return [
      { leg, places: places.toReversed(), countries: countries.toReversed(), gauges: gauges.toReversed() },
    ];
  });
}
