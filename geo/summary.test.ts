import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../src/atlas/atlas';
import { readingOf } from '../src/atlas/reading/reading';
import type { Corridor, Figure, Tables } from '../src/atlas/schema';
import { SUMMARY } from '../src/atlas/summary';
import { fixtureTables } from '../src/atlas/testing/fixture';
import { totalsOf } from '../src/atlas/way/totals';
import { wayOfKey } from '../src/atlas/way/way';
import { loadLand } from './basemap/land';
import { compileAtlas } from './compile';
import { AS_OF } from './edition';
import { readAuthored } from './read';
import { summaryOf } from './summary';
import { UNITS } from './units';

const MAIN = { way: 'trunk', reason: 'There is no other.', sources: ['railway-book'] };
/** The fixture with main ways, the first corridor's changed as told. */
function tablesWith(change: Partial<Corridor>, figures: readonly Partial<Figure>[] = []): Tables {
  const tables = fixtureTables();
  tables.corridors = tables.corridors.map((corridor, i) => ({
    ...corridor,
    main: { ...MAIN, way: corridor.branches[0]?.id ?? '' },
    ...(i === 0 ? change : {}),
  }));
  tables.figures = figures.map((figure, i) => ({
    id: `figure-${i}`,
    subject: { kind: 'corridor', id: 'middle-corridor' },
    quantity: 'Goods carried',
    unit: 'Mt',
    period: '2025',
    value: 1,
    text: '1 Mt',
    kind: 'reported',
    saidBy: 'A minister',
    source: 'article',
    ...figure,
  }));
  return tables;
}
const first = (tables: Tables) => summaryOf(tables).made.corridors[0];

describe('the corridors in a few numbers', () => {
  it('are of the main way, and guess nothing', () => {
    expect(first(tablesWith({}))).toEqual({
      id: 'middle-corridor',
      way: 'middle-corridor/trunk',
      from: { id: 'aktau', name: 'Aktau' },
      to: { id: 'tbilisi', name: 'Tbilisi' },
      km: { value: 995, figure: null },
      days: null,
      borders: 2,
      bordersBySea: 1,
      bordersPassed: 0,
      breaks: 0,
      tonnes: null,
      countries: ['kz', 'az', 'ge'],
      passed: [],
    });
  });

  it('take a published length where there is one, in km', () => {
    const tables = tablesWith({ main: { ...MAIN, length: 'figure-0' } }, [
      { quantity: 'Length', unit: 'nautical miles', value: 1000 },
    ]);
    expect(first(tables)?.km).toEqual({ value: 1852, figure: 'figure-0' });
  });

  it('tell the days from the shortest to the longest, and count the sources', () => {
    const days = { quantity: 'Transit time', unit: 'days' };
    const tables = tablesWith({ main: { ...MAIN, days: ['figure-0', 'figure-1', 'figure-2'] } }, [
      { ...days, value: 13, valueTo: 17 },
      { ...days, value: 50, valueTo: 55, source: 'port-page' },
      { ...days, value: 12 },
    ]);
    expect(first(tables)?.days).toEqual({
      from: 12,
      to: 55,
      sources: 2,
      figures: ['figure-0', 'figure-1', 'figure-2'],
    });
  });

  it('tell what was carried in the latest whole year that was reported; of rivals the leading one', () => {
    const tables = tablesWith({ leads: ['figure-1'] }, [
      { value: 4 },
      { value: 5 },
      { value: 6, period: '2024' },
      { value: 7, period: '2026-01/2026-06' },
      { value: 8, period: '2027', kind: 'planned' },
    ]);
    expect(first(tables)?.tonnes).toEqual({ value: 5, period: '2025', figure: 'figure-1' });
    expect(
      first({ ...tables, corridors: tables.corridors.map(({ leads: _, ...rest }) => rest) })?.tonnes,
    ).toEqual({ value: 4, period: '2025', figure: 'figure-0' });
  });

  it('of a corridor whose main way is not there are missing, and that is a fault', () => {
    const {
      made: { corridors },
      problems,
    } = summaryOf(tablesWith({ main: { ...MAIN, way: 'gone' } }));
    expect(corridors.map(({ id }) => id)).toEqual(['north-south-corridor']);
    expect(problems).toEqual([
      {
        file: 'corridors.json',
        record: 'middle-corridor',
        path: 'main',
        reason: 'has no way "gone" from a place to a place: it cannot be summarised',
      },
    ]);
  });
});

describe('the atlas’s own', () => {
  const { tables, problems } = compileAtlas(
    readAuthored(new URL('./atlas', import.meta.url).pathname, ''),
    loadLand(),
  );
  const { made } = summaryOf(tables);
  const { corridors } = made;

  it('has every corridor, and is small', () => {
    expect(problems).toEqual([]);
    expect(corridors.map(({ id }) => id)).toEqual(tables.corridors.map(({ id }) => id));
    expect(gzipSync(JSON.stringify(v.parse(SUMMARY.schema, made))).byteLength).toBeLessThanOrEqual(4096);
  });

  it('says that the western way to Iran crosses Kazakhstan twice between Russian stations', () => {
    const western = corridors.find(({ id }) => id === 'north-south-corridor');
    expect(western).toMatchObject({ borders: 3, bordersPassed: 4, passed: ['kz'] });
  });

  it('says what the tables say: every number is its figure’s, or the way’s', () => {
    const atlas = buildAtlas(tables);
    const value = (id: string): number => {
      const figure = atlas.figures.get(id);
      if (!figure || figure.value === null) throw new Error(`no value of ${id}`);
      return figure.value;
    };
    for (const corridor of corridors) {
      const way = wayOfKey(atlas, corridor.way);
      if (!way) throw new Error(`no way ${corridor.way}`);
      const totals = totalsOf(readingOf(atlas, AS_OF), way);
      const { km, days, tonnes } = corridor;
      expect([corridor.countries, corridor.passed]).toEqual([totals.countries, totals.passed]);
      // Whoever's land is crossed without a stop has borders that are.
      for (const id of corridor.passed)
        expect(totals.passages.flatMap(({ countries }) => countries)).toContain(id);
      expect(corridor.bordersPassed > 0).toBe(totals.passages.length > 0);
      expect([corridor.borders, corridor.bordersBySea, corridor.breaks]).toEqual([
        totals.borders.length,
        totals.borders.filter(({ bySea }) => bySea).length,
        totals.breaks.length,
      ]);
      const unit = km.figure === null ? 1 : (UNITS[atlas.figures.get(km.figure)?.unit ?? ''] ?? 1);
      expect(km.value).toBe(Math.round(km.figure === null ? totals.km : value(km.figure) * unit));
      if (tonnes) expect(tonnes.value).toBe(value(tonnes.figure));
      for (const id of days?.figures ?? []) {
        expect(value(id)).toBeGreaterThanOrEqual(days?.from ?? 0);
        expect(atlas.figures.get(id)?.valueTo ?? value(id)).toBeLessThanOrEqual(days?.to ?? 0);
      }
    }
  });
});
