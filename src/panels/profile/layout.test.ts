import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureProfile } from '../../atlas/testing/fixture';
import type { Stop } from '../../atlas/way/profile';
import { keyStep, kmOf, labelsOf, roundUp, ticksOf, xOf } from './layout';

const { stops } = fixtureProfile('middle-corridor', 'trunk');

describe('the strip’s scale', () => {
  it('holds to its ends, and to nothing where there is no room', () => {
    const scale = { km: 1000, width: 300 };
    expect(kmOf(scale, -10)).toBe(0);
    expect(kmOf(scale, 900)).toBe(1000);
    expect(kmOf(scale, xOf(scale, 420))).toBeCloseTo(420);
    expect(kmOf({ km: 1000, width: 0 }, 5)).toBe(0);
    expect(xOf({ km: 0, width: 300 }, 5)).toBe(0);
    expect(ticksOf({ km: 0, width: 300 })).toEqual([]);
  });
  it('steps by round numbers', () => {
    expect([0, 1, 1.2, 3, 7, 23, 51].map(roundUp)).toEqual([1, 1, 2, 5, 10, 50, 100]);
    expect([10, 327, 8556, 20000].map(keyStep)).toEqual([1, 1, 50, 50]);
  });
  it('sets ticks apart, from 0 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 25000 }), fc.integer({ min: 60, max: 900 }), (km, width) => {
        const ticks = ticksOf({ km, width });
        expect(ticks[0]).toBe(0);
        ticks.forEach((tick, i) => {
          if (i > 0) expect(xOf({ km, width }, tick - (ticks[i - 1] ?? 0))).toBeGreaterThanOrEqual(55.9);
          expect(tick).toBeLessThanOrEqual(km);
        });
      }),
    );
  });
});

describe('labelsOf', () => {
  const spread = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 });
  it('never lets names of a row touch, nor leave the strip', () => {
    fc.assert(
      fc.property(spread, (places) => {
        const many = places
          .toSorted((a, b) => a - b)
          .map((km, i): Stop => {
            const base = stops[i % stops.length] as Stop;
            return { ...base, km, place: { ...base.place, id: `p-${i}` } };
          });
        const scale = { km: 1000, width: 300 };
        const boxes = labelsOf(many, scale).map(({ stop, x, anchor, row }) => {
          const width = stop.place.properties.name.length * 5.7;
          const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          return { row, from, to: from + width };
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.from).toBeGreaterThanOrEqual(0);
          expect(a.to).toBeLessThanOrEqual(300);
          for (const b of boxes.slice(i + 1)) {
            if (a.row === b.row) expect(a.to < b.from || b.to < a.from).toBe(true);
          }
        }
      }),
    );
  });
  it('names both ends before all', () => {
    const named = labelsOf(stops, { km: 995.4, width: 300 }).map(({ stop }) => stop.place.id);
    expect(named.slice(0, 2)).toEqual(['aktau', 'tbilisi']);
  });
});
