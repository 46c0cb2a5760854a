import type { Check } from '../context';
import type { Problem } from '../problem';
import { entries, texts } from './records';

/** HTML tags and entities, Markdown links and emphasis: the page shows text as text, so they would be seen. */
const MARKUP = /<\/?[a-z!][^>]*>|&(?:[a-z]+|#x?[0-9a-f]+);|\[[^\]]*\]\([^)]*\)|\*\*[^*]+\*\*/i;
const CONTROL = /\p{Cc}/u;
/** Characters that nobody sees, and that part a word from those who look for it. */
const UNSEEN: readonly (readonly [RegExp, string])[] = [
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'a bidi control, which turns the text round it'],
  [/\u00ad/, 'a soft hyphen'],
  // Persian writes with it: between two Arabic letters it is spelling.
  [
    /(?<!\p{Script=Arabic})\u200c|\u200c(?!\p{Script=Arabic})/u,
    'a zero-width non-joiner outside Arabic script',
  ],
  [/\u200d|[\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u, 'a character without width'],
  [/\ufffd/, 'the sign for a letter that was lost'],
];
/** Spaces that look like one and are another. Verbatim pieces may keep what was printed. */
const OTHER_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** UTF-8 that was read as Windows-1252 and saved again: "â€™" for "’", "Ã¼" for "ü". */
const MISREAD = /â€[\u0080-\u00bf\u2018-\u2122]|[ÃÂ][\u0080-\u00bf]/;
/** Most texts are of these letters and single spaces, and need no second look. */
const PLAIN = /^(?:[!-%'-)+-;=?-Z\]-~]+(?: [!-%'-)+-;=?-Z\]-~]+)*)$/;
const VERBATIM = /^text\.\d+$/;

const code = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
/** The words round a position, so that what cannot be seen can be found. */
const near = (text: string, at: number): string => JSON.stringify(text.slice(Math.max(0, at - 12), at + 12));

/** Text is plain: no markup, nothing that cannot be seen, nothing blank at its ends, Unicode composed (NFC). */
export const text: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const { table, file, id, record } of entries(records)) {
    for (const { path, text } of texts(record)) {
      if (PLAIN.test(text)) continue;
      const say = (reason: string) => problems.push({ file, record: id, path, reason });
      const verbatim = table === 'quotes' && VERBATIM.test(path);
      const markup = MARKUP.exec(text);
      if (markup) say(`contains markup: ${JSON.stringify(markup[0])}`);
      if (CONTROL.test(text)) say('contains a line break or another control character');
      for (const [pattern, what] of UNSEEN) {
        const found = pattern.exec(text);
        if (found) say(`contains ${what} (${code(found[0])}) in ${near(text, found.index)}`);
      }
      const space = OTHER_SPACE.exec(text);
      if (space && !verbatim)
        say(`contains a space that is not the plain one (${code(space[0])}) in ${near(text, space.index)}`);
      const misread = MISREAD.exec(text);
      if (misread)
        say(
          `contains ${JSON.stringify(misread[0])}: it was once read in the wrong encoding; write the letter anew`,
        );
      if (text.trim() !== text) say('begins or ends with blank space');
      else if (/ {2}/.test(text) && !verbatim) say('contains two spaces in a row');
      if (text.normalize('NFC') !== text) say('is not in Unicode normal form C');
    }
  }
  return problems;
};
