/** What is selected: `sel=place:baku-port`. */
import { exists, recordTables } from '../../atlas/atlas';
import { parseSelection, type Selection, sameSelection, selectionKey } from '../../atlas/selection';
import { say } from '../../words/state';
import type { Field, Read } from './field';
import { cut, named } from './foreign';
import { bare } from './travelled';

function read(text: string): Read<Selection | null> {
  if (text === '') return { value: null };
  const value = parseSelection(bare(text));
  return value ? { value } : { problem: say('sel.malformed', { text: cut(text) }) };
}

function take(plain: unknown): Read<Selection | null> {
  if (plain === null) return { value: null };
  const value = typeof plain === 'string' ? parseSelection(plain) : null;
  return value ? { value } : { problem: say('sel.form', { text: cut(String(plain)) }) };
}

export const sel: Field<Selection | null> = {
  key: 'sel',
  kept: 'link',
  initial: () => null,
  absent: 'initial',
  read,
  write: (value) => value && selectionKey(value),
  needs: (value) => (value ? recordTables(value) : []),
  isKnown: (value, atlas) => value !== null && exists(atlas, value) === true,
  settle: (value, atlas) =>
    value === null || exists(atlas, value) !== false
      ? { value }
      : { value: null, notice: say('sel.unknown', { id: named([selectionKey(value)]) }) },
  step: 'push',
  equal: sameSelection,
  handle: {
    name: 'sel',
    event: 'select',
    take,
    tell: (value) => value && selectionKey(value),
  },
};
