import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Rate } from './rates';
import { aRate } from './testing/rates';

describe('a rate', () => {
  it('is of an amount, a currency, what it is per, a date, who says it and where', () => {
    expect(v.is(Rate, aRate('a'))).toBe(true);
    for (const field of Object.keys(aRate('a')))
      expect([field, v.is(Rate, { ...aRate('a'), [field]: undefined })]).toEqual([field, false]);
  });
  it('may be without a lower end, but not without an amount', () => {
    const of = (from: number | null, to: number | null) =>
      v.is(Rate, { ...aRate('a'), amount: { from, to } });
    expect([of(null, 5), of(5, 5), of(0, 5), of(5, null), of(-1, 5)]).toEqual([
      ...[true, true],
      ...[false, false, false],
    ]);
  });
  it('is in a currency by its code', () => {
    expect(['CHF', '$', 'US$', 'usd'].map((currency) => v.is(Rate, { ...aRate('a'), currency }))).toEqual([
      true,
      ...[false, false, false],
    ]);
  });
});
