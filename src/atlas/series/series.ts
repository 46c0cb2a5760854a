/**
 * Figures over time: those of one subject, quantity and unit, period by period. Pure. Nothing is averaged and nothing
 * filled in: what several say of one period stands side by side, and what nobody says is a gap.
 */
import { byAlphabet } from '../../words/numbers';
import type { Atlas } from '../atlas';
import { byText } from '../dates';
import type { Figure } from '../schema';
import type { Selection, SelectionKind } from '../selection';
import { type Span, spanOf } from './span';

/** What one voice says of one period. */
export interface SeriesPoint {
  /** Of the figure that says it. */
  readonly id: string;
  /** In the series' unit; `valueTo` is the upper end where a range is given. */
  readonly value: number;
  readonly valueTo: number | null;
  readonly kind: Figure['kind'];
  readonly saidBy: string;
  /** Id of its source. */
  readonly source: string;
}
/** The least and the most that is said, in the series' unit. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}
export interface SeriesPeriod {
  /** EDTF; of several that mean the same stretch of time ("2018", "2018~") the plainest. */
  readonly period: string;
  readonly span: Span;
  /** Smallest value first; several are rivals. */
  readonly points: readonly SeriesPoint[];
  /** Of what was measured, and of what is only planned or forecast; null: nobody says. They are not each other's rivals. */
  readonly measured: Extent | null;
  readonly expected: Extent | null;
}
export interface Series {
  /** Tells it from every other. */
  readonly key: string;
  readonly subject: Figure['subject'];
  readonly quantity: string;
  readonly unit: string;
  /** By when they begin, then the shorter first. */
  readonly periods: readonly SeriesPeriod[];
}

/** Whether a figure tells of what has been, and not of what is meant to come. */
export const isMeasured = (kind: Figure['kind']): boolean => kind === 'reported' || kind === 'computed';

/** With fewer periods there is nothing to see over time. */
const FEWEST_PERIODS = 3;
/** Kinds of which a dossier draws figures over time. */
const DRAWN: ReadonlySet<SelectionKind> = new Set(['corridor', 'place', 'country']);

const keyOf = ({ subject, quantity, unit }: Pick<Figure, 'subject' | 'quantity' | 'unit'>): string =>
  JSON.stringify([subject.kind, subject.id, quantity, unit]);

function extentOf(points: readonly SeriesPoint[]): Extent | null {
  if (points.length === 0) return null;
  return {
    least: Math.min(...points.map(({ value }) => value)),
    most: Math.max(...points.map(({ value, valueTo }) => valueTo ?? value)),
  };
}

const plainest = (periods: readonly string[]): string =>
  [...periods].sort((a, b) => a.length - b.length || byText(a, b))[0] ?? '';

function periodOf(span: Span, figures: readonly Figure[]): SeriesPeriod {
  const points = figures
    .flatMap(({ id, value, valueTo = null, kind, saidBy, source }): SeriesPoint[] =>
      value === null ? [] : [{ id, value, valueTo, kind, saidBy, source }],
    )
    .sort(
      (a, b) => a.value - b.value || (a.valueTo ?? a.value) - (b.valueTo ?? b.value) || byText(a.id, b.id),
    );
  return {
    period: plainest(figures.map(({ period }) => period)),
    span,
    points,
    measured: extentOf(points.filter(({ kind }) => isMeasured(kind))),
    expected: extentOf(points.filter(({ kind }) => !isMeasured(kind))),
  };
}

