import { distance } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../src/atlas/schema';
import { drawLeg, geometryOf } from './geometry';
import { longestHop, samples, sharpestTurn } from './measure';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);

describe('drawLeg on land', () => {
  it('hops straight through the via points, to ten metres', () => {
    expect(
      drawLeg('rail', [
        [44.123456, 41],
        [45, 41.5],
      ])?.parts,
    ).toEqual([
      [
        [44.1235, 41],
        [45, 41.5],
      ],
    ]);
  });

  it('measures the drawn line', () => {
    // One degree of a meridian on the mean sphere.
    expect(
      drawLeg('rail', [
        [0, 0],
        [0, 1],
        [0, 2],
      ])?.computedKm,
    ).toBe(222.4);
  });

  it('is cut at the antimeridian, either way', () => {
    const east = drawLeg('rail', [
      [179, 10],
      [-179, 12],
    ]);
    expect(east?.parts).toEqual([
      [
        [179, 10],
        [180, 11],
      ],
      [
        [-180, 11],
        [-179, 12],
      ],
    ]);
    expect(east && geometryOf(east).type).toBe('MultiLineString');
    const west = drawLeg('rail', [
      [-179, 12],
      [179, 10],
    ]);
    expect(west?.parts).toEqual([
      [
        [-179, 12],
        [-180, 11],
      ],
      [
        [180, 11],
        [179, 10],
      ],
    ]);
    expect(west?.computedKm).toBe(east?.computedKm);
  });

  it('is nothing when there is nowhere to go', () => {
    expect(
      drawLeg('rail', [
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(drawLeg('sea', [[1, 1]])).toBeNull();
    expect(drawLeg('sea', [])).toBeNull();
  });
});

describe('drawLeg at sea', () => {
  const via: LonLat[] = [
    [50, 40],
    [51, 41],
    [51.2, 43],
    [53, 43.5],
  ];

  it('passes through every waypoint in short hops without corners', () => {
    const line = drawLeg('sea', via);
    expect(line).not.toBeNull();
    if (!line) return;
    for (const waypoint of via) expect(line.parts[0]).toContainEqual(waypoint);
    expect(longestHop(line)?.km).toBeLessThan(40);
    expect(sharpestTurn(line)?.degrees).toBeLessThan(20);
  });

  it('crosses the antimeridian smoothly', () => {
    const line = drawLeg('sea', [
      [178, 0],
      [179.5, 1],
      [-179, 1],
      [-177, 0],
    ]);
    expect(line?.parts.length).toBe(2);
    expect(line?.parts[0]?.at(-1)?.[0]).toBe(180);
    expect(line?.parts[1]?.[0]?.[0]).toBe(-180);
  });

  it('goes from end to end and stays on the globe, wherever the waypoints lie', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 6 }), (points) => {
        const line = drawLeg('sea', points);
        if (!line) return;
        const all = line.parts.flat();
        expect(all.every(([lon = 999]) => Math.abs(lon) <= 180)).toBe(true);
        const near = (a: Position | undefined, b: Position | undefined): boolean =>
          a !== undefined && b !== undefined && distance(a, b) < 0.01;
        expect(near(all[0], points[0])).toBe(true);
        expect(near(all.at(-1), points.at(-1))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('samples', () => {
  it('are no further apart than asked, and keep the vertices', () => {
    const line = drawLeg('rail', [
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    const all = line ? [...samples(line, 2)] : [];
    expect(all).toContainEqual([0, 1]);
    for (const [i, p] of all.entries()) {
      const before = all[i - 1];
      if (before) expect(distance(before, p)).toBeLessThanOrEqual(2.001);
    }
  });
});
