/** The words of the records, by which they are found: as they are spelled, and as they may be (atlas/fold). */
import { foldWord, wordsOf } from '../fold';

/** The records that have words beginning so. */
export interface WordIndex {
  /** Marks, among as many as there are records, those that have all the words of a text, each perhaps begun only. */
  find(text: string, into: Uint8Array, mark: number): void;
  /** Reads so many texts more, before somebody asks. @returns whether all have been read */
  read(count: number): boolean;
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

/**
 * Indexes the texts of all records, in their order: a few at a time, when there is time for it, and what is left when
 * somebody asks.
 * @param textOf the text of a record, by its number below `count`
 */
export function indexWords(count: number, textOf: (at: number) => string): WordIndex {
  const holders = new Map<string, number[]>();
  const keys = new Map<string, string>();
  const hold = (word: string, at: number): void => {
    const found = holders.get(word);
    if (!found) holders.set(word, [at]);
    else if (found.at(-1) !== at) found.push(at);
  };
  /** How many have been read. */
  let done = 0;
  const read = (more: number): boolean => {
    for (const end = Math.min(done + more, count); done < end; done += 1) {
      for (const word of wordsOf(textOf(done))) {
        hold(word, done);
        const key = keys.get(word) ?? foldWord(word);
        keys.set(word, key);
        if (key !== word) hold(key, done);
      }
    }
    return done === count;
  };
  let sorted: readonly string[] = [];
  return {
    read,
    find(text, into, mark) {
      read(count);
      if (sorted.length !== holders.size) sorted = [...holders.keys()].sort();
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
