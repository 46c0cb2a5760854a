/**
 * The records as a query sees them: one row each, newest first, with what it can be filtered by in typed arrays. Built
 * once for an atlas.
 */

import type { Atlas } from '../atlas';
import { byText, compareNewestFirst, dateRange, FIRST_DAY, LAST_DAY } from '../dates';
import { dealClass } from '../deal-kinds';
import { legsOfDeal } from '../dossier/focus';
import { moneyOf } from '../money';
import type { Deal, Figure, Quote } from '../schema';
import type { RecordKind } from './filter';
import { nameKey } from './name-key';
import { indexWords, type WordIndex } from './words';

export type AnyRecord =
  | { readonly kind: 'deal'; readonly record: Deal }
  | { readonly kind: 'quote'; readonly record: Quote }
  | { readonly kind: 'figure'; readonly record: Figure };

/** What of a list's values each record has: `values[of[i]]` for i from `starts[at]` up to `starts[at + 1]`. */
export interface Facet {
  readonly values: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  readonly of: Int32Array;
}

/** The parts of a filter that do not depend on the day. */
const FACETS = ['corridor', 'place', 'country', 'party', 'kind', 'source'] as const;
export type FacetName = (typeof FACETS)[number];

export interface Entries {
  /** Newest first. */
  readonly all: readonly AnyRecord[];
  /** EDTF, as `dateOf` tells it. */
  readonly dates: readonly string[];
  /** First and last day that each date may mean, ISO; of one that cannot be read, all of time. */
  readonly min: readonly string[];
  readonly max: readonly string[];
  readonly facets: { readonly [F in FacetName]: Facet };
  /** What parties are called, by their keys. */
  readonly partyNames: ReadonlyMap<string, string>;
  /** ISO 4217; null: it is not of money. */
  readonly currency: readonly (string | null)[];
  /** What it is worth at least and at most; from nothing to infinity where no number is given. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The places and legs that it names. */
  readonly places: readonly (readonly string[])[];
  readonly legs: readonly (readonly string[])[];
  /** Begun when first asked for. */
  words(): WordIndex;
}

/**
 * When a record came to be known, EDTF: a deal or a quotation on its own date, a figure with its source, or, where that
 * has no date, with its period. Empty for a plan or forecast of such a source: it was made before, nobody knows when.
 */
export function dateOf({ sources }: Atlas, { kind, record }: AnyRecord): string {
  if (kind !== 'figure') return record.date;
  const looksAhead = record.kind === 'planned' || record.kind === 'forecast';
  return sources.get(record.source)?.date ?? (looksAhead ? '' : record.period);
}

type PartyRecord = Deal['parties'][number];
/** A party by its own record; a country's ministry, say, that has none, by its name. */
function partyKeys(
  { countries }: Atlas,
  { name, country, person, place, organisation }: PartyRecord,
): string[] {
  const own = [
    ...(organisation === undefined ? [] : [`organisation:${organisation}`]),
    ...(person === undefined ? [] : [`person:${person}`]),
    ...(place === undefined ? [] : [`place:${place}`]),
  ];
  if (own.length > 0) return own;
  const record = country === undefined ? undefined : countries.get(country);
  const called = record ? [record.name, ...(record.aliases ?? [])].map(nameKey) : [];
  const isItself = record?.kind === 'bloc' || called.includes(nameKey(name));
  return [record && isItself ? `country:${record.id}` : nameKey(name)];
}

/** Who takes part, speaks or says it, each with what it is called. */
function partiesOf(atlas: Atlas, { kind, record }: AnyRecord): [key: string, name: string][] {
  if (kind === 'deal') {
    return record.parties.flatMap((party) =>
      partyKeys(atlas, party).map((key): [string, string] => [key, party.name]),
    );
  }
  const name = kind === 'quote' ? record.speaker : record.saidBy;
  const person = kind === 'quote' ? record.person : undefined;
  const keys = [
    ...(person === undefined ? [] : [`person:${person}`]),
    ...(record.organisation === undefined ? [] : [`organisation:${record.organisation}`]),
  ];
  return (keys.length > 0 ? keys : [nameKey(name)]).map((key) => [key, name]);
}

/** The ids of one kind that a record names; a figure's subject is one of them. */
function named({ kind, record }: AnyRecord, what: 'corridor' | 'place' | 'country'): readonly string[] {
  const of = { corridor: record.corridors, place: record.places, country: record.countries }[what] ?? [];
  if (kind !== 'figure') return of;
  return record.subject.kind === what ? [record.subject.id, ...of] : of;
}

function valuesOf(atlas: Atlas, entry: AnyRecord, facet: FacetName): readonly string[] {
  const { kind, record } = entry;
  switch (facet) {
    case 'party':
      return partiesOf(atlas, entry).map(([key]) => key);
    case 'kind':
      return kind === 'deal' ? [dealClass(record.kind), record.kind] : [kind];
    case 'source':
      return kind === 'deal'
        ? [...record.sources, ...record.status.map(({ source }) => source)]
        : [record.source];
    case 'country': {
      const own = named(entry, 'country');
      return kind === 'deal' ? [...own, ...record.parties.flatMap(({ country }) => country ?? [])] : own;
    }
    default:
      return named(entry, facet);
  }
}

