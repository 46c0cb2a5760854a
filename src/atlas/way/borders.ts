/** The borders on a way: where one stop lies in another country than the one before. */
import type { Place } from '../schema';
import type { WayStop } from './transitions';
import type { Way } from './way';

export interface Border {
  /** Ids of the countries. */
  readonly from: string;
  readonly to: string;
  /** From the port of one country to that of another. */
  readonly bySea: boolean;
  /** The stations of the crossing, or the two ports, in travel order: both, or the one that there is. */
  readonly places: readonly Place[];
  /** Index of the stop at which the new country is come into. */
  readonly stop: number;
}

/** The stations of a crossing: the two that name each other or are crossings both, else the one that is. */
function stationsOf(before: Place, after: Place): readonly Place[] {
  const isCrossing = ({ properties }: Place): boolean => properties.kind === 'border-crossing';
  const arePaired = before.properties.otherSide === after.id || after.properties.otherSide === before.id;
  const crossings = [before, after].filter(isCrossing);
  return arePaired || crossings.length === 0 ? [before, after] : crossings;
}

/** The borders of a way, in travel order. */
export function bordersOf({ legs }: Way, stops: readonly WayStop[]): Border[] {
  return stops.flatMap((stop, i): Border[] => {
    const before = stops.slice(0, i).findLast(({ place }) => place.properties.kind !== 'strait');
    if (stop.enters === undefined || !before) return [];
    const bySea = legs[stop.leg]?.leg.properties.mode === 'sea';
    return [
      {
        from: before.place.properties.country,
        to: stop.enters,
        bySea,
        places: bySea ? [before.place, stop.place] : stationsOf(before.place, stop.place),
        stop: i,
      },
    ];
  });
}
