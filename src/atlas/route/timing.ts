/**
 * How long it takes to run a line and to change at a place, in hours, and on what that rests: what somebody has published,
 * else an assumption, else nothing. A queue that somebody told of (`waiting`) is none of it: it was told because it was not
 * as usual. Ranges stay ranges; where the longest is not known it is null.
 */
import type { Atlas } from '../atlas';
import type { Mode } from '../schema';
import { type Assumption, type Time, usableTimes } from '../times';
import type { Line, Lines, Turn } from './lines';

/** Hours, at the least and at the most; `max` null: nobody says how long at the most. */
export interface Hours {
  readonly min: number;
  readonly max: number | null;
}
/** Hours, and what they rest on. */
export interface Spent extends Hours {
  readonly basis: 'published' | 'assumed' | 'unknown';
  /** Ids of the times, or of the assumption. */
  readonly ids: readonly string[];
  /** Which share of what was published it is; 1: all of it. */
  readonly share: number;
}
/** A range that the reader has put in the place of an assumption's; null: it is taken away, and nothing is assumed. */
export type Assumed = ReadonlyMap<string, { readonly from: number; readonly to: number } | null>;

/**
 * Of a slowed strait, how many km on either side of it take so many times as long. Nobody says how long a ship waits at one,
 * and the lanes through it lead over whole oceans.
 */
export const STRAIT_KM = 100;

const UNKNOWN: Spent = { min: 0, max: null, basis: 'unknown', ids: [], share: 1 };
export const NO_TIME: Hours = { min: 0, max: 0 };

/** Ranges one after the other: all at their shortest, all at their longest. */
export const sumOf = (spent: Iterable<Hours>): Hours => {
  let sum = NO_TIME;
  for (const { min, max } of spent)
    sum = { min: sum.min + min, max: sum.max === null || max === null ? null : sum.max + max };
  return sum;
};

/** The range that holds all that was published of one thing: nobody's word is left out. */
function published(times: readonly Time[], share = 1): Spent {
  const ends = times.map(({ hours }) => hours.to);
  return {
    min: Math.min(...times.map(({ hours }) => hours.from)) * share,
    max: ends.some((end) => end === null) ? null : Math.max(...ends.map(Number)) * share,
    basis: 'published',
    ids: times.map(({ id }) => id),
    share,
  };
}

export interface Timing {
  /** To run a line from end to end. */
  readonly run: (line: number) => Spent;
  /** At the border on a line; null where there is none, or where the running time has it in it. */
  readonly border: (line: number) => Spent | null;
  /** Where the gauge changes on the line itself; null where it does not. */
  readonly gauge: (line: number) => Spent | null;
  /** In a canal on it; null where there is none. */
  readonly canal: (line: number) => Spent | null;
  /** What passing a strait takes more where it takes so many times as long; null where it does not. */
  readonly strait: (factor: number) => Spent | null;
  /** To change from a line of one means of transport to one of another, or the same, at a place: gauge and means each by itself. */
  readonly change: (place: string, from: Mode, to: Mode, turn: Turn) => readonly Turned[];
}
/** What is changed at a place, and how long it takes. */
export interface Turned {
  readonly what: 'gauge' | 'port' | 'rail-road';
  readonly spent: Spent;
}

/** Whether the gauge changes on a line, between two that meet there or at its end. */
export const changesGauge = ({ part }: Line): boolean => {
  const { gauges } = part.properties;
  return gauges.length > 1 && gauges[0] !== gauges.at(-1);
};

/** The assumption on the speed over a line. */
function speedId({ part }: Line): string {
  const { mode, gauges } = part.properties;
  if (mode !== 'rail') return `speed-${mode}`;
  const gauge = [1520, 1435].find((each) => gauges.some((own) => own === each));
  return gauge === undefined ? 'speed-rail' : `speed-rail-${gauge}`;
}

