/** The corridors that are drawn: `on=middle-corridor,north-south-corridor`; an empty `on` asks for none. */
import type { Atlas } from '../../atlas/atlas';
import { say } from '../../words/state';
import type { Field, Read, Settled } from './field';
import { named } from './foreign';
import { bare } from './travelled';

/** The corridors that are on when nobody has said which. */
const usual = ({ corridors }: Atlas): readonly string[] =>
  [...corridors.values()].filter(({ shownFirst }) => shownFirst).map(({ id }) => id);

/** In the atlas's order, each once, and only what it has. */
function settle(value: readonly string[], atlas: Atlas): Settled<readonly string[]> {
  const wanted = new Set(value);
  const known = [...atlas.corridors.keys()].filter((id) => wanted.has(id));
  const unknown = [...wanted].filter((id) => !atlas.corridors.has(id));
  if (unknown.length === 0) return { value: known };
  return {
    // Where every one is unknown, nothing usable was said; an empty list asks for none.
    value: known.length > 0 ? known : usual(atlas),
    notice: say('shown.unknown', { count: unknown.length, ids: named(unknown) }),
  };
}

function take(plain: unknown): Read<readonly string[]> {
  const ids = Array.isArray(plain) ? plain.filter((id) => typeof id === 'string') : null;
  return ids && ids.length === (plain as unknown[]).length ? { value: ids } : { problem: say('shown.list') };
}

export const shown: Field<readonly string[]> = {
  key: 'on',
  kept: 'link',
  initial: usual,
  absent: 'initial',
  read: (text) => ({
    value: text
      .split(',')
      .map(bare)
      .filter((id) => /[\p{L}\p{N}]/u.test(id)),
  }),
  write: (value) => value.join(','),
  needs: () => ['corridors'],
  settle,
  step: 'replace',
  equal: (a, b) => a === b || (a.length === b.length && a.every((id, i) => id === b[i])),
  handle: { name: 'on', event: 'corridors', take, tell: (value) => [...value] },
};
