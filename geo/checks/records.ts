/** Walking over all authored records, whatever their table. */
import { AUTHORED, AUTHORED_TABLES, type AuthoredTable, type Records } from '../authored';

export interface Entry {
  readonly table: AuthoredTable;
  readonly file: string;
  readonly id: string;
  readonly record: Records[AuthoredTable][number];
}

const idOf = (record: Entry['record']): string => ('properties' in record ? record.properties.id : record.id);

/** Every well-shaped record of every table, in authored order. */
export function entries(records: Records): Entry[] {
  return AUTHORED_TABLES.flatMap((table) =>
    records[table].map((record) => ({ table, file: AUTHORED[table].file, id: idOf(record), record })),
  );
}

/** Every text inside a value, with its dotted path. */
export function* texts(
  value: unknown,
  path = '',
): Generator<{ readonly path: string; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, path ? `${path}.${key}` : key);
  }
}
