import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureProfile } from '../../atlas/testing/fixture';
import type { Profile, Stop } from '../../atlas/way/profile';
import { kmOf, labelsOf, nextLandmark, roundUp, shortName, ticksOf, xOf } from './layout';

const trunk = fixtureProfile('middle-corridor', 'trunk');
const western = fixtureProfile('north-south-corridor', 'western');
const { stops } = trunk;

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

describe('nextLandmark', () => {
  const places = (of: Profile, landmark: 'stop' | 'border' | 'break' | 'mark', step: 1 | -1): number[] => {
    const met: number[] = [];
    let km: number | null = step > 0 ? -1 : of.totalKm + 1;
    while (km !== null) {
      km = nextLandmark(of, km, step, landmark);
      if (km !== null) met.push(Math.round(km));
    }
    return met;
  };
  it('goes from stop to stop, or to what is asked for, both ways', () => {
    expect(places(trunk, 'stop', 1)).toEqual([0, 430, 495, 995]);
    expect(places(trunk, 'stop', -1)).toEqual([995, 495, 430, 0]);
    expect(places(trunk, 'border', 1)).toEqual([430, 995]);
    expect(places(trunk, 'break', 1)).toEqual([]);
    expect(places(western, 'break', 1)).toEqual([327]);
    expect(places(western, 'mark', -1)).toEqual([327]);
  });
});

describe('labelsOf', () => {
  const called = (name: string, km: number, extras: Partial<Stop>, importance: number, i: number): Stop => {
    const base = stops[0] as Stop;
    const { properties } = base.place;
    return {
      ...{ place: { ...base.place, id: `p-${i}`, properties: { ...properties, name, importance } }, km },
      ...{ kind: 'city', isBorder: false, isPort: false, ...extras },
    };
  };
  const many = fc.array(
    fc.record({
      km: fc.double({ min: 0, max: 1000, noNaN: true }),
      importance: fc.integer({ min: 1, max: 5 }),
      length: fc.integer({ min: 3, max: 24 }),
    }),
    { minLength: 1, maxLength: 40 },
  );
  it('never lets names of a row touch, nor leave the strip', () => {
    fc.assert(
      fc.property(many, (places) => {
        const shown = places
          .toSorted((a, b) => a.km - b.km)
          .map(({ km, importance, length }, i) => called(`${i}`.padEnd(length, 'x'), km, {}, importance, i));
        const boxes = labelsOf({ ...trunk, stops: shown }, { km: 1000, width: 300 }).map(
          ({ text, x, anchor, row }) => {
            const width = text.length * 5.7;
            const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
            return { row, from, to: from + width };
          },
        );
        for (const [i, a] of boxes.entries()) {
          expect(a.from).toBeGreaterThanOrEqual(-3.001);
          expect(a.to).toBeLessThanOrEqual(303.001);
          for (const b of boxes.slice(i + 1)) {
            if (a.row === b.row) expect(a.to < b.from || b.to < a.from).toBe(true);
          }
        }
      }),
    );
  });
  it('names both ends before all', () => {
    const named = labelsOf(trunk, { km: 995.4, width: 300 }).map(({ stop }) => stop.place.id);
    expect(named.slice(0, 2)).toEqual(['aktau', 'tbilisi']);
  });
  it('names what readers know where it is crowded, and no mere junction where it is not', () => {
    const shown = [
      called('Begin', 0, {}, 5, 0),
      called('Beg', 30, {}, 1, 11),
      called('Siding', 400, { kind: 'junction' }, 5, 1),
      called('Station', 500, { kind: 'station' }, 4, 2),
      called('Village', 600, {}, 5, 3),
      called('Port of Baku (Alat)', 690, { kind: 'port', isPort: true }, 1, 4),
      called('Ganja', 700, {}, 4, 5),
      called('Crossing', 705, { kind: 'border-crossing', isBorder: true }, 4, 6),
      called('Tbilisi', 710, {}, 2, 7),
      called('Port of Poti', 720, { kind: 'port', isPort: true }, 2, 8),
      called('Lift', 800, { kind: 'station', gaugeChange: { from: 1435, to: 1520, how: [] } }, 5, 9),
      called('End', 1000, {}, 5, 10),
    ];
    const texts = labelsOf({ ...trunk, stops: shown }, { km: 1000, width: 300 }).map(({ text }) => text);
    expect(texts.slice(0, 5)).toEqual(['Begin', 'End', 'Baku', 'Poti', 'Tbilisi']);
    expect(texts).toContain('Lift');
    for (const dull of ['Beg', 'Siding', 'Station', 'Village']) expect(texts).not.toContain(dull);
  });
  it('leaves out what the sign says', () => {
    expect(['Port of Baku (Alat)', 'Port Said', 'Frankfurt (Oder)'].map(shortName)).toEqual([
      'Baku',
      'Port Said',
      'Frankfurt',
    ]);
  });
});
