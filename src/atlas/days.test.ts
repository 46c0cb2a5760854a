import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from './days';

const day = fc.integer({ min: -40_000, max: 40_000 }).map((n) => addDays('1970-01-01', n));

describe('days', () => {
  it('are counted across months, leap days and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  });
  it('stay in their month where a month is shorter', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-03-15', -3)).toBe('2023-12-15');
  });
  it('come back by as many', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -9_999, max: 9_999 }), (from, by) => {
        expect(daysBetween(from, addDays(from, by))).toBe(by);
        expect(addDays(addDays(from, by), -by)).toBe(from);
      }),
    );
  });
});
