import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { addDays } from '../days';
import { fixtureTables } from '../testing/fixture';
import { countByYear } from './counts';
import { knownOn } from './known';
import { readingOf } from './reading';

/** The fixture, with figures of an undated source: of a time that goes on, of one that has ended, and of one to come. */
function withUndated() {
  const tables = fixtureTables();
  const [figure] = tables.figures;
  if (!figure) throw new Error('The fixture has no figure.');
  const undated = (id: string, period: string, kind: 'reported' | 'forecast') =>
    ({ ...figure, id, period, kind, source: 'port-page' }) as const;
  return {
    ...tables,
    figures: [
      ...tables.figures,
      undated('open-period', '2019/..', 'reported'),
      undated('past-period', '2018', 'reported'),
      undated('looks-ahead', '2030', 'forecast'),
    ],
  };
}

it('counts what the reading of the day says is known', () => {
  const atlas = buildAtlas(withUndated());
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

it('counts by year and kind, each record once, and none at the end of time', () => {
  const tables = withUndated();
  const atlas = buildAtlas(tables);
  const years = countByYear(tables, atlas);
  const sum = (lane: 'deals' | 'events' | 'quotes'): number =>
    years.reduce((all, year) => all + (year[lane] ?? 0), 0);
  expect(sum('deals') + sum('events')).toBe(tables.deals.length);
  expect(sum('quotes')).toBe(tables.quotes.length);
  expect(years.find(({ year }) => year === '2018')?.openings).toBe(1);
  expect(years.some(({ year }) => year === '9999')).toBe(false);
  const before = countByYear(fixtureTables(), atlas).find(({ year }) => year === '2019')?.figures ?? 0;
  expect(years.find(({ year }) => year === '2019')?.figures).toBe(before + 1);
  expect(years.map(({ year }) => Number(year))).toEqual(
    [...years.map(({ year }) => Number(year))].sort((a, b) => a - b),
  );
});
