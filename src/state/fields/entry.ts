/** What belongs to an entry of the history, so that going back returns to the same place: sheet, cards, scroll, open sections. */
import { type Field, NO_TABLE, type Read } from './field';
import type { SheetSize, Values } from './values';

const SIZES: readonly SheetSize[] = ['peek', 'half', 'full'];

/** What another version of the page, or another page, left in the entry is no reader's concern. */
const NOT_OURS: Read<never> = { problem: '' };

const OF_THE_ENTRY = {
  kept: 'entry',
  absent: 'keep',
  ...NO_TABLE,
  step: 'replace',
  handle: null,
} as const;

/** A record of one kind of value, as JSON; null when it is none. */
function recordOf<T>(text: string, is: (value: unknown) => value is T): Readonly<Record<string, T>> | null {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return null;
    const entries = Object.entries(found).filter((entry): entry is [string, T] => is(entry[1]));
    return Object.fromEntries(entries);
  } catch {
    return null;
  }
}

const sameRecord = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  a === b ||
  (Object.keys(a).length === Object.keys(b).length &&
    Object.entries(a).every(([key, value]) => b[key] === value));

const written = (value: Readonly<Record<string, unknown>>): string | null =>
  Object.keys(value).length > 0 ? JSON.stringify(value) : null;

export const sheet: Field<SheetSize> = {
  ...OF_THE_ENTRY,
  key: 'sheet',
  initial: () => 'half',
  read(text) {
    const value = SIZES.find((size) => size === text);
    return value ? { value } : NOT_OURS;
  },
  write: (value) => value,
  equal: Object.is,
};

export const scroll: Field<Values['scroll']> = {
  ...OF_THE_ENTRY,
  key: 'scroll',
  initial: () => ({}),
  read(text) {
    const value = recordOf(text, (px): px is number => typeof px === 'number' && px > 0);
    return value ? { value } : NOT_OURS;
  },
  write: written,
  equal: sameRecord,
};

/** With this begin the names of what folds in the left card: it stays open when another record is selected. */
export const LEFT = 'left:';

/** What is open, or folded, by name. */
const yesOrNo = {
  ...OF_THE_ENTRY,
  initial: () => ({}),
  read(text: string): Read<Readonly<Record<string, boolean>>> {
    const value = recordOf(text, (is): is is boolean => typeof is === 'boolean');
    return value ? { value } : NOT_OURS;
  },
  write: written,
  equal: sameRecord,
};
export const open: Field<Values['open']> = { ...yesOrNo, key: 'open' };
export const folded: Field<Values['folded']> = { ...yesOrNo, key: 'folded' };

/** Kept nowhere: nobody wants to come back to an open search. */
export const searchOpen: Field<boolean> = {
  ...OF_THE_ENTRY,
  kept: 'none',
  key: 'search',
  initial: () => false,
  read: (text) => ({ value: text === 'open' }),
  write: (value) => (value ? 'open' : null),
  equal: Object.is,
};
