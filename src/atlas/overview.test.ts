import { describe, expect, it } from 'vitest';
import { buildAtlas } from './atlas';
import { corridorRows } from './overview';
import { readingOf } from './reading/reading';
import { fixtureTables, read } from './testing/fixture';

describe('corridorRows', () => {
  it('sums the drawn lines, and names countries in travel order, a leg run backwards turned round', () => {
    const [middle, northSouth] = corridorRows(read());
    expect(middle).toMatchObject({ id: 'middle-corridor', legsCount: 3, statusLine: '995 km operating' });
    expect(middle?.computedKm).toBeCloseTo(995.4);
    expect(middle?.countries.map((link) => link.label)).toEqual(['Kazakhstan', 'Azerbaijan', 'Georgia']);
    expect(northSouth?.statusLine).toBe('262 km planned, 65 km operating');
  });
  it('tells the state of the day it is read on', () => {
    const statusLine = (day: string) => corridorRows(readingOf(read().atlas, day))[1]?.statusLine;
    expect(statusLine('2015-06-01')).toBe('65 km under construction');
    expect(statusLine('2024-06-01')).toBe('262 km planned, 65 km operating');
  });
  it('counts a leg of two branches once', () => {
    const tables = fixtureTables();
    tables.corridors[0]?.branches.push({ id: 'again', name: 'Again', legs: ['-baku-tbilisi'] });
    expect(corridorRows(read(buildAtlas(tables)))[0]?.computedKm).toBeCloseTo(995.4);
  });
  it('has rows without lengths while the legs are missing', () => {
    const { corridors } = fixtureTables();
    expect(corridorRows(read(buildAtlas({ corridors })))[0]).toMatchObject({
      computedKm: 0,
      countries: [],
      statusLine: '',
      legsCount: 0,
    });
  });
});
