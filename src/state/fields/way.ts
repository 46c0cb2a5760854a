/**
 * What a corridor's profile shows: the way (`way=middle-corridor/kuryk`, or branches joined:
 * `way=middle-corridor/khorgos-aktau-constanta~baku-tbilisi-kars`), the one it is compared with (`compare=…`), and
 * whether it reads as a table (`profile=table`). They belong to the corridor that is selected (see `decide.ts`).
 */
import { parseWayKey, wayOfKey } from '../../atlas/way/way';
import { say } from '../../words/state';
import { type Field, NO_TABLE, type Read } from './field';
import { cut, named } from './foreign';

/** A key without what a journey hung around it: brackets, quotes, a full stop. */
function keyIn(text: string): string | null {
  const [found] = /[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9~-]*/.exec(text) ?? [];
  const key = found?.replace(/[^a-z0-9]+$/, '') ?? '';
  return parseWayKey(key) ? key : null;
}

/** The two ways are read alike; they differ in name, and in what is said of one that is not there. */
function wayField(
  key: 'way' | 'compare',
  unknown: (id: string) => string,
  malformed: (text: string) => string,
): Field<string | null> {
  const take = (plain: unknown): Read<string | null> => {
    if (plain === null) return { value: null };
    return typeof plain === 'string' && parseWayKey(plain)
      ? { value: plain }
      : { problem: say('way.form', { text: cut(String(plain)) }) };
  };
  return {
    key,
    kept: 'link',
    initial: () => null,
    absent: 'initial',
    read(text) {
      if (text === '') return { value: null };
      const value = keyIn(text);
      return value === null ? { problem: malformed(cut(text)) } : { value };
    },
    write: (value) => value,
    needs: (value) => (value === null ? [] : ['corridors', 'legs']),
    settle: (value, atlas) =>
      value === null || wayOfKey(atlas, value) ? { value } : { value: null, notice: unknown(named([value])) },
    // Like the sheet's size, a setting of the place where the reader is: Back leaves that place.
    step: 'replace',
    equal: Object.is,
    handle: { name: key, event: 'way', take, tell: (value) => value },
  };
}

/** The way that is shown of the corridor that is selected; null: its main one. */
export const way = wayField(
  'way',
  (id) => say('way.unknown', { id }),
  (text) => say('way.malformed', { text }),
);
/** The way beside it; null: none. */
export const compare = wayField(
  'compare',
  (id) => say('compare.unknown', { id }),
  (text) => say('compare.malformed', { text }),
);

const readTable = (text: unknown): Read<boolean> =>
  text === 'table' || text === 'strip'
    ? { value: text === 'table' }
    : { problem: say('profile.choices', { text: cut(String(text)) }) };

/** The profile as a table; a strip where nothing is said. */
export const table: Field<boolean> = {
  key: 'profile',
  kept: 'link',
  initial: () => false,
  absent: 'initial',
  read: (text) => readTable(text.replace(/^[^a-z]+|[^a-z]+$/g, '')),
  write: (value) => (value ? 'table' : null),
  ...NO_TABLE,
  step: 'replace',
  equal: Object.is,
  handle: {
    name: 'profile',
    event: 'way',
    take: readTable,
    tell: (value) => (value ? 'table' : 'strip'),
  },
};
