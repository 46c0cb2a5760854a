import { describe, expect, it } from 'vitest';
import { withSlopes } from './grid';
import { areaKm2, clipped, isInside, joined, touching } from './rings';
import { polygonsIn } from './scan';

const ring = (...points: number[]): Float64Array => Float64Array.from([...points, ...points.slice(0, 2)]);
const square = (west: number, south: number, size: number): Float64Array =>
  ring(west, south, west, south + size, west + size, south + size, west + size, south);
const text = (geometry: unknown): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ type: 'GeometryCollection', geometries: [geometry] }));

describe('polygonsIn', () => {
  const world = { west: -180, south: -90, east: 180, north: 90 };
  const outline = [
    [-1.5, 0],
    [4, 0],
    [4, 4.25],
    [-1.5, 0],
  ];
  const hole = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 1],
  ];

  it('reads outlines and holes, digit by digit', () => {
    const found = [...polygonsIn(text({ type: 'MultiPolygon', coordinates: [[outline, hole]] }), world)];
    expect(found.map((rings) => rings.map((flat) => [...flat]))).toEqual([[outline.flat(), hole.flat()]]);
  });

  it('leaves out what does not touch the box, holes by themselves', () => {
    const far = [
      [50, 50],
      [51, 50],
      [51, 51],
      [50, 50],
    ];
    const coordinates = [
      [outline, hole],
      [far, far],
    ];
    const box = { west: -3, south: -1, east: 0.5, north: 3 };
    expect(
      [...polygonsIn(text({ type: 'MultiPolygon', coordinates }), box)].map((rings) => rings.length),
    ).toEqual([1]);
  });

  it('says what it cannot read', () => {
    expect(() => [...polygonsIn(text({ type: 'Point', coordinates: [1, 2] }), world)]).toThrow(
      /no MultiPolygon/,
    );
    const strange = new TextEncoder().encode('{"type":"MultiPolygon","coordinates":[[[[1e3,0]]]]}');
    expect(() => [...polygonsIn(strange, world)]).toThrow(/"1e3" is not a plain decimal/);
    const broken = text({ type: 'MultiPolygon', coordinates: [[outline]] }).subarray(0, 90);
    expect(() => [...polygonsIn(broken, world)]).toThrow(/ends within a ring/);
  });
});

describe('rings', () => {
  it('have an area in square kilometres, signed by their direction', () => {
    expect(areaKm2(square(0, 0, 1))).toBeCloseTo(-(111.195 ** 2) * Math.cos((0.5 * Math.PI) / 180), 0);
    expect(areaKm2(Float64Array.from(square(0, 0, 1)).reverse())).not.toBeCloseTo(0);
  });

  it('are cut at a box, and gone where nothing of them lies in it', () => {
    const cut = clipped(square(0, 0, 2), { west: 1, south: -5, east: 5, north: 5 });
    expect(Math.abs(areaKm2(cut ?? ring()))).toBeCloseTo(Math.abs(areaKm2(ring(1, 0, 1, 2, 2, 2, 2, 0))), 6);
    expect(clipped(square(0, 0, 2), { west: 3, south: 0, east: 5, north: 5 })).toBeNull();
  });

  it('that touch are one lake: the edge between them goes, an island in it stays', () => {
    const pieces = [square(0, 0, 0.01), square(0.01, 0, 0.01), square(1, 1, 0.01)];
    expect(touching(pieces)).toEqual([[0, 1], [2]]);
    const [whole, ...others] = joined(pieces.slice(0, 2));
    expect(others).toEqual([]);
    expect(isInside(whole ?? ring(), 0.01, 0.005)).toBe(true);
    expect(whole?.length).toBe(14);
    const around = [
      ...[0, 1, 2].map((i) => square(i / 100, 0, 0.01)),
      square(0, 0.01, 0.01),
      square(0.02, 0.01, 0.01),
      ...[0, 1, 2].map((i) => square(i / 100, 0.02, 0.01)),
    ];
    expect(
      joined(around)
        .map((one) => Math.sign(areaKm2(one)))
        .sort(),
    ).toEqual([-1, 1]);
  });

  it('lose the short steps of the grid they were cut along, and only these', () => {
    const column = Math.round((360 / 8192) * 1000 * 1000) / 1000 / 1000;
    const x = Math.round(column * 1000) / 1000;
    const stepped = ring(0, 0, x, 0.011, x, 0.015, 0.02, 0.03);
    expect(withSlopes(stepped)?.length).toBe(stepped.length - 2);
    const elsewhere = ring(0, 0, 0.03, 0.011, 0.03, 0.015, 0.02, 0.03);
    expect(withSlopes(elsewhere)).toEqual(elsewhere);
  });
});
