import { type Atlas, sourcesOf } from '../../atlas/atlas';
import { formatDate } from '../../atlas/date-words';
import type { Deal } from '../../atlas/schema';
import { dealKindWord } from '../../atlas/words';
import { RecordLink } from '../RecordLink';
import { SourceLine } from '../SourceLink';

/** Deals or events that concern the selection, in the order given: newest first. */
export function Deals({
  deals,
  atlas,
  brief = false,
}: {
  deals: readonly Deal[];
  atlas: Atlas;
  /** The first of the sources only: the others are in the deal's own view. */
  brief?: boolean;
}) {
  return (
    <ol className="deals">
      {deals.map((deal) => (
        <li key={deal.id}>
          <p className="deal-when figures">
            <span title={deal.dateNote}>{formatDate(deal.date)}</span>
            <span className="tag">{dealKindWord(deal.kind)}</span>
          </p>
          <h4>
            <RecordLink sel={{ kind: 'deal', id: deal.id }}>{deal.title}</RecordLink>
          </h4>
          <p>{deal.summary}</p>
          {deal.value && <p className="figures deal-value">{deal.value.text}</p>}
          <SourceLine sources={sourcesOf(atlas, deal.sources)} {...(brief ? { atMost: 1 } : {})} />
        </li>
      ))}
    </ol>
  );
}
