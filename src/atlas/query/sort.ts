/** The columns of the records, and how an order by one of them is written. Small: links need it. */

export const COLUMNS = ['date', 'kind', 'title', 'who', 'corridors', 'value', 'state', 'source'] as const;
export type Column = (typeof COLUMNS)[number];

/** What a table begins with. */
export const FIRST_COLUMNS: readonly Column[] = ['date', 'kind', 'title', 'who', 'value'];

/** "title" ascending, "-title" descending; null for what is no column. */
export function parseSort(text: string): { readonly column: Column; readonly descending: boolean } | null {
  const descending = text.startsWith('-');
  const column = COLUMNS.find((each) => each === (descending ? text.slice(1) : text));
  return column ? { column, descending } : null;
}
