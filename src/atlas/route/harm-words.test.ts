import { describe, expect, it } from 'vitest';
import { hurtWords } from './harm-words';

describe('what a closure does, in words', () => {
  it('is how many pairs it cuts off, and how much more the others take in all and at the most, in the unit of what is to be least', () => {
    const hurting = { cutOff: 3, dearer: 14, sum: 12400.2, most: 1105.4 };
    expect(hurtWords(hurting, 'distance', false)).toBe(
      '3 pairs of places cut off, 14 pairs take more: 12,400 km in all, 1,105 km at the most',
    );
    expect(hurtWords({ cutOff: 0, dearer: 1, sum: 420, most: 420 }, 'time', false)).toBe(
      '1 pair takes 17.5 days more, with all at their longest',
    );
    expect(hurtWords({ cutOff: 0, dearer: 1, sum: 24, most: 24 }, 'time', true)).toBe(
      '1 day more, with all at their longest',
    );
    expect(hurtWords({ cutOff: 0, dearer: 1, sum: 2, most: 2 }, 'borders', true)).toBe('2 borders more');
    expect(hurtWords({ cutOff: 1, dearer: 0, sum: 0, most: 0 }, 'distance', true)).toBe('no way any more');
  });

  it('of times that are not known is told as a reader would say it', () => {
    const hurting = { cutOff: 0, dearer: 2, sum: 30000, most: 25438 };
    expect(hurtWords(hurting, 'known', true)).toBe('25,438 km more on lines whose time nobody has published');
    expect(hurtWords(hurting, 'known', false)).toBe(
      '2 pairs go more: 30,000 km in all, 25,438 km at the most, on lines whose time nobody has published',
    );
  });

  it('is no number where nobody knows the time', () => {
    const hurting = { cutOff: 0, dearer: 1, sum: 1e6, most: null };
    expect(hurtWords(hurting, 'time', true)).toBe('longer, by a time that nobody knows');
    expect(hurtWords(hurting, 'time', false)).toBe('1 pair takes longer, by a time that nobody knows');
  });
});
