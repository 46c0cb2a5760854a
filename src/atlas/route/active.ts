/** The changes that are made, as a reader takes them back: each in words, and what the fields are without it. */
import type { Atlas } from '../atlas';
import { type Change, changeKey, parseChange } from './change';
import { changeWords, toldClosures } from './change-words';

/** Changes as a link writes them; of a slow one its factor stands after a tilde. */
export interface Listed {
  readonly closed: readonly string[];
  readonly opened: readonly string[];
  readonly slow: readonly string[];
}
export interface Active {
  readonly key: string;
  /** "Russia closed". */
  readonly words: string;
  /** What of the fields is another without it. */
  readonly without: Partial<Listed>;
}

/** The changes that are made: what is closed, opened, slowed, each in the order in which it was. */
export function activeChanges(atlas: Atlas, { closed, opened, slow }: Listed): Active[] {
  const changes = (keys: readonly string[]): Change[] => keys.flatMap((key) => parseChange(key) ?? []);
  return [
    ...toldClosures(atlas, changes(closed)).map(({ words, changes: all }): Active => {
      const keys = all.map(changeKey);
      return {
        key: `closed ${keys[0]}`,
        words,
        without: { closed: closed.filter((key) => !keys.includes(key)) },
      };
    }),
    ...changes(opened).map((change): Active => {
      const own = changeKey(change);
      return {
        key: `opened ${own}`,
        words: changeWords(atlas, 'open', change),
        without: { opened: opened.filter((key) => key !== own) },
      };
    }),
    ...slow.flatMap((text): Active[] => {
      const [own = '', factor] = text.split('~');
      const change = parseChange(own);
      return change
        ? [
            {
              key: `slow ${text}`,
              words: changeWords(atlas, 'slow', change, Number(factor)),
              without: { slow: slow.filter((key) => key !== text) },
            },
          ]
        : [];
    }),
  ];
}
