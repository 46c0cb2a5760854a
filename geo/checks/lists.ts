import { legOfRef } from '../../src/atlas/atlas';
import type { Check } from '../context';
import type { Problem } from '../problem';
import { entries } from './records';

/** Lists in which a word may come back: the course of a leg (leg-ends looks at it), the pieces of a quotation. */
const MAY_REPEAT = /^(?:via|text)$/;

/** Every list of words inside a value, with its dotted path. */
function* listsIn(
  value: unknown,
  path = '',
): Generator<{ readonly path: string; readonly words: readonly string[] }> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string'))
    yield { path, words: value };
  for (const [key, inner] of Object.entries(value)) yield* listsIn(inner, path ? `${path}.${key}` : key);
}

/** No id and no word stands twice in a list; a branch runs over a leg once, in whatever direction. */
export const lists: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const { file, id, record } of entries(records)) {
    for (const { path, words } of listsIn(record)) {
      if (MAY_REPEAT.test(path)) continue;
      const plain = /^branches\.\d+\.legs$/.test(path) ? words.map(legOfRef) : words;
      for (const [i, word] of plain.entries()) {
        if (plain.indexOf(word) < i)
          problems.push({ file, record: id, path: `${path}.${i}`, reason: `names "${word}" a second time` });
      }
    }
  }
  return problems;
};
