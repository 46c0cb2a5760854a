import { describe, expect, it } from 'vitest';
import { boxOfBoxes, boxOfPoints, distanceKm, pointsOfLeg } from './earth';
import { aLeg } from './testing/fixture';

describe('distanceKm', () => {
  it('is a quarter of the meridian from equator to pole', () => {
    expect(distanceKm([0, 0], [0, 90])).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
  });
  it('is the same across the antimeridian', () => {
    expect(distanceKm([179.5, 10], [-179.5, 10])).toBeCloseTo(distanceKm([-0.5, 10], [0.5, 10]), 9);
  });
  it('is nothing from a point to itself, and finite to its antipode', () => {
    expect(distanceKm([49, 40], [49, 40])).toBe(0);
    expect(distanceKm([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6371.0088, 6);
  });
});

describe('boxes', () => {
  it('go around points', () => {
    expect(
      boxOfPoints([
        [1, 2],
        [-3, 5],
      ]),
    ).toEqual([-3, 2, 1, 5]);
    expect(boxOfPoints([])).toBeNull();
  });
  it('go around boxes, on over the antimeridian where one crosses it', () => {
    expect(
      boxOfBoxes([
        [19, 41, -169, 82],
        [44, 38, 50, 42],
      ]),
    ).toEqual([19, 38, 191, 82]);
    expect(boxOfBoxes([])).toBeNull();
  });
});

describe('pointsOfLeg', () => {
  it('reads lines and lines in parts', () => {
    const leg = aLeg(
      'a',
      ['x', 'y'],
      [
        [1, 2],
        [3, 4],
      ],
      1,
    );
    expect(pointsOfLeg(leg)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const parts = {
      ...leg,
      geometry: {
        type: 'MultiLineString' as const,
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
          [[5, 6]],
        ] as [number, number][][],
      },
    };
    expect(pointsOfLeg(parts)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });
});
