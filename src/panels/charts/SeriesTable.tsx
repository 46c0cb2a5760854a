import type { Atlas } from '../../atlas/atlas';
import { formatDate } from '../../atlas/date-words';
import { figureKindWord } from '../../atlas/dossier/words';
import type { Series } from '../../atlas/series/series';
import { say } from '../../words/charts';
import { RecordLink } from '../RecordLink';
import { SourceLine } from '../SourceLink';
import { valueText } from './words';

/** The same as the picture, figure by figure, each with who says it and where. */
export function SeriesTable({ series, subject, atlas }: { series: Series; subject: string; atlas: Atlas }) {
  const { quantity, unit, periods } = series;
  return (
    <table className="chart-table small figures">
      <caption className="unseen">{say('table.caption', { quantity, subject, unit })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('column.period')}</th>
          <th scope="col">{say('column.value')}</th>
          <th scope="col">{say('column.who')}</th>
        </tr>
      </thead>
      {periods.map(({ period, points }) => (
        <tbody key={period}>
          {points.map((point, i) => {
            const source = atlas.sources.get(point.source);
            return (
              <tr key={point.id}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={points.length}>
                    {formatDate(period)}
                  </th>
                )}
                <td>
                  <RecordLink sel={{ kind: 'figure', id: point.id }}>{valueText(series, point)}</RecordLink>
                </td>
                <td>
                  <span className="tag" data-kind={point.kind}>
                    {figureKindWord(point.kind)}
                  </span>{' '}
                  {point.saidBy}
                  {source && <SourceLine sources={[source]} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
