/** What a route comes to: lengths, days, and everything that two of them are compared by. */
import { corridorsOfLeg } from '../atlas';
import { standingsIn } from '../reading/blocs';
import type { Reading } from '../reading/reading';
import { bordersIn } from '../way/borders';
import { type Totals, totalsOf } from '../way/totals';
import { changePlaces } from '../way/transitions';
import { asTravelled, type Way, type WayLeg } from '../way/way';
import { pairOf } from './change';
import { isStrait, type Line, type Lines, type Run, type Turn, wayOf } from './lines';
import { partOf } from './part';
import { type Hours, NO_TIME, type Spent, slowed, sumOf, type Timing } from './timing';

/** Something on a route that takes time. */
export type Piece = {
  readonly spent: Spent;
  /** What makes it take so many times as long in this scenario; 1: nothing. */
  readonly factor: number;
} & (
  | {
      readonly what: 'run';
      /** Id of the leg. */
      readonly leg: string;
      /** Against the leg's own direction. */
      readonly reversed: boolean;
      readonly from: string;
      readonly to: string;
      readonly km: number;
    }
  | {
      readonly what: 'border' | 'call' | 'canal' | 'gauge' | 'port' | 'rail-road' | 'strait';
      /** Ids: of the two stations of a border, else of one place. Of a strait it is what slowing it adds. */
      readonly places: readonly string[];
    }
);
/** How long a route takes, and by what that was reckoned. */
export interface Days {
  /** Hours at the least, and at the most; `max` null: not known. */
  readonly hours: Hours;
  /** Something on the way takes a time that nobody knows: the hours are at least so many. */
  readonly atLeast: boolean;
  readonly pieces: readonly Piece[];
  /** Of the km, how much is run at a pace that is assumed, 0 to 1. */
  readonly assumedKm: number;
}

/** A length that somebody published of whole legs of a route. */
export interface PublishedKm {
  /** The least and the most, where several were published of a leg; km. */
  readonly min: number;
  readonly max: number;
  /** How much of the way these legs are, by our km, 0 to 1. */
  readonly shareOfWay: number;
}

export interface RouteFacts {
  readonly runs: readonly Run[];
  readonly way: Way;
  readonly totals: Totals;
  readonly publishedKm: PublishedKm | null;
  readonly days: Days;
  /** Borders crossed, `kz+ru`, one after the other; by sea too. */
  readonly borders: readonly string[];
  /** Passages by ship, one after the other. */
  readonly seaLegs: number;
  /** Corridors by whose legs it goes, ids, the longest part first. */
  readonly corridors: readonly string[];
  /** Blocs of which a country on the way is a member on the day, ids. */
  readonly blocs: readonly string[];
}

/**
 * Lines that follow each other, as legs: those of one leg in one direction are one part of it. A ship passes the ports
 * where one lane ends and the next begins, unless it is said that it calls.
 */
export function legsOf({ atlas, lines }: Lines, runs: readonly Run[]): WayLeg[] {
  const parts: { leg: Line['leg']; from: number; to: number; reversed: boolean; calls: boolean }[] = [];
  for (const { line: number, reversed, calls = false } of runs) {
    const line = lines[number];
    if (!line) continue;
    const last = parts.at(-1);
    const follows =
      last?.leg === line.leg &&
      !calls &&
      last.reversed === reversed &&
      (reversed ? line.at + 1 === last.from : line.at === last.to);
    if (last && follows && reversed) last.from = line.at;
    else if (last && follows) last.to = line.at + 1;
    else parts.push({ leg: line.leg, from: line.at, to: line.at + 1, reversed, calls });
  }
  const bySea = (i: number): boolean => parts[i]?.leg.properties.mode === 'sea';
  return parts.map(({ leg, from, to, reversed, calls }, i) => {
    const travelled = asTravelled(partOf(atlas.places, leg, from, to), reversed);
    if (!bySea(i)) return travelled;
    const [first, last] = [0, travelled.places.length - 1];
    const passes = travelled.places.filter(
      (id, at) =>
        !isStrait(atlas, id) &&
        (at !== first || (bySea(i - 1) && !calls)) &&
        (at !== last || (bySea(i + 1) && !parts[i + 1]?.calls)),
    );
    return passes.length > 0 ? { ...travelled, passes } : travelled;
  });
}