/** How long things take in an atlas. @param assumed what the reader has changed of the assumptions */
export function timingOf(atlas: Atlas, { lines }: Lines, assumed: Assumed): Timing {
  const times = usableTimes(atlas);
  const ofLeg = new Map<string, Time[]>();
  const ofPlace = new Map<string, Time[]>();
  const add = (to: Map<string, Time[]>, key: string, time: Time): void => {
    to.set(key, [...(to.get(key) ?? []), time]);
  };
  for (const time of times) {
    const { of } = time;
    if (time.kind !== 'reported') continue;
    if (of.kind === 'leg') add(ofLeg, of.leg, time);
    else if (of.kind === 'place') add(ofPlace, of.place, time);
    else if (of.kind === 'crossing') add(ofPlace, [...of.places].sort().join('/'), time);
  }
  const assumption = (id: string): Pick<Assumption, 'from' | 'to'> | null => {
    const own = assumed.get(id);
    return own === undefined ? (atlas.assumptions.get(id) ?? null) : own;
  };
  const dwell = (id: string): Spent => {
    const range = assumption(id);
    return range ? { min: range.from, max: range.to, basis: 'assumed', ids: [id], share: 1 } : UNKNOWN;
  };
  const atPace = (km: number, id: string): Spent => {
    const speed = assumption(id);
    if (!speed || speed.from <= 0) return UNKNOWN;
    const hours = (kmPerDay: number): number => (km / kmPerDay) * 24;
    return { min: hours(speed.to), max: hours(speed.from), basis: 'assumed', ids: [id], share: 1 };
  };
  const run = (number: number): Spent => {
    const line = lines[number];
    if (!line) return UNKNOWN;
    const own = ofLeg.get(line.leg.id)?.filter(({ what }) => what === 'running' || what === 'whole');
    const km = line.leg.properties.computedKm;
    if (own && own.length > 0) return published(own, km > 0 ? line.weight / km : 1);
    return atPace(line.weight, speedId(line));
  };
  const at = (key: string, mode: string, whats: readonly Time['what'][]): Time[] =>
    (ofPlace.get(key) ?? []).filter((time) => whats.includes(time.what) && time.mode === mode);
  return {
    run,
    border(number) {
      const line = lines[number];
      // A ship clears customs in port; a line that passes a country without a stop is not held there.
      const mode = line?.leg.properties.mode;
      if (!line || mode === 'sea' || mode === undefined || !line.stops) return null;
      const both = at([line.from, line.to].sort().join('/'), mode, ['border']);
      if (both.length > 0) return published(both);
      const rest = dwell(`dwell-border-${mode}`);
      const one = [line.from, line.to].flatMap((place) => {
        const sides = at(place, mode, ['border']);
        return sides.length > 0 ? [published(sides)] : [];
      });
      if (one.length === 0) return rest;
      // Of a side that nobody speaks of the assumption says how long it takes at the most.
      const sum = sumOf(one.length === 2 ? one : [...one, { min: 0, max: rest.max }]);
      return { ...sum, basis: 'published', ids: one.flatMap(({ ids }) => ids), share: 1 };
    },
    gauge(number) {
      const line = lines[number];
      if (!line || !changesGauge(line)) return null;
      const own = [line.from, line.to].flatMap((place) => at(place, 'rail', ['gauge']));
      return own.length > 0 ? published(own) : dwell('dwell-gauge');
    },
    canal(number) {
      const leg = lines[number]?.leg;
      return leg?.properties.mode === 'sea' && leg.id === 'suez-canal' ? dwell('dwell-canal') : null;
    },
    strait: (factor) => (factor > 1 ? slowed(atPace(2 * STRAIT_KM, 'speed-sea'), factor - 1) : null),
    change(place, from, to, { gauge, mode }) {
      const modes = [from, to];
      const spent: Turned[] = [];
      if (gauge) {
        const own = at(place, 'rail', ['gauge']);
        spent.push({ what: 'gauge', spent: own.length > 0 ? published(own) : dwell('dwell-gauge') });
      }
      if (mode && modes.includes('sea')) {
        // How long a ship lies in port says nothing of how long goods wait for it.
        const own = modes
          .flatMap((each) => at(place, each, ['port', 'transhipment']))
          .filter(({ counted }) => counted !== 'ship');
        spent.push({ what: 'port', spent: own.length > 0 ? published(own) : dwell('dwell-port') });
      } else if (mode) spent.push({ what: 'rail-road', spent: dwell('dwell-rail-road') });
      return spent;
    },
  };
}

/** So many times as long. */
export const slowed = <S extends Hours>(spent: S, factor: number): S => ({
  ...spent,
  min: spent.min * factor,
  max: spent.max === null ? null : spent.max * factor,
});
