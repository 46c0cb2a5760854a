import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { readingOf } from '../reading/reading';
import type { Figure } from '../schema';
import { fixtureTables } from '../testing/fixture';
import { allSeries, runsOf, type Series, seriesBeside, seriesOf } from './series';
import { spanOf } from './span';

const MIDDLE = { kind: 'corridor', id: 'middle-corridor' } as const;
let count = 0;
const figure = (period: string, value: number | null, more: Partial<Figure> = {}): Figure => {
  count += 1;
  return {
    id: `figure-${count}`,
    subject: MIDDLE,
    quantity: 'Goods carried',
    unit: 'Mt',
    period,
    value,
    text: 'so much',
    kind: 'reported',
    saidBy: 'A railway',
    source: 'article',
    ...more,
  };
};
const atlasOf = (...figures: Figure[]) => buildAtlas({ figures });
const only = (...figures: Figure[]): Series => {
  const [series, ...others] = [...allSeries(atlasOf(...figures)).values()];
  if (!series || others.length > 0) throw new Error('not one series');
  return series;
};
const periodsIn = (runs: ReturnType<typeof runsOf>) => runs.map((run) => run.map(({ period }) => period));

describe('a span', () => {
  it.each([
    ['2022', 'year', 2022, 2023],
    ['2022~', 'year', 2022, 2023],
    ['2022-01/2022-12', 'year', 2022, 2023],
    ['2022-01/2022-11', 'part', 2022, 2022 + 334 / 365],
    ['2024-02', 'part', 2024 + 31 / 366, 2024 + 60 / 366],
    ['2024-02-01', 'part', 2024 + 31 / 366, 2024 + 32 / 366],
    ['2016/2022', 'years', 2016, 2023],
    ['202X', 'years', 2020, 2030],
    ['2023/..', 'from', 2023, 2023],
    ['../2023', 'until', 2024, 2024],
  ])('of %s is %s, from %d to %d', (period, kind, from, to) => {
    const span = spanOf(period);
    expect(span?.kind).toBe(kind);
    expect(span?.from).toBeCloseTo(from, 9);
    expect(span?.to).toBeCloseTo(to, 9);
  });

  it('is a year too where the year begins in April, or within a month; but of another kind', () => {
    expect(spanOf('2018-04/2019-03')).toMatchObject({ kind: 'year', year: 2018, months: '4/3' });
    expect(spanOf('2021-03/2022-03')).toMatchObject({ kind: 'year', year: 2021, months: '3/3' });
    expect(spanOf('2022')).toMatchObject({ year: 2022, months: '1/12' });
  });

  it('is nothing of what is no date', () => {
    expect(spanOf('lately')).toBeNull();
  });
});

