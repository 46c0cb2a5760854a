/** The filter that the fields say, as the query takes it. */
import { asked, type Filter, type FilterName, filterKey, LISTS, type ListName } from '../atlas/query/filter';
import { wantedOf } from './decide';
import type { FieldName, Some, Values } from './fields/values';

/** Which field holds which part of the filter. */
export const FIELD_OF = {
  corridor: 'byCorridor',
  place: 'byPlace',
  country: 'byCountry',
  party: 'byParty',
  kind: 'byKind',
  state: 'byState',
  source: 'bySource',
} as const satisfies Record<ListName, FieldName>;

type Filtering = Pick<Values, (typeof FIELD_OF)[ListName] | 'byValue' | 'words' | 'since' | 'until'>;

/** Filters that were asked for, by their meaning. */
const known = new Map<string, Filter>();
const KEPT = 100;

/** What of the fields filters the records; the same object for the same filter. */
export function filterIn(state: Filtering): Filter {
  const filter: Filter = {
    ...Object.fromEntries(LISTS.map((name) => [name, state[FIELD_OF[name]]])),
    value: state.byValue,
    q: state.words.trim(),
    since: state.since,
    until: state.until,
  };
  const key = filterKey(filter);
  const found = known.get(key);
  if (found) return found;
  if (known.size >= KEPT) known.clear();
  known.set(key, filter);
  return filter;
}

/** The change by which a part of the filter asks for nothing any more. */
export function cleared(name: FilterName): Some {
  if (name === 'value') return { byValue: null };
  if (name === 'q') return { words: '' };
  return name === 'since' || name === 'until' ? { [name]: null } : { [FIELD_OF[name]]: [] };
}

/** The change by which the whole filter does. */
export const allCleared = (): Some =>
  Object.assign({}, ...[...LISTS, ...(['value', 'q', 'since', 'until'] as const)].map(cleared));

/** Whether the records are asked for: they are shown, or filtered, which the map shows too. */
export function wantsRecords(state: Values & { readonly pending: Some }): boolean {
  const wanted = wantedOf(state);
  return wanted.tab === 'records' || asked(filterIn(wanted)).length > 0;
}
