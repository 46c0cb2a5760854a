/**
 * How the records are shown: the tab of the left card (`tab=records`), as a table over the map (`as=table`) with these
 * columns (`columns=date,title`), in this order (`sort=-value`). A table that is sent to somebody is the same table there.
 */
import { COLUMNS, type Column, FIRST_COLUMNS, parseSort } from '../../atlas/query/sort';
import { say } from '../../words/state';
import { type Field, NO_TABLE, type Read } from './field';
import { listField, OF_THE_RECORDS } from './filters';
import { cut } from './foreign';
import type { Tab } from './values';

/** A value that is one of two words, the first of which goes without saying. */
export function oneOf<T>(
  key: string,
  choices: Readonly<Record<string, T>>,
  first: T,
  problem: (text: string) => string,
): Field<T> {
  const nameOf = (value: T): string => Object.keys(choices).find((name) => choices[name] === value) ?? '';
  const read = (plain: unknown): Read<T> => {
    const name = Object.keys(choices).find((each) => each === plain);
    return name === undefined
      ? { problem: problem(cut(String(plain))) }
      : // It is one of the keys.
        { value: choices[name] as T };
  };
  return {
    ...OF_THE_RECORDS,
    key,
    initial: () => first,
    read: (text) => read(text.replace(/^[^a-z]+|[^a-z]+$/g, '')),
    write: (value) => (value === first ? null : nameOf(value)),
    ...NO_TABLE,
    equal: Object.is,
    handle: { name: key, event: 'records', take: read, tell: nameOf },
  };
}

/** What the left card shows. */
export const tab = oneOf<Tab>(
  'tab',
  { corridors: 'corridors', records: 'records', route: 'route' },
  'corridors',
  (text) => say('tab.choices', { text }),
);
/** The records as a table; a list where nothing is said. */
export const asTable = oneOf('as', { list: false, table: true }, false, (text) =>
  say('as.choices', { text }),
);

/** In their own order, and never without the title, which leads to the record; the usual ones where none is left. */
const held = (values: readonly string[]): readonly Column[] =>
  values.length === 0
    ? FIRST_COLUMNS
    : COLUMNS.filter((column) => column === 'title' || values.includes(column));

/** The columns that the table has. */
export const columns: Field<readonly Column[]> = listField<Column>('columns', {
  initial: FIRST_COLUMNS,
  has: (value) => COLUMNS.some((column) => column === value),
  order: held,
});

function readSort(plain: unknown): Read<string | null> {
  if (plain === null || plain === '') return { value: null };
  const text = String(plain);
  if (!parseSort(text))
    return { problem: say('sort.choices', { text: cut(text), columns: COLUMNS.join(', ') }) };
  // As they come: the order that goes without saying.
  return { value: text === '-date' ? null : text };
}

/** The column that the records are sorted by, `-` before it for descending; null: newest first. */
export const sort: Field<string | null> = {
  ...OF_THE_RECORDS,
  key: 'sort',
  initial: () => null,
  read: (text) => readSort(text.replace(/^[^a-z-]+|[^a-z]+$/g, '')),
  write: (value) => value,
  ...NO_TABLE,
  equal: Object.is,
  handle: { name: 'sort', event: 'records', take: readSort, tell: (value) => value },
};
