/**
 * A way: legs one after the other, each in the direction it is travelled. A branch of a corridor is one; a route that
 * somebody worked out is another. Profile, itinerary and totals take any.
 */
import { type Atlas, legOfRef } from '../atlas';
import type { Corridor, Leg, Place } from '../schema';
import { endsOf, joinedAll, joinsOf, passesOf } from './join';

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
  /** Ids of those of its ports that a ship passes without calling; none where nothing is said. */
  readonly passes?: readonly string[];
}
/** Whether a leg is by ship, and by no canal or river: it lies in no country. */
export const isAtSea = ({ properties: { mode, waterway } }: Leg): boolean =>
  mode === 'sea' && waterway === undefined;
/** Whether a place on a leg is come to at all: no ship stops in a strait, nor at a port that it passes. */
export const isStop = ({ passes = [] }: WayLeg, { id, properties }: Place): boolean =>
  properties.kind !== 'strait' && !passes.includes(id);

export interface Way {
  /** Its key where it is one of a corridor: `corridor/branch`, or `corridor/branch~branch` for branches joined. */
  readonly id: string;
  readonly name: string;
  /** The corridor it is a branch of; null for a way of another origin. */
  readonly corridorId: string | null;
  readonly legs: readonly WayLeg[];
}

/** A leg as it is travelled. @param reversed against its own direction */
export function asTravelled(leg: Leg, reversed: boolean): WayLeg {
  const { from, to, places, countries, gauges } = leg.properties;
  if (!reversed) return { leg, reversed, from, to, places, countries, gauges };
  return {
    leg,
    reversed,
    from: to,
    to: from,
    places: places.toReversed(),
    countries: countries.toReversed(),
    gauges: gauges.toReversed(),
  };
}

/** Legs by their ids (`-id` runs one backwards) as they are travelled; one that is not loaded is left out. */
export function travelled(atlas: Atlas, refs: readonly string[]): WayLeg[] {
  return refs.flatMap((ref): WayLeg[] => {
    const leg = atlas.legs.get(legOfRef(ref));
    return leg ? [asTravelled(leg, ref.startsWith('-'))] : [];
  });
}

/** What a key says: a corridor, and the branches that are joined. */
export interface WayKey {
  readonly corridorId: string;
  readonly branchIds: readonly string[];
}
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const KEY = new RegExp(`^(${SLUG})/(${SLUG}(?:~${SLUG})*)$`);

/** The parts of a key; null for a text that is none. */
export function parseWayKey(key: string): WayKey | null {
  const [, corridorId, pieces] = KEY.exec(key) ?? [];
  return corridorId === undefined || pieces === undefined
    ? null
    : { corridorId, branchIds: pieces.split('~') };
}

/** The key of branches that are joined; of one, where there is one. */
export const wayKey = (corridorId: string, branchIds: readonly string[]): string =>
  `${corridorId}/${branchIds.join('~')}`;

/** What joining asks of a corridor, worked out once. */
interface Net {
  /** The branches as they are travelled, by id; empty for a corridor that is not there. */
  readonly branches: ReadonlyMap<string, readonly WayLeg[]>;
  /** By how many of them a place is passed. */
  readonly passes: ReadonlyMap<string, number>;
}

/** A function of an atlas and a corridor's id that works out each answer once: every atlas stays as it was built. */
function remembered<T>(work: (atlas: Atlas, corridorId: string) => T): typeof work {
  const known = new WeakMap<Atlas, Map<string, T>>();
  return (atlas, corridorId) => {
    const byCorridor = known.get(atlas) ?? new Map<string, T>();
    known.set(atlas, byCorridor);
    const found = byCorridor.get(corridorId) ?? work(atlas, corridorId);
    byCorridor.set(corridorId, found);
    return found;
  };
}

const netOf = remembered((atlas, corridorId): Net => {
  const branches = new Map(
    (atlas.corridors.get(corridorId)?.branches ?? []).map(({ id, legs }) => [id, travelled(atlas, legs)]),
  );
  return { branches, passes: passesOf(branches) };
});

/** The importance of a place that is drawn last. */
const LEAST = 5;

