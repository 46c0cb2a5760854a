/** The words of the records, by which they are found: as they are spelled, and as they may be (atlas/fold). */
import { foldWord, wordsOf } from '../fold';

/** The records that have words beginning so. */
export interface WordIndex {
  /** Marks, among as many as there are records, those that have all the words of a text, each perhaps begun only. */
  find(text: string, into: Uint8Array, mark: number): void;
}

/** The first place in a sorted list at which a text is not smaller. */
function firstFrom(words: readonly string[], text: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of a word of the query its key too, unless folding leaves less than half of it: that would meet everything. */
function formsOf(word: string): string[] {
  const key = foldWord(word);
  return key === word || key.length <= 3 || key.length * 2 < word.length ? [word] : [word, key];
}

/** Indexes the texts of all records, in their order. */
export function indexWords(texts: readonly string[]): WordIndex {
  const holders = new Map<string, number[]>();
  const keys = new Map<string, string>();
  const hold = (word: string, at: number): void => {
    const found = holders.get(word);
    if (!found) holders.set(word, [at]);
    else if (found.at(-1) !== at) found.push(at);
  };
  texts.forEach((text, at) => {
    for (const word of wordsOf(text)) {
      hold(word, at);
      const key = keys.get(word) ?? foldWord(word);
      keys.set(word, key);
      if (key !== word) hold(key, at);
    }
  });
  const sorted = [...holders.keys()].sort();
  return {
    find(text, into, mark) {
      const words = wordsOf(text);
      const met = new Uint16Array(into.length);
      words.forEach((word, turn) => {
        for (const form of formsOf(word)) {
          for (let i = firstFrom(sorted, form); sorted[i]?.startsWith(form); i += 1) {
            for (const at of holders.get(sorted[i] ?? '') ?? []) if (met[at] === turn) met[at] = turn + 1;
          }
        }
      });
      for (let at = 0; at < into.length; at += 1) if (met[at] === words.length) into[at] = mark;
    },
  };
}
