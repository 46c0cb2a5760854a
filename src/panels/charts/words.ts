/** A series and its figures in words: what the picture shows, for whoever does not see it. */
import { formatDate } from '../../atlas/date-words';
import { figureKindWord, formatFigure } from '../../atlas/dossier/words';
import type { Extent, Series, SeriesPeriod, SeriesPoint } from '../../atlas/series/series';
import { say } from '../../words/charts';
import { formatNumber } from '../../words/numbers';

/** "2.764 Mt", "18–23 days". */
export const valueText = ({ unit }: Pick<Series, 'unit'>, { value, valueTo }: SeriesPoint): string =>
  formatFigure({ value, ...(valueTo === null ? {} : { valueTo }), unit, text: '' });

/** "2023: 2.764 Mt, reported, said by a railway". */
export const pointWords = (series: Series, { period }: SeriesPeriod, point: SeriesPoint): string =>
  say('point', {
    period: formatDate(period),
    value: valueText(series, point),
    kind: figureKindWord(point.kind),
    who: point.saidBy,
  });

/** The extent of several; null where there is none. */
function together(extents: readonly (Extent | null)[]): Extent | null {
  const some = extents.filter((extent) => extent !== null);
  return some.length === 0
    ? null
    : {
        least: Math.min(...some.map(({ least }) => least)),
        most: Math.max(...some.map(({ most }) => most)),
      };
}
const ends = ({ least, most }: Extent): { least: string; most: string } => ({
  least: formatNumber(least),
  most: formatNumber(most),
});

/** How many figures a series has. */
export const countOf = ({ periods }: Series): number =>
  periods.reduce((sum, { points }) => sum + points.length, 0);

/** What a picture of a series shows, in a few sentences. */
export function sentenceOf(series: Series, subject: string): string {
  const { periods, quantity, unit } = series;
  const measured = together(periods.map((period) => period.measured));
  const expected = together(periods.map((period) => period.expected));
  return say('sentence', {
    quantity,
    subject,
    unit,
    count: countOf(series),
    from: formatDate(periods[0]?.period ?? ''),
    to: formatDate(periods.at(-1)?.period ?? ''),
    measured: measured ? say('sentence.measured', ends(measured)) : say('sentence.unmeasured'),
    expected: expected ? say('sentence.expected', ends(expected)) : say('sentence.unexpected'),
  });
}