/** A joined way by its ends and one place of each piece, the weightiest: "Xi'an–Khorgos–Ankara–Vienna". */
function joinedName(
  atlas: Atlas,
  legs: readonly WayLeg[],
  { branches, passes }: Net,
  branchIds: readonly string[],
): string {
  const owners = legs.map(({ leg }) =>
    branchIds.findIndex((id) => branches.get(id)?.some((other) => other.leg.id === leg.id)),
  );
  const pieces = legs.flatMap((_, i) => {
    if (i > 0 && owners[i] === owners[i - 1]) return [];
    const end = owners.findIndex((owner, at) => at > i && owner !== owners[i]);
    return [legs.slice(i, end < 0 ? legs.length : end)];
  });
  const first = legs[0]?.from;
  const last = legs.at(-1)?.to;
  const joints = new Set([first, last, ...pieces.map(([leg]) => leg?.from)]);
  // A place that is on this branch alone says more than a somewhat weightier one.
  const weight = (id: string): number =>
    (atlas.places.get(id)?.properties.importance ?? LEAST) + (passes.get(id) === 1 ? 0 : 1.5);
  const tell = (piece: readonly WayLeg[]): string[] => {
    const inner = piece.flatMap(({ places }) => places).filter((id) => !joints.has(id));
    const some = inner.length > 0 ? inner : endsOf(piece).filter((id) => id !== first && id !== last);
    return some.toSorted((a, b) => weight(a) - weight(b)).slice(0, 1);
  };
  const ids = new Set([first, ...pieces.flatMap(tell), last].filter((id) => id !== undefined));
  // Without what stands in brackets: "Port of Baku (Alat)".
  const name = (id: string): string => (atlas.places.get(id)?.properties.name ?? id).replace(/ \(.*\)$/, '');
  return [...ids].map(name).join('–');
}

/**
 * The way of a key. Null where the key is none, where the corridor or a branch is not there, where branches do not join
 * in that order, and where none of the legs is loaded.
 */
export function wayOfKey(atlas: Atlas, key: string): Way | null {
  const parsed = parseWayKey(key);
  if (!parsed) return null;
  const { corridorId, branchIds } = parsed;
  const net = netOf(atlas, corridorId);
  const legs = joinedAll(net.branches, branchIds);
  if (!legs) return null;
  const only = branchIds.length === 1;
  const branch = atlas.corridors.get(corridorId)?.branches.find(({ id }) => only && id === branchIds[0]);
  return { id: key, name: branch?.name ?? joinedName(atlas, legs, net, branchIds), corridorId, legs };
}

/** A branch as a way; null when the corridor or the branch is not there, or none of its legs is loaded. */
export const wayOfBranch = (atlas: Atlas, corridorId: string, branchId: string): Way | null =>
  wayOfKey(atlas, wayKey(corridorId, [branchId]));

/** Keys of the ways worth offering that join a corridor's branches: those of fewer branches first. */
export function joinedWays(atlas: Atlas, corridorId: string): string[] {
  const { branches, passes } = netOf(atlas, corridorId);
  return joinsOf(branches, passes).map((ids) => wayKey(corridorId, ids));
}

/** A way by its key and its name. */
export type NamedWay = Pick<Way, 'id' | 'name'>;
/** The ways of a corridor that a reader may choose. */
export interface Choice {
  readonly branches: readonly NamedWay[];
  readonly joined: readonly NamedWay[];
}

/** A corridor's branches of which a leg is loaded, and the ways worth offering that join them; found once for each atlas. */
export const choiceOf = remembered((atlas, corridorId): Choice => {
  const named = (key: string): NamedWay[] => {
    const way = wayOfKey(atlas, key);
    return way ? [{ id: way.id, name: way.name }] : [];
  };
  const branches = atlas.corridors.get(corridorId)?.branches ?? [];
  return {
    branches: branches.flatMap(({ id }) => named(wayKey(corridorId, [id]))),
    joined: joinedWays(atlas, corridorId).flatMap(named),
  };
});

/** The key of a corridor's main way; its first branch, where the atlas does not say which is. */
export const mainWayOf = ({ id, main, branches }: Corridor): string =>
  `${id}/${main?.way ?? branches[0]?.id ?? ''}`;

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
