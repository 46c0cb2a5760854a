/**
 * What changes between the legs of a way: track gauge, mode, country. The one answer, for profile, itinerary, totals
 * and the checks of the data alike.
 */
import type { Atlas } from '../atlas';
import type { GaugeChange, Mode, Place } from '../schema';
import { takenGauges } from './taken-gauge';
import { isStop, type Way, type WayLeg } from './way';

/** What is asked of a leg: mode, and gauges and places in the direction of travel. */
export interface Passed {
  readonly mode: Mode;
  readonly gauges: readonly number[];
  readonly places: readonly string[];
  /** What is taken for them where they are not known (`takenGauges`); never told. */
  readonly taken?: readonly number[] | undefined;
}
/**
 * Where one railway of a way ends and the next begins: at a place, or over a stretch by ship or lorry, which the gauge
 * may change over without two gauges meeting at any one place.
 */
export interface Junction {
  /** Indexes of the railways' legs; null where the way begins or ends off the rails. */
  readonly from: number | null;
  readonly to: number | null;
  /** By ship or lorry in between. */
  readonly isGap: boolean;
  /** Index of the last leg before whose gauge is known, or taken; null where none is. */
  readonly knownFrom: number | null;
  /**
   * Where the railways meet, or the ends of what lies between them, railways of unknown gauge included: in travel order,
   * once each.
   */
  readonly places: readonly string[];
  /** The last track gauges known before, and the next known after, mm; empty where none is known. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** True where no gauge before it is found after it, of an unknown one the one that is taken for it. */
  readonly breaks: boolean;
}

const gaugesOf = ({ gauges, taken = [] }: Passed): readonly number[] => (gauges.length > 0 ? gauges : taken);
const haveOne = (some: readonly number[], others: readonly number[]): boolean =>
  some.some((gauge) => others.includes(gauge));

/** The first gauge known on railways that follow each other; empty where none is. */
function firstKnown(legs: readonly Passed[]): readonly number[] {
  const found = legs.find(({ mode, gauges }) => mode !== 'rail' || gauges.length > 0);
  return found?.mode === 'rail' ? found.gauges.slice(0, 1) : [];
}

/**
 * The junctions of a way, in travel order. A railway of unknown gauge for which none is taken goes on with the gauge before
 * it. Where the way begins or ends off the rails, the gauges at the place count.
 */
export function junctionsOf(
  legs: readonly Passed[],
  gaugesAt: (placeId: string) => readonly number[],
): Junction[] {
  const junctions: Junction[] = [];
  /** The last railway, the last gauge known of any, and the last that was known or taken. */
  let from: number | null = null;
  let known: readonly number[] = [];
  let stood: readonly number[] = [];
  let knownFrom: number | null = null;
  const meet = (to: number | null): void => {
    const next = to === null ? undefined : legs[to];
    const between = legs.slice(from === null ? 0 : from + 1, to ?? legs.length);
    const unknown = legs.slice((knownFrom ?? from ?? -1) + 1, to ?? legs.length);
    const ends = unknown.flatMap(({ places }) => [places[0], places.at(-1)]);
    const places = [...new Set(ends.length > 0 ? ends : [next?.places[0]])].filter((id) => id !== undefined);
    const [first, last] = [places[0], places.at(-1)];
    // The way begins on the rails, or ends there: nothing is joined.
    if (between.length === 0 && (from === null || !next)) return;
    if (first === undefined || last === undefined) return;
    const comes = from === null ? gaugesAt(first) : stood;
    const goes = next ? gaugesOf(next).slice(0, 1) : gaugesAt(last);
    const breaks = comes.length > 0 && goes.length > 0 && !haveOne(comes, goes);
    const before = from === null ? comes : known;
    const after = to === null ? goes : firstKnown(legs.slice(to));
    const isBack = breaks && haveOne(before, after);
    const isUnknown = next?.gauges.length === 0;
    junctions.push({
      from,
      to,
      isGap: between.length > 0,
      knownFrom,
      places,
      // To a gauge that nobody knows, and back.
      before: isBack && !isUnknown ? [] : before,
      after: isBack && isUnknown ? [] : after,
      breaks,
    });
  };
  legs.forEach((leg, i) => {
    if (leg.mode !== 'rail') return;
    meet(i);
    from = i;
    if (leg.gauges.length > 0) known = leg.gauges.slice(-1);
    const gauges = gaugesOf(leg);
    if (gauges.length === 0) return;
    stood = gauges.slice(-1);
    knownFrom = i;
  });
  meet(null);
  return junctions;
}

