/** Text that others wrote (links, mostly) in our sentences: cut and counted, so that no notice outgrows the window. */
import { listOf } from '../../words/numbers';
import { say } from '../../words/state';

/** Letters of one foreign text that are shown. */
const LONGEST = 60;
/** Foreign texts that are named; the others are counted. */
const MOST = 3;

/** The text, cut to `longest` characters. */
export function cut(text: string, longest = LONGEST): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
}

/** “a”, “b”, “c” and 57 more. */
export function named(texts: readonly string[]): string {
  const first = texts.slice(0, MOST).map((text) => say('quoted', { text: cut(text) }));
  const more = texts.length - first.length;
  return listOf(more > 0 ? [...first, say('more', { more })] : first);
}
