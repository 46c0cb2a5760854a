/**
 * How long it takes to run a line and to change at a place, in hours, and on what that rests: what somebody has published,
 * else an assumption, else nothing. A queue that somebody told of (`waiting`) is none of it, nor is a record: they were told
 * because they were not as usual. A time is read for the direction in which it was timed, on the days for which it speaks.
 * Ranges stay ranges; where the longest is not known it is null.
 */
import type { Reading } from '../reading/reading';
import { type Assumption, type Time, usableTimes } from '../times';
import type { Line, Lines, Run, Turn } from './lines';
import { leadsTo, type Spoken, spokenOn } from './spoken';

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
  /** Which share of what each says it is; 1: all of it. */
  readonly shares: readonly number[];
}
/** A range that the reader has put in the place of an assumption's; null: it is taken away, and nothing is assumed. */
export type Assumed = ReadonlyMap<string, { readonly from: number; readonly to: number } | null>;

/**
 * Of a slowed strait, how many km on either side of it take so many times as long. Nobody says how long a ship waits at one,
 * and the lanes through it lead over whole oceans.
 */
export const STRAIT_KM = 100;

const UNKNOWN: Spent = { min: 0, max: null, basis: 'unknown', ids: [], shares: [] };
export const NO_TIME: Hours = { min: 0, max: 0 };

/** Ranges one after the other: all at their shortest, all at their longest. */
export const sumOf = (spent: Iterable<Hours>): Hours => {
  let sum = NO_TIME;
  for (const { min, max } of spent)
    sum = { min: sum.min + min, max: sum.max === null || max === null ? null : sum.max + max };
  return sum;
};

/** The range that holds all that was published of one thing: nobody's word is left out. */
function published(spoken: readonly Spoken[]): Spent {
  const ends = spoken.map(({ time, share }) => time.hours.to && time.hours.to * share);
  return {
    min: Math.min(...spoken.map(({ time, share }) => time.hours.from * share)),
    max: ends.some((end) => end === null) ? null : Math.max(...ends.map(Number)),
    basis: 'published',
    ids: spoken.map(({ time }) => time.id),
    shares: spoken.map(({ share }) => share),
  };
}

/** A running time of a stretch, and the lines that it is of, in the direction in which it was timed. */
export interface TimedStretch {
  readonly time: Time;
  readonly runs: readonly Run[];
}

