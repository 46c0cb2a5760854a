/** Waiting for tables that something is about to be made from. */
import type { TableName } from '../atlas/schema';
import type { AtlasStore } from './store';

/**
 * Resolves when each of these tables is there, or could not be had: those that nobody has asked for are fetched, and those
 * that failed once more. At once where all are there; never after `signal`.
 */
export function arrived(store: AtlasStore, tables: readonly TableName[], signal: AbortSignal): Promise<void> {
  const { actions, files } = store.getState();
  const statusIs = (...of: readonly string[]): boolean =>
    tables.every((table) => of.includes(store.getState().files[table].status));
  if (statusIs('ready')) return Promise.resolve();
  const failed = tables.filter((table) => files[table].status === 'failed');
  if (failed.length > 0) actions.retry(failed);
  actions.fetchRecords();
  return new Promise((resolve) => {
    const look = (): void => {
      if (!statusIs('ready', 'failed')) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    signal.addEventListener('abort', stop);
    look();
  });
}