describe('a series', () => {
  it('keeps rivals of one period apart, each with who says it, and never averages them', () => {
    const series = only(
      figure('2022', 1.7, { saidBy: 'A minister' }),
      figure('2022', 1.485),
      figure('2022~', 1.5, { saidBy: 'A bank' }),
      figure('2021', 0.6),
    );
    expect(series.periods.map(({ period }) => period)).toEqual(['2021', '2022']);
    const [, rivals] = series.periods;
    expect(rivals?.points.map(({ value, saidBy }) => [value, saidBy])).toEqual([
      [1.485, 'A railway'],
      [1.5, 'A bank'],
      [1.7, 'A minister'],
    ]);
    expect(rivals?.measured).toEqual({ least: 1.485, most: 1.7 });
    expect(rivals?.expected).toBeNull();
  });

  it('does not hold what was forecast against what was measured, and counts ranges to their ends', () => {
    const [period] = only(
      figure('2023', 17.6, { kind: 'forecast' }),
      figure('2023', 22, { valueTo: 23 }),
      figure('2023', 19, { kind: 'computed' }),
      figure('2023', 15, { kind: 'planned', valueTo: 25 }),
    ).periods;
    expect(period?.measured).toEqual({ least: 19, most: 23 });
    expect(period?.expected).toEqual({ least: 15, most: 25 });
  });

  it('leaves a gap where nobody says anything of a year', () => {
    const series = only(...['2018', '2019', '2021', '2022', '2024'].map((year) => figure(year, 1)));
    expect(periodsIn(runsOf(series))).toEqual([['2018', '2019'], ['2021', '2022'], ['2024']]);
  });

  it('joins no part of a year with a year, and no calendar year with one from April to March', () => {
    const series = only(
      figure('2022', 5),
      figure('2023-01/2023-11', 4),
      figure('2023-05', 1),
      figure('2023', 6),
      figure('2022-04/2023-03', 5.5),
      figure('2023-04/2024-03', 5.6),
      figure('2023/..', 9),
    );
    expect(periodsIn(runsOf(series))).toEqual([
      ['2022', '2023'],
      ['2022-04/2023-03', '2023-04/2024-03'],
    ]);
  });

  it('joins no forecast with what was measured', () => {
    const series = only(
      figure('2023', 2),
      figure('2024', 3),
      figure('2025', 4, { kind: 'planned' }),
      figure('2026', 5, { kind: 'forecast' }),
    );
    expect(periodsIn(runsOf(series))).toEqual([['2023', '2024']]);
  });

  it('is apart by quantity and unit, and has no place for a figure without a number', () => {
    const atlas = atlasOf(
      figure('2022', 1),
      figure('2022', 1, { unit: 'TEU' }),
      figure('2022', 1, { quantity: 'Capacity' }),
      figure('2023', null),
    );
    expect([...allSeries(atlas).values()].map(({ periods }) => periods.length)).toEqual([1, 1, 1]);
  });
});

describe('the series of a dossier', () => {
  const baku = { kind: 'place', id: 'baku-port' } as const;
  const atlas = atlasOf(
    ...['2021', '2022', '2023'].map((year) => figure(year, 1)),
    figure('2023', 2),
    ...['2021', '2022'].map((year) => figure(year, 1, { quantity: 'Capacity' })),
    ...['2020', '2021', '2022', '2023'].map((year, i) =>
      figure(year, 1, {
        subject: baku,
        quantity: 'Containers',
        ...(i === 0 ? { corridors: [MIDDLE.id] } : {}),
      }),
    ),
    ...['2021', '2022'].map((year) =>
      figure(year, 1, { subject: { kind: 'corridor', id: 'north-south-corridor' } }),
    ),
    figure('2022', 1, { subject: { kind: 'corridor', id: 'suez-route' } }),
  );

  it('have three periods or more; its own come first, those that concern it are whole', () => {
    expect(seriesOf(atlas, MIDDLE).map(({ quantity, periods }) => [quantity, periods.length])).toEqual([
      ['Goods carried', 3],
      ['Containers', 4],
    ]);
    expect(seriesOf(atlas, { kind: 'corridor', id: 'north-south-corridor' })).toEqual([]);
    expect(seriesOf(atlas, { kind: 'leg', id: 'alat-baku' })).toEqual([]);
  });

  it('can be laid beside those of the same quantity of its like', () => {
    const [own] = seriesOf(atlas, MIDDLE);
    expect(own && seriesBeside(atlas, own).map(({ subject }) => subject.id)).toEqual([
      'north-south-corridor',
    ]);
  });

  it('hold what is known on the day', () => {
    const tables = { ...fixtureTables(), figures: [...atlas.figures.values()] };
    const sources = tables.sources.map((source) => ({ ...source, date: '2023-01-15' }));
    const whole = buildAtlas({ ...tables, sources });
    expect(seriesOf(readingOf(whole, '2023-01-14', '2026-01-31').atlas, MIDDLE)).toEqual([]);
    expect(seriesOf(readingOf(whole, '2023-01-15', '2026-01-31').atlas, MIDDLE)).toHaveLength(2);
  });
});
