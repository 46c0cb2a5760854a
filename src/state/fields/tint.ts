/** The bloc whose countries the map tints: `tint=sco`; none where nothing is said. */
import { say } from '../../words/state';
import type { Field, Read } from './field';
import { cut, named } from './foreign';
import { bare } from './travelled';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function take(plain: unknown): Read<string | null> {
  if (plain === null) return { value: null };
  return typeof plain === 'string' && SLUG.test(plain)
    ? { value: plain }
    : { problem: say('tint.form', { text: cut(String(plain)) }) };
}

export const tint: Field<string | null> = {
  key: 'tint',
  kept: 'link',
  initial: () => null,
  absent: 'initial',
  read(text) {
    if (text === '') return { value: null };
    const value = bare(text);
    return SLUG.test(value) ? { value } : { problem: say('tint.malformed', { text: cut(text) }) };
  },
  write: (value) => value,
  needs: (value) => (value === null ? [] : ['countries']),
  settle: (value, { countries }) =>
    value === null || countries.get(value)?.kind === 'bloc'
      ? { value }
      : { value: null, notice: say('tint.unknown', { id: named([value]) }) },
  // As the corridors that are on: a setting of the map, and no place to come back to.
  step: 'replace',
  equal: Object.is,
  handle: { name: 'tint', event: 'tint', take, tell: (value) => value },
};
