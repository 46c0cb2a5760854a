/**
 * Ways that differ from the best and from each other, and are worth going: those by way of each state between a search
 * from the start and one from the end (as in I. Abraham and others, "Alternative routes in road networks", 2013).
 */
import { backwardOf, Labels, pricedOf } from './labels';
import { type Cost, type Mask, type Net, turnBetween } from './net';
import { bestWay, type Found, foundOf, isSimple } from './search';

export interface AlternativesOptions {
  /** How many besides the best. */
  readonly most: number;
  /** Kilometres of each edge: what share two ways have in common is told by them. */
  readonly km: Float64Array;
  /** A key of the set of borders a way crosses. */
  readonly bordersOf: (found: Found) => string;
  /** How many times the best's value none may be above; 1.6 where it is not given. */
  readonly stretch?: number;
  /** The largest share of the shorter way's kilometres that two have in common, unless their borders differ; 0.7. */
  readonly share?: number;
  /** Of each edge a number: edges of one number are the same stretch. Each is its own where it is not given. */
  readonly stretchOf?: Int32Array;
  /** What else is asked of each that stands beside the best. */
  readonly stands?: (found: Found, best: Found) => boolean;
}

/** A stretch of this share of the best's kilometres around the state it goes by must not be bettered by going round it. */
const LOCAL = 0.25;
/** Two ways with a larger share in common look the same, whatever their borders: told only where there would be too few. */
const ALIKE = 0.9;
const FEW = 2;
/** Of such a one what is its alone is at most so many times as long as what it replaces: else it goes on beyond a place and back. */
const DETOUR = 3;
/** How many by way of a state are looked at. */
const LOOKED_AT = 2000;
/** What an edge of a way that is there already costs when others are looked for that avoid it. */
const AVOIDED = 8;
/** What sums of fractions in another order may differ by. */
const NOISE = 1e-9;

/** Kilometres of a way's states. */
export const kmOf = (km: Float64Array, states: Int32Array): number =>
  states.reduce((sum, state) => sum + (km[state >> 1] ?? 0), 0);

/**
 * The share of the shorter's kilometres that two ways have in common; 1 where it has none. What only one of them runs
 * twice they have in common once.
 * @param stretchOf as in the options
 */
export function shareOf(km: Float64Array, a: Found, b: Found, stretchOf?: Int32Array): number {
  /** How often the one runs an edge, less how often the other has until there. */
  const left = new Map<number, number>();
  const same = (state: number): number => stretchOf?.[state >> 1] ?? state >> 1;
  for (const state of a.states) left.set(same(state), (left.get(same(state)) ?? 0) + 1);
  let common = 0;
  for (const state of b.states) {
    const times = left.get(same(state)) ?? 0;
    if (times === 0) continue;
    left.set(same(state), times - 1);
    common += km[state >> 1] ?? 0;
  }
  const shorter = Math.min(kmOf(km, a.states), kmOf(km, b.states));
  return shorter > 0 ? common / shorter : 1;
}

/**
 * The best way, and others: each two of them have at most `share` of the shorter's kilometres in common or differ in their
 * borders, and none costs more than `stretch` times the best; where their borders alone tell them apart, it is at most nine
 * tenths, but for the first two besides the best where no others are found, if what is theirs alone is at most three
 * times as long as what it replaces. None is another with a mere detour: around the place where
 * it leaves the others there is nothing better, or it is the best of those that keep off the others' edges. Those that
 * have little in common and cost little come first. Where the best costs nothing, none may cost anything; among ways of
 * the best's value the tie may not be above `stretch` times its own either.
 * @returns none where there is no way
 */
