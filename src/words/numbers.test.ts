import { describe, expect, it } from 'vitest';
import {
  byAlphabet,
  commaList,
  eitherOf,
  formatNumber,
  languageName,
  listOf,
  signedPercent,
} from './numbers';

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

describe('signedPercent', () => {
  it.each([
    [0.0125, '+1.3%'],
    [-0.2, '-20%'],
    [0, '0%'],
  ])('writes %d as %s', (share, words) => expect(signedPercent(share)).toBe(words));
});

describe('lists and names', () => {
  it('sorts as the language does, whatever the marks and the case', () =>
    expect(['Zhezkazgan', 'Şəki', 'alat', 'Sumqayit', 'Äktau'].sort(byAlphabet)).toEqual([
      'Äktau',
      'alat',
      'Şəki',
      'Sumqayit',
      'Zhezkazgan',
    ]));
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
