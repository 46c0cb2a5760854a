import { describe, expect, it } from 'vitest';
import { commaList, eitherOf, formatNumber, languageName, listOf } from './numbers';

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

describe('lists and names', () => {
  it('joins as English does', () => {
    expect(listOf(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listOf(['a'])).toBe('a');
    expect(listOf([])).toBe('');
  });
  it('names languages, and leaves a tag it cannot read', () => {
    expect(languageName('az')).toBe('Azerbaijani');
    expect(languageName('not a tag!')).toBe('not a tag!');
  });
  it('offers a choice, and sets things side by side', () => {
    expect(eitherOf(['a', 'b', 'c'])).toBe('a, b or c');
    expect(commaList(['a', 'b', 'c'])).toBe('a, b, c');
    expect(commaList(['a'])).toBe('a');
  });
});
