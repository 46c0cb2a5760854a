import { describe, expect, it } from 'vitest';
import { readVisit, visited, visitText } from './visit';

const first = { number: 1, date: '2026-11-28' };
const second = { number: 2, date: '2026-11-29' };
const third = { number: 3, date: '2026-12-24' };

describe('a visit', () => {
  it('begins with nothing to compare', () => {
    expect(visited(null, second)).toEqual({ now: second, before: null });
  });

  it('remembers the edition seen before, for as long as the new one is the newest', () => {
    const visit = visited(visited(null, first), second);
    expect(visit).toEqual({ now: second, before: first });
    expect(visited(visit, second)).toBe(visit);
    expect(visited(visit, third)).toEqual({ now: third, before: second });
  });

  it('makes nothing new of an older edition', () => {
    expect(visited({ now: third, before: second }, second)).toEqual({ now: second, before: null });
  });

  it('is written and read', () => {
    for (const visit of [
      { now: second, before: null },
      { now: second, before: first },
    ])
      expect(readVisit(visitText(visit))).toEqual(visit);
  });

  it.each([
    '',
    '2',
    '2/2026',
    '0/2026-11-28',
    '1/2026-11-28,2/2026-11-29',
    '2/2026-11-29,',
    '3/a,b/c',
    '3/2026-12-24,2/2026-11-29,1/2026-11-28',
  ])('is none in “%s”', (text) => {
    expect(readVisit(text)).toBeNull();
  });
});
