import { describe, expect, it } from 'vitest';
import { hurtWords } from './harm-words';

describe('what a closure does, in words', () => {
  it('is how many pairs it cuts off, and how much more the others take, in the unit of what is to be least', () => {
    const hurting = { cutOff: 3, dearer: 14, most: 1105.4 };
    expect(hurtWords(hurting, 'distance', false)).toBe(
      '3 pairs of places cut off, 14 pairs take more, 1,105 km at the most',
    );
    expect(hurtWords({ cutOff: 0, dearer: 1, most: 420 }, 'time', false)).toBe(
      '1 pair takes more, 17.5 days at the most, with all at their longest',
    );
    expect(hurtWords({ cutOff: 0, dearer: 1, most: 24 }, 'time', true)).toBe(
      '1 day more, with all at their longest',
    );
    expect(hurtWords({ cutOff: 0, dearer: 1, most: 2 }, 'borders', true)).toBe('2 borders more');
    expect(hurtWords({ cutOff: 1, dearer: 0, most: 0 }, 'distance', true)).toBe('no way any more');
  });

  it('is no number where nobody knows the time', () => {
    expect(hurtWords({ cutOff: 0, dearer: 1, most: null }, 'time', true)).toBe(
      'a time that nobody knows more',
    );
  });
});
