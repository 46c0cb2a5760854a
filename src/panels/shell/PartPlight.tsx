import { say } from '../../words/shell';
import { failedPart, type PartName } from './failedPart';

/** In the place of a part of a card whose program could not be had: why, and a way to try again. */
export function PartPlight({ name, onRetry }: { name: PartName; onRetry: () => void }) {
  return (
    <div className="plight" data-tone="warn" role="alert">
      <p>{failedPart(name)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {say('part.again')}
      </button>
    </div>
  );
}
