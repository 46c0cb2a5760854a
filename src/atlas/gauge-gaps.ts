/**
 * Where a branch leaves the railway: a stretch by ship or lorry, over which the track gauge may change without
 * two gauges meeting at any one place.
 */
import type { Atlas } from './atlas';
import type { Leg, Mode } from './schema';

/** What is asked of a leg: its places in the direction of travel, mode and gauges, in that direction too. */
export interface GappedLeg {
  readonly mode: Mode;
  readonly gauges: readonly number[];
  readonly places: readonly string[];
}
export interface GaugeGap {
  /** The ends of the legs of the stretch, in travel order, once each. */
  readonly places: readonly string[];
  /** Track gauges before and after the stretch, mm; empty where no railway is known there. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** True where no gauge before it is found after it. */
  readonly breaks: boolean;
}

/**
 * The stretches of a branch by sea and road, in travel order. Where the branch begins or ends with one, the
 * gauges at the place count.
 */
export function gaugeGaps(
  legs: readonly GappedLeg[],
  gaugesAt: (placeId: string) => readonly number[],
): GaugeGap[] {
  const gaps: GaugeGap[] = [];
  let last: GappedLeg | undefined;
  let open: GappedLeg[] = [];
  const close = (next: GappedLeg | undefined): void => {
    const places = [...new Set(open.flatMap((leg) => [leg.places[0], leg.places.at(-1)]))].filter(
      (id) => id !== undefined,
    );
    const [start, end] = [places[0], places.at(-1)];
    open = [];
    if (start === undefined || end === undefined) return;
    const before = last ? last.gauges.slice(-1) : gaugesAt(start);
    const after = next ? next.gauges.slice(0, 1) : gaugesAt(end);
    const known = before.length > 0 && after.length > 0;
    gaps.push({ places, before, after, breaks: known && !before.some((gauge) => after.includes(gauge)) });
  };
  for (const leg of legs) {
    if (leg.mode !== 'rail') {
      open.push(leg);
      continue;
    }
    close(leg);
    last = leg;
  }
  close(undefined);
  return gaps;
}

/** For each place its own gauges, and those of the railways that end there with one gauge. */
export function gaugesByPlace(
  places: Iterable<{ readonly id: string; readonly gauges?: readonly number[] | undefined }>,
  legs: Iterable<GappedLeg>,
): (placeId: string) => readonly number[] {
  const found = new Map<string, Set<number>>();
  const add = (id: string | undefined, gauges: readonly number[]): void => {
    if (id === undefined) return;
    const set = found.get(id) ?? new Set<number>();
    for (const gauge of gauges) set.add(gauge);
    found.set(id, set);
  };
  for (const { id, gauges } of places) add(id, gauges ?? []);
  for (const leg of legs) {
    if (leg.mode !== 'rail' || leg.gauges.length !== 1) continue;
    add(leg.places[0], leg.gauges);
    add(leg.places.at(-1), leg.gauges);
  }
  return (id) => [...(found.get(id) ?? [])];
}

/** The stretches by sea and road of a branch whose legs are turned into the direction of travel. */
export function gaugeGapsOf(
  atlas: Atlas,
  legs: readonly { leg: Leg; places: readonly string[]; gauges: readonly number[] }[],
): GaugeGap[] {
  const places = [...atlas.places.values()].map(({ properties }) => properties);
  const all = [...atlas.legs.values()].map(({ properties }) => properties);
  return gaugeGaps(
    legs.map(({ leg, places: stops, gauges }) => ({ mode: leg.properties.mode, places: stops, gauges })),
    gaugesByPlace(places, all),
  );
}