/** For each place its own gauges, and those of the railways that end there with one gauge. */
export function gaugesByPlace(
  places: Iterable<{ readonly id: string; readonly gauges?: readonly number[] | undefined }>,
  legs: Iterable<Passed>,
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

const knownGauges = new WeakMap<Atlas, (placeId: string) => readonly number[]>();
/** The gauges at a place of the atlas. */
export function gaugesIn(atlas: Atlas): (placeId: string) => readonly number[] {
  const found =
    knownGauges.get(atlas) ??
    gaugesByPlace(
      [...atlas.places.values()].map(({ properties }) => properties),
      [...atlas.legs.values()].map(({ properties }) => properties),
    );
  knownGauges.set(atlas, found);
  return found;
}

const knownTaken = new WeakMap<Atlas, ReadonlyMap<string, readonly number[]>>();
/** What is asked of the atlas's legs as they are travelled. */
export function passedIn(atlas: Atlas): (travelled: WayLeg) => Passed {
  const records = <T>(all: Iterable<{ readonly properties: T }>) =>
    Array.from(all, ({ properties }) => properties);
  const taken =
    knownTaken.get(atlas) ?? takenGauges(records(atlas.places.values()), records(atlas.legs.values()));
  knownTaken.set(atlas, taken);
  return ({ leg, gauges, places }) => ({
    ...{ mode: leg.properties.mode, gauges, places },
    taken: taken.get(leg.id),
  });
}

/** The track gauge changes: mm before and after (null: not known which), and what is done about it. */
export interface GaugeTransition {
  readonly from: number | null;
  readonly to: number | null;
  /** Empty: the sources do not say. */
  readonly how: readonly GaugeChange[];
}
/** A named place on a way, and what changes there. */
export interface WayStop {
  readonly place: Place;
  /** Index of the leg on which it is come to, and of the place on that leg. */
  readonly leg: number;
  readonly at: number;
  /** The country that is come into here, where the stop before lies in another. No ship stops in a strait, or where it passes. */
  readonly enters?: string;
  readonly gaugeChange?: GaugeTransition;
  /** The goods change from one means of transport to another. */
  readonly modeChange?: { readonly from: Mode; readonly to: Mode };
}
/** One break of gauge, and where on the way it is met: at one place, or at several that each do their part. */
export interface Break extends GaugeTransition {
  /** Indexes of stops, in travel order; one at least. */
  readonly stops: readonly number[];
}
export interface Transitions {
  readonly junctions: readonly Junction[];
  /** In travel order. Every stop that tells of a change of gauge belongs to one. */
  readonly breaks: readonly Break[];
  /** In travel order; a place where one leg ends and the next begins is named once. */
  readonly stops: readonly WayStop[];
}

const single = (gauges: readonly number[]): number | null =>
  gauges.length === 1 ? (gauges[0] ?? null) : null;

/** Where on a leg of two gauges they change: the places of it that say how, else the last of it as it is travelled. */
export function changePlaces({ places }: Atlas, ids: readonly string[]): readonly string[] {
  const explaining = ids.filter((id) => places.get(id)?.properties.gaugeBreak !== undefined);
  return explaining.length > 0 ? explaining : ids.slice(-1);
}

/** A break of gauge, and where it is told: by leg and place. */
interface Told {
  readonly from: number | null;
  readonly to: number | null;
  readonly spots: readonly { readonly leg: number; readonly placeId: string }[];
}

/**
 * The breaks of gauge. At a junction it is told where a place of it says what is done, else where the next railway
 * begins; a way that begins or ends off the rails changes no gauge that nobody speaks of. On a leg of two gauges it is
 * told at every place that is said to be where they change, else at the leg's end.
 */
function toldBreaks(atlas: Atlas, { legs }: Way, junctions: readonly Junction[]): Told[] {
  const passed = new Set(legs.flatMap(({ passes = [] }) => passes));
  const explains = (id: string): boolean =>
    atlas.places.get(id)?.properties.gaugeBreak !== undefined && !passed.has(id);
  const atJunctions = junctions.flatMap(({ from, to, knownFrom, places, before, after, breaks }): Told[] => {
    if (!breaks) return [];
    const explaining = places.filter(explains);
    const start = from === null || to === null ? undefined : legs[to]?.places[0];
    const between = legs.map((_, leg) => leg).slice((knownFrom ?? from ?? -1) + 1, to ?? legs.length);
    const spots =
      between.length > 0 && explaining.length > 0
        ? between.flatMap((leg) => explaining.map((placeId) => ({ leg, placeId })))
        : to !== null && start !== undefined
          ? [{ leg: to, placeId: start }]
          : [];
    return spots.length > 0 ? [{ from: single(before), to: single(after), spots }] : [];
  });
  const onLegs = legs.flatMap(({ gauges, places }, leg): Told[] => {
    const [from, to] = [gauges[0], gauges.at(-1)];
    if (from === undefined || to === undefined || from === to) return [];
    return [{ from, to, spots: changePlaces(atlas, places).map((placeId) => ({ leg, placeId })) }];
  });
  return [...atJunctions, ...onLegs];
}

/**
 * Whether a break of gauge is a route's. Where a ship or a lorry comes between, or at an end, goods are reloaded for that,
 * and whoever reckons a route has counted it; of a corridor's way it is told what gauges it joins.
 */
const isOnRails = ({ from, to, isGap }: Junction): boolean => from !== null && to !== null && !isGap;

/** What changes along a way; of one of no corridor, a route, only such breaks as rails have with rails. Places that are not loaded are passed over. */
export function transitionsOf(atlas: Atlas, way: Way): Transitions {
  const passed = way.legs.map(passedIn(atlas));
  const junctions = junctionsOf(passed, gaugesIn(atlas)).map((junction) =>
    way.corridorId === null && !isOnRails(junction) ? { ...junction, breaks: false } : junction,
  );
  const told = toldBreaks(atlas, way, junctions);
  /** For each of them the stops where it is met. */
  const met: Set<number>[] = told.map(() => new Set());
  const stops: WayStop[] = [];
  let country: string | undefined;
  passed.forEach(({ mode, places }, leg) => {
    const modeBefore = passed[leg - 1]?.mode;
    places.forEach((id, at) => {
      const place = atlas.places.get(id);
      if (!place) return;
      const last = stops.at(-1);
      const isSame = last?.place.id === id;
      const changing = told.flatMap(({ spots, from, to }, i) => {
        if (!spots.some((spot) => spot.leg === leg && spot.placeId === id)) return [];
        met[i]?.add(isSame ? stops.length - 1 : stops.length);
        return [{ from, to, how: place.properties.gaugeBreak?.how ?? [] }];
      });
      const [gaugeChange] = changing;
      const modeChange =
        at === 0 && modeBefore && modeBefore !== mode ? { from: modeBefore, to: mode } : undefined;
      const changes = { ...(gaugeChange && { gaugeChange }), ...(modeChange && { modeChange }) };
      if (last && isSame) {
        stops[stops.length - 1] = { ...changes, ...last };
        return;
      }
      const travelled = way.legs[leg];
      const here = travelled && isStop(travelled, place) ? place.properties.country : country;
      const enters = country !== undefined && here !== country ? here : undefined;
      country = here;
      stops.push({ place, leg, at, ...(enters !== undefined && { enters }), ...changes });
    });
  });
  const breaks = told
    .map(({ from, to }, i): Break => {
      const at = [...(met[i] ?? [])].sort((a, b) => a - b);
      const how = at.flatMap((stop) => stops[stop]?.place.properties.gaugeBreak?.how ?? []);
      return { from, to, how: [...new Set(how)], stops: at };
    })
    .filter((one) => one.stops.length > 0)
    .sort((a, b) => (a.stops[0] ?? 0) - (b.stops[0] ?? 0));
  return { junctions, stops, breaks };
}
