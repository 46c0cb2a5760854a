import { describe, expect, it } from 'vitest';
import { formatFigure, gaugeChangesTitle } from './words';

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

describe('gaugeChangesTitle', () => {
  it('begins as a sentence does', () => {
    expect(gaugeChangesTitle(['bogie-change', 'rail-ferry'])).toBe('Bogies changed and wagons on a ferry');
    expect(gaugeChangesTitle([])).toBe('');
  });
});
