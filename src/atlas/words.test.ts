import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGauges, formatKm, rangeOf, shorten } from './words';

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

describe('rangeOf', () => {
  it('says both ends, one where they are one, and half days', () => {
    expect(rangeOf({ from: 13, to: 23 })).toBe('13–23');
    expect(rangeOf({ from: 12.5, to: 14 })).toBe('12.5–14');
    expect(rangeOf({ from: 15, to: 15 })).toBe('15');
    expect(rangeOf({ from: 2e6, to: 3e6 }, (value) => `${value / 1e6} M`)).toBe('2 M–3 M');
  });
});

describe('text', () => {
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
