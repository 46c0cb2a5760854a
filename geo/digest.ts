/** Holding quotations against the page they come from, and keeping what was seen. Pure. */
import { createHash } from 'node:crypto';
import type { PageDigest, Records } from './authored';

/** SHA-256 of a text as UTF-8, lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What is kept of a quotation: its pieces joined by newlines. */
export const pieceDigest = (pieces: readonly string[]): string => sha256(pieces.join('\n'));

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** What a reader sees of a page's file: of HTML the text without its tags, of anything else all of it. */
export function textOfPage(file: string): string {
  if (!/<(?:html|body|p|div)\b/i.test(file)) return file;
  return file
    .replace(/<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?(?:p|div|br|li|h[1-6]|td|tr|blockquote|article|section)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/[ \t\r\n]+/g, ' ');
}

/** Where pieces do not stand in a page, in order and to the character: path and the rest of a sentence. */
export function find(
  pieces: readonly string[],
  file: string,
): { readonly path: string; readonly reason: string }[] {
  const text = textOfPage(file);
  let from = 0;
  return pieces.flatMap((piece, i) => {
    const found = text.indexOf(piece, from);
    if (found >= 0) {
      from = found + piece.length;
      return [];
    }
    const reason = text.includes(piece)
      ? 'stands in the page, but before the piece above it'
      : 'is not found character for character in the page';
    return [{ path: `text.${i}`, reason }];
  });
}

/** By id, so that looking at one again changes no other line. */
const sorted = (pieces: PageDigest['pieces']): PageDigest['pieces'] =>
  Object.fromEntries(Object.entries(pieces).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * The digests with one quotation vouched for by a page. `file` is the page as it was kept, `seen` the day on which it
 * was. A sentence tells why it cannot be.
 */
export function withQuote(
  digests: readonly PageDigest[],
  quote: Pick<Records['quotes'][number], 'id' | 'text' | 'source'>,
  address: string | null,
  file: string,
  seen: string,
): PageDigest[] | string {
  const [fault] = find(quote.text, file);
  if (fault) return `quotes.json › ${quote.id} › ${fault.path}: ${fault.reason}`;
  const page = sha256(file);
  const others = digests
    .map((digest) => {
      const { [quote.id]: _old, ...pieces } = digest.pieces;
      return { ...digest, pieces };
    })
    .filter((digest) => Object.keys(digest.pieces).length > 0 || digest.page === page);
  const piece = { [quote.id]: pieceDigest(quote.text) };
  const own = others.find((digest) => digest.source === quote.source && digest.page === page);
  if (!own) return [...others, { source: quote.source, address, seen, page, pieces: piece }];
  return others.map((digest) =>
    digest === own ? { ...digest, address, seen, pieces: sorted({ ...digest.pieces, ...piece }) } : digest,
  );
}
