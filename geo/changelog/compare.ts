/** What differs between two editions, by their digests. Pure. */
import { KIND_OF } from '../checks/published-ids';
import { digestsOfRecord, RECORD_TABLES, type RecordTable, type TableDigests } from './closed';

/** Ids as links name them, in the order of the tables and by id. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly gone: readonly string[];
}

const idsIn = (digests: TableDigests, table: RecordTable): string[] =>
  Object.keys(digests[table]?.records ?? {}).sort();

/** How many records the digests are of. */
export const countOf = (digests: TableDigests): number =>
  RECORD_TABLES.reduce((sum, table) => sum + idsIn(digests, table).length, 0);

/** The fields in which a record differs, sorted. */
function changedFields(before: TableDigests, after: TableDigests, table: RecordTable, id: string): string[] {
  const [old, now] = [digestsOfRecord(before[table], id), digestsOfRecord(after[table], id)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .sort();
}

/** What `after` has that `before` has not, what both have otherwise, and what only `before` has. */
export function compare(before: TableDigests, after: TableDigests): Difference {
  const added: string[] = [];
  const changed: { id: string; fields: string[] }[] = [];
  const gone: string[] = [];
  for (const table of RECORD_TABLES) {
    const key = (id: string): string => `${KIND_OF[table]}:${id}`;
    const [old, now] = [idsIn(before, table), idsIn(after, table)];
    const [was, is] = [new Set(old), new Set(now)];
    for (const id of now) {
      if (!was.has(id)) added.push(key(id));
      else {
        const fields = changedFields(before, after, table, id);
        if (fields.length > 0) changed.push({ id: key(id), fields });
      }
    }
    gone.push(...old.filter((id) => !is.has(id)).map(key));
  }
  return { added, changed, gone };
}
