import { formatDate } from '../../atlas/date-words';
import type { Selection } from '../../atlas/selection';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';

const BEGINNING: Selection = { kind: 'place', id: 'baku-port' };

/** Two sentences: what this is and as of when, and where to begin. */
export function Lead() {
  const asOf = useAtlas((state) => state.index?.asOf ?? null);
  return (
    <p className="lead">
      The trade corridors that cross Eurasia, with the deals and the words that shape them, each with its
      source
      {asOf !== null && <span className="figures">, as of {formatDate(asOf)}</span>}. Begin at the{' '}
      <RecordLink sel={BEGINNING}>Port of Baku</RecordLink>, where two of them cross.
    </p>
  );
}