export function alternatives(
  net: Net,
  cost: Cost,
  mask: Mask,
  start: number,
  end: number,
  options: AlternativesOptions,
): Found[] {
  const { most, km, bordersOf, stretch = 1.6, share = 0.7, stretchOf, stands } = options;
  const best = bestWay(net, cost, mask, start, end);
  if (!best) return [];
  const chosen = [best];
  if (best.states.length === 0) return chosen;
  const borders = new Map<Found, string>();
  const bordersKept = (found: Found): string => {
    const kept = borders.get(found) ?? bordersOf(found);
    borders.set(found, kept);
    return kept;
  };
  const worth = (found: Found): boolean =>
    found.value <= stretch * best.value &&
    (found.value > best.value || found.tie <= stretch * best.tie) &&
    (!stands || stands(found, best));
  let waiting = candidates(net, cost, mask, start, end, stretch * best.value)
    .map(({ states, via }): Waiting => {
      return { found: foundOf(net, cost, start, states), via, common: 0, local: null };
    })
    .filter(({ found }) => isSimple(found.nodes) && worth(found));
  /**
   * Leaves out those that do not differ from one that is chosen, and notes what the others have in common with it. What
   * looks the same but for a detour is never another one.
   */
  const keepApart = (from: Found): void => {
    const long = kmOf(km, from.states);
    waiting = waiting.filter((one) => {
      const common = shareOf(km, one.found, from, stretchOf);
      one.common = Math.max(one.common, common);
      const own = kmOf(km, one.found.states);
      const both = common * Math.min(own, long);
      if (common > ALIKE && own - both > DETOUR * (long - both)) return false;
      return common <= share || bordersKept(one.found) !== bordersKept(from);
    });
  };
  keepApart(best);
  const isLocal = localIn(net, cost, mask, km, LOCAL * kmOf(km, best.states));
  /** Least where it costs little and has little in common with those chosen. */
  const rank = ({ found, common }: Waiting): number =>
    (best.value > 0 ? found.value / best.value : 1) + common;
  /** Chooses of what waits until there are so many besides the best. @param limit what each may have in common */
  const choose = (count: number, limit: number): void => {
    while (chosen.length <= count) {
      const next = waiting
        .filter(({ common }) => common <= limit)
        .sort((a, b) => rank(a) - rank(b))
        .find((one) => {
          one.local ??= isLocal(one.found, one.via);
          return one.local;
        });
      if (!next) break;
      chosen.push(next.found);
      keepApart(next.found);
    }
  };
  choose(most, ALIKE);
  while (chosen.length <= most) {
    const found = avoiding(net, cost, mask, start, end, chosen, stretchOf);
    // Nothing was asked of what lies around it: that its borders differ is not enough.
    const apart = found && chosen.every((other) => shareOf(km, found, other, stretchOf) <= share);
    if (!found || !apart || !worth(found)) break;
    chosen.push(found);
    keepApart(found);
  }
  choose(Math.min(FEW, most), 1);
  const [first, ...others] = chosen;
  return first ? [first, ...others.sort((a, b) => a.value - b.value || a.tie - b.tie)] : [];
}

/** The best way if those of the chosen ways' edges were much dearer; with what it really costs. */
function avoiding(
  net: Net,
  cost: Cost,
  mask: Mask,
  start: number,
  end: number,
  chosen: readonly Found[],
  stretchOf?: Int32Array,
): Found | null {
  const same = (state: number): number => stretchOf?.[state >> 1] ?? state >> 1;
  const taken = new Set(chosen.flatMap(({ states }) => Array.from(states, same)));
  const run = cost.run.map((own, state) => (taken.has(same(state)) ? AVOIDED * own : own));
  const found = bestWay(net, { ...cost, run }, mask, start, end);
  return found && foundOf(net, cost, start, found.states);
}

/** A way that may be chosen. */
interface Waiting {
  readonly found: Found;
  /** Where among its states the one is that it goes by. */
  readonly via: number;
  /** The largest share that it has in common with one that is chosen. */
  common: number;
  /** Whether nothing betters it around that state; null: not asked yet. */
  local: boolean | null;
}

interface Candidate {
  readonly states: number[];
  /** As in `Waiting`. */
  readonly via: number;
}

