import type { TableName } from '../atlas/schema';
import { useAtlas } from './atlas';

/** Tables in a reader's words. */
const TABLE_WORDS: Readonly<Record<TableName | 'index', string>> = {
  index: 'the description of the atlas',
  places: 'the places',
  legs: 'the legs',
  corridors: 'the corridors',
  deals: 'the deals',
  quotes: 'the quotations',
  figures: 'the figures',
  sources: 'the sources',
  countries: 'the countries',
  people: 'the people',
  services: 'the ship services',
};

/** Stands where something is still on its way. */
export function Waiting({ table }: { table: TableName | 'index' }) {
  return (
    <p className="waiting" role="status">
      Loading {TABLE_WORDS[table].replace(/^the /, '')}…
    </p>
  );
}

/** Stands where a file could not be had: which one, why, and a way to try again. */
export function FailedTable({ table, reason }: { table: TableName | 'index'; reason?: string | undefined }) {
  const retry = useAtlas((state) => state.actions.retry);
  const words = TABLE_WORDS[table];
  return (
    <div className="plight" data-tone="warn" role="alert">
      <p>
        <strong>{`${words.charAt(0).toUpperCase()}${words.slice(1)} could not be loaded.`}</strong> {reason}
      </p>
      <button type="button" className="button" onClick={() => retry(table)}>
        Retry
        <span className="unseen"> loading {words}</span>
      </button>
    </div>
  );
}

/** What has to be said of a table that is not (yet) there; nothing once it is. */
export function TableState({ table }: { table: TableName | 'index' }) {
  const file = useAtlas((state) => state.files[table]);
  if (file.status === 'loading' || file.status === 'idle') return <Waiting table={table} />;
  if (file.status === 'failed') return <FailedTable table={table} reason={file.reason} />;
  return null;
}
