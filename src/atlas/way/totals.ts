/** What a way comes to as a whole. The one count of it, for profile, cards and whoever else asks. */
import type { Reading } from '../reading/reading';
import { stateOn } from '../reading/status';
import type { Exactness, Place, Status } from '../schema';
import { type Border, bordersOf, callsOf, type Passage, passagesOf } from './borders';
import { type GaugeTransition, transitionsOf } from './transitions';
import { coursesOf, isAtSea, type Way, type WayLeg } from './way';

/** A break of gauge, and the places where it is met. */
export interface BreakAt extends GaugeTransition {
  readonly places: readonly Place[];
}
export interface Totals {
  /** Sum of the drawn lines, km: ours. */
  readonly km: number;
  /** Ids in travel order: of both ends, of every stop, and of those whose land, canal or river the line crosses. */
  readonly countries: readonly string[];
  /** Those of them whose land is crossed without a stop. */
  readonly passed: readonly string[];
  /** Those with a stop on both sides. */
  readonly borders: readonly Border[];
  /** The others: crossed without one. */
  readonly passages: readonly Passage[];
  readonly breaks: readonly BreakAt[];
  /** Where the goods change from one means of transport to another. */
  readonly transhipments: readonly Place[];
  /** Km in each state on the day. */
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
  /** Km drawn with each exactness. */
  readonly exactness: Readonly<Partial<Record<Exactness, number>>>;
  readonly seaKm: number;
  /** In any other state than operating, km. */
  readonly idleKm: number;
}

/** The countries of a canal or river, ids: those of its ports, whether or not the ship calls there. */
function countriesByWater({ whole }: Reading, { leg, places }: WayLeg): string[] {
  if (leg.properties.mode !== 'sea' || isAtSea(leg)) return [];
  return places.flatMap((id) => {
    const place = whole.places.get(id)?.properties;
    return place && place.kind !== 'strait' ? [place.country] : [];
  });
}

/** The totals of a way on the day. */
export function totalsOf(reading: Reading, way: Way): Totals {
  const { stops, breaks } = transitionsOf(reading.atlas, way);
  const byStatus: Partial<Record<Status, number>> = {};
  const exactness: Partial<Record<Exactness, number>> = {};
  let km = 0;
  let seaKm = 0;
  let idleKm = 0;
  for (const { leg } of way.legs) {
    const { computedKm, mode, exactness: how } = leg.properties;
    const { status } = stateOn(reading, leg);
    byStatus[status] = (byStatus[status] ?? 0) + computedKm;
    exactness[how] = (exactness[how] ?? 0) + computedKm;
    km += computedKm;
    if (mode === 'sea') seaKm += computedKm;
    if (status !== 'operating') idleKm += computedKm;
  }
  const calls = callsOf(way, stops);
  const stopped = new Set(calls.map(({ place }) => place.properties.country));
  const countries = new Set(
    way.legs.flatMap((travelled, leg) => [
      // The first stop comes before the land, the others lie on it or at its end.
      ...calls
        .filter((stop) => stop.leg === leg && stop.at === 0)
        .map(({ place }) => place.properties.country),
      ...coursesOf(travelled).flatMap(({ country }) => country ?? []),
      ...countriesByWater(reading, travelled),
      ...calls.filter((stop) => stop.leg === leg && stop.at > 0).map(({ place }) => place.properties.country),
    ]),
  );
  return {
    km,
    countries: [...countries],
    passed: [...countries].filter((country) => !stopped.has(country)),
    borders: bordersOf(way, stops),
    passages: passagesOf(way, stops),
    breaks: breaks.map(({ stops: at, ...change }) => ({
      ...change,
      places: at.flatMap((stop) => stops[stop]?.place ?? []),
    })),
    transhipments: stops.flatMap(({ place, modeChange }) => (modeChange ? [place] : [])),
    byStatus,
    exactness,
    seaKm,
    idleKm,
  };
}
