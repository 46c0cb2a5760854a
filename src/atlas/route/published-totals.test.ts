import { describe, expect, it } from 'vitest';
import { fixtureTables } from '../testing/fixture';
import { aRoute, routeAtlas, routeReading } from '../testing/routes';
import { aTime } from '../testing/times';
import type { Piece } from './facts';
import { hoursBetween, publishedTotals, totalWords } from './published-totals';

const stretch = (from: string, to: string, via?: string[]) =>
  ({ kind: 'stretch', from, to, ...(via && { via }) }) as const;
const ENDS = { from: 'aktau', to: 'tbilisi' };
const LEGS = ['aktau-alat', 'alat-baku', 'baku-tbilisi'];

function totals(extras: Parameters<typeof routeAtlas>[0], legs = LEGS, ends = ENDS) {
  const reading = routeReading(routeAtlas(extras));
  return publishedTotals(reading, aRoute(reading, legs), ends);
}

describe('published totals', () => {
  const times = [
    aTime('part', { of: stretch('baku-port', 'tbilisi'), yardstick: true, hours: { from: 30, to: null } }),
    aTime('whole', { of: stretch('aktau', 'tbilisi', ['baku']), what: 'whole', period: '2020' }),
    aTime('back', { of: stretch('tbilisi', 'aktau') }),
    aTime('elsewhere', { of: stretch('aktau', 'astara') }),
    aTime('other-way', { of: stretch('aktau', 'tbilisi', ['astara']) }),
    aTime('a-leg', { of: { kind: 'leg', leg: 'alat-baku' } }),
  ];

  it('are times of stretches that the route passes in that direction, yardsticks among them; of all of it first', () => {
    expect(totals({ times }).map(({ id, isWhole }) => [id, isWhole])).toEqual([
      ['whole', true],
      ['part', false],
    ]);
    expect(totals({ times }, ['-baku-tbilisi', '-alat-baku', '-aktau-alat']).map(({ id }) => id)).toEqual([
      'back',
    ]);
  });

  it('have what was said, and what we reckon between the same places', () => {
    const [whole, part] = totals({ times });
    expect(part).toMatchObject({ hours: { min: 30, max: null }, saidBy: 'A railway', from: 'baku-port' });
    expect(part?.source?.id).toBe('railway-book');
    // The leg that was timed, 500 km at 480 and 240 km a day, and the border between Baku and Tbilisi.
    expect(part?.ours.min).toBeCloseTo(48 + (500 / 480) * 24 + 12);
    expect(part?.ours.max).toBeCloseTo(48 + (500 / 240) * 24 + 24);
    expect(whole?.ours.min).toBeGreaterThan(part?.ours.min ?? 0);
  });

  it('are figures of a transit time that name both ends, unless a time says the same by the same source', () => {
    const [first] = fixtureTables().figures;
    if (!first) throw new Error('The fixture has figures.');
    const figure = (id: string, extras: object) => ({
      ...first,
      ...{ id, quantity: 'Transit time', unit: 'days', value: 9, places: ['aktau', 'tbilisi'] },
      ...{ source: 'railway-book', ...extras },
    });
    const figures = [
      figure('nine', {}),
      figure('two', { value: 2 }),
      figure('elsewhere', { places: ['aktau', 'baku'] }),
      figure('tonnes', { quantity: 'Freight' }),
      figure('words', { value: null }),
      figure('times', { unit: 'times' }),
    ].map(({ valueTo: _, ...rest }) => rest);
    const found = totals({ times, figures });
    expect(found.map(({ id, of }) => [id, of])).toEqual(
      expect.arrayContaining([
        ['nine', 'figure'],
        ['whole', 'time'],
      ]),
    );
    expect(found.filter(({ of }) => of === 'figure').map(({ id }) => id)).toEqual(['nine']);
    expect(found.find(({ id }) => id === 'nine')?.hours).toEqual({ min: 216, max: 216 });
  });

  it('are told by their ends', () => {
    const [whole] = totals({ times });
    if (!whole) throw new Error('There is one.');
    const { whole: atlas } = routeReading();
    expect(totalWords(atlas, whole)).toBe('Aktau to Tbilisi');
    expect(totalWords(atlas, { ...whole, quantity: 'Transit time' })).toBe('Aktau to Tbilisi: Transit time');
  });
});

describe('hours between two km', () => {
  const spent = (min: number, max: number | null) =>
    ({ min, max, basis: 'assumed', ids: [], shares: [] }) as const;
  const run = (km: number, min: number, max: number | null): Piece => ({
    ...{ what: 'run', leg: 'a', reversed: false, from: 'x', to: 'y', km, factor: 1 },
    spent: spent(min, max),
  });
  const stop = (what: 'border' | 'port'): Piece => ({ what, places: ['x'], factor: 1, spent: spent(5, 7) });
  const pieces = [run(100, 10, 20), stop('border'), run(100, 10, 20), stop('port'), run(100, 10, null)];

  it('are a share of the running, a border that is passed by the end, and a port only between the two', () => {
    expect(hoursBetween(pieces, 0, 200)).toEqual({ min: 25, max: 47 });
    expect(hoursBetween(pieces, 0, 100)).toEqual({ min: 15, max: 27 });
    expect(hoursBetween(pieces, 100, 150)).toEqual({ min: 5, max: 10 });
    expect(hoursBetween(pieces, 0, 300)).toEqual({ min: 40, max: null });
    expect(hoursBetween(pieces, 50, 50)).toEqual({ min: 0, max: 0 });
  });
});
