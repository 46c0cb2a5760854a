/** What the dossiers of all kinds are put together from: ordering, rows, sources. */
import { say } from '../../words/dossier';
import { commaList } from '../../words/numbers';
import { type Atlas, sourcesOf } from '../atlas';
import { formatDate } from '../date-words';
import { byText, compareNewestFirst } from '../dates';
import { dealClass } from '../deal-kinds';
import { type Link, linksTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Deal, Quote } from '../schema';
import type { Dossier, FactRow, LinkGroup } from './types';

/** Orders records by their ids, so that what is equal otherwise has an order that never wavers. */
export const byId = (a: { id: string }, b: { id: string }): number => byText(a.id, b.id);

/** Records by date, newest first; the id decides between equal dates. */
export function newestFirst<T extends { id: string; date: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => compareNewestFirst(a.date, b.date) || byId(a, b));
}

/** Records of the table of deals, newest first: what was agreed, and what happened. */
export function byClass(records: Iterable<Deal>): Pick<Dossier, 'deals' | 'events'> {
  const all = newestFirst(records);
  return {
    deals: all.filter(({ kind }) => dealClass(kind) === 'deal'),
    events: all.filter(({ kind }) => dealClass(kind) === 'event'),
  };
}

/** The deals and events that satisfy a condition, newest first. */
export const dealsWhere = (atlas: Atlas, test: (deal: Deal) => boolean): Pick<Dossier, 'deals' | 'events'> =>
  byClass([...atlas.deals.values()].filter(test));

/** The quotations that satisfy a condition, newest first. */
export const quotesWhere = (atlas: Atlas, test: (quote: Quote) => boolean): Quote[] =>
  newestFirst([...atlas.quotes.values()].filter(test));

/**
 * What somebody said or took part in last, as a sentence: of the quotations and the deals and events, each newest first. The
 * words themselves stand below. Null where there is neither.
 */
export function lastDeed(
  [quote]: readonly Quote[],
  { deals, events }: Pick<Dossier, 'deals' | 'events'>,
): string | null {
  const [deal] = newestFirst([...deals.slice(0, 1), ...events.slice(0, 1)]);
  if (quote && (!deal || compareNewestFirst(quote.date, deal.date) <= 0))
    return say('answer.said', { date: formatDate(quote.date), what: quote.occasion });
  return deal ? say('answer.party', { date: formatDate(deal.date), what: deal.title }) : null;
}

/** One or two sentences after each other; null for none. */
export function sentences(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return say('answer.two', { first, second });
}

/** A row with the linked names in it, or none where nothing can be linked. */
export function linkRow(label: string, links: readonly Link[]): FactRow[] {
  return links.length > 0 ? [{ label, value: commaList(links.map((link) => link.label)), links }] : [];
}

/** A row with the other names of a record, or none where it has none. */
export const namesRow = (others: readonly string[]): FactRow[] =>
  others.length > 0 ? [{ label: say('label.names'), value: commaList(others) }] : [];

/** A row with its source where the atlas has it. */
export function sourcedRow(
  atlas: Atlas,
  label: string,
  value: string,
  sourceId: string | undefined,
): FactRow {
  const source = sourceId === undefined ? undefined : atlas.sources.get(sourceId);
  return source ? { label, value, source } : { label, value };
}

/** The place, country and corridor links that deals and quotations share. */
export function subjectGroups(
  reading: Reading,
  subject: { places: readonly string[]; countries: readonly string[]; corridors: readonly string[] },
): (readonly [string, Link[]])[] {
  return [
    [say('group.places'), linksTo(reading, 'place', subject.places)],
    [say('group.countriesAndBlocs'), linksTo(reading, 'country', subject.countries)],
    [say('group.corridors'), linksTo(reading, 'corridor', subject.corridors)],
  ];
}

/** The groups that have something in them. */
export function groups(
  ...candidates: readonly (readonly [title: string, links: readonly Link[]])[]
): LinkGroup[] {
  return candidates.flatMap(([title, links]) => (links.length > 0 ? [{ title, links }] : []));
}

/** What a dossier is before its sources are gathered: each kind says only what it has. */
export type Draft = Pick<Dossier, 'sel' | 'kind' | 'title' | 'subtitle'> &
  Partial<Omit<Dossier, 'sources'>> & {
    /** Ids of the sources of the record itself. */
    readonly ownSources?: readonly string[];
  };

/** Fills what a draft leaves out, and gathers every source it rests on, the record's own first. */
export function finish(atlas: Atlas, draft: Draft): Dossier {
  const { ownSources = [], ...rest } = draft;
  const dossier = {
    summary: null,
    numbers: [],
    hasLeads: false,
    first: [],
    facts: [],
    history: [],
    expected: null,
    checked: null,
    lengths: [],
    services: [],
    itineraries: [],
    memberships: [],
    deals: [],
    events: [],
    quotes: [],
    figures: [],
    related: [],
    ...rest,
  };
  const sources = new Set<string>([
    ...ownSources,
    ...dossier.numbers.map(({ figure }) => figure.source),
    ...[...dossier.facts, ...dossier.memberships].flatMap((row) =>
      [...(row.source ? [row.source] : []), ...(row.sources ?? [])].map(({ id }) => id),
    ),
    ...[...dossier.history, ...(dossier.expected ? [dossier.expected] : []), ...dossier.lengths].flatMap(
      ({ source }) => (source ? [source.id] : []),
    ),
    ...dossier.services.flatMap((service) => service.sources.map(({ id }) => id)),
    ...[...dossier.deals, ...dossier.events].flatMap((deal) => [
      ...deal.sources,
      ...deal.status.map((spell) => spell.source),
    ]),
    ...dossier.quotes.map((quote) => quote.source),
    ...dossier.figures.flatMap(({ groups: all }) =>
      all.flatMap((group) => group.figures.map(({ figure }) => figure.source)),
    ),
  ]);
  return { ...dossier, sources: sourcesOf(atlas, sources) };
}
