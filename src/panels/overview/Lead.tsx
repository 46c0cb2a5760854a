import { formatDate } from '../../atlas/date-words';
import type { Selection } from '../../atlas/selection';
import { say } from '../../words/overview';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';

const BEGINNING: Selection = { kind: 'place', id: 'baku-port' };

/** Two sentences: what this is and as of when, and where to begin. */
export function Lead() {
  const asOf = useAtlas((state) => state.index?.asOf ?? null);
  const parts = {
    figures: <span className="figures" />,
    baku: <RecordLink sel={BEGINNING}>{null}</RecordLink>,
  };
  return (
    <p className="lead">
      {asOf === null ? (
        <Rich key="undated" id={say.key('lead')} parts={parts} />
      ) : (
        <Rich key="dated" id={say.key('lead.dated')} values={{ date: formatDate(asOf) }} parts={parts} />
      )}
    </p>
  );
}
