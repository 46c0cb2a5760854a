/** What a way comes to as a whole. */
import type { Reading } from '../reading/reading';
import { stateOn } from '../reading/status';
import { transitionsOf } from './transitions';
import { coursesOf, type Way, type WayLeg } from './way';

export interface Totals {
  /** Sum of the drawn lines, km: ours. */
  readonly km: number;
  /** Ids, in travel order, of countries whose land the line crosses. */
  readonly countries: readonly string[];
  /** From one railway to the next, or on a leg. */
  readonly gaugeChanges: number;
  readonly seaKm: number;
  /** In any other state than operating, km. */
  readonly idleKm: number;
}

/** The totals of a way on the day. */
export function totalsOf(reading: Reading, way: Way): Totals {
  const sum = (test: (leg: WayLeg) => boolean): number =>
    way.legs.reduce((km, leg) => km + (test(leg) ? leg.leg.properties.computedKm : 0), 0);
  const { junctions } = transitionsOf(reading.atlas, way);
  return {
    km: sum(() => true),
    countries: [
      ...new Set(way.legs.flatMap((leg) => coursesOf(leg).flatMap(({ country }) => country ?? []))),
    ],
    gaugeChanges:
      junctions.filter(({ breaks, from, to }) => breaks && from !== null && to !== null).length +
      way.legs.filter(({ gauges }) => gauges.length > 1 && gauges[0] !== gauges.at(-1)).length,
    seaKm: sum(({ leg }) => leg.properties.mode === 'sea'),
    idleKm: sum(({ leg }) => stateOn(reading, leg).status !== 'operating'),
  };
}
