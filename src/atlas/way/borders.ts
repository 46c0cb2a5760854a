/** The borders on a way: where one stop lies in another country than the one before. */
import type { Place } from '../schema';
import type { WayStop } from './transitions';
import { coursesOf, isStop, type Way } from './way';

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

/** Countries whose borders are crossed one after the other without a stop at any: Russia, Kazakhstan, Russia. */
export interface Passage {
  /** Ids in travel order; one border fewer than there are of them. */
  readonly countries: readonly string[];
}

/** The stops that are come to: all but straits, and ports that are passed. */
export const callsOf = ({ legs }: Way, stops: readonly WayStop[]): WayStop[] =>
  stops.filter(({ leg, place }) => {
    const travelled = legs[leg];
    return travelled !== undefined && isStop(travelled, place);
  });

/** From each country to the next, where it is another. */
const changesIn = (countries: readonly string[]): (readonly [from: string, to: string])[] =>
  countries.flatMap((country, i) => {
    const before = countries[i - 1];
    return before === undefined || before === country ? [] : [[before, country] as const];
  });

/**
 * The borders that a way's lines cross on land without a stop on both sides, in travel order. A border that is stopped at is
 * the last crossing from the one country to the other before the stop.
 */
export function passagesOf(way: Way, stops: readonly WayStop[]): Passage[] {
  const calls = callsOf(way, stops);
  return way.legs.flatMap((travelled, leg): Passage[] => {
    const crossed = changesIn(coursesOf(travelled).flatMap(({ country }) => country ?? []));
    // Where the leg begins is told of the one before it.
    const from = calls.findLast((stop) => stop.leg < leg);
    const here = calls.filter((stop) => stop.leg === leg);
    const stopped = changesIn(
      [...(from ? [from] : []), ...here].map(({ place }) => place.properties.country),
    );
    const passages: string[][] = [];
    let open: string[] | null = null;
    for (const [before, after] of crossed.toReversed()) {
      const last = stopped.at(-1);
      if (last && last[0] === before && last[1] === after) {
        stopped.pop();
        open = null;
      } else if (open) open.unshift(before);
      else {
        open = [before, after];
        passages.unshift(open);
      }
    }
    return passages.map((passed) => ({ countries: passed }));
  });
}

/** How many borders passages cross. */
export const bordersIn = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { countries }) => sum + countries.length - 1, 0);

/** The borders of a way at which it stops, in travel order. */
export function bordersOf(way: Way, stops: readonly WayStop[]): Border[] {
  return stops.flatMap((stop, i): Border[] => {
    const before = callsOf(way, stops.slice(0, i)).at(-1);
    if (stop.enters === undefined || !before) return [];
    const bySea = way.legs[stop.leg]?.leg.properties.mode === 'sea';
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