function facetOf(all: readonly AnyRecord[], find: (entry: AnyRecord) => readonly string[]): Facet {
  const idOf = new Map<string, number>();
  const starts = new Int32Array(all.length + 1);
  const of: number[] = [];
  all.forEach((entry, at) => {
    for (const value of new Set(find(entry))) {
      const id = idOf.get(value) ?? idOf.size;
      idOf.set(value, id);
      of.push(id);
    }
    starts[at + 1] = of.length;
  });
  return { values: [...idOf.keys()], idOf, starts, of: Int32Array.from(of) };
}

interface Sum {
  readonly currency: string;
  readonly low: number;
  readonly high: number;
}
/** What a record is worth; null: it is not of money. */
function sumOf({ kind, record }: AnyRecord): Sum | null {
  if (kind === 'quote') return null;
  const unknown = { low: 0, high: Number.POSITIVE_INFINITY };
  if (kind === 'deal') {
    const { currency = null, amount = null } = record.value ?? {};
    if (currency === null) return null;
    return amount === null ? { currency, ...unknown } : { currency, low: amount, high: amount };
  }
  const money = moneyOf(record.unit);
  if (!money) return null;
  const { currency, size } = money;
  if (record.value === null) return { currency, ...unknown };
  return { currency, low: record.value * size, high: (record.valueTo ?? record.value) * size };
}

/** The words of a record's own, and the names of what it is about. What became of it later is told on its day only. */
function textOf(atlas: Atlas, entry: AnyRecord): string {
  const { kind, record } = entry;
  const own =
    kind === 'deal'
      ? [record.title, ...(record.aliases ?? []), record.summary, record.value?.text]
      : kind === 'quote'
        ? [...record.text, record.speaker, record.role, record.occasion, record.medium]
        : [record.quantity, record.text, record.unit, record.saidBy, record.note];
  const about = [
    ...named(entry, 'corridor').map((id) => atlas.corridors.get(id)?.name),
    ...named(entry, 'place').map((id) => atlas.places.get(id)?.properties.name),
    ...named(entry, 'country').map((id) => atlas.countries.get(id)?.name),
  ];
  return [...own, ...partiesOf(atlas, entry).map(([, name]) => name), ...about].filter(Boolean).join('\n');
}

/** The legs that a record names. */
function legsOf({ deals }: Atlas, { kind, record }: AnyRecord): readonly string[] {
  if (kind === 'quote') return [];
  if (kind === 'deal') return legsOfDeal(record);
  const { subject } = record;
  if (subject.kind === 'leg') return [subject.id];
  const deal = subject.kind === 'deal' ? deals.get(subject.id) : undefined;
  return deal ? legsOfDeal(deal) : [];
}

/** The places that a record names; a figure of a deal lies where the deal does. */
function placesOf({ deals }: Atlas, entry: AnyRecord): readonly string[] {
  const own = named(entry, 'place');
  if (entry.kind !== 'figure' || entry.record.subject.kind !== 'deal') return [...new Set(own)];
  return [...new Set([...own, ...(deals.get(entry.record.subject.id)?.places ?? [])])];
}

const ORDER: readonly RecordKind[] = ['deal', 'quote', 'figure'];

function build(atlas: Atlas): Entries {
  const dated = [
    ...[...atlas.deals.values()].map((record) => ({ kind: 'deal', record }) as const),
    ...[...atlas.quotes.values()].map((record) => ({ kind: 'quote', record }) as const),
    ...[...atlas.figures.values()].map((record) => ({ kind: 'figure', record }) as const),
  ]
    .map((entry: AnyRecord) => ({ entry, date: dateOf(atlas, entry) }))
    .sort(
      (a, b) =>
        compareNewestFirst(a.date, b.date) ||
        ORDER.indexOf(a.entry.kind) - ORDER.indexOf(b.entry.kind) ||
        byText(a.entry.record.id, b.entry.record.id),
    );
  const all = dated.map(({ entry }) => entry);
  const ranges = dated.map(({ date }) => dateRange(date));
  const sums = all.map(sumOf);
  let words: WordIndex | null = null;
  const facet = (name: FacetName): Facet => facetOf(all, (entry) => valuesOf(atlas, entry, name));
  return {
    all,
    dates: dated.map(({ date }) => date),
    min: ranges.map((range) => range?.min ?? FIRST_DAY),
    max: ranges.map((range) => range?.max ?? LAST_DAY),
    facets: {
      corridor: facet('corridor'),
      place: facet('place'),
      country: facet('country'),
      party: facet('party'),
      kind: facet('kind'),
      source: facet('source'),
    },
    partyNames: new Map(all.flatMap((entry) => partiesOf(atlas, entry))),
    currency: sums.map((sum) => sum?.currency ?? null),
    low: Float64Array.from(sums, (sum) => sum?.low ?? 0),
    high: Float64Array.from(sums, (sum) => sum?.high ?? 0),
    places: all.map((entry) => placesOf(atlas, entry)),
    legs: all.map((entry) => legsOf(atlas, entry)),
    words() {
      words ??= indexWords(all.length, (at) => {
        const entry = all[at];
        return entry ? textOf(atlas, entry) : '';
      });
      return words;
    },
  };
}

const known = new WeakMap<Atlas, Entries>();

/** The records of an atlas; built once. */
export function entriesOf(atlas: Atlas): Entries {
  const found = known.get(atlas) ?? build(atlas);
  known.set(atlas, found);
  return found;
}
