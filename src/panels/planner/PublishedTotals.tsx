import { useMemo } from 'react';
import { formatDate } from '../../atlas/date-words';
import { daysRange } from '../../atlas/route/days-words';
import type { RouteFacts } from '../../atlas/route/facts';
import { publishedTotals, totalWords } from '../../atlas/route/published-totals';
import { LEFT } from '../../state/fields/entry';
import type { Plan } from '../../state/route/plan';
import { say } from '../../words/route';
import { SourceOf } from '../dossier/SourceOf';
import { Fold } from '../Fold';

/** What others have published of the same trip, or of a part of it, beside what we reckon between the same places. */
export function PublishedTotals({ plan, facts }: { plan: Plan; facts: RouteFacts }) {
  const { reading, question } = plan;
  const totals = useMemo(() => publishedTotals(reading, facts, question), [reading, facts, question]);
  if (totals.length === 0) return <p className="small muted">{say('totals.none')}</p>;
  return (
    <Fold name={`${LEFT}totals`} heading={(as) => <h3 id={as}>{say('totals', { count: totals.length })}</h3>}>
      <table
        className="derive-table small figures"
        data-totals
        aria-label={say('totals', { count: totals.length })}
      >
        <thead>
          <tr>
            <th scope="col">{say('column.trip')}</th>
            <th scope="col">{say('column.said')}</th>
            <th scope="col">{say('column.ours')}</th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <tr key={`${total.of} ${total.id}`} data-whole={total.isWhole || undefined}>
              <th scope="row">{totalWords(reading.whole, total)}</th>
              <td>
                {daysRange(total.hours)},{' '}
                <SourceOf source={total.source}>
                  {say(total.kind === 'reported' ? 'total.who' : `total.${total.kind}`, {
                    who: total.saidBy,
                    period: formatDate(total.period),
                  })}
                </SourceOf>
              </td>
              <td>{daysRange(total.ours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
