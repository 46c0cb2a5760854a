import { DIGEST_FILE, type PageDigest } from '../authored';
import type { Check } from '../context';
import { find, pieceDigest, sha256 } from '../digest';
import type { Problem } from '../problem';
import { faultOfDay } from './checked';

/** Quote id → where and when it was found to the character. */
export const verifiedBy = (
  digests: readonly PageDigest[],
): ReadonlyMap<string, { readonly address: string | null; readonly seen: string }> =>
  new Map(
    digests.flatMap(({ address, seen, pieces }) =>
      Object.keys(pieces).map((id) => [id, { address, seen }] as const),
    ),
  );

/** A malformed address is reported as such. */
const isAddress = (url: string | null): boolean => url === null || /^https:\/\/[^/]+\.[^/]+/.test(url);

/**
 * Quotations stand in the page they come from character for character, piece after piece. Where the page itself is at
 * hand it is asked; what was seen in it when it was (the digest) is held against the quotation everywhere else. Of a
 * source with no digest nothing is claimed: the published quotation says that it was not verified.
 */
export const quotes: Check = ({ records, known, digests, articles }) => {
  const problems: Problem[] = [];
  if (!digests) return problems;
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const texts = new Map(articles.map((text) => [sha256(text), text]));
  const digested = new Set(digests.map(({ page }) => page));
  const tell = (path: string, reason: string) =>
    problems.push({ file: DIGEST_FILE, record: '', path, reason });
  if ([...texts.keys()].some((page) => !digested.has(page)))
    tell('', 'knows no page with the SHA-256 of an article that is at hand: is it another edition of it?');

  const entry = new Map<string, { readonly page: PageDigest; readonly digest: string }>();
  const quoteById = new Map(records.quotes.map((quote) => [quote.id, quote]));
  for (const [i, page] of digests.entries()) {
    const source = sources.get(page.source);
    if (known.sources && !known.sources.has(page.source))
      tell(`${i}.source`, `names "${page.source}", which is not in sources.json`);
    else if (source && page.address !== source.url && isAddress(source.url))
      tell(`${i}.address`, `is ${page.address}, but the address of "${page.source}" is ${source.url}`);
    const reason = faultOfDay(page.seen);
    if (reason) tell(`${i}.seen`, reason);
    for (const [id, digest] of Object.entries(page.pieces)) {
      const quote = quoteById.get(id);
      if (entry.has(id)) tell(`${i}.pieces.${id}`, 'is vouched for by another page already');
      else if (quote && quote.source !== page.source)
        tell(`${i}.pieces.${id}`, `belongs to a quote from another source, "${quote.source}"`);
      else if (known.quotes && !known.quotes.has(id))
        tell(`${i}.pieces.${id}`, 'belongs to no quote in quotes.json');
      else entry.set(id, { page, digest });
    }
  }

  for (const quote of records.quotes) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'quotes.json', record: quote.id, path, reason });
    const own = entry.get(quote.id);
    if (!own) {
      if (digests.some(({ source }) => source === quote.source))
        say(
          'text',
          `is quoted from a page of which ${DIGEST_FILE} knows others, but has no entry there: run --quote`,
        );
      continue;
    }
    if (own.digest !== pieceDigest(quote.text))
      say('text', `is not what was seen on ${own.page.seen} (${DIGEST_FILE}): a character is another`);
    const text = texts.get(own.page.page);
    if (text !== undefined) for (const { path, reason } of find(quote.text, text)) say(path, reason);
  }
  return problems;
};