/** By how much each line and each place is slowed; 1: not at all. */
export interface Slowing {
  readonly line: (number: number) => number;
  readonly place: (id: string) => number;
}

/** Pieces of one leg that rest on the same, run on in one direction, are one: who turns round runs it again. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    const same =
      piece.what === 'run' &&
      last?.what === 'run' &&
      last.leg === piece.leg &&
      last.reversed === piece.reversed &&
      last.to === piece.from &&
      last.spent.ids.join() === piece.spent.ids.join() &&
      last.factor === piece.factor;
    if (!same || last?.what !== 'run' || piece.what !== 'run') all.push(piece);
    else
      all[all.length - 1] = {
        ...last,
        to: piece.to,
        km: last.km + piece.km,
        spent: {
          ...last.spent,
          ...sumOf([last.spent, piece.spent]),
          shares: last.spent.shares.map((share, i) => share + (piece.spent.shares[i] ?? 0)),
        },
      };
  }
  return all;
}

/** How long the lines take one after the other, changes and borders included. */
export function daysOf(
  { atlas, lines }: Lines,
  runs: readonly Run[],
  timing: Timing,
  turnOf: (from: Run, to: Run) => Turn,
  slowing: Slowing,
): Days {
  const gaugeAt = ({ line, reversed }: Run): readonly string[] => {
    const part = lines[line]?.part;
    return part ? changePlaces(atlas, asTravelled(part, reversed).places) : [];
  };
  const pieces = runs.flatMap((run, i): Piece[] => {
    const line = lines[run.line];
    if (!line) return [];
    const before = runs[i - 1];
    const [from, to] = run.reversed ? [line.to, line.from] : [line.from, line.to];
    const changes = before ? timing.change(before, run, turnOf(before, run)) : [];
    const border = timing.border(run);
    const canal = timing.canal(run);
    const gauge = timing.gauge(run);
    const factor = slowing.line(run.line);
    const held = Math.max(slowing.place(from), slowing.place(to), factor);
    const slow = slowing.place(from);
    const call = run.calls ? timing.call(run) : null;
    const strait = before && isStrait(atlas, from) ? timing.strait(slow) : null;
    return [
      ...changes.map(
        ({ what, spent }): Piece => ({
          what,
          places: [from],
          spent: slowed(spent, slow),
          factor: slow,
        }),
      ),
      ...(call ? [{ what: 'call', places: [from], spent: slowed(call, slow), factor: slow } as const] : []),
      ...(strait ? [{ what: 'strait', places: [from], spent: strait, factor: slow } as const] : []),
      {
        what: 'run',
        leg: line.leg.id,
        reversed: run.reversed,
        from,
        to,
        km: line.weight,
        spent: slowed(timing.run(run), factor),
        factor,
      },
      ...(border
        ? [{ what: 'border', places: [from, to], spent: slowed(border, held), factor: held } as const]
        : []),
      ...(gauge
        ? [{ what: 'gauge', places: gaugeAt(run), spent: slowed(gauge, held), factor: held } as const]
        : []),
      ...(canal
        ? [{ what: 'canal', places: [from, to], spent: slowed(canal, held), factor: held } as const]
        : []),
    ];
  });
  const run = pieces.filter((piece) => piece.what === 'run');
  const km = run.reduce((sum, piece) => sum + piece.km, 0);
  const assumed = run.reduce((sum, piece) => sum + (piece.spent.basis === 'published' ? 0 : piece.km), 0);
  return {
    hours: pieces.length === 0 ? NO_TIME : sumOf(pieces.map(({ spent }) => spent)),
    atLeast: pieces.some(({ spent }) => spent.max === null),
    pieces: joined(pieces),
    assumedKm: km > 0 ? assumed / km : 0,
  };
}