/** The figures by series. A figure without a number, or whose period is no date, has no place on an axis: it is left out. */
function collect(figures: Iterable<Figure>): Map<string, Series> {
  /** Figures of one series by the stretch of time that their periods mean. */
  type Stretches = Map<string, { readonly span: Span; readonly figures: Figure[] }>;
  const byKey = new Map<string, { readonly first: Figure; readonly stretches: Stretches }>();
  for (const figure of figures) {
    const span = figure.value === null ? null : spanOf(figure.period);
    if (!span) continue;
    const key = keyOf(figure);
    const entry = byKey.get(key) ?? { first: figure, stretches: new Map() };
    byKey.set(key, entry);
    const stretch = `${span.kind} ${span.from} ${span.to}`;
    const known = entry.stretches.get(stretch);
    if (known) known.figures.push(figure);
    else entry.stretches.set(stretch, { span, figures: [figure] });
  }
  return new Map(
    [...byKey].map(([key, { first, stretches }]) => {
      const { subject, quantity, unit } = first;
      const periods = [...stretches.values()]
        .map(({ span, figures: rivals }) => periodOf(span, rivals))
        .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to || byText(a.period, b.period));
      return [key, { key, subject, quantity, unit, periods }];
    }),
  );
}

const collected = new WeakMap<Atlas['figures'], ReadonlyMap<string, Series>>();
/** Every series of an atlas, however short, by its key; found once for each table of figures. */
export function allSeries({ figures }: Pick<Atlas, 'figures'>): ReadonlyMap<string, Series> {
  const found = collected.get(figures) ?? collect(figures.values());
  collected.set(figures, found);
  return found;
}

const concerns = (figure: Figure | undefined, { kind, id }: Selection): boolean =>
  (kind === 'corridor' ? figure?.corridors : kind === 'place' ? figure?.places : figure?.countries)?.includes(
    id,
  ) ?? false;

/**
 * The series to be drawn for a corridor, place, country or bloc: its own, then those that concern it, of three periods or
 * more; the longest first. Others have none.
 */
export function seriesOf(atlas: Pick<Atlas, 'figures'>, sel: Selection): Series[] {
  if (!DRAWN.has(sel.kind)) return [];
  const isOwn = ({ subject }: Series): boolean => subject.kind === sel.kind && subject.id === sel.id;
  // Those that concern it are whole, or it would have gaps where a figure does not name it.
  return [...allSeries(atlas).values()]
    .filter(({ periods }) => periods.length >= FEWEST_PERIODS)
    .filter(
      (series) =>
        isOwn(series) ||
        series.periods.some(({ points }) => points.some(({ id }) => concerns(atlas.figures.get(id), sel))),
    )
    .sort(
      (a, b) =>
        Number(isOwn(b)) - Number(isOwn(a)) ||
        b.periods.length - a.periods.length ||
        byAlphabet(a.quantity, b.quantity) ||
        byText(a.key, b.key),
    );
}

/** A series needs that many periods to be laid beside another. */
const FEWEST_BESIDE = 2;
/** The series of the same quantity and unit of other subjects of its kind, by the subject's id. */
export const seriesBeside = (atlas: Pick<Atlas, 'figures'>, of: Series): Series[] =>
  [...allSeries(atlas).values()]
    .filter(
      (series) =>
        series.key !== of.key &&
        series.subject.kind === of.subject.kind &&
        series.quantity === of.quantity &&
        series.unit === of.unit &&
        series.periods.length >= FEWEST_BESIDE,
    )
    .sort((a, b) => byText(a.subject.id, b.subject.id));

/**
 * The periods that a line may join: whole years of one kind (calendar years, or years from April to March) that follow
 * each other without a gap, of which something was measured. A year alone is a run of one. What is planned or forecast is
 * joined with nothing: each was said at another time.
 */
export function runsOf({ periods }: Pick<Series, 'periods'>): SeriesPeriod[][] {
  const years = periods.filter(({ span, measured }) => span.kind === 'year' && measured !== null);
  const runs: SeriesPeriod[][] = [];
  for (const months of new Set(years.map(({ span }) => span.months))) {
    let run: SeriesPeriod[] = [];
    for (const period of years.filter(({ span }) => span.months === months)) {
      const last = run.at(-1)?.span.year ?? null;
      if (last !== null && period.span.year === last + 1) run.push(period);
      else {
        run = [period];
        runs.push(run);
      }
    }
  }
  return runs;
}