export interface Timing {
  /** To run a line from end to end. */
  readonly run: (run: Run) => Spent;
  /** At the border on a line; null where there is none, or where the running time has it in it. */
  readonly border: (run: Run) => Spent | null;
  /** Where the gauge changes on the line itself; null where it does not, or where the running time has it in it. */
  readonly gauge: (run: Run) => Spent | null;
  /** In a canal on it; null where there is none, or where somebody says how long it takes to run. */
  readonly canal: (run: Run) => Spent | null;
  /** What passing a strait takes more where it takes so many times as long; null where it does not. */
  readonly strait: (factor: number) => Spent | null;
  /** A ship's call at the port where it begins this lane, the goods staying on board. */
  readonly call: (run: Run) => Spent;
  /** To change from one line to the next, gauge and means of transport each by itself. */
  readonly change: (from: Run, to: Run, turn: Turn) => readonly Turned[];
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

type ByThing = ReadonlyMap<string, readonly Time[]>;
/** What has been reported, by leg, by place, and by the two places of a crossing. */
function byThing(times: readonly Time[]): { readonly legs: ByThing; readonly places: ByThing } {
  const legs = new Map<string, Time[]>();
  const places = new Map<string, Time[]>();
  const add = (to: Map<string, Time[]>, key: string, time: Time): void => {
    to.set(key, [...(to.get(key) ?? []), time]);
  };
  for (const time of times) {
    const { of } = time;
    if (time.kind !== 'reported') continue;
    if (of.kind === 'leg') add(legs, of.leg, time);
    else if (of.kind === 'place') add(places, of.place, time);
    else if (of.kind === 'crossing') add(places, [...of.places].sort().join('/'), time);
  }
  return { legs, places };
}

const numberOf = ({ line, reversed }: Run): number => 2 * line + Number(reversed);
/** What each line is of the stretches that were timed, by its km; the key is of a line and a direction. */
function byRun(lines: readonly Line[], stretches: readonly TimedStretch[]): Map<number, Spoken[]> {
  const all = new Map<number, Spoken[]>();
  for (const { time, runs } of stretches) {
    const weights = runs.map(({ line }) => lines[line]?.weight ?? 0);
    const km = weights.reduce((a, b) => a + b, 0);
    for (const [i, run] of runs.entries()) {
      const share = km > 0 ? (weights[i] ?? 0) / km : 0;
      all.set(numberOf(run), [...(all.get(numberOf(run)) ?? []), { time, share }]);
    }
  }
  return all;
}

/**
 * How long things take on a reading's day.
 * @param assumed what the reader has changed of the assumptions
 * @param stretches of the times of stretches those of which it is known which lines they are of
 */
export function timingOf(
  { whole: atlas, day }: Reading,
  { lines }: Lines,
  assumed: Assumed,
  stretches: readonly TimedStretch[] = [],
): Timing {
  const { legs, places } = byThing(usableTimes(atlas));
  const onRun = byRun(lines, stretches);
  const assumption = (id: string): Pick<Assumption, 'from' | 'to'> | null => {
    const own = assumed.get(id);
    return own === undefined ? (atlas.assumptions.get(id) ?? null) : own;
  };
  const dwell = (id: string): Spent => {
    const range = assumption(id);
    return range ? { min: range.from, max: range.to, basis: 'assumed', ids: [id], shares: [1] } : UNKNOWN;
  };
  const atPace = (km: number, id: string): Spent => {
    const speed = assumption(id);
    if (!speed || speed.from <= 0) return UNKNOWN;
    const hours = (kmPerDay: number): number => (km / kmPerDay) * 24;
    return { min: hours(speed.to), max: hours(speed.from), basis: 'assumed', ids: [id], shares: [1] };
  };
  const goesBy = ({ line: number, reversed }: Run, { towards }: Time): boolean => {
    const line = lines[number];
    return towards === undefined || (line !== undefined && leadsTo(atlas, line, reversed, towards));
  };
  const ofLeg = (run: Run, what: Time['what']): readonly Spoken[] => {
    const line = lines[run.line];
    const times = legs.get(line?.leg.id ?? '');
    if (!line || !times) return [];
    const km = line.leg.properties.computedKm;
    const share = km > 0 ? line.weight / km : 1;
    const meant = times.filter((time) => time.what === what && goesBy(run, time));
    return spokenOn(
      meant.map((time) => ({ time, share })),
      day,
    );
  };
  /** The leg's own times; those of all of it, borders included, where nobody says how long it runs. */
  const own = (run: Run): { readonly spoken: readonly Spoken[]; readonly isWhole: boolean } => {
    const running = ofLeg(run, 'running');
    if (running.length > 0) return { spoken: running, isWhole: false };
    const spoken = ofLeg(run, 'whole');
    return { spoken, isWhole: spoken.length > 0 };
  };
  const runs = (run: Run): Spent => {
    const line = lines[run.line];
    if (!line) return UNKNOWN;
    const { spoken } = own(run);
    const said = spoken.length > 0 ? spoken : spokenOn(onRun.get(numberOf(run)) ?? [], day);
    return said.length > 0 ? published(said) : atPace(line.weight, speedId(line));
  };
  /** What is said of a stop, as it is passed by who runs so; null where nobody says. */
  const stop = (run: Run, times: readonly Time[]): Spent | null => {
    const meant = times.filter((time) => goesBy(run, time));
    const spoken = spokenOn(
      meant.map((time) => ({ time, share: 1 })),
      day,
    );
    return spoken.length > 0 ? published(spoken) : null;
  };
  const at = (key: string, mode: string, ...whats: readonly Time['what'][]): Time[] =>
    (places.get(key) ?? []).filter((time) => whats.includes(time.what) && time.mode === mode);
  return {
    run: runs,
    border(run) {
      const line = lines[run.line];
      // A ship clears customs in port; a line that passes a country without a stop is not held there.
      const mode = line?.leg.properties.mode;
      if (!line || mode === 'sea' || mode === undefined || !line.stops || own(run).isWhole) return null;
      const stations = [line.from, line.to];
      const keys = [[...stations].sort().join('/'), ...stations];
      const both = stop(
        run,
        keys.flatMap((key) => at(key, mode, 'border').filter(({ ends }) => ends === 'both-sides')),
      );
      if (both) return both;
      const rest = dwell(`dwell-border-${mode}`);
      const one = stations.flatMap((place) => stop(run, at(place, mode, 'border')) ?? []);
      if (one.length === 0) return rest;
      // Of a side that nobody speaks of the assumption says how long it takes at the most.
      const sum = sumOf(one.length === 2 ? one : [...one, { min: 0, max: rest.max }]);
      const [ids, shares] = [one.flatMap((side) => side.ids), one.flatMap((side) => side.shares)];
      return { ...sum, basis: 'published', ids, shares };
    },
    gauge(run) {
      const line = lines[run.line];
      if (!line || !changesGauge(line) || own(run).isWhole) return null;
      const said = [line.from, line.to].flatMap((place) => at(place, 'rail', 'gauge'));
      return stop(run, said) ?? dwell('dwell-gauge');
    },
    canal(run) {
      const leg = lines[run.line]?.leg;
      if (leg?.properties.mode !== 'sea' || leg.id !== 'suez-canal') return null;
      return runs(run).basis === 'published' ? null : dwell('dwell-canal');
    },
    strait: (factor) => (factor > 1 ? slowed(atPace(2 * STRAIT_KM, 'speed-sea'), factor - 1) : null),
    call(run) {
      const line = lines[run.line];
      const said = line ? at(run.reversed ? line.to : line.from, 'sea', 'port') : [];
      return (
        stop(
          run,
          said.filter(({ counted }) => counted === 'ship'),
        ) ?? dwell('dwell-call')
      );
    },
    change(from, to, { gauge, mode }) {
      const [last, line] = [lines[from.line], lines[to.line]];
      if (!last || !line) return [];
      const place = to.reversed ? line.to : line.from;
      const modes = [last.leg.properties.mode, line.leg.properties.mode];
      const spent: Turned[] = [];
      if (gauge)
        spent.push({ what: 'gauge', spent: stop(to, at(place, 'rail', 'gauge')) ?? dwell('dwell-gauge') });
      if (mode && modes.includes('sea')) {
        // How long a ship lies in port says nothing of how long goods wait for it.
        const said = modes
          .flatMap((each) => at(place, each, 'port', 'transhipment'))
          .filter(({ counted }) => counted !== 'ship');
        spent.push({ what: 'port', spent: stop(to, said) ?? dwell('dwell-port') });
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
