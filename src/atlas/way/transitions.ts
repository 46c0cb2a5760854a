/**
 * What changes between the legs of a way: track gauge, mode, country. The one answer, for profile, itinerary, totals
 * and the checks of the data alike.
 */
import type { Atlas } from '../atlas';
import type { GaugeChange, Mode, Place } from '../schema';
import type { Way } from './way';

/** What is asked of a leg: mode, and gauges and places in the direction of travel. */
export interface Passed {
  readonly mode: Mode;
  readonly gauges: readonly number[];
  readonly places: readonly string[];
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
  /** Where the railways meet, or the ends of the legs between them: in travel order, once each. */
  readonly places: readonly string[];
  /** Track gauges before and after, mm; empty where none is known. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** True where no gauge before it is found after it. */
  readonly breaks: boolean;
}

/**
 * The junctions of a way, in travel order. A railway of unknown gauge is taken to go on with the gauge before it. Where
 * the way begins or ends off the rails, the gauges at the place count.
 */
export function junctionsOf(
  legs: readonly Passed[],
  gaugesAt: (placeId: string) => readonly number[],
): Junction[] {
  const junctions: Junction[] = [];
  /** The last railway and the last gauge met on any. */
  let from: number | null = null;
  let known: readonly number[] = [];
  const meet = (to: number | null): void => {
    const next = to === null ? undefined : legs[to];
    const between = legs.slice(from === null ? 0 : from + 1, to ?? legs.length);
    const ends = between.flatMap(({ places }) => [places[0], places.at(-1)]);
    const places = [...new Set(between.length > 0 ? ends : [next?.places[0]])].filter(
      (id) => id !== undefined,
    );
    const [first, last] = [places[0], places.at(-1)];
    // The way begins on the rails, or ends there: nothing is joined.
    if (between.length === 0 && (from === null || !next)) return;
    if (first === undefined || last === undefined) return;
    const before = from === null ? gaugesAt(first) : known;
    const after = next ? next.gauges.slice(0, 1) : gaugesAt(last);
    const areKnown = before.length > 0 && after.length > 0;
    junctions.push({
      from,
      to,
      isGap: between.length > 0,
      places,
      before,
      after,
      breaks: areKnown && !before.some((gauge) => after.includes(gauge)),
    });
  };
  legs.forEach(({ mode, gauges }, i) => {
    if (mode !== 'rail') return;
    meet(i);
    from = i;
    if (gauges.length > 0) known = gauges.slice(-1);
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
function gaugesIn(atlas: Atlas): (placeId: string) => readonly number[] {
  const found =
    knownGauges.get(atlas) ??
    gaugesByPlace(
      [...atlas.places.values()].map(({ properties }) => properties),
      [...atlas.legs.values()].map(({ properties }) => properties),
    );
  knownGauges.set(atlas, found);
  return found;
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
  /** The country that is come into here, where the stop before lies in another. */
  readonly enters?: string;
  readonly gaugeChange?: GaugeTransition;
  /** The goods change from one means of transport to another. */
  readonly modeChange?: { readonly from: Mode; readonly to: Mode };
}
export interface Transitions {
  readonly junctions: readonly Junction[];
  /** In travel order; a place where one leg ends and the next begins is named once. */
  readonly stops: readonly WayStop[];
}

const single = (gauges: readonly number[]): number | null =>
  gauges.length === 1 ? (gauges[0] ?? null) : null;

/**
 * Where each junction's change of gauge is told, by leg and place: where a place of it says what is done, else where
 * the next railway begins. A way that begins or ends off the rails changes no gauge that nobody speaks of.
 */
function toldAt(
  atlas: Atlas,
  { legs }: Way,
  junctions: readonly Junction[],
): (leg: number, placeId: string) => GaugeTransition | undefined {
  const told = new Map<string, GaugeTransition>();
  const key = (leg: number, placeId: string): string => `${leg} ${placeId}`;
  for (const { from, to, isGap, places, before, after, breaks } of junctions) {
    if (!breaks) continue;
    const tell = (leg: number, id: string): void => {
      const how = atlas.places.get(id)?.properties.gaugeBreak?.how ?? [];
      told.set(key(leg, id), { from: single(before), to: single(after), how });
    };
    const explaining = places.filter((id) => atlas.places.get(id)?.properties.gaugeBreak);
    if (isGap && explaining.length > 0) {
      for (let leg = (from ?? -1) + 1; leg < (to ?? legs.length); leg += 1) {
        for (const id of explaining) tell(leg, id);
      }
    } else if (from !== null && to !== null) {
      const start = legs[to]?.places[0];
      if (start !== undefined) tell(to, start);
    }
  }
  return (leg, placeId) => told.get(key(leg, placeId));
}

/** What changes along a way. Places that are not loaded are passed over. */
export function transitionsOf(atlas: Atlas, way: Way): Transitions {
  const passed = way.legs.map(({ leg, gauges, places }) => ({ mode: leg.properties.mode, gauges, places }));
  const junctions = junctionsOf(passed, gaugesIn(atlas));
  const told = toldAt(atlas, way, junctions);
  const stops: WayStop[] = [];
  passed.forEach(({ mode, gauges, places }, leg) => {
    const modeBefore = passed[leg - 1]?.mode;
    places.forEach((id, at) => {
      const place = atlas.places.get(id);
      if (!place) return;
      const { gaugeBreak, country } = place.properties;
      // On a leg of two gauges, every place that is said to be where they change.
      const within: GaugeTransition | undefined =
        gaugeBreak && gauges.length > 1
          ? { from: gauges[0] ?? null, to: gauges.at(-1) ?? null, how: gaugeBreak.how }
          : undefined;
      const gaugeChange = told(leg, id) ?? within;
      const modeChange =
        at === 0 && modeBefore && modeBefore !== mode ? { from: modeBefore, to: mode } : undefined;
      const changes = { ...(gaugeChange && { gaugeChange }), ...(modeChange && { modeChange }) };
      const last = stops.at(-1);
      if (last?.place.id === id) {
        stops[stops.length - 1] = { ...changes, ...last };
        return;
      }
      const isBorder = last !== undefined && last.place.properties.country !== country;
      stops.push({ place, leg, at, ...(isBorder && { enters: country }), ...changes });
    });
  });
  return { junctions, stops };
}
