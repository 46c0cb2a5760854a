/** What a reader asks of the records: deals and events, quotations, figures. Plain data; what it means is in query.ts. */
import { DEAL_KIND_NAMES } from '../deal-kinds';

/** The tables that are filtered, as links name their records. */
export type RecordKind = 'deal' | 'quote' | 'figure';

/** What a record can be: first the classes, of which `deal` and `event` part the table of deals, then the kinds of these. */
export const KINDS = ['deal', 'event', 'quote', 'figure', ...DEAL_KIND_NAMES] as const;
export type Kind = (typeof KINDS)[number];

/**
 * What has become of it. Of a deal or event, by the day: `told`, a source says how it stands; `followed`, a later record
 * follows it; `untold`, no source says how it stands. Of a figure, how it was had. A quotation has no state.
 */
export const STATES = ['told', 'followed', 'untold', 'reported', 'planned', 'forecast', 'computed'] as const;

/** At least so much money. Nothing is converted: other currencies do not count. */
export interface AtLeast {
  /** ISO 4217. */
  readonly currency: string;
  readonly amount: number;
}

/** The parts of a filter that are lists of values: one of a list is enough. */
export const LISTS = ['corridor', 'place', 'country', 'party', 'kind', 'state', 'source'] as const;
export type ListName = (typeof LISTS)[number];

/** All parts have to be met; an absent part, or an empty list, asks for nothing. */
export interface Filter {
  readonly corridor?: readonly string[];
  readonly place?: readonly string[];
  /** Countries, and blocs with the countries that are members on the day. */
  readonly country?: readonly string[];
  /** Who takes part, speaks or says it: `organisation:id`, `person:id`, `place:id`, `country:id`, or `name:…` (`nameKey`). */
  readonly party?: readonly string[];
  readonly kind?: readonly string[];
  readonly state?: readonly string[];
  readonly source?: readonly string[];
  readonly value?: AtLeast | null;
  /** Words that all have to be there, each perhaps begun only. */
  readonly q?: string;
  /** EDTF: not before its first day. A text that is no date asks for nothing. */
  readonly since?: string | null;
  /** EDTF: not after its last day. */
  readonly until?: string | null;
}
export type FilterName = keyof Filter;
/** In the order in which a filter is told. */
const FILTER_NAMES = [...LISTS, 'value', 'since', 'until', 'q'] as const satisfies FilterName[];

/** Whether a filter asks for something by one of its parts. */
export function asks(filter: Filter, name: FilterName): boolean {
  const part = filter[name];
  if (part === undefined || part === null) return false;
  if (Array.isArray(part)) return part.length > 0;
  return typeof part !== 'string' || part.trim() !== '';
}

/** The parts by which a filter asks for something. */
export const asked = (filter: Filter): FilterName[] => FILTER_NAMES.filter((name) => asks(filter, name));

/** A filter without one of its parts. */
export function withoutPart(filter: Filter, name: FilterName): Filter {
  const { [name]: _, ...rest } = filter;
  return rest;
}

/** The same text for filters that mean the same: whatever order their lists have, and whatever they leave out. */
export const filterKey = (filter: Filter): string =>
  JSON.stringify(
    asked(filter).map((name) => {
      const part = filter[name];
      return [name, Array.isArray(part) ? [...new Set<string>(part)].sort() : part];
    }),
  );
