import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatFrom, formatSince, formatSpan } from './date-words';
import { compareNewestFirst, dateRange } from './dates';

const CASES: readonly (readonly [edtf: string, words: string, min: string, max: string])[] = [
  ['2024-07-03', '3 July 2024', '2024-07-03', '2024-07-03'],
  ['2024-07', 'July 2024', '2024-07-01', '2024-07-31'],
  ['2024', '2024', '2024-01-01', '2024-12-31'],
  ['2023-02', 'February 2023', '2023-02-01', '2023-02-28'],
  ['2024-02', 'February 2024', '2024-02-01', '2024-02-29'],
  ['2024~', 'about 2024', '2024-01-01', '2024-12-31'],
  ['2024-08~', 'about August 2024', '2024-08-01', '2024-08-31'],
  ['2024?', 'probably 2024', '2024-01-01', '2024-12-31'],
  ['2024%', 'probably about 2024', '2024-01-01', '2024-12-31'],
  ['201X', '2010s', '2010-01-01', '2019-12-31'],
  ['19XX', '1900s', '1900-01-01', '1999-12-31'],
  ['2024-21', 'spring 2024', '2024-03-01', '2024-05-31'],
  ['2024-07/2024-08', 'July–August 2024', '2024-07-01', '2024-08-31'],
  ['2024-07-03/2024-07-05', '3–5 July 2024', '2024-07-03', '2024-07-05'],
  ['2024-07-30/2024-08-02', '30 July – 2 August 2024', '2024-07-30', '2024-08-02'],
  ['2024-12/2025-01', 'December 2024 – January 2025', '2024-12-01', '2025-01-31'],
  ['2022/2024', '2022–2024', '2022-01-01', '2024-12-31'],
  ['2022~/2024', 'about 2022 – 2024', '2022-01-01', '2024-12-31'],
  ['2022/2024-08', '2022 – August 2024', '2022-01-01', '2024-08-31'],
  ['2024-07-03/2024-07-03', '3 July 2024', '2024-07-03', '2024-07-03'],
  ['2022/..', 'since 2022', '2022-01-01', '9999-12-31'],
  ['../2022-05', 'until May 2022', '0000-01-01', '2022-05-31'],
  ['2022/', 'from 2022, end unknown', '2022-01-01', '9999-12-31'],
  ['/2022', 'start unknown, until 2022', '0000-01-01', '2022-12-31'],
];

describe('formatDate', () => {
  it.each(CASES)('writes %s as %s', (edtf, words) => expect(formatDate(edtf)).toBe(words));

  it.each(['', 'soon', '2024-13', '2024-02-30', '2024-7-3', '2024-07-03T10:00', '../..', '/', '2024/soon'])(
    'shows %j, which is no date it knows, as it stands',
    (text) => {
      expect(formatDate(text)).toBe(text);
      expect(dateRange(text)).toBeNull();
    },
  );

  it('never names a month or day that was not given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), fc.constantFrom('', '~', '?', '%'), (year, doubt) => {
        expect(formatDate(`${year}${doubt}`).replace(/about|probably|\s/g, '')).toBe(String(year));
      }),
    );
  });
});

describe('dateRange', () => {
  it.each(CASES)('reads %s', (edtf, _words, min, max) => expect(dateRange(edtf)).toEqual({ min, max }));

  it('refuses an interval that ends before it starts', () => expect(dateRange('2024/2022')).toBeNull());
});

describe('formatSince', () => {
  it('says since for a point in time and leaves an interval its own words', () => {
    expect(formatSince('2018-05-14')).toBe('since 14 May 2018');
    expect(formatSince('2016~')).toBe('since about 2016');
    expect(formatSince('2016/..')).toBe('since 2016');
    expect(formatSince('no date')).toBe('no date');
  });
});

describe('formatFrom and formatSpan', () => {
  it('say where something begins, and where it ends', () => {
    expect(formatFrom('2018-05')).toBe('from May 2018');
    expect(formatFrom('2016/..')).toBe('since 2016');
    expect(formatSpan('2016', '2025-09-01')).toBe('from 2016 until 1 September 2025');
    expect(formatSpan(null, '2025')).toBe('until 2025');
    expect(formatSpan('2016~', undefined)).toBe('since about 2016');
    expect(formatSpan(null, undefined)).toBeNull();
  });
});

describe('compareNewestFirst', () => {
  it('puts the newest first, the less precise after what lies within it, the unreadable last', () => {
    const dates = ['soon', '2024', '2024-01-01', '2024-08', '2024-08-20', '2023-12', '2025/..', '2024-08-01'];
    expect(dates.sort(compareNewestFirst)).toEqual([
      '2025/..',
      '2024-08-20',
      '2024-08-01',
      '2024-08',
      '2024-01-01',
      '2024',
      '2023-12',
      'soon',
    ]);
  });

  const anyDate = fc.oneof(
    fc.constantFrom(...CASES.map(([edtf]) => edtf)),
    fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length))),
    fc.string(),
  );

  it('is a total order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(Math.sign(compareNewestFirst(a, b)) + Math.sign(compareNewestFirst(b, a))).toBe(0);
        expect(compareNewestFirst(a, b) === 0).toBe(a === b);
        if (compareNewestFirst(a, b) <= 0 && compareNewestFirst(b, c) <= 0) {
          expect(compareNewestFirst(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