/** The best ways by way of each state, up to a value: each once, the longest agreement of both searches first. */
function candidates(
  net: Net,
  cost: Cost,
  mask: Mask,
  start: number,
  end: number,
  highest: number,
): Candidate[] {
  const there = new Labels(net, pricedOf(net, cost));
  there.seed(mask, start);
  there.run(mask);
  const back = new Labels(net, pricedOf(net, backwardOf(net, cost)));
  back.seed(mask, end);
  back.run(mask);
  const { head } = net;
  /** What comes before a state in the search from the start, and after it in that from the end; -1 at the ends. */
  const before = (state: number): number => {
    const node = head[state ^ 1] ?? 0;
    return node === start ? -1 : (there.best[node] ?? -1);
  };
  const after = (state: number): number => {
    const node = head[state] ?? 0;
    return node === end ? -1 : (back.best[node] ?? -1) ^ 1;
  };
  const reaches = (state: number): boolean => {
    const [tail, node] = [head[state ^ 1] ?? 0, head[state] ?? 0];
    const open = !mask.edge[state >> 1] && !mask.node[tail] && !mask.node[node] && tail !== node;
    return (
      open &&
      (tail === start || (there.best[tail] ?? -1) >= 0) &&
      (node === end || (back.best[node] ?? -1) >= 0)
    );
  };
  const found: { state: number; value: number; agreed: number }[] = [];
  for (const state of head.keys()) {
    if (!reaches(state)) continue;
    const [last, next] = [before(state), after(state)];
    // The one before goes by the same way: it stands for both.
    if (last >= 0 && reaches(last) && after(last) === state) continue;
    const turns =
      (last < 0 ? 0 : turnCost(net, cost, last, state)) + (next < 0 ? 0 : turnCost(net, cost, state, next));
    const value =
      (last < 0 ? 0 : (there.value[last] ?? 0)) +
      (cost.run[state] ?? 0) +
      (next < 0 ? 0 : (back.value[next ^ 1] ?? 0)) +
      turns;
    if (!(value <= highest * (1 + NOISE))) continue;
    let agreed = cost.run[state] ?? 0;
    for (let at = state, to = after(at); to >= 0 && before(to) === at; at = to, to = after(at))
      agreed += cost.run[to] ?? 0;
    found.push({ state, value, agreed });
  }
  return found
    .sort((a, b) => a.value - a.agreed - (b.value - b.agreed) || a.value - b.value)
    .slice(0, LOOKED_AT)
    .map(({ state }) => {
      const last = before(state);
      const next = after(state);
      const first = last < 0 ? [] : [...there.wayTo(last)];
      const rest = next < 0 ? [] : [...back.wayTo(next ^ 1)].map((each) => each ^ 1).reverse();
      return { states: [...first, state, ...rest], via: first.length };
    });
}

/** What a turn costs; `Infinity` where one does not follow on the other. */
function turnCost(net: Net, cost: Cost, state: number, next: number): number {
  const turn = turnBetween(net, state, next);
  return turn < 0 ? Number.POSITIVE_INFINITY : (cost.turn[turn] ?? 0);
}

/** Whether the stretch around a state of a way, so many km long at most, is not bettered by going round it. */
function localIn(net: Net, cost: Cost, mask: Mask, km: Float64Array, longest: number) {
  return ({ states, nodes }: Found, via: number): boolean => {
    const long = (at: number): number => km[(states[at] ?? 0) >> 1] ?? 0;
    let [first, last] = [via, via];
    for (let left = longest - long(via); ; ) {
      const before = first > 0 ? long(first - 1) : Number.POSITIVE_INFINITY;
      const after = last + 1 < states.length ? long(last + 1) : Number.POSITIVE_INFINITY;
      left -= Math.min(before, after);
      if (left < 0) break;
      if (before <= after) first -= 1;
      else last += 1;
    }
    // An edge that is longer than all that is looked at is no detour.
    if (long(via) > longest) return true;
    const cameBy = first > 0 ? (states[first - 1] ?? -1) : -1;
    const [from, to] = [nodes[first] ?? 0, nodes[last + 1] ?? 0];
    const round = bestWay(net, cost, mask, from, to, cameBy);
    if (!round) return true;
    // Both with the turn to what comes after: what is cheaper, but then cannot go on so, betters nothing.
    const onward = last + 1 < states.length ? [states[last + 1] ?? 0] : [];
    const goesOn = onward.every((next) => turnBetween(net, round.states.at(-1) ?? -1, next) >= 0);
    if (!goesOn) return true;
    const mine = foundOf(net, cost, from, [...states.subarray(first, last + 1), ...onward], cameBy);
    const other = foundOf(net, cost, from, [...round.states, ...onward], cameBy);
    const close = Math.abs(mine.value - other.value) <= NOISE * mine.value;
    return close ? mine.tie <= other.tie * (1 + NOISE) : mine.value < other.value;
  };
}
