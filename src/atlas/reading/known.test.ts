import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { addDays } from '../days';
import { fixtureAtlas, fixtureTables } from '../testing/fixture';
import { countByYear } from './counts';
import { knownOn } from './known';
import { readingOf } from './reading';

it('counts what the reading of the day says is known', () => {
  const atlas = fixtureAtlas();
  const records = [...atlas.deals.values(), ...atlas.quotes.values(), ...atlas.figures.values()];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12_000 }), (n) => {
      const day = addDays('1995-01-01', n);
      const holds = records.map((record) => readingOf(atlas, day, '2030-01-01').holds(record));
      expect(knownOn(atlas, day)).toEqual({
        all: holds.filter((held) => held !== 'no').length,
        perhaps: holds.filter((held) => held === 'perhaps').length,
      });
    }),
  );
});

it('counts nothing while the tables are not there', () => {
  expect(knownOn(buildAtlas({ deals: fixtureTables().deals }), '2026-01-01')).toBeNull();
});

it('counts by year and kind, each record once', () => {
  const tables = fixtureTables();
  const atlas = buildAtlas(tables);
  const years = countByYear(tables, atlas);
  const sum = (lane: 'deals' | 'events' | 'quotes'): number =>
    years.reduce((all, year) => all + (year[lane] ?? 0), 0);
  expect(sum('deals') + sum('events')).toBe(tables.deals.length);
  expect(sum('quotes')).toBe(tables.quotes.length);
  expect(years.find(({ year }) => year === '2018')?.openings).toBe(1);
  expect(years.map(({ year }) => Number(year))).toEqual(
    [...years.map(({ year }) => Number(year))].sort((a, b) => a - b),
  );
});
