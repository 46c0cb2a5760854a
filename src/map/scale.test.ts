import { describe, expect, it } from 'vitest';
import { roundLength, scaleBar } from './scale';

describe('the scale', () => {
  it.each([
    [999, 500],
    [1000, 1000],
    [1999, 1000],
    [2000, 2000],
    [4999, 3000],
    [0.7, 0.5],
  ])('rounds %d down to %d', (length, round) => {
    expect(roundLength(length)).toBeCloseTo(round, 9);
  });

  it('is as long as its label says, never longer than it may be', () => {
    expect(scaleBar(330_000)).toEqual({ width: 100, label: '300 km' });
    expect(scaleBar(1_100_000)).toEqual({ width: 100, label: '1,000 km' });
    expect(scaleBar(550)).toEqual({ width: 100, label: '500 m' });
    for (let metres = 3; metres < 1e7; metres *= 1.37)
      expect(scaleBar(metres).width).toBeLessThanOrEqual(110);
  });
});
