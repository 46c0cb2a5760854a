import { describe, expect, it } from 'vitest';
import type { LonLat } from '../atlas/schema';
import { toDegrees, toUnit, worldSize } from './camera';
import { type NamedPlace, refusedSides } from './name-sides';

const ZOOM = 4;
const HOME: LonLat = [49.42, 39.97];
/** A place so many px from home, in the middle of the zoom's range. */
function at(id: string, dx: number, dy: number, more: Partial<NamedPlace> = {}): NamedPlace {
  const [x, y] = toUnit(HOME);
  const world = worldSize(ZOOM + 0.5);
  const point = toDegrees(x + dx / world, y + dy / world);
  return { id, point, name: 'Aktau Port', importance: 3, from: 0, size: 0.6, ...more };
}
const refusedTo = (...others: NamedPlace[]) =>
  refusedSides([at('home', 0, 0), ...others], ZOOM).get('home') ?? '';

describe('a place’s name', () => {
  it('has every side to itself where it stands alone', () => {
    expect(refusedTo()).toBe('');
    expect(refusedTo(at('far', 170, 0), at('above', 0, -120))).toBe('');
  });
  it('does not run up to another’s symbol, nor begin beside it', () => {
    expect(refusedTo(at('east', 76, 0))).toBe('e');
    expect(refusedTo(at('west', -76, 3))).toBe('w');
    expect(refusedTo(at('south', 30, 22))).toMatch(/s/);
  });
  it('minds neither what is not shown yet nor what is the same place to the eye', () => {
    expect(refusedTo(at('later', 76, 0, { from: ZOOM + 1 }))).toBe('');
    expect(refusedTo(at('port', 4, 2))).toBe('');
  });
  it('is left out where it has no side, unless everybody knows the place', () => {
    const around = [at('n', 0, -24), at('e', 40, 0), at('s', 0, 24), at('w', -40, 0)];
    expect(refusedTo(...around)).toBe('nesw');
    const sides = (importance: number) =>
      refusedSides([at('home', 0, 0, { importance }), ...around], ZOOM).get('home')?.length;
    expect([sides(2), sides(1)]).toEqual([3, 2]);
  });
});
