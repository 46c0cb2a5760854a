/** The fewest things of which each of many sets has one: what has to be closed, or undone, whichever way is gone. */

/** The sets without the numbers for which another can stand, which is in all sets that they are in; the smallest first. */
function reduced(sets: readonly (readonly number[])[]): number[][] {
  /** Of a number, a bit for each set that has it. */
  const bits = new Map<number, bigint>();
  for (const [i, set] of sets.entries())
    for (const each of set) bits.set(each, (bits.get(each) ?? 0n) | (1n << BigInt(i)));
  const kept: bigint[] = [];
  const distinct = new Set(bits.values());
  for (const own of distinct)
    if (kept.every((other) => (own & other) !== own)) {
      for (const [i, other] of [...kept.entries()].reverse()) if ((own & other) === other) kept.splice(i, 1);
      kept.push(own);
    }
  // Of several that are in the same sets the first stands for all.
  const first = new Map<bigint, number>();
  for (const [each, own] of bits) if (!first.has(own)) first.set(own, each);
  const stays = new Set(kept.map((own) => first.get(own)));
  return sets.map((set) => set.filter((each) => stays.has(each))).sort((a, b) => a.length - b.length);
}

/**
 * So many numbers, or fewer, that each set has one of; null where there are none. What was tried of a set is not tried
 * again beside its others.
 */
function choose(sets: readonly (readonly number[])[], count: number): number[] | null {
  const may = reduced(sets);
  const [first] = may;
  if (!first) return [];
  // Sets that have nothing in common need one each.
  const seen = new Set<number>();
  let apart = 0;
  for (const set of may) {
    if (set.some((each) => seen.has(each))) continue;
    for (const each of set) seen.add(each);
    apart += 1;
  }
  if (apart > count) return null;
  let left = may;
  for (const each of first) {
    const rest = choose(
      left.filter((set) => !set.includes(each)),
      count - 1,
    );
    if (rest) return [each, ...rest];
    left = left.map((set) => set.filter((other) => other !== each));
  }
  return null;
}

/**
 * The fewest numbers such that each of a family of sets has one of them. The sets are asked for only as they are needed: of
 * those that are known the fewest are found, and then one is asked for that they miss (E. Moreno-Centeno and R. M. Karp,
 * "The Implicit Hitting Set Approach", 2013).
 * @param missed one of the sets, that has none of these numbers; null where each has one
 * @returns null where a set is empty
 */
export function fewestHitting(
  missed: (chosen: readonly number[]) => readonly number[] | null,
): number[] | null {
  const sets: (readonly number[])[] = [];
  // First some that have nothing in common.
  for (let set = missed([]); set; set = missed(sets.flat())) {
    if (set.length === 0) return null;
    sets.push(set);
  }
  for (let count = sets.length; ; ) {
    const chosen = choose(sets, count);
    const set = chosen && missed(chosen);
    if (set) sets.push(set);
    else if (chosen) return chosen;
    else count += 1;
  }
}
