/** A way of a route as it is taken: its steps in travel order, what each takes and on what that rests, and what it is of. */
import { type Atlas, sourcesOf } from '../atlas/atlas';
import type { Reading } from '../atlas/reading/reading';
import type { Piece, RouteFacts } from '../atlas/route/facts';
import { partOf } from '../atlas/route/part';
import type { Question } from '../atlas/route/question';
import type { Leg, Source } from '../atlas/schema';
import { kmOfPlaces } from '../atlas/way/chainage';
import { asTravelled, coursesOf, isStop, type Way, type WayLeg } from '../atlas/way/way';
import { writeLink } from '../state/link';
import type { Plan } from '../state/route/plan';
import { fieldsOf } from '../state/route/scenario-file';
import { ROUTE_NEEDS, TakingError } from '../state/taking';
import { say } from '../words/export';
import { listOf } from '../words/numbers';
import type { Origin } from './edition';

/** All that a file of a way is made from. */
export interface TakenRoute {
  /** The day's. */
  readonly reading: Reading;
  /** With the sources; of the same edition. */
  readonly atlas: Atlas;
  readonly origin: Origin;
  readonly question: Question;
  readonly facts: RouteFacts;
  /** All ways that were found, the best first. */
  readonly routes: readonly RouteFacts[];
  /** Which of them it is, from 1 on. */
  readonly pick: number;
  /** Ids of legs that are left out because nobody says whether they operate. */
  readonly unsure: readonly string[];
}

/**
 * A way of a plan, to be taken.
 * @param atlas as it is now: tables may have come since the plan was made
 * @throws {TakingError} a table is missing, or there is no such way
 */
export function takenRoute(plan: Plan, pick: number, atlas: Atlas, origin: Origin): TakenRoute {
  const absent = ROUTE_NEEDS.filter((table) => !atlas.loaded.has(table));
  if (absent.length > 0)
    throw new TakingError(say('failed.tables', { tables: listOf(absent), count: absent.length }));
  const { reading, question, routes, unsure } = plan;
  const facts = routes[pick - 1];
  if (!facts) throw new TakingError(say('failed.route'));
  return { reading, atlas, origin, question, facts, routes, pick, unsure };
}

/** The address at which the same question is asked on the same day, and this way is picked. */
export const routeLink = ({ origin: { address, day }, question, pick }: TakenRoute): string =>
  address + writeLink({ ...fieldsOf(question, day), tab: 'route', pick });

/** Hours to two decimals: those of a share of what was published have many. */
export const hundredth = (hours: number): number => Math.round(hours * 100) / 100;
/** Km to one decimal, as lengths are published; without what adding leaves behind it. */
export const tenth = (km: number): number => Math.round(km * 10) / 10;

/** Shares of a way to a tenth of a hundredth. */
export const thousandth = (share: number): number => Math.round(share * 1000) / 1000;

/** On what hours rest; `own`: an assumption that the reader has changed. */
export type RestsOn = 'published' | 'assumed' | 'own' | 'unknown';
export const restsOn = ({ spent: { basis, ids } }: Piece, { assumed }: Question): RestsOn =>
  basis === 'assumed' && ids.some((id) => assumed.has(id)) ? 'own' : basis;

/** Who says the hours of a piece: nobody but the reader of an assumption that is changed. */
export function timeSources(atlas: Atlas, question: Question, { spent: { ids } }: Piece): Source[] {
  const of = ids.flatMap((id) => {
    const time = atlas.times.get(id);
    if (time) return [time.source];
    return question.assumed.has(id) ? [] : (atlas.assumptions.get(id)?.sources ?? []);
  });
  return sourcesOf(atlas, new Set(of));
}
/** Whom a leg rests on: its record, and its state on the day. */
export function legSources({ reading, atlas }: Pick<TakenRoute, 'reading' | 'atlas'>, leg: Leg): Source[] {
  const { spell } = reading.standingOf(leg);
  return sourcesOf(atlas, new Set([...(leg.properties.sources ?? []), ...(spell ? [spell.source] : [])]));
}

