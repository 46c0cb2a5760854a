import { useMemo } from 'react';
import type { RouteFacts } from '../../atlas/route/facts';
import { publishedRates, rateSaid, rateTerms, rateWords } from '../../atlas/route/published-rates';
import { LEFT } from '../../state/fields/entry';
import type { Plan } from '../../state/route/plan';
import { say } from '../../words/route';
import { SourceOf } from '../dossier/SourceOf';
import { Fold } from '../Fold';

/** What others have published of the cost of the same way, or of something on it: one by one, and never a sum. */
export function PublishedRates({ plan, facts }: { plan: Plan; facts: RouteFacts }) {
  const { reading } = plan;
  const rates = useMemo(() => publishedRates(reading, facts), [reading, facts]);
  // Where the table could not be had, that is told elsewhere, and nobody knows whether there is any.
  if (!reading.whole.loaded.has('rates')) return null;
  if (rates.length === 0) return <p className="small muted">{say('rates.none')}</p>;
  return (
    <Fold name={`${LEFT}rates`} heading={(as) => <h3 id={as}>{say('rates', { count: rates.length })}</h3>}>
      <p className="small muted">{say('rates.how')}</p>
      <ul className="rates small">
        {rates.map(({ rate, source, isWhole }) => {
          const terms = rateTerms(rate);
          return (
            <li key={rate.id} data-whole={isWhole || undefined}>
              <span>{rateWords(reading.whole, rate)}</span>{' '}
              <SourceOf source={source}>{rateSaid(rate)}</SourceOf>
              {terms !== '' && <span className="muted"> {terms}</span>}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
