import { createHash } from 'node:crypto';
import { DIGEST_FILE, type Records, type SeedDigest } from '../authored';
import type { Check } from '../context';
import type { Problem } from '../problem';

/** SHA-256 of a text as UTF-8, lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What the digest keeps of a quotation: its pieces joined by newlines. */
export const pieceDigest = (pieces: readonly string[]): string => sha256(pieces.join('\n'));

/** The digest of the quotations taken from one source, to be stored beside the data. */
export function digestOf(quotes: Records['quotes'], source: string, article: string): SeedDigest {
  const own = quotes.filter((quote) => quote.source === source);
  return {
    source,
    article: sha256(article),
    pieces: Object.fromEntries(own.map((quote) => [quote.id, pieceDigest(quote.text)])),
  };
}

/**
 * Quotations stand in the article character for character, piece after piece. Where the article
 * itself is present it is asked; the digest is checked against it then, and stands in for it elsewhere.
 */
export const quotes: Check = ({ records, known, digest, articles }) => {
  const problems: Problem[] = [];
  if (!digest) return problems;
  const article = articles.find((text) => sha256(text) === digest.article);
  if (articles.length > 0 && article === undefined) {
    problems.push({
      file: DIGEST_FILE,
      record: '',
      path: 'article',
      reason: 'is not the SHA-256 of the article at hand',
    });
  }
  if (known.sources && !known.sources.has(digest.source)) {
    problems.push({
      file: DIGEST_FILE,
      record: '',
      path: 'source',
      reason: `names "${digest.source}", which is not in sources.json`,
    });
  }
  const stored = new Map(Object.entries(digest.pieces));
  for (const quote of records.quotes) {
    if (quote.source !== digest.source) continue;
    const say = (path: string, reason: string) =>
      problems.push({ file: 'quotes.json', record: quote.id, path, reason });
    const expected = stored.get(quote.id);
    if (expected === undefined) say('text', `is quoted from the article but has no entry in ${DIGEST_FILE}`);
    else if (expected !== pieceDigest(quote.text)) say('text', `is not what ${DIGEST_FILE} vouches for`);
    if (article === undefined) continue;
    let from = 0;
    for (const [i, piece] of quote.text.entries()) {
      const found = article.indexOf(piece, from);
      if (found >= 0) from = found + piece.length;
      else if (article.includes(piece))
        say(`text.${i}`, 'stands in the article, but before the piece above it');
      else say(`text.${i}`, 'is not found character for character in the article');
    }
  }
  const sourceOf = new Map(records.quotes.map((quote) => [quote.id, quote.source]));
  for (const id of stored.keys()) {
    const source = sourceOf.get(id);
    const say = (reason: string) =>
      problems.push({ file: DIGEST_FILE, record: '', path: `pieces.${id}`, reason });
    if (source !== undefined && source !== digest.source)
      say(`belongs to a quote from another source, "${source}"`);
    else if (known.quotes && !known.quotes.has(id)) say('belongs to no quote in quotes.json');
  }
  return problems;
};
