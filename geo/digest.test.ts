import { describe, expect, it } from 'vitest';
import { ARTICLE, soundFiles } from './checks/fixture';
import { find, sha256, textOfPage, withQuote } from './digest';

const files = soundFiles();
const quote = files['quotes.json'][0];
const digests = files['quote-digests.json'];
const ADDRESS = 'https://example.org/a';
if (!quote) throw new Error('The fixture has no quote');

describe('a quotation held against a page', () => {
  it('is kept with the page, its address and the day', () => {
    const kept = withQuote([], quote, ADDRESS, ARTICLE, '2024-09-01');
    expect(kept).toEqual(digests);
  });

  it('is refused when one character differs', () => {
    const changed = { ...quote, text: ['"We build,"', '"We build a lot!"'] };
    expect(withQuote([], changed, ADDRESS, ARTICLE, '2024-09-01')).toBe(
      'quotes.json › we-build › text.1: is not found character for character in the page',
    );
  });

  it('moves to the page it was seen on last, and leaves the others where they are', () => {
    const other = 'b'.repeat(64);
    const [first] = digests;
    if (!first) throw new Error('The fixture has no digest');
    const before = [{ ...first, pieces: { ...first.pieces, second: other } }];
    const later = `${ARTICLE} A correction.`;
    expect(withQuote(before, quote, ADDRESS, later, '2024-10-01')).toEqual([
      { ...first, pieces: { second: other } },
      { ...first, seen: '2024-10-01', page: sha256(later) },
    ]);
    expect(withQuote(digests, quote, ADDRESS, later, '2024-10-01')).toHaveLength(1);
  });

  it('is found in the text of an HTML page, whose tags and scripts are none', () => {
    const page = `<html><script>"We build a lot."</script><p>He came. &quot;We <b>build</b>,&#34; he
      said.</p><p>&#x22;We build a lot.&#x22;</p></html>`;
    expect(textOfPage(page)).not.toContain('<');
    expect(find(quote.text, page)).toEqual([]);
    expect(find(['"We build a lot."', '"We build,"'], page)).toHaveLength(1);
  });
});
