import { describe, expect, it } from 'vitest';
import { compileAtlas } from '../compile';
import { ARTICLE, authoredWith, land } from './fixture';
import { digestOf, pieceDigest } from './quotes';
import { sentences } from './suite';

describe('quotes', () => {
  it('must stand in the article to the character: a curly quotation mark is another one', () => {
    expect(
      sentences({
        'quotes.json/0/text/0': '“We build,”',
        'seed-digest.json/pieces/we-build': pieceDigest(['“We build,”', '"We build a lot."']),
      }),
    ).toEqual(['quotes.json › we-build › text.0: is not found character for character in the article']);
  });

  it('must stand in it in the order printed', () => {
    const text = ['"We build a lot."', '"We build,"'];
    expect(
      sentences({ 'quotes.json/0/text': text, 'seed-digest.json/pieces/we-build': pieceDigest(text) }),
    ).toEqual(['quotes.json › we-build › text.1: stands in the article, but before the piece above it']);
  });

  it('are held against the digest where the article is absent', () => {
    expect(sentences({ 'quotes.json/0/text/0': '"We built,"' }, [])).toEqual([
      'quotes.json › we-build › text: is not what seed-digest.json vouches for',
    ]);
  });

  it('need an entry in the digest when they come from the article', () => {
    expect(sentences({ 'seed-digest.json/pieces': {} }, [])).toEqual([
      'quotes.json › we-build › text: is quoted from the article but has no entry in seed-digest.json',
    ]);
  });

  it('from other sources need none', () => {
    expect(sentences({ 'quotes.json/0/source': 'report', 'seed-digest.json/pieces': {} })).toEqual([]);
  });
});

describe('the digest', () => {
  it('is checked against the article', () => {
    expect(sentences({}, [`${ARTICLE} More.`])).toEqual([
      'seed-digest.json › article: is not the SHA-256 of the article at hand',
    ]);
  });

  it('holds no entry without a quote and names a source that exists', () => {
    expect(
      sentences({ 'seed-digest.json/pieces/gone': pieceDigest(['x']), 'seed-digest.json/source': 'nobody' }),
    ).toEqual([
      'seed-digest.json › pieces.gone: belongs to no quote in quotes.json',
      'seed-digest.json › pieces.we-build: belongs to a quote from another source, "article"',
      'seed-digest.json › source: names "nobody", which is not in sources.json',
    ]);
  });

  it('cannot be turned away from the quotes by naming another source', () => {
    expect(sentences({ 'seed-digest.json/source': 'report' })).toEqual([
      'seed-digest.json › pieces.we-build: belongs to a quote from another source, "article"',
    ]);
  });

  it('takes in the quotes of its source only', () => {
    const quotes = compileAtlas(authoredWith(), land).tables.quotes;
    expect(Object.keys(digestOf(quotes, 'article', ARTICLE).pieces)).toEqual(['we-build']);
    expect(digestOf(quotes, 'report', ARTICLE).pieces).toEqual({});
  });
});
