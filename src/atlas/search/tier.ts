/** How a query meets a record: what is ranked by, before any score. */
import { type Entry, isNamed } from './entries';

/** A query in the forms that are compared. */
export interface Asked {
  /** Its words in their plain form, a blank between them. */
  readonly words: string;
  /** The same as keys. */
  readonly key: string;
  /** As it was typed, currency signs and all, but for case and marks. */
  readonly said: string;
}

/** Whether a text in its plain form says something as it stands, in whole words: "18 billion" does not say "8 billion". */
function says(plain: string, words: string): boolean {
  const begins = /^[\p{L}\p{N}]/u.test(words);
  for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
    const before = plain[at - 1] ?? ' ';
    const after = plain[at + words.length] ?? ' ';
    if (!(begins && /[\p{L}\p{N}.,]/u.test(before)) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/**
 * How the query meets the names, best first: 0 is the label itself, 1 another name, 2 the beginning of one, 3 a word in one,
 * 4 a text that says it as it stands, 5 only a slip or a mention. What has a title instead of a name is not what
 * somebody asks for by a name that begins the title: it comes with those in which the name is a word.
 * @param plainOf the plain form of a text (fold.ts), which had better be worked out once
 */
export function tierOf(entry: Entry, { words, key, said }: Asked, plainOf: (text: string) => string): number {
  const { plain, folded, hit } = entry;
  const named = isNamed(hit.kind);
  if (plain[0] === words) return 0;
  if (named && (plain.includes(words) || folded.includes(key))) return 1;
  if (named && plain.some((name) => name.startsWith(words))) return 2;
  // What a quotation is called is its text: names are who speaks, and for whom.
  const names = hit.kind === 'quote' ? 1 : 0;
  if (
    plain.slice(names).some((name) => ` ${name}`.includes(` ${words}`)) ||
    folded.slice(names).some((name) => ` ${name}`.includes(` ${key}`))
  ) {
    return 3;
  }
  return [hit.label, ...entry.text].some((part) => says(plainOf(part), said)) ? 4 : 5;
}