function publishedKmOf({ legs }: Way, km: number): PublishedKm | null {
  const known = legs.flatMap(({ leg }) => {
    const lengths = leg.properties.lengths.filter(({ of }) => of === undefined).map((one) => one.km);
    return lengths.length > 0 ? [{ lengths, km: leg.properties.computedKm }] : [];
  });
  if (known.length === 0 || km <= 0) return null;
  return {
    min: known.reduce((sum, { lengths }) => sum + Math.min(...lengths), 0),
    max: known.reduce((sum, { lengths }) => sum + Math.max(...lengths), 0),
    shareOfWay: known.reduce((sum, one) => sum + one.km, 0) / km,
  };
}

/** How many passages by ship a way has: legs at sea that follow each other are one. */
const seaLegsOf = ({ legs }: Way): number =>
  legs.filter(({ leg }, i) => leg.properties.mode === 'sea' && legs[i - 1]?.leg.properties.mode !== 'sea')
    .length;

function corridorsOf(reading: Reading, { legs }: Way): string[] {
  const km = new Map<string, number>();
  for (const { leg } of legs)
    for (const { id } of corridorsOfLeg(reading.whole, leg.id))
      km.set(id, (km.get(id) ?? 0) + leg.properties.computedKm);
  return [...km].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** Borders that lines cross one after the other, `kz+ru`: on land, and from port to port where a ship calls. */
export function bordersOfRuns(lines: Lines, runs: readonly Run[]): string[] {
  const { atlas } = lines;
  const country = (id: string): string | undefined => atlas.places.get(id)?.properties.country;
  /** Where the ship was last in a country. */
  let last: string | undefined;
  return runs.flatMap(({ line: number, reversed, calls }, i): string[] => {
    const line = lines.lines[number];
    if (!line) return [];
    if (line.leg.properties.mode !== 'sea') return reversed ? line.borders.toReversed() : [...line.borders];
    const [from, to] = reversed ? [line.to, line.from] : [line.from, line.to];
    const isBoarded = calls === true || lines.lines[runs[i - 1]?.line ?? -1]?.leg.properties.mode !== 'sea';
    if (isBoarded) last = isStrait(atlas, from) ? undefined : country(from);
    const next = runs[i + 1];
    const isLanded = !next || next.calls === true || lines.lines[next.line]?.leg.properties.mode !== 'sea';
    const landed = isLanded && !isStrait(atlas, to) ? country(to) : undefined;
    return last && landed && last !== landed ? [pairOf(last, landed)] : [];
  });
}

/** Everything a route is told and compared by. @param days as `daysOf` has them */
export function factsOf(
  reading: Reading,
  lines: Lines,
  runs: readonly Run[],
  days: Days,
  id: string,
): RouteFacts {
  const way = wayOf(legsOf(lines, runs), id);
  const totals = totalsOf(reading, way);
  const onWay = new Set(totals.countries);
  return {
    runs,
    way,
    totals,
    publishedKm: publishedKmOf(way, totals.km),
    days,
    borders: bordersOfRuns(lines, runs),
    seaLegs: seaLegsOf(way),
    corridors: corridorsOf(reading, way),
    blocs: [...reading.whole.countries.values()].flatMap(({ id: bloc, kind }) =>
      kind === 'bloc' &&
      standingsIn(reading, bloc).some(({ country, step }) => step !== 'near' && onWay.has(country.id))
        ? [bloc]
        : [],
    ),
  };
}

/** How many borders a route crosses, those without a stop included. */
export const bordersCrossed = ({ totals }: RouteFacts): number =>
  totals.borders.length + bordersIn(totals.passages);
