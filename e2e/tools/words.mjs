/** Compiles the catalogue when the page is built: ICU messages become arrays, and no parser is shipped. */
import { readFileSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const CATALOGUE = /\/src\/words\/[a-z-]+\/[a-z-]+\.json$/;

/** Letters with marks that still read: what is not marked on the page is not from the catalogue. */
const MARKED = Object.fromEntries(
  [...'aeiouyAEIOUYcnszCNSZ'].map((letter, i) => [letter, [...'áéíóúýÁÉÍÓÚÝçñšžÇÑŠŽ'][i] ?? letter]),
);

/**
 * A piece of a message as the pseudo-language writes it: marked, and 40 % longer.
 *
 * @param {string} text
 * @returns {string}
 */
export function pseudo(text) {
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (letters === 0) return text;
  const marked = [...text].map((letter) => MARKED[letter] ?? letter).join('');
  // Inside the outer blanks, which are the sentence's own, and outside of tags.
  const more = '·'.repeat(Math.ceil(letters * 0.4)).replace(/·{8}(?=·)/g, '$& ');
  return marked.replace(/\S(?=\s*$)/u, (last) => last + more);
}

/**
 * @param {string} source JSON of a room
 * @param {{ pseudo?: boolean }} [options]
 * @returns {Record<string, unknown>} compiled messages by id
 * @throws {Error} naming the message that is not ICU MessageFormat
 */
export function compileRoom(source, options = {}) {
  return Object.fromEntries(
    Object.entries(JSON.parse(source)).map(([id, message]) => {
      try {
        // Tags of rich text are not words.
        const map = options.pseudo
          ? (/** @type {string} */ text) =>
              text
                .split(/(<\/?\w+\/?>)/)
                .map((part) => (part.startsWith('<') ? part : pseudo(part)))
                .join('')
          : undefined;
        return [id, compileMessageOrThrow(message, map)];
      } catch (error) {
        throw new Error(
          `The message “${id}” cannot be read: ${error instanceof Error ? error.message : error}`,
        );
      }
    }),
  );
}

/**
 * The Vite plugin. In mode `pseudo` the page speaks a made-up language that is longer and runs right to left, which
 * shows what is hard-coded and what breaks.
 *
 * @returns {import('vite').Plugin}
 */
export function words() {
  let isPseudo = false;
  return {
    name: 'words',
    enforce: 'pre',
    configResolved({ mode }) {
      isPseudo = mode === 'pseudo';
    },
    load(id) {
      const path = id.split('?', 1)[0] ?? '';
      if (!CATALOGUE.test(path)) return null;
      this.addWatchFile(path);
      const compiled = compileRoom(readFileSync(path, 'utf8'), { pseudo: isPseudo });
      return { code: `export default ${JSON.stringify(compiled)}`, moduleType: 'js' };
    },
    transformIndexHtml: (html) =>
      isPseudo ? html.replace('<html lang="en">', '<html lang="en-XA" dir="rtl">') : html,
  };
}
