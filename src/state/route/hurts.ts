/** What would hurt most, as it is told: of all that was found the worst, and those together that do as much. */
import type { Change } from '../../atlas/route/change';
import type { Preference } from '../../atlas/route/question';
import type { Harm } from '../../network/critical';
import type { Found } from './harm';
import { UNKNOWN_HOURS } from './unknown';

/** A closure, and what it does. */
export interface Hurt {
  readonly change: Change;
  /** Pairs that are joined before and not with it, and those that take more. */
  readonly cutOff: number;
  readonly dearer: number;
  /** How much more in all, and at the most: km, hours, borders, changes, by what is to be least. */
  readonly sum: number;
  /** Null: a time that nobody knows. */
  readonly most: number | null;
}
/** Closures that do as much as each other: one row of the list, one number on the map. The largest first. */
export interface HurtRow extends Omit<Hurt, 'change'> {
  readonly changes: readonly Change[];
}
/** What hurts most. */
export interface Hurts {
  /** The worst first. */
  readonly rows: readonly HurtRow[];
  /** How many rows there would be with those that are not listed. */
  readonly of: number;
  /** Between how many places ways were looked for. */
  readonly places: number;
}
/** The most rows that are listed. */
const LISTED = 12;
/** By what amounts are told apart where they are told: a km, a tenth of a day, a border. */
const TOLD: Readonly<Record<Preference, number>> = {
  ...{ distance: 1, known: 1, time: 2.4 },
  ...{ borders: 1, transhipments: 1 },
};
/** In a row: a country stands for more than what lies in it. */
const LARGE_FIRST: readonly Change['kind'][] = ['country', 'leg', 'place'];

/** Those that hurt, the worst first: by how many pairs they cut off, then by how much more the others take. */
export function worstOf(changes: readonly Change[], harms: readonly Harm[], prefer: Preference): Hurt[] {
  const hurts = harms.flatMap(({ cutOff, dearer, sum, most }, i): Hurt[] => {
    const change = changes[i];
    // What would be told as nothing is left out.
    const isDearer = most >= TOLD[prefer] / 2;
    if (!change || (cutOff === 0 && !isDearer)) return [];
    // What the search weighs an unknown time by is not told.
    const told = prefer === 'time' && most >= UNKNOWN_HOURS / 2 ? null : most;
    return [{ change, cutOff, dearer: isDearer ? dearer : 0, sum, most: told }];
  });
  return hurts.sort((a, b) => b.cutOff - a.cutOff || b.sum - a.sum);
}

/** The closures that hurt, as they are told: those together that do the same in the numbers a reader is given. */
export function rowsOf(hurts: readonly Hurt[], prefer: Preference): HurtRow[] {
  const told = (amount: number | null): number | null => amount && Math.round(amount / TOLD[prefer]);
  const rows = new Map<string, Hurt[]>();
  for (const hurt of hurts) {
    const { cutOff, dearer, sum, most } = hurt;
    const key = [cutOff, dearer, told(sum), told(most)].join('/');
    rows.set(key, [...(rows.get(key) ?? []), hurt]);
  }
  const size = ({ kind }: Change): number => LARGE_FIRST.indexOf(kind);
  return [...rows.values()].flatMap((same) =>
    same.slice(0, 1).map(({ change: _, ...does }) => ({
      ...does,
      changes: same.map(({ change }) => change).sort((a, b) => size(a) - size(b)),
    })),
  );
}

/** What was found, as it is told. */
export function hurtsOf({ changes, harms, places }: Found, prefer: Preference): Hurts {
  const rows = rowsOf(worstOf(changes, harms, prefer), prefer);
  return { rows: rows.slice(0, LISTED), of: rows.length, places };
}
