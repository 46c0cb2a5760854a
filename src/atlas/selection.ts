/** What a reader can select, link to and read about. The URL writes it `kind:id`. */
export const SELECTION_KINDS = [
  'place',
  'corridor',
  'leg',
  'deal',
  'quote',
  'country',
  'person',
  'source',
  'figure',
  'organisation',
] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

/** `{kind:'place', id:'baku-port'}` → `place:baku-port`. */
export const selectionKey = (sel: Selection): string => `${sel.kind}:${sel.id}`;

/** `place:baku-port` → a selection; null when it is not of that form. Does not ask whether the id exists. */
export function parseSelection(key: string): Selection | null {
  const colon = key.indexOf(':');
  const kind = SELECTION_KINDS.find((k) => k === key.slice(0, colon));
  const id = key.slice(colon + 1);
  return kind && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? { kind, id } : null;
}

/** Whether two selections (or two absences) are the same. */
export const sameSelection = (a: Selection | null, b: Selection | null): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
