/**
 * A way along one kilometre axis: whose land, which mode, gauge, status and exactness, and
 * the stops on it. Kilometres are ours, along the drawn lines, never a published length.
 */
import type { Reading } from '../reading/reading';
import { type State, stateOn } from '../reading/status';
import type { Exactness, Leg, LonLat, Mode, Place, PlaceKind } from '../schema';
import { chainageOf, kmOfPlaces, nearestAlong, pointAlong } from './chainage';
import { type Break, type GaugeTransition, transitionsOf } from './transitions';
import { coursesOf, type Way, type WayLeg } from './way';

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
  /** The country that is come into here, where the stop before lies in another. */
  readonly enters?: string;
  readonly gaugeChange?: GaugeTransition;
}
/** What can be said at every kilometre; each lane tiles [0, totalKm] without gaps. */
export interface Lanes {
  /** ISO code of the country; null at sea, or where the line's course by country is not known. */
  readonly country: readonly Stretch<string | null>[];
  readonly mode: readonly Stretch<Mode>[];
  /** Track gauges in travel order, mm; two where it changes on the way; empty at sea, on roads, or unknown. */
  readonly gauge: readonly Stretch<readonly number[]>[];
  readonly status: readonly Stretch<State>[];
  readonly exactness: readonly Stretch<Exactness>[];
  readonly leg: readonly Stretch<WayLeg>[];
}
export interface Profile {
  readonly way: Way;
  /** Sum of the drawn lines, km: ours. */
  readonly totalKm: number;
  readonly lanes: Lanes;
  /** In travel order; a place where one leg ends and the next begins is named once. */
  readonly stops: readonly Stop[];
  /** Each with the indexes of the stops where it is met. */
  readonly breaks: readonly Break[];
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

const sameState = (a: State, b: State): boolean => a.status === b.status && a.holds === b.holds;

/** Km of each of a leg's places from the start of travel. */
function kmTravelled(places: ReadonlyMap<string, Place>, { leg, reversed }: WayLeg): readonly number[] {
  const km = kmOfPlaces(places, leg);
  return reversed ? km.toReversed().map((at) => leg.properties.computedKm - at) : km;
}

/** The profile of a way. */
export function profileOf(reading: Reading, way: Way): Profile {
  const country: Stretch<string | null>[] = [];
  const mode: Stretch<Mode>[] = [];
  const gauge: Stretch<readonly number[]>[] = [];
  const status: Stretch<State>[] = [];
  const exactness: Stretch<Exactness>[] = [];
  const leg: Stretch<WayLeg>[] = [];
  /** Km of the places of each leg, from the start of the way. */
  const kmAtPlaces: number[][] = [];
  let startKm = 0;
  for (const travelled of way.legs) {
    const { properties } = travelled.leg;
    const endKm = startKm + properties.computedKm;
    for (const run of coursesOf(travelled)) extend(country, startKm + run.untilKm, run.country);
    extend(mode, endKm, properties.mode);
    extend(gauge, endKm, travelled.gauges, sameList);
    extend(status, endKm, stateOn(reading, travelled.leg), sameState);
    extend(exactness, endKm, properties.exactness);
    extend(leg, endKm, travelled, () => false);
    const from = startKm;
    kmAtPlaces.push(kmTravelled(reading.atlas.places, travelled).map((km) => from + km));
    startKm = endKm;
  }
  const transitions = transitionsOf(reading.atlas, way);
  const stops = transitions.stops.map((stop): Stop => {
    const { kind } = stop.place.properties;
    return {
      place: stop.place,
      km: kmAtPlaces[stop.leg]?.[stop.at] ?? 0,
      kind,
      isBorder: kind === 'border-crossing',
      isPort: kind === 'port' || kind === 'dry-port',
      ...(stop.enters !== undefined && { enters: stop.enters }),
      ...(stop.gaugeChange && { gaugeChange: stop.gaugeChange }),
    };
  });
  const lanes = { country, mode, gauge, status, exactness, leg };
  return { way, totalKm: startKm, lanes, stops, breaks: transitions.breaks };
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
  readonly state: State;
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
    const state = at(lanes.status);
    if (!travelled || !state) return [];
    return [
      {
        fromKm,
        toKm,
        leg: travelled.leg,
        country: at(lanes.country) ?? null,
        mode: travelled.leg.properties.mode,
        gauge: travelled.gauges,
        state,
        exactness: travelled.leg.properties.exactness,
        stops: stops.filter(({ km }) => km >= fromKm && (km < toKm || (toKm === totalKm && km === toKm))),
      },
    ];
  });
}
