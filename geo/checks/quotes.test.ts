import { describe, expect, it } from 'vitest';
import { compileAtlas } from '../compile';
import { pieceDigest } from '../digest';
import { AS_OF } from '../edition';
import { ARTICLE, authoredWith, type Edits, land, soundFiles } from './fixture';
import { sentences } from './suite';

const PIECE = 'quote-digests.json/0/pieces/we-build';

describe('quotes', () => {
  it('must stand in the page to the character: a curly quotation mark is another one', () => {
    expect(
      sentences({
        'quotes.json/0/text/0': '“We build,”',
        [PIECE]: pieceDigest(['“We build,”', '"We build a lot."']),
      }),
    ).toEqual(['quotes.json › we-build › text.0: is not found character for character in the page']);
  });

  it('must stand in it in the order printed', () => {
    const text = ['"We build a lot."', '"We build,"'];
    expect(sentences({ 'quotes.json/0/text': text, [PIECE]: pieceDigest(text) })).toEqual([
      'quotes.json › we-build › text.1: stands in the page, but before the piece above it',
    ]);
  });

  it('are held against the digest where the page is absent: one character more fails', () => {
    expect(sentences({ 'quotes.json/0/text/0': '"We built,"' }, [])).toEqual([
      'quotes.json › we-build › text: is not what was seen on 2024-09-01 (quote-digests.json): a character is another',
    ]);
  });

  it('need an entry when others of their page have one', () => {
    expect(sentences({ 'quote-digests.json/0/pieces': {} }, [])).toEqual([
      'quotes.json › we-build › text: is quoted from a page of which quote-digests.json knows others, but has no entry there: run --quote',
    ]);
  });

  it('of which no page was kept are published, and say that they were not verified', () => {
    const edits: Edits = { 'quotes.json/0/source': 'report', 'quote-digests.json': [] };
    expect(sentences(edits, [])).toEqual([]);
    const verified = (changes: Edits) =>
      compileAtlas(authoredWith(changes), land).tables.quotes.map((quote) => quote.verified);
    expect(verified(edits)).toEqual([null]);
    expect(verified({})).toEqual([{ address: 'https://example.org/a', seen: '2024-09-01' }]);
  });
});

describe('the digests', () => {
  it('are held against the page at hand', () => {
    expect(sentences({}, [`${ARTICLE} More.`])).toEqual([
      'quote-digests.json: knows no page with the SHA-256 of an article that is at hand: is it another edition of it?',
    ]);
  });

  it('hold no entry without a quote, name a source that exists, and its address', () => {
    expect(
      sentences({
        'quote-digests.json/0/pieces/gone': pieceDigest(['x']),
        'quote-digests.json/0/address': 'https://example.org/elsewhere',
        'quote-digests.json/0/seen': '2024',
      }),
    ).toEqual([
      'quote-digests.json › 0.address: is https://example.org/elsewhere, but the address of "article" is https://example.org/a',
      'quote-digests.json › 0.pieces.gone: belongs to no quote in quotes.json',
      `quote-digests.json › 0.seen: is 2024; it has to be a day such as ${AS_OF}`,
    ]);
    expect(sentences({ 'quote-digests.json/0/source': 'nobody' })).toEqual([
      'quote-digests.json › 0.pieces.we-build: belongs to a quote from another source, "article"',
      'quote-digests.json › 0.source: names "nobody", which is not in sources.json',
    ]);
  });

  it('vouch for a quotation once', () => {
    const [first] = soundFiles()['quote-digests.json'];
    expect(sentences({ 'quote-digests.json/1': { ...first, page: 'a'.repeat(64) } })).toEqual([
      'quote-digests.json › 1.pieces.we-build: is vouched for by another page already',
    ]);
  });
});
