import { describe, expect, it } from 'vitest';
import { coursesOf, groundOf, type Stop } from './courses';

/** Two countries that meet at 45° E, and a sea south of 40° N. */
const land = {
  countryAt: (lon: number, lat: number): string | null => (lat < 40 ? null : lon < 45 ? 'ge' : 'az'),
};
const line = (coordinates: [number, number][], computedKm: number) => ({ parts: [coordinates], computedKm });

describe('courses', () => {
  it('ends each stretch where the border is crossed, and the last at the end of the line', () => {
    const courses = coursesOf(
      'rail',
      line(
        [
          [44, 41],
          [46, 41],
        ],
        167.9,
      ),
      land,
    );
    expect(courses.map(({ country }) => country)).toEqual(['ge', 'az']);
    expect(courses[0]?.untilKm).toBeGreaterThan(82);
    expect(courses[0]?.untilKm).toBeLessThan(87);
    expect(courses[1]?.untilKm).toBe(167.9);
  });

  it('does not believe a visit of a few kilometres along a border', () => {
    const courses = coursesOf(
      'rail',
      line(
        [
          [44, 41],
          [44.99, 41],
          [45.02, 41.02],
          [44.99, 41.04],
          [44, 41.2],
        ],
        170,
      ),
      land,
    );
    expect(courses).toEqual([{ country: 'ge', untilKm: 170 }]);
  });

  it('keeps a railway by the shore in its country, and a ship at sea', () => {
    expect(
      coursesOf(
        'rail',
        line(
          [
            [46, 40.1],
            [47, 39.99],
            [48, 40.1],
          ],
          171,
        ),
        land,
      ),
    ).toEqual([{ country: 'az', untilKm: 171 }]);
    expect(
      coursesOf(
        'sea',
        line(
          [
            [46, 41],
            [48, 39],
          ],
          280,
        ),
        land,
      ),
    ).toEqual([{ country: null, untilKm: 280 }]);
  });
});

describe('the ground of a leg', () => {
  const stops: Stop[] = [
    { position: [44, 41], country: 'ge' },
    { position: [46, 41], country: 'am' },
  ];

  it('is what the land says, where the leg lists the country, and at sea', () => {
    const ground = groundOf(['ge', 'az'], stops, land);
    expect(ground.countryAt(46, 41)).toBe('az');
    expect(ground.countryAt(46, 39)).toBeNull();
  });

  it("is the nearest stop's across a border that the leg does not pass", () => {
    const ground = groundOf(['ge', 'am'], stops, land);
    expect(ground.countryAt(44.9, 41)).toBe('ge');
    expect(ground.countryAt(45.1, 41)).toBe('am');
    expect(groundOf(['ge'], stops.slice(0, 1), land).countryAt(46, 41)).toBe('ge');
  });

  it('is what the land says where no stop is known', () => {
    expect(groundOf(['ge'], [], land).countryAt(46, 41)).toBe('az');
  });
});
