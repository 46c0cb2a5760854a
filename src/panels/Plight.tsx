import type { TableName } from '../atlas/schema';
import { say } from '../words/shell';
import { useAtlas } from './atlas';

type FileName = TableName | 'index';

/** Stands where something is still on its way. */
export function Waiting({ table }: { table: FileName }) {
  return (
    <p className="waiting" role="status">
      {say(`loading.${table}`)}
    </p>
  );
}

/** Stands where a file could not be had: which one, why, and a way to try again. */
export function FailedTable({ table, reason }: { table: FileName; reason?: string | undefined }) {
  const retry = useAtlas((state) => state.actions.retry);
  return (
    <div className="plight" data-tone="warn" role="alert">
      <p>
        <strong>{say(`failed.${table}`)}</strong> <span>{reason}</span>
      </p>
      <button type="button" className="button" onClick={() => retry(table)}>
        <span>{say('retry')}</span> <span className="unseen">{say(`retry.${table}`)}</span>
      </button>
    </div>
  );
}

/** What has to be said of a table that is not (yet) there; nothing once it is. */
export function TableState({ table }: { table: FileName }) {
  const file = useAtlas((state) => state.files[table]);
  if (file.status === 'loading' || file.status === 'idle') return <Waiting table={table} />;
  if (file.status === 'failed') return <FailedTable table={table} reason={file.reason} />;
  return null;
}
