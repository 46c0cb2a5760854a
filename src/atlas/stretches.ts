/**
 * What the atlas's legs are as a network: stretches between neighbouring places. They fit `network/`'s edges, which know
 * no leg: whoever needs the graph gives these to it.
 */
import type { Atlas } from './atlas';
import type { Reading, Standing } from './reading/reading';
import type { Leg, Place } from './schema';
import { kmOfPlaces } from './way/chainage';

/** A leg from one of its places to the next. */
export interface Stretch {
  readonly leg: Leg;
  /** Ids of the places, in the leg's own direction. */
  readonly from: string;
  readonly to: string;
  /** Drawn km, our computation: of the leg's line between the points nearest to the two places. */
  readonly weight: number;
}

/** The stretches of legs, leg after leg, in their order. All stretches of a leg together are as long as it is. */
export function stretchesOf(places: ReadonlyMap<string, Place>, legs: Iterable<Leg>): Stretch[] {
  return [...legs].flatMap((leg) => {
    const km = kmOfPlaces(places, leg);
    return leg.properties.places.flatMap((to, i, ids): Stretch[] => {
      const from = ids[i - 1];
      return from === undefined ? [] : [{ leg, from, to, weight: (km[i] ?? 0) - (km[i - 1] ?? 0) }];
    });
  });
}

/** All legs of the atlas, whatever their state: the network of what is, was or may be. */
export const allStretches = ({ places, legs }: Atlas): Stretch[] => stretchesOf(places, legs.values());

/**
 * The stretches of the legs that stand so on the reading's day.
 * @param stands of a leg's standing, whether it is meant: `({ status }) => status === 'operating'`, also where it only
 * perhaps holds
 */
export const stretchesThat = (reading: Reading, stands: (standing: Standing) => boolean): Stretch[] =>
  stretchesOf(
    reading.whole.places,
    [...reading.whole.legs.values()].filter((leg) => stands(reading.standingOf(leg))),
  );
