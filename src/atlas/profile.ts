/**
 * A branch of a corridor along one kilometre axis: whose land, which mode, gauge, status and exactness, and
 * the stops on the way. Kilometres are ours, along the drawn lines, never a published length.
 */
import { type Atlas, legOfRef } from './atlas';
import { chainageOf, nearestAlong, pointAlong } from './chainage';
import { gaugeGapsOf } from './gauge-gaps';
import type { Branch, Exactness, GaugeChange, Leg, LonLat, Mode, Place, PlaceKind, Status } from './schema';
import { spellToday } from './status';
import { travel } from './travel';

/** A run of the axis on which one thing holds. */
export interface Stretch<T> {
  readonly fromKm: number;
  readonly toKm: number;
  readonly value: T;
}
/** A named place on the way. */
export interface Stop {
  readonly place: Place;
  readonly km: number;
  readonly kind: PlaceKind;
  readonly isBorder: boolean;
  readonly isPort: boolean;
  /** The track gauge changes here: mm before and after (null: not known which), and what is done about it. */
  readonly gaugeChange?: {
    readonly from: number | null;
    readonly to: number | null;
    readonly how: readonly GaugeChange[];
  };
}
/** A leg on the axis, in the direction of travel. */
export interface ProfileLeg {
  readonly leg: Leg;
  readonly reversed: boolean;
}
/** What can be said at every kilometre; each lane tiles [0, totalKm] without gaps. */
export interface Lanes {
  /** ISO code of the country; null at sea, or where the line's course by country is not known. */
  readonly country: readonly Stretch<string | null>[];
  readonly mode: readonly Stretch<Mode>[];
  /** Track gauges in travel order, mm; two where it changes on the way; empty at sea, on roads, or unknown. */
  readonly gauge: readonly Stretch<readonly number[]>[];
  readonly status: readonly Stretch<Status>[];
  readonly exactness: readonly Stretch<Exactness>[];
  readonly leg: readonly Stretch<ProfileLeg>[];
}
export interface Profile {
  readonly corridorId: string;
  readonly branchId: string;
  readonly branchName: string;
  /** Sum of the drawn lines, km: ours. */
  readonly totalKm: number;
  readonly lanes: Lanes;
  /** In travel order; a place where one leg ends and the next begins is named once. */
  readonly stops: readonly Stop[];
}

/** Adds a stretch, or prolongs the last one when it says the same. Empty stretches are left out. */
function extend<T>(
  lane: Stretch<T>[],
  toKm: number,
  value: T,
  same: (a: T, b: T) => boolean = Object.is,
): void {
  const last = lane.at(-1);
  const fromKm = last?.toKm ?? 0;
  if (toKm <= fromKm) return;
  if (last && same(last.value, value)) lane[lane.length - 1] = { ...last, toKm };
  else lane.push({ fromKm, toKm, value });
}

const sameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** Where each country's stretch ends, in km from the start of travel, in travel order. */
function coursesOf({ leg, reversed }: ProfileLeg): { country: string | null; untilKm: number }[] {
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

const gaugesOf = ({ leg, reversed }: ProfileLeg): readonly number[] =>
  reversed ? leg.properties.gauges.toReversed() : leg.properties.gauges;

/** Km of a leg's places from the start of travel, never going back; its ends at its ends. */
function stopsOf(atlas: Atlas, { leg, reversed }: ProfileLeg): { place: Place; km: number }[] {
  const { places, computedKm } = leg.properties;
  const chainage = chainageOf(leg);
  const ordered = reversed ? places.toReversed() : places;
  let reached = 0;
  return ordered.flatMap((id, i) => {
    const place = atlas.places.get(id);
    if (!place) return [];
    const near = nearestAlong(chainage, place.geometry.coordinates)?.km ?? 0;
    const along = reversed ? computedKm - near : near;
    const km = i === 0 ? 0 : i === ordered.length - 1 ? computedKm : Math.max(along, reached);
    reached = km;
    return [{ place, km }];
  });
}

/**
 * The change of gauge at a stop: the gauges met before and after it differ, or it is said to be the place
 * where the gauge of a leg with two changes.
 */
function changeAt(
  place: Place,
  before: number | null,
  after: number | null,
  within: readonly number[],
): Stop['gaugeChange'] {
  const how = place.properties.gaugeBreak?.how ?? [];
  if (before !== null && after !== null && before !== after) return { from: before, to: after, how };
  if (place.properties.gaugeBreak && within.length > 1) {
    return { from: within[0] ?? null, to: within.at(-1) ?? null, how };
  }
  return undefined;
}

/**
 * Where the gauge changes over a way by ship or road, and a place at its ends says what is done: the change is
 * shown there (`told`), not where the next railway begins (`railheads`).
 */
function changesAcross(
  atlas: Atlas,
  branch: Branch,
): { told: ReadonlyMap<string, Stop['gaugeChange']>; railheads: ReadonlySet<string> } {
  const told = new Map<string, Stop['gaugeChange']>();
  const railheads = new Set<string>();
  const single = (gauges: readonly number[]): number | null =>
    gauges.length === 1 ? (gauges[0] ?? null) : null;
  for (const { places, before, after, breaks } of gaugeGapsOf(atlas, travel(atlas, branch))) {
    if (!breaks) continue;
    for (const id of places) {
      const gaugeBreak = atlas.places.get(id)?.properties.gaugeBreak;
      if (!gaugeBreak) continue;
      told.set(id, { from: single(before), to: single(after), how: gaugeBreak.how });
      const end = places.at(-1);
      if (end !== undefined) railheads.add(end);
    }
  }
  return { told, railheads };
}

/**
 * The profile of a branch; null when the corridor or the branch is not there, or none of its legs is loaded.
 * Legs run backwards (`-id`) are turned round; legs that are not loaded are left out.
 */
export function profileOf(atlas: Atlas, corridorId: string, branchId: string): Profile | null {
  const branch = atlas.corridors.get(corridorId)?.branches.find(({ id }) => id === branchId);
  const legs = (branch?.legs ?? []).flatMap((ref): ProfileLeg[] => {
    const leg = atlas.legs.get(legOfRef(ref));
    return leg ? [{ leg, reversed: ref.startsWith('-') }] : [];
  });
  if (!branch || legs.length === 0) return null;

  const country: Stretch<string | null>[] = [];
  const mode: Stretch<Mode>[] = [];
  const gauge: Stretch<readonly number[]>[] = [];
  const status: Stretch<Status>[] = [];
  const exactness: Stretch<Exactness>[] = [];
  const leg: Stretch<ProfileLeg>[] = [];
  const stops: Stop[] = [];
  let startKm = 0;
  let gaugeBefore: number | null = null;
  const { told, railheads } = changesAcross(atlas, branch);

  for (const travelled of legs) {
    const p = travelled.leg.properties;
    const endKm = startKm + p.computedKm;
    const gauges = gaugesOf(travelled);
    for (const run of coursesOf(travelled)) extend(country, startKm + run.untilKm, run.country);
    extend(mode, endKm, p.mode);
    extend(gauge, endKm, gauges, sameList);
    extend(status, endKm, spellToday(travelled.leg)?.status ?? 'operating');
    extend(exactness, endKm, p.exactness);
    extend(leg, endKm, travelled, () => false);

    const places = stopsOf(atlas, travelled);
    places.forEach(({ place, km }, i) => {
      const last = stops.at(-1);
      const again = i === 0 && last?.place.id === place.id;
      const change =
        told.get(place.id) ??
        changeAt(
          place,
          i === 0 && !railheads.has(place.id) ? gaugeBefore : null,
          i === 0 ? (gauges[0] ?? null) : null,
          gauges,
        );
      const { kind } = place.properties;
      const stop: Stop = {
        place,
        km: startKm + km,
        kind,
        isBorder: kind === 'border-crossing',
        isPort: kind === 'port' || kind === 'dry-port',
        ...(change ? { gaugeChange: change } : {}),
      };
      if (!again) stops.push(stop);
      else if (change && !last.gaugeChange) stops[stops.length - 1] = { ...last, gaugeChange: change };
    });
    gaugeBefore = gauges.at(-1) ?? gaugeBefore;
    startKm = endKm;
  }
  return {
    corridorId,
    branchId,
    branchName: branch.name,
    totalKm: startKm,
    lanes: { country, mode, gauge, status, exactness, leg },
    stops,
  };
}

/** The stretch that holds at a km (held to the lane's ends); a boundary belongs to what follows. Null for no lane. */
export function stretchAt<T>(lane: readonly Stretch<T>[], km: number): Stretch<T> | null {
  return lane.find(({ toKm }) => km < toKm) ?? lane.at(-1) ?? null;
}

/** The point of the drawn line at a km of the profile, held to its ends, and the leg it is on. */
export function pointAt(profile: Profile, km: number): { lonLat: LonLat; legId: string } | null {
  const stretch = stretchAt(profile.lanes.leg, km);
  if (!stretch) return null;
  const { leg, reversed } = stretch.value;
  const along = Math.min(Math.max(km, stretch.fromKm), stretch.toKm) - stretch.fromKm;
  const lonLat = pointAlong(chainageOf(leg), reversed ? leg.properties.computedKm - along : along);
  return lonLat && { lonLat, legId: leg.id };
}

/** The km of the point of a leg nearest to a position; null when the leg is not on the profile. */
export function kmAt(profile: Profile, legId: string, lonLat: LonLat): number | null {
  const stretch = profile.lanes.leg.find(({ value }) => value.leg.id === legId);
  if (!stretch) return null;
  const { leg, reversed } = stretch.value;
  const near = nearestAlong(chainageOf(leg), lonLat);
  if (!near) return null;
  return reversed ? stretch.toKm - near.km : stretch.fromKm + near.km;
}

/** A row of the profile as a table: everything that holds from one km to the next, and the stops on it. */
export interface ProfileRow {
  readonly fromKm: number;
  readonly toKm: number;
  readonly leg: Leg;
  readonly country: string | null;
  readonly mode: Mode;
  readonly gauge: readonly number[];
  readonly status: Status;
  readonly exactness: Exactness;
  readonly stops: readonly Stop[];
}

/** The profile cut wherever any lane changes. A stop on a cut stands in the row that begins there; the last in the last. */
export function rowsOf(profile: Profile): ProfileRow[] {
  const { lanes, stops, totalKm } = profile;
  // Every lane but the countries' changes where legs meet.
  const cuts = [...new Set([...lanes.leg, ...lanes.country].map(({ toKm }) => toKm))].sort((a, b) => a - b);
  return cuts.flatMap((toKm, i) => {
    const fromKm = cuts[i - 1] ?? 0;
    const middle = (fromKm + toKm) / 2;
    const at = <T>(lane: readonly Stretch<T>[]): T | undefined => stretchAt(lane, middle)?.value;
    const travelled = at(lanes.leg);
    if (!travelled) return [];
    return [
      {
        fromKm,
        toKm,
        leg: travelled.leg,
        country: at(lanes.country) ?? null,
        mode: travelled.leg.properties.mode,
        gauge: gaugesOf(travelled),
        status: at(lanes.status) ?? 'operating',
        exactness: travelled.leg.properties.exactness,
        stops: stops.filter(({ km }) => km >= fromKm && (km < toKm || (toKm === totalKm && km === toKm))),
      },
    ];
  });
}
