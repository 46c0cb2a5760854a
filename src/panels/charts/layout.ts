/** Where a series stands in its frame, px from the top left. Pure. */
import { max, min, range } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import {
  isMeasured,
  runsOf,
  type Series,
  type SeriesPeriod,
  type SeriesPoint,
} from '../../atlas/series/series';

/** The ends of both axes: years, and values in the series' unit. */
export interface Domain {
  readonly years: readonly [from: number, to: number];
  readonly values: readonly [from: number, to: number];
}
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Years that are named under the axis, and values beside it. */
  readonly years: readonly number[];
  readonly values: readonly number[];
}
/** A figure in the frame. */
export interface Mark {
  readonly point: SeriesPoint;
  readonly period: SeriesPeriod;
  readonly x: number;
  readonly y: number;
  /** The other end of a figure that is a range; null: it is one number. */
  readonly yTo: number | null;
  /** From where to where a figure reaches that does not count a whole year; null: it does. */
  readonly reach: readonly [from: number, to: number] | null;
  readonly hollow: boolean;
}
/** What is said differently of one period, from the least to the most. */
export interface Rivalry {
  readonly key: string;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly hollow: boolean;
}

export const HEIGHT = 190;
const TOP = 12;
const BOTTOM = 24;
const RIGHT = 12;
/** About a digit's width at the size of the axis, px. */
const LETTER = 6.2;
/** Room for a year's four digits, px. */
const YEAR_ROOM = 42;
const VALUE_TICKS = 4;
/** The least width of a figure that counts less than a year, px: a month would be a speck. */
const LEAST_REACH = 8;

/** The axes that hold all of some series: whole years, and values from 0 on (or from below it). */
export function domainOf(series: readonly Series[]): Domain {
  const periods = series.flatMap((one) => one.periods);
  const ends = periods.flatMap(({ measured, expected }) =>
    [measured, expected].flatMap((extent) => (extent ? [extent.least, extent.most] : [])),
  );
  const from = Math.floor(min(periods, ({ span }) => span.from) ?? 0);
  const to = Math.ceil(max(periods, ({ span }) => span.to) ?? 1);
  const scale = scaleLinear([Math.min(0, min(ends) ?? 0), Math.max(0, max(ends) ?? 0) || 1], [0, 1]);
  const [least = 0, most = 1] = scale.nice(VALUE_TICKS).domain();
  return { years: [from, Math.max(to, from + 1)], values: [least, most] };
}

/** Years to be named: each one where there is room, else every second, fifth, tenth. */
function namedYears([from, to]: Domain['years'], width: number): number[] {
  const fit = Math.max(1, Math.floor(width / YEAR_ROOM));
  const step = [1, 2, 5, 10, 20, 50].find((years) => (to - from) / years <= fit) ?? 100;
  return range(Math.ceil(from / step) * step, to, step);
}

/**
 * The frame of a width, px.
 * @param write how a value is written beside its axis: the axis leaves room for the longest
 */
export function frameOf({ years, values }: Domain, width: number, write: (value: number) => string): Frame {
  const y = scaleLinear([...values], [HEIGHT - BOTTOM, TOP]);
  const named = y.ticks(VALUE_TICKS);
  const left = 8 + LETTER * (max(named, (value) => write(value).length) ?? 0);
  const right = Math.max(left + 40, width - RIGHT);
  return {
    width: Math.max(width, right + RIGHT),
    height: HEIGHT,
    left,
    right,
    top: TOP,
    bottom: HEIGHT - BOTTOM,
    x: scaleLinear([...years], [left, right]),
    y,
    years: namedYears(years, right - left),
    values: named,
  };
}

const middleOf = ({ span }: SeriesPeriod): number => (span.from + span.to) / 2;

/** From where to where a period reaches that is not a year; one that is open at an end as far as the axis goes. */
function reachOf({ span }: SeriesPeriod, { x, left, right }: Frame): Mark['reach'] {
  if (span.kind === 'year') return null;
  if (span.kind === 'from') return [x(span.from), right];
  if (span.kind === 'until') return [left, x(span.to)];
  const [from, to] = [x(span.from), x(span.to)];
  const missing = Math.max(0, LEAST_REACH - (to - from)) / 2;
  return [from - missing, to + missing];
}

/** Every figure of a series in its frame, by period, the smallest first. */
export const marksOf = ({ periods }: Series, frame: Frame): Mark[] =>
  periods.flatMap((period) =>
    period.points.map((point) => ({
      point,
      period,
      x: frame.x(middleOf(period)),
      y: frame.y(point.value),
      yTo: point.valueTo === null ? null : frame.y(point.valueTo),
      reach: reachOf(period, frame),
      hollow: !isMeasured(point.kind),
    })),
  );

/** The periods of which something is said differently: what was measured and what is expected each by itself. */
export const rivalriesOf = ({ periods }: Series, { x, y }: Frame): Rivalry[] =>
  periods.flatMap((period) =>
    (['measured', 'expected'] as const).flatMap((what) => {
      const extent = period[what];
      const voices = period.points.filter(({ kind }) => isMeasured(kind) === (what === 'measured'));
      if (!extent || extent.least === extent.most || voices.length < 2) return [];
      return [
        {
          key: `${period.period} ${what}`,
          x: x(middleOf(period)),
          from: y(extent.least),
          to: y(extent.most),
          hollow: what === 'expected',
        },
      ];
    }),
  );

/** A run of years as SVG paths: the band between the least and the most that is said, and its two edges. */
export interface Run {
  readonly key: string;
  readonly band: string;
  /** One where nobody says anything else. */
  readonly edges: readonly string[];
}
/** Of runs of two years or more: a year alone is its marks. */
export function runPaths(series: Series, { x, y }: Frame): Run[] {
  const at = (period: SeriesPeriod): number => x(middleOf(period));
  const edge = (end: 'least' | 'most') =>
    line<SeriesPeriod>(at, ({ measured }) => y(measured?.[end] ?? 0)).digits(1);
  const band = area<SeriesPeriod>(
    at,
    ({ measured }) => y(measured?.least ?? 0),
    ({ measured }) => y(measured?.most ?? 0),
  ).digits(1);
  return runsOf(series)
    .filter((run) => run.length > 1)
    .map((run) => ({
      key: run[0]?.period ?? '',
      band: band(run) ?? '',
      edges: [...new Set([edge('least')(run), edge('most')(run)])].filter((path) => path !== null),
    }));
}
