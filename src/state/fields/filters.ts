/**
 * Which records are asked for: `country=az,sco&kind=agreement&q=ferry`. Of a list's values one is enough; what the atlas
 * does not have is left out, and said.
 */
import type { Atlas } from '../../atlas/atlas';
import { exists, recordTables } from '../../atlas/atlas';
import { type AtLeast, KINDS, type ListName, STATES } from '../../atlas/query/filter';
import { nameKey } from '../../atlas/query/name-key';
import type { TableName } from '../../atlas/schema';
import { parseSelection, type SelectionKind } from '../../atlas/selection';
import { say } from '../../words/state';
import { type Field, NO_TABLE, type Read } from './field';
import { cut, named } from './foreign';
import { bare } from './travelled';

export const OF_THE_RECORDS = { kept: 'link', absent: 'initial', step: 'replace' } as const;

export const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((each, i) => each === b[i]));

/** A list of an embedder's. */
function takeList(key: string, plain: unknown): Read<readonly string[]> {
  const values = Array.isArray(plain) ? plain.filter((each) => typeof each === 'string') : null;
  return values && values.length === (plain as unknown[]).length
    ? { value: values }
    : { problem: say('filter.list', { key }) };
}

/** A list in a link, by what each of its values needs, and whether the atlas has it. */
export function listField<T extends string>(
  key: string,
  rules: {
    /** What nobody has said anything of. */
    readonly initial?: readonly T[];
    readonly needs?: (value: string) => readonly TableName[];
    readonly has: (value: string, atlas: Atlas) => boolean;
    /** A value of a link without what a journey hung around it. */
    readonly trim?: (text: string) => string;
    /** In the form in which it is kept; empty: it is nothing. */
    readonly form?: (value: string) => string;
    /** Whether one that is said again is kept: whoever settles it has something to say of it. */
    readonly again?: boolean;
    /** What is said of those that it has not. */
    readonly unknown?: 'filter.unknown' | 'route.unknown';
    /** Of those that the atlas has, the ones that hold, in order. */
    readonly order?: (values: readonly string[]) => readonly T[];
  },
): Field<readonly T[]> {
  const { initial = [], needs = () => [], has, trim = bare, form = (value) => value, again, order } = rules;
  const says = rules.unknown ?? 'filter.unknown';
  // Which texts are values of T is what `has` tells, and `settle` is asked before anything holds.
  const values = (texts: readonly string[]) =>
    (again ? texts.map(form) : [...new Set(texts.map(form))]).filter(
      (value) => value !== '',
    ) as unknown as readonly T[];
  return {
    ...OF_THE_RECORDS,
    key,
    initial: () => initial,
    read: (text) => ({ value: values(text.split(',').map(trim)) }),
    write: (value) => (sameList(value, initial) ? null : value.join(',')),
    needs: (value) => [...new Set(value.flatMap(needs))],
    settle(value, atlas) {
      const known = value.filter((each) => has(each, atlas));
      const unknown = value.filter((each) => !has(each, atlas));
      const held = order ? order(known) : known;
      if (unknown.length === 0) return { value: held };
      return { value: held, notice: say(says, { key, ids: named(unknown) }) };
    },
    equal: sameList,
    handle: {
      name: key,
      event: 'records',
      take(plain) {
        const read = takeList(key, plain);
        return 'problem' in read ? read : { value: values(read.value) };
      },
      tell: (value) => [...value],
    },
  };
}

/** By the ids of one kind of record, and the tables that have them. */
const byIds = (
  key: ListName,
  kind: 'corridors' | 'places' | 'countries' | 'sources',
  tables: readonly TableName[] = [kind],
): Field<readonly string[]> =>
  listField(key, { needs: () => tables, has: (id, atlas) => atlas[kind].has(id) });

export const byCorridor = byIds('corridor', 'corridors');
export const byPlace = byIds('place', 'places', ['places', 'linkPlaces']);
/** Countries and blocs. */
export const byCountry = byIds('country', 'countries');
export const bySource = byIds('source', 'sources');

const among = (key: ListName, choices: readonly string[]): Field<readonly string[]> =>
  listField(key, { has: (value) => choices.includes(value) });
export const byKind = among('kind', KINDS);
export const byState = among('state', STATES);

/** What can be a party by a record of its own. */
const PARTIES: readonly SelectionKind[] = ['organisation', 'person', 'place', 'country'];
const recordOf = (value: string) => {
  const sel = parseSelection(value);
  return sel && PARTIES.includes(sel.kind) ? sel : null;
};
/** "A Consortium" → "name:a-consortium"; what is of the form kind:id stays as it is. */
const partyForm = (text: string): string => {
  if (/^(?!name:)[a-z]+:/.test(text)) return text;
  const key = nameKey(text.replace(/^name:/, ''));
  return key === nameKey('') ? '' : key;
};
/** Who takes part or speaks: a record as `kind:id`, or, of one that has no record, its name. */
export const byParty = listField('party', {
  // A name may have any letters; what stands around it goes with what is no letter.
  trim: (text) => (/^[^\p{L}]*[a-z]+:[a-z0-9]/u.test(text) ? bare(text) : text),
  form: partyForm,
  needs: (value) => {
    const sel = recordOf(value);
    return sel ? recordTables(sel) : [];
  },
  has: (value, atlas) => {
    const sel = recordOf(value);
    return sel ? exists(atlas, sel) === true : value.startsWith('name:');
  },
});

/** Whole units of a currency; beyond it numbers are not written out. */
const MOST = 1e15;
function readValue(text: string): Read<AtLeast | null> {
  if (text === '') return { value: null };
  const [, code = '', digits = ''] = /^[^A-Za-z]*([A-Za-z]{3}):(\d+)[^\p{L}\p{N}]*$/u.exec(text) ?? [];
  const amount = Number(digits);
  return code !== '' && amount > 0 && amount <= MOST
    ? { value: { currency: code.toUpperCase(), amount } }
    : { problem: say('filter.value', { text: cut(text) }) };
}
const writeValue = (value: AtLeast | null): string | null => value && `${value.currency}:${value.amount}`;

/** At least so much, in that currency: `value=USD:1000000000`. */
export const byValue: Field<AtLeast | null> = {
  ...OF_THE_RECORDS,
  key: 'value',
  initial: () => null,
  read: readValue,
  write: writeValue,
  ...NO_TABLE,
  equal: (a, b) => writeValue(a) === writeValue(b),
  handle: {
    name: 'value',
    event: 'records',
    take: (plain) => (plain === null ? { value: null } : readValue(typeof plain === 'string' ? plain : '?')),
    tell: writeValue,
  },
};

/** Longer than anybody types. */
const LONGEST = 160;
const shortened = (text: string): string => [...text].slice(0, LONGEST).join('');

/** Words that a record has. */
export const words: Field<string> = {
  ...OF_THE_RECORDS,
  key: 'q',
  free: true,
  initial: () => '',
  read: (text) => ({ value: shortened(text) }),
  write: (value) => (value.trim() === '' ? null : value),
  ...NO_TABLE,
  equal: Object.is,
  handle: {
    name: 'q',
    event: 'records',
    take: (plain) =>
      typeof plain === 'string' ? { value: shortened(plain) } : { problem: say('filter.words') },
    tell: (value) => value,
  },
};