/** A step of a way: a place that is come to, or passed by a ship, a line that is run, or what takes time at a place or a border. */
export type Step =
  | {
      readonly what: 'place';
      readonly place: string;
      /** A port at which the ship does not call. */
      readonly passed: boolean;
      /** From the way's start along the drawn lines: ours. */
      readonly km: number;
    }
  | {
      readonly what: 'leg';
      readonly piece: Run;
      readonly travelled: WayLeg;
      /** Where it begins. */
      readonly km: number;
    }
  | {
      readonly what: Exclude<Piece['what'], 'run'>;
      readonly piece: Piece;
      readonly places: readonly string[];
    };
type Run = Piece & { readonly what: 'run' };

/**
 * The part of a leg that a piece runs, as the way travels it, with the places that are passed on it and their km from its
 * start.
 * @throws Error where the piece is none of its leg: nothing of a way may be left out of what is taken
 */
function travelledOf(atlas: Atlas, { legs }: Way, { leg: id, reversed, from, to }: Run) {
  const leg = atlas.legs.get(id);
  const [a = -1, b = -1] = [from, to].map((place) => leg?.properties.places.indexOf(place) ?? -1);
  if (!leg || a < 0 || b < 0 || a === b) throw new Error(`no part of ${id} from ${from} to ${to}`);
  const part = partOf(atlas.places, leg, Math.min(a, b), Math.max(a, b));
  const own = legs.find(
    (each) =>
      each.leg.id === id &&
      each.reversed === reversed &&
      [from, to].every((place) => each.places.includes(place)),
  );
  const travelled = { ...asTravelled(part, a > b), passes: own?.passes ?? [] };
  const at = kmOfPlaces(atlas.places, leg);
  const passed = travelled.places.slice(1, -1).map((place, i) => {
    const km = at[a > b ? a - i - 1 : a + i + 1] ?? 0;
    return { place, km: Math.abs(km - (at[a] ?? 0)) };
  });
  return { travelled, passed };
}

/**
 * The steps of a way. Of a line that is run comes first the line, then the places that are passed on it; a border or a canal
 * on it stands before the place that it leads to, a change at a place behind that.
 */
export function stepsOf({ reading, facts }: Pick<TakenRoute, 'reading' | 'facts'>): Step[] {
  const steps: Step[] = [];
  let km = 0;
  const first = facts.way.legs[0]?.from;
  let last: { readonly place: string; readonly passed: boolean } | null =
    first === undefined ? null : { place: first, passed: false };
  const arrive = (): void => {
    if (last !== null) steps.push({ what: 'place', ...last, km });
    last = null;
  };
  for (const piece of facts.days.pieces) {
    if (piece.what !== 'border' && piece.what !== 'canal') arrive();
    if (piece.what !== 'run') {
      steps.push({ what: piece.what, piece, places: piece.places });
      continue;
    }
    const run = travelledOf(reading.whole, facts.way, piece);
    const start = km;
    steps.push({ what: 'leg', piece, travelled: run.travelled, km });
    const byShip = (place: string): { place: string; passed: boolean } => ({
      place,
      passed: run.travelled.passes.includes(place),
    });
    steps.push(
      ...run.passed.map(({ place, km: at }): Step => ({ what: 'place', ...byShip(place), km: start + at })),
    );
    km += run.travelled.leg.properties.computedKm;
    last = byShip(piece.to);
  }
  arrive();
  return steps;
}

/** Ids of the countries whose land a leg crosses, in travel order; at sea of the ports at which the ship calls. */
export function countriesAlong(atlas: Atlas, travelled: WayLeg): string[] {
  const land = coursesOf(travelled).flatMap(({ country }) => country ?? []);
  const ends = travelled.places.flatMap((id) => {
    const place = atlas.places.get(id);
    return place && isStop(travelled, place) ? [place.properties.country] : [];
  });
  return [...new Set(land.length > 0 ? land : ends)];
}
