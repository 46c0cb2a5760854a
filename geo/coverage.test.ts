import { describe, expect, it } from 'vitest';
import type { Source } from '../src/atlas/schema';
import { authoredWith, type Edits, land, soundFiles } from './checks/fixture';
import { checkRecords, compileAtlas } from './compile';
import { coverageOf, formatCoverage, NONE, SEED_ARTICLE } from './coverage';

const EDITION = { number: 2, date: '2024-09-11' };
const coverage = (edits: Edits = {}) =>
  coverageOf(checkRecords(authoredWith(edits)).validated.records, EDITION);
const figure = soundFiles()['figures.json'][0];
const source = (id: string, more: Partial<Source> = {}) => ({
  ...soundFiles()['sources.json'][0],
  id,
  ...more,
});
/** Reported in a year, by a source. */
const counted = (period: string, by = 'report') => ({ ...figure, id: `t-${period}`, period, source: by });

describe('the coverage', () => {
  it('counts by kind, corridor and year', () => {
    const found = coverage();
    expect(found.kinds).toEqual([
      ['deals', 2],
      ['figures', 2],
      ['quotations', 1],
    ]);
    expect(found.corridors).toEqual([
      { corridor: 'middle', by: { deals: 1, events: 0, quotations: 0, figures: 1 } },
      { corridor: NONE, by: { deals: 1, events: 0, quotations: 1, figures: 1 } },
    ]);
    expect(found.years).toEqual([
      ['2023', 1],
      ['2024', 2],
      ['2025', 1],
      ['2030', 1],
    ]);
  });

  it('tells sides by the countries of parties and speakers, or the body where it has none', () => {
    expect(coverage().parties).toEqual([
      [NONE, 1],
      ['az', 1],
    ]);
    expect(coverage().speakers).toEqual([['az', 1]]);
    const body = { 'organisations.json/0/country': undefined, 'quotes.json/0/person': undefined };
    expect(coverage({ ...body, 'quotes.json/0/organisation': 'port-company' }).speakers).toEqual([
      ['port-company', 1],
    ]);
  });

  it('tells how much rests on primary sources and has an address', () => {
    const { primary, sources } = coverage();
    // Two by their own source, one by that of its state.
    expect(primary).toEqual({ part: 3, of: 5 });
    expect(sources.address).toEqual({ part: 1, of: 2 });
  });

  it('names weak sources and how many records rest on each', () => {
    expect(coverage({ 'sources.json/0/weak': 'A mirror.' }).weak).toEqual([
      { id: 'article', why: 'A mirror.', records: 3 },
    ]);
  });

  const figures = (most: number) =>
    Array.from({ length: 8 }, (_, i) => counted(String(2000 + i), i < most ? 'wire' : `paper-${i}`));
  const papers = Array.from({ length: 8 }, (_, i) => source(`paper-${i}`, { publisher: `Paper ${i}` }));
  const seeded = (most: number): Edits => ({
    'figures.json': [...figures(most), counted('2020', SEED_ARTICLE)],
    'deals.json': [],
    'sources.json': [
      ...papers,
      source('wire', { publisher: 'Mirror', agency: 'Wire' }),
      source(SEED_ARTICLE, { publisher: 'Paper 0' }),
    ],
  });
  it('flags an agency above a quarter of a corridor, by whose text it is and the seed article apart', () => {
    expect(coverage(seeded(2)).agencies).toEqual([
      { corridor: 'middle', agency: 'Wire', part: 2, of: 8, flagged: false },
    ]);
    expect(coverage(seeded(3)).agencies).toEqual([
      { corridor: 'middle', agency: 'Wire', part: 3, of: 8, flagged: true },
    ]);
  });

  it('tells the age of checks, memberships and the longest series with what is missing', () => {
    const found = coverage({
      'figures.json': [
        { ...counted('2020'), checked: '2024-09-01' },
        counted('2021'),
        counted('2024'),
        { ...counted('2022'), kind: 'planned' },
      ],
    });
    expect(found.checked.records).toEqual({ part: 1, of: 6 });
    expect(found.checked.oldest).toEqual([['figure:t-2020', 10]]);
    expect(found.memberships).toEqual([{ bloc: 'bloc', all: 1, dated: 1 }]);
    expect(found.series).toEqual([
      { subject: 'corridor:middle', quantity: 'freight', years: 3, from: '2020', to: '2024', gaps: 2 },
    ]);
  });

  it('is small to read, and is of sound records', () => {
    const text = formatCoverage(coverage(seeded(3)));
    expect(text).toContain('! middle: Wire, 3 of 8 (38 %)');
    expect(text.split('\n').length).toBeLessThan(60);
    expect(compileAtlas(authoredWith(), land).problems).toEqual([]);
  });
});
