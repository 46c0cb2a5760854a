import type { FileName } from '../state/state';
import { say } from '../words/shell';
import { useAtlas } from './atlas';

export type { FileName };

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
      <button type="button" className="button" onClick={() => retry([table])}>
        <span>{say('retry')}</span> <span className="unseen">{say(`retry.${table}`)}</span>
      </button>
    </div>
  );
}

/** Stands for files that have no part of their own to fail in: which, why, and one way to try them all again. */
export function FailedTables({ tables }: { tables: readonly FileName[] }) {
  const files = useAtlas((state) => state.files);
  const retry = useAtlas((state) => state.actions.retry);
  const failed = tables.filter((table) => files[table].status === 'failed');
  const [only] = failed;
  if (!only) return null;
  if (failed.length === 1) return <FailedTable table={only} reason={files[only].reason} />;
  return (
    <div className="plight" data-tone="warn" role="alert">
      <p>
        <strong>{say('failed', { count: failed.length })}</strong>
      </p>
      <ul className="plight-list">
        {failed.map((table) => (
          <li key={table}>
            <span>{say(`failed.${table}`)}</span> <span className="muted">{files[table].reason}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => retry(failed)}>
        <span>{say('retry')}</span> <span className="unseen">{say('retry.all')}</span>
      </button>
    </div>
  );
}

/**
 * What has to be said of a table that is not (yet) there; nothing once it is.
 * @param wanted false: nobody has asked for it yet, so that nothing is to be said before it fails
 */
export function TableState({ table, wanted = true }: { table: FileName; wanted?: boolean }) {
  const file = useAtlas((state) => state.files[table]);
  if (file.status === 'loading' || file.status === 'idle') return wanted && <Waiting table={table} />;
  if (file.status === 'failed') return <FailedTable table={table} reason={file.reason} />;
  return null;
}
