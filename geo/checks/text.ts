import type { Check } from '../context';
import type { Problem } from '../problem';
import { entries, texts } from './records';

/** HTML tags and entities, Markdown links and emphasis: the page shows text as text, so they would be seen. */
const MARKUP = /<\/?[a-z!][^>]*>|&(?:[a-z]+|#x?[0-9a-f]+);|\[[^\]]*\]\([^)]*\)|\*\*[^*]+\*\*/i;
const CONTROL = /\p{Cc}/u;

/** Text is plain: no markup, no control characters, nothing blank at its ends, Unicode composed (NFC). */
export const text: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const { file, id, record } of entries(records)) {
    for (const { path, text } of texts(record)) {
      const say = (reason: string) => problems.push({ file, record: id, path, reason });
      const markup = MARKUP.exec(text);
      if (markup) say(`contains markup: ${JSON.stringify(markup[0])}`);
      if (CONTROL.test(text)) say('contains a line break or another control character');
      if (text.trim() !== text) say('begins or ends with blank space');
      // Verbatim pieces keep what was printed.
      else if (/ {2}/.test(text) && !/^text\.\d+$/.test(path)) say('contains two spaces in a row');
      if (text.normalize('NFC') !== text) say('is not in Unicode normal form C');
    }
  }
  return problems;
};
