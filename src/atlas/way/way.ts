/**
 * A way: legs one after the other, each in the direction it is travelled. A branch of a corridor is one; a route that
 * somebody worked out is another. Profile, itinerary and totals take any.
 */
import { type Atlas, legOfRef } from '../atlas';
import type { Corridor, Leg } from '../schema';

/** A leg as it is travelled: everything but the leg itself in that direction. */
export interface WayLeg {
  readonly leg: Leg;
  readonly reversed: boolean;
  /** Ids of the places at its ends. */
  readonly from: string;
  readonly to: string;
  readonly places: readonly string[];
  readonly countries: readonly string[];
  readonly gauges: readonly number[];
}
export interface Way {
  /** `corridor/branch` for a branch. */
  readonly id: string;
  readonly name: string;
  /** The corridor it is a branch of; null for a way of another origin. */
  readonly corridorId: string | null;
  readonly legs: readonly WayLeg[];
}

/** Legs by their ids (`-id` runs one backwards) as they are travelled; one that is not loaded is left out. */
export function travelled(atlas: Atlas, refs: readonly string[]): WayLeg[] {
  return refs.flatMap((ref): WayLeg[] => {
    const leg = atlas.legs.get(legOfRef(ref));
    if (!leg) return [];
    const { from, to, places, countries, gauges } = leg.properties;
    if (!ref.startsWith('-')) return [{ leg, reversed: false, from, to, places, countries, gauges }];
    return [
      {
        leg,
        reversed: true,
        from: to,
        to: from,
        places: places.toReversed(),
        countries: countries.toReversed(),
        gauges: gauges.toReversed(),
      },
    ];
  });
}

/** A branch as a way; null when the corridor or the branch is not there, or none of its legs is loaded. */
export function wayOfBranch(atlas: Atlas, corridorId: string, branchId: string): Way | null {
  const branch = atlas.corridors.get(corridorId)?.branches.find(({ id }) => id === branchId);
  const legs = travelled(atlas, branch?.legs ?? []);
  if (!branch || legs.length === 0) return null;
  return { id: `${corridorId}/${branchId}`, name: branch.name, corridorId, legs };
}

/** The countries of a corridor's legs in travel order, once each, as ids. */
export function countriesOfCorridor(atlas: Atlas, { branches }: Corridor): string[] {
  const legs = branches.flatMap((branch) => travelled(atlas, branch.legs));
  return [...new Set(legs.flatMap(({ countries }) => countries))];
}

/** Where each country's stretch of a leg ends, in km from the start of travel, in travel order; null: at sea, or not known. */
export function coursesOf({ leg, reversed }: WayLeg): { country: string | null; untilKm: number }[] {
  const { courses, computedKm } = leg.properties;
  const runs = courses.map(({ country, untilKm }, i) => ({
    country,
    from: courses[i - 1]?.untilKm ?? 0,
    until: i === courses.length - 1 ? computedKm : untilKm,
  }));
  if (runs.length === 0) return [{ country: null, untilKm: computedKm }];
  return reversed
    ? runs.toReversed().map(({ country, from }) => ({ country, untilKm: computedKm - from }))
    : runs.map(({ country, until }) => ({ country, untilKm: until }));
}
