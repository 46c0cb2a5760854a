import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatFigure,
  formatGauges,
  formatKm,
  formatNumber,
  joinWords,
  languageName,
  shorten,
} from './words';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [783, '783'],
    [759_000, '759,000'],
    [545_297, '545,297'],
    [4_119_000, '4.119 million'],
    [2_000_000, '2 million'],
    [8_400_000_000, '8.4 billion'],
    [-3_000_000, '-3 million'],
    [12.5, '12.5'],
  ])('writes %d as %s', (value, words) => expect(formatNumber(value)).toBe(words));

  it('does not round a large number away', () => expect(formatNumber(4_119_123)).toBe('4,119,123'));
});

describe('formatFigure', () => {
  it('gives value and unit, a range, or the words of a source without a number', () => {
    expect(formatFigure({ value: 300_000, unit: 'TEU', text: 'x' })).toBe('300,000 TEU');
    expect(formatFigure({ value: 13, valueTo: 17, unit: 'days', text: 'x' })).toBe('13–17 days');
    expect(formatFigure({ value: null, unit: 'USD', text: 'billions of dollars' })).toBe(
      'billions of dollars',
    );
  });

  it('puts the currency before the amount', () => {
    expect(formatFigure({ value: 5.79, valueTo: 5.8, unit: 'US$ bn', text: 'x' })).toBe('US$5.79–5.8 bn');
    expect(formatFigure({ value: 230, unit: '€ m', text: 'x' })).toBe('€230 m');
  });
});

describe('lengths and gauges', () => {
  it('writes kilometres whole, with a decimal below ten', () => {
    expect(formatKm(1234.4)).toBe('1,234 km');
    expect(formatKm(46.2)).toBe('46 km');
    expect(formatKm(4.56)).toBe('4.6 km');
    expect(formatKm(0)).toBe('0 km');
  });
  it('writes gauges as the names they are', () => {
    expect(formatGauges([1520])).toBe('1520 mm');
    expect(formatGauges([1435, 1520])).toBe('1435 mm and 1520 mm');
    expect(formatGauges([])).toBe('');
  });
});

describe('text', () => {
  it('joins as English does', () => {
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(joinWords(['a'])).toBe('a');
    expect(joinWords([])).toBe('');
  });
  it('names languages, and leaves a tag it cannot read', () => {
    expect(languageName('az')).toBe('Azerbaijani');
    expect(languageName('not a tag!')).toBe('not a tag!');
  });
  it('cuts at a word and says so', () => {
    expect(shorten('The corridor is a key issue', 14)).toBe('The corridor…');
    expect(shorten('short', 14)).toBe('short');
  });
  it('never gives more than it was allowed, and nothing that was not there', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, length) => {
        const cut = shorten(text, length);
        expect(cut.length).toBeLessThanOrEqual(length + 1);
        expect(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true);
      }),
    );
  });
});
