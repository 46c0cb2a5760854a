/** Names that mean the same: who asks for Turkey asks for Türkiye, who asks for 巴库 asks for Baku. */
import { type Entry, isNamed } from './entries';

type Words = readonly string[];
/** A name or a word of a query, and the other names of what it names, all as words. */
export interface Part {
  readonly asked: Words;
  readonly others: readonly Words[];
}
export interface Phrases {
  /** Cuts a query into names and single words, the longest names first. */
  partsOf(words: Words): readonly Part[];
}

/** The words of a name in its plain form: there they are parted already, and a blank stands between them. */
const wordsIn = (plain: string): Words => plain.split(' ');

/** The names in a query, from the names of what has one. */
export function createPhrases(entries: readonly Entry[]): Phrases {
  const meant = new Map<string, Set<string>>();
  let longest = 1;
  for (const { hit, plain } of entries) {
    if (!isNamed(hit.kind) || plain.length < 2) continue;
    for (const name of plain) {
      if (name === '') continue;
      meant.set(name, new Set([...(meant.get(name) ?? []), ...plain]));
      longest = Math.max(longest, wordsIn(name).length);
    }
  }
  return {
    partsOf(words) {
      const parts: Part[] = [];
      for (let at = 0; at < words.length; ) {
        let size = Math.min(longest, words.length - at);
        while (size > 1 && !meant.has(words.slice(at, at + size).join(' '))) size -= 1;
        const asked = words.slice(at, at + size);
        const phrase = asked.join(' ');
        const others = [...(meant.get(phrase) ?? [])].filter((name) => name !== phrase && name !== '');
        parts.push({ asked, others: others.map(wordsIn) });
        at += size;
      }
      return parts;
    },
  };
}
