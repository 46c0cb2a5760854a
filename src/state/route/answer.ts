/** A plan as plain ids and numbers, for programs. */
import type { RouteFacts } from '../../atlas/route/facts';
import { bordersCrossed } from '../../atlas/route/facts';
import type { Plan } from './plan';

/** Days; `max` null where the longest is not known, and the shortest is then only what is known. */
export interface DaysTold {
  readonly min: number;
  readonly max: number | null;
  readonly atLeast: boolean;
}
export interface RouteTold {
  /** Of the drawn lines, ours. */
  readonly km: number;
  /** Published lengths of whole legs, and how much of the way they are, 0 to 1. */
  readonly publishedKm: { readonly min: number; readonly max: number; readonly shareOfWay: number } | null;
  /** Null: nothing of it takes a time that is known. */
  readonly days: DaysTold | null;
  /** Ids, in the order of travel; a leg run in part is one. */
  readonly legs: readonly string[];
  /** Without the ports that a ship passes and does not call at. */
  readonly places: readonly string[];
  readonly countries: readonly string[];
  /** How many are crossed, by sea and without a stop too. */
  readonly borders: number;
  readonly gaugeBreaks: number;
  /** Passages by ship. */
  readonly seaLegs: number;
  readonly corridors: readonly string[];
  /** Km on lines of which nobody says that they operate. */
  readonly notOperatingKm: number;
}
export interface RouteAnswer {
  /** The best first. */
  readonly routes: readonly RouteTold[];
  /** Why there is none: `reason`; which changes are each enough to part the ends; the fewest to undo. */
  readonly none: null | {
    readonly reason: string;
    readonly cuts: readonly string[];
    readonly reopen: readonly string[];
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function told(route: RouteFacts): RouteTold {
  const { way, totals, publishedKm, days, seaLegs, corridors } = route;
  const { min, max } = days.hours;
  const places = way.legs.flatMap((leg) => leg.places.filter((id) => !leg.passes?.includes(id)));
  const isKnown = max !== null || min > 0;
  return {
    km: tenth(totals.km),
    publishedKm: publishedKm && {
      min: tenth(publishedKm.min),
      max: tenth(publishedKm.max),
      shareOfWay: Math.round(publishedKm.shareOfWay * 1000) / 1000,
    },
    days: isKnown
      ? { min: tenth(min / 24), max: max === null ? null : tenth(max / 24), atLeast: days.atLeast }
      : null,
    legs: way.legs.map(({ leg }) => leg.id),
    places: places.filter((id, i) => id !== places[i - 1]),
    countries: totals.countries,
    borders: bordersCrossed(route),
    gaugeBreaks: totals.breaks.length,
    seaLegs,
    corridors,
    notOperatingKm: tenth(totals.idleKm),
  };
}

/** What a plan says, as the page shows it. */
export const answerOf = ({ routes, none }: Plan): RouteAnswer => ({
  routes: routes.map(told),
  none: none && { reason: none.reason, cuts: none.cuts, reopen: none.reopen },
});
