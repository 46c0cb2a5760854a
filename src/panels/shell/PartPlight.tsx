import { say } from '../../words/shell';

/** In the place of a part of a card whose program could not be had: why, and a way to try again. */
export function PartPlight({
  name,
  onRetry,
}: {
  name: 'profile' | 'dossier' | 'time' | 'records' | 'table' | 'news' | 'charts' | 'blocs';
  onRetry: () => void;
}) {
  const part = say(`part.${name}`);
  return (
    <div className="plight" data-tone="warn" role="alert">
      <p>{navigator.onLine ? part : say('offline', { part })}</p>
      <button type="button" className="button" onClick={onRetry}>
        {say('part.again')}
      </button>
    </div>
  );
}
