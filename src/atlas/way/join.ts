/** Branches of one corridor joined where they meet. Pure: knows legs and places by id only. */

/** What joining asks of a leg as it is travelled. */
export interface Hop {
  readonly leg: { readonly id: string };
  /** Ids of the places at its ends. */
  readonly from: string;
  readonly to: string;
}

/** How many branches one way may be joined of. */
export const MOST_PIECES = 4;

const idsOf = (hops: readonly Hop[]): Set<string> => new Set(hops.map(({ leg }) => leg.id));
/** The places where legs end, in travel order. */
export const endsOf = (hops: readonly Hop[]): string[] => [
  ...hops.slice(0, 1).map(({ from }) => from),
  ...hops.map(({ to }) => to),
];

/**
 * Where `first` meets `second`: the index in each of the leg before and of the leg after that place. Where they run
 * side by side they have met already; the place is the one that `first` comes to by a leg that is not the other's.
 */
function meeting(
  first: readonly Hop[],
  second: readonly Hop[],
  since: number,
): { readonly until: number; readonly onward: number } | null {
  const others = idsOf(second);
  for (const [i, { leg, to }] of first.entries()) {
    const onward = i < since || others.has(leg.id) ? -1 : second.findIndex(({ from }) => from === to);
    if (onward >= 0) return { until: i + 1, onward };
  }
  return null;
}

/**
 * `first` as far as the place where it meets `second`, then `second` from there on. Null where they do not meet, where
 * a place would be passed twice, and where nothing would come of it that is not a part of one of them.
 * @param since index of the leg of `first` from which on they may meet
 * @returns the legs, and the index of the first that is the second's
 */
export function joined<H extends Hop>(
  first: readonly H[],
  second: readonly H[],
  since = 0,
): { readonly hops: readonly H[]; readonly until: number } | null {
  const met = meeting(first, second, since);
  if (!met) return null;
  const hops = [...first.slice(0, met.until), ...second.slice(met.onward)];
  const ends = endsOf(hops);
  if (new Set(ends).size < ends.length) return null;
  const hasMoreThan = (part: readonly H[]): boolean => {
    const known = idsOf(part);
    return hops.some(({ leg }) => !known.has(leg.id));
  };
  return hasMoreThan(first) && hasMoreThan(second) ? { hops, until: met.until } : null;
}

/** A branch's legs by its id. */
export type Branches<H extends Hop> = ReadonlyMap<string, readonly H[]>;

/** Branches joined one after the other; null where one is not there, does not join, or adds nothing in the end. */
export function joinedAll<H extends Hop>(branches: Branches<H>, ids: readonly string[]): readonly H[] | null {
  if (ids.length === 0 || ids.length > MOST_PIECES) return null;
  let hops: readonly H[] = [];
  let since = 0;
  for (const [i, id] of ids.entries()) {
    const branch = branches.get(id) ?? [];
    const next = i === 0 ? { hops: branch, until: 0 } : joined(hops, branch, since);
    if (!next || next.hops.length === 0) return null;
    hops = next.hops;
    since = next.until;
  }
  const pieces = [...new Set(ids)].map((id) => idsOf(branches.get(id) ?? []));
  const addsSome = (piece: ReadonlySet<string>): boolean =>
    hops.some(
      ({ leg }) => piece.has(leg.id) && pieces.every((other) => other === piece || !other.has(leg.id)),
    );
  return pieces.length === 1 || pieces.every(addsSome) ? hops : null;
}

/** By how many branches each place is passed at which a leg of theirs ends. */
export function passesOf(branches: Branches<Hop>): ReadonlyMap<string, number> {
  const passes = new Map<string, number>();
  for (const hops of branches.values()) {
    for (const place of new Set(endsOf(hops))) passes.set(place, (passes.get(place) ?? 0) + 1);
  }
  return passes;
}

/**
 * The ways worth offering that join two branches, or three, of which the third may be the first again (a way round):
 * those that begin and end where no other branch goes on. Ids of branches, in travel order; those of fewer first.
 */
export function joinsOf<H extends Hop>(
  branches: Branches<H>,
  passes: ReadonlyMap<string, number> = passesOf(branches),
): readonly (readonly string[])[] {
  const ids = [...branches.keys()];
  const isOpen = (place: string | undefined): boolean => place !== undefined && passes.get(place) === 1;
  const found: (readonly string[])[] = [];
  let last: readonly (readonly string[])[] = ids.map((id) => [id]);
  for (const _ of [2, 3]) {
    const longer = last.flatMap((pieces) =>
      ids.flatMap((id) => {
        const next = [...pieces, id];
        const hops = id === pieces.at(-1) ? null : joinedAll(branches, next);
        return hops ? [{ pieces: next, hops }] : [];
      }),
    );
    last = longer.map(({ pieces }) => pieces);
    const open = longer.filter(({ hops }) => isOpen(hops[0]?.from) && isOpen(hops.at(-1)?.to));
    found.push(...open.map(({ pieces }) => pieces));
  }
  return found;
}
