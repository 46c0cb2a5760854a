import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import type { Figure } from '../../atlas/schema';
import { allSeries, type Series } from '../../atlas/series/series';
import { domainOf, frameOf, marksOf, rivalriesOf, runPaths } from './layout';

type Said = readonly [period: string, value: number, more?: Partial<Figure>];
const seriesOf = (...said: readonly Said[]): Series => {
  const figures = said.map(
    ([period, value, more], i): Figure => ({
      id: `f${i}`,
      subject: { kind: 'corridor', id: 'middle-corridor' },
      quantity: 'Goods carried',
      unit: 'Mt',
      period,
      value,
      text: '',
      kind: 'reported',
      saidBy: 'A railway',
      source: 'article',
      ...more,
    }),
  );
  const [series] = allSeries(buildAtlas({ figures })).values();
  if (!series) throw new Error('no series');
  return series;
};
const framed = (series: Series, width = 320) => frameOf(domainOf([series]), width, String);
/** Where the points of a path lie, x by x. */
const xsOf = (path: string): number[] => [...path.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));

describe('the axes', () => {
  it('hold whole years and begin at 0, or below where a value does', () => {
    expect(domainOf([seriesOf(['2019', 0.8], ['2024-06', 4.5])])).toEqual({
      years: [2019, 2025],
      values: [0, 5],
    });
    expect(domainOf([seriesOf(['2019', -3], ['2020', 9.5])]).values).toEqual([-5, 10]);
    expect(domainOf([seriesOf(['2023', 0])])).toEqual({ years: [2023, 2024], values: [0, 1] });
  });

  it('hold both of two that are laid beside each other', () => {
    const [a, b] = [seriesOf(['2019', 1], ['2021', 2]), seriesOf(['2022', 3], ['2030', 40])];
    expect(domainOf([a, b])).toEqual({ years: [2019, 2031], values: [0, 40] });
  });

  it('name as many years as there is room for', () => {
    const long = seriesOf(['2000', 1], ['2040', 2]);
    expect(framed(long, 300).years).toEqual([2000, 2010, 2020, 2030, 2040]);
    expect(framed(seriesOf(['2019', 1], ['2023', 2]), 300).years).toEqual([2019, 2020, 2021, 2022, 2023]);
  });
});

describe('the marks', () => {
  it('stand in the middle of their year; what counts less is as wide as it lasts, and never a speck', () => {
    const series = seriesOf(['2022', 1], ['2023-01/2023-06', 2], ['2023-12', 3], ['2024', 4]);
    const frame = framed(series);
    const marks = new Map(marksOf(series, frame).map((mark) => [mark.period.period, mark]));
    expect(marks.get('2022')).toMatchObject({ x: frame.x(2022.5), reach: null });
    const half = marks.get('2023-01/2023-06')?.reach ?? [0, 0];
    expect(half[0]).toBeCloseTo(frame.x(2023), 5);
    expect(half[1]).toBeCloseTo(frame.x(2023 + 181 / 365), 5);
    const month = marks.get('2023-12')?.reach ?? [0, 0];
    expect(month[1] - month[0]).toBeGreaterThanOrEqual(8);
  });

  it('of an open period reach to the end of the axis', () => {
    const series = seriesOf(['2020', 1], ['2022/..', 2], ['2024', 3], ['../2021', 1]);
    const frame = framed(series);
    const reach = (period: string) =>
      marksOf(series, frame).find((mark) => mark.period.period === period)?.reach;
    expect(reach('2022/..')).toEqual([frame.x(2022), frame.right]);
    expect(reach('../2021')).toEqual([frame.left, frame.x(2022)]);
  });

  it('are hollow where something is only planned or forecast', () => {
    const series = seriesOf(
      ['2022', 1],
      ['2022', 2, { kind: 'computed' }],
      ['2023', 3, { kind: 'planned' }],
      ['2024', 4, { kind: 'forecast' }],
    );
    expect(marksOf(series, framed(series)).map(({ hollow }) => hollow)).toEqual([false, false, true, true]);
  });
});

describe('what is said differently', () => {
  it('is a range from the least to the most; a forecast is no rival of what was measured', () => {
    const series = seriesOf(
      ['2021', 1],
      ['2021', 1],
      ['2022', 14.5],
      ['2022', 19],
      ['2022', 30, { kind: 'forecast' }],
      ['2023', 5, { valueTo: 6 }],
    );
    const frame = framed(series);
    expect(rivalriesOf(series, frame)).toEqual([
      { key: '2022 measured', x: frame.x(2022.5), from: frame.y(14.5), to: frame.y(19), hollow: false },
    ]);
  });
});

describe('a line', () => {
  it('joins years that follow each other, and nothing across a gap', () => {
    const series = seriesOf(['2018', 1], ['2019', 2], ['2021', 3], ['2022', 4], ['2023-06', 9], ['2024', 5]);
    const frame = framed(series);
    const xs = runPaths(series, frame).map(({ edges }) => edges.map(xsOf));
    const at = (year: number): number => Number(frame.x(year + 0.5).toFixed(1));
    expect(xs).toEqual([[[at(2018), at(2019)]], [[at(2021), at(2022)]]]);
  });

  it('is a band with two edges where a year is told in more than one way', () => {
    const series = seriesOf(['2021', 1], ['2022', 2], ['2022', 3]);
    const [run] = runPaths(series, framed(series));
    expect(run?.edges).toHaveLength(2);
    expect(runPaths(seriesOf(['2021', 1], ['2022', 2]), framed(series))[0]?.edges).toHaveLength(1);
  });
});
