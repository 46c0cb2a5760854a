import { flushSync } from 'react-dom';
import { daysRange, hoursRange } from '../../atlas/route/days-words';
import { derivationOf } from '../../atlas/route/derivation';
import type { RouteFacts } from '../../atlas/route/facts';
import type { Plan } from '../../state/route/plan';
import { percent } from '../../words/numbers';
import { say } from '../../words/route';
import { useApp, useAtlas } from '../atlas';
import { SourceOf } from '../dossier/SourceOf';
import { RecordLink } from '../RecordLink';
import { ASSUMPTIONS, assumptionId } from './Assumptions';

/** On what the days rest: each piece, its hours, and whose word they are; and how the sum is to be read. */
export function Derivation({ plan, facts }: { plan: Plan; facts: RouteFacts }) {
  const { prefix } = useApp();
  const setOpen = useAtlas((state) => state.actions.setOpen);
  const { days } = facts;
  const rows = derivationOf(plan.reading.whole, days.pieces, plan.question.assumed, plan.reading.day);
  /** To an assumption, in the table of them all. */
  function goTo(id: string): void {
    flushSync(() => setOpen(ASSUMPTIONS, true));
    document.getElementById(assumptionId(prefix, id))?.focus();
  }
  return (
    <div className="derivation">
      <p className="small">
        {say(days.hours.min === days.hours.max ? 'derive.sum.one' : 'derive.sum', {
          days: daysRange(days.hours),
          share: percent(days.assumedKm),
        })}
        {days.atLeast && ` ${say('derive.atLeast')}`}
      </p>
      <table className="derive-table small figures" aria-label={say('derivation')}>
        <thead>
          <tr>
            <th scope="col">{say('column.piece')}</th>
            <th scope="col">{say('column.hours')}</th>
            <th scope="col">{say('column.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a way may do the same thing twice, and has its own list.
            <tr key={at} data-basis={row.basis}>
              <th scope="row">
                <RecordLink sel={row.sel}>{row.words}</RecordLink>
                {row.slowed && <span className="muted"> {row.slowed}</span>}
              </th>
              <td>{hoursRange(row.hours)}</td>
              <td>
                <ul className="inline-links">
                  {row.grounds.map(({ id, what, words, source }) => (
                    <li key={id}>
                      {what === 'assumption' ? (
                        <button type="button" className="derive-assumed" onClick={() => goTo(id)}>
                          {words}
                        </button>
                      ) : (
                        <SourceOf source={source}>{words}</SourceOf>
                      )}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
