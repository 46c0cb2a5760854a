/** What the dossiers of all kinds are put together from: ordering, figures, sources. */
import { say } from '../../words/dossier';
import { byAlphabet, commaList } from '../../words/numbers';
import type { Atlas } from '../atlas';
import { compareNewestFirst } from '../dates';
import { type Link, linksTo, linkTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Deal, Figure, Quote, Source } from '../schema';
import type { Dossier, FactRow, FigureGroup, LinkGroup } from './types';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Records by date, newest first; the id decides between equal dates, so that the order never wavers. */
export function newestFirst<T extends { id: string; date: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => compareNewestFirst(a.date, b.date) || byId(a, b));
}

/** The deals that satisfy a condition, newest first. */
export const dealsWhere = (atlas: Atlas, test: (deal: Deal) => boolean): Deal[] =>
  newestFirst([...atlas.deals.values()].filter(test));

/** The quotations that satisfy a condition, newest first. */
export const quotesWhere = (atlas: Atlas, test: (quote: Quote) => boolean): Quote[] =>
  newestFirst([...atlas.quotes.values()].filter(test));

/**
 * The figures that satisfy a condition, rivals together: the same subject, quantity, unit and period.
 * Sorted by quantity, then period newest first, then subject. A figure whose subject is not in the atlas
 * is left out, because a group leads to its subject.
 */
export function figuresWhere(reading: Reading, test: (figure: Figure) => boolean): FigureGroup[] {
  const { atlas } = reading;
  const found = new Map<
    string,
    { group: FigureGroup; figures: { figure: Figure; source: Source | null }[] }
  >();
  for (const figure of [...atlas.figures.values()].filter(test).sort(byId)) {
    const { subject, quantity, unit, period } = figure;
    const key = JSON.stringify([subject.kind, subject.id, quantity, unit, period]);
    let entry = found.get(key);
    if (!entry) {
      const link = linkTo(reading, subject);
      if (!link) continue;
      const figures: { figure: Figure; source: Source | null }[] = [];
      entry = { group: { quantity, unit, period, subject: link, figures }, figures };
      found.set(key, entry);
    }
    entry.figures.push({ figure, source: atlas.sources.get(figure.source) ?? null });
  }
  return [...found.values()]
    .map(({ group }) => group)
    .sort(
      (a, b) =>
        byAlphabet(a.quantity, b.quantity) ||
        compareNewestFirst(a.period, b.period) ||
        byAlphabet(a.subject.label, b.subject.label),
    );
}

/** A row with the linked names in it, or none where nothing can be linked. */
export function linkRow(label: string, links: readonly Link[]): FactRow[] {
  return links.length > 0 ? [{ label, value: commaList(links.map((link) => link.label)), links }] : [];
}

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
    facts: [],
    history: [],
    expected: null,
    checked: null,
    lengths: [],
    services: [],
    itineraries: [],
    deals: [],
    quotes: [],
    figures: [],
    related: [],
    ...rest,
  };
  const sources = new Set<string>([
    ...ownSources,
    ...dossier.facts.flatMap((row) =>
      [...(row.source ? [row.source] : []), ...(row.sources ?? [])].map(({ id }) => id),
    ),
    ...[...dossier.history, ...(dossier.expected ? [dossier.expected] : []), ...dossier.lengths].flatMap(
      ({ source }) => (source ? [source.id] : []),
    ),
    ...dossier.services.flatMap((service) => service.sources.map(({ id }) => id)),
    ...dossier.deals.flatMap((deal) => [...deal.sources, ...deal.status.map((spell) => spell.source)]),
    ...dossier.quotes.map((quote) => quote.source),
    ...dossier.figures.flatMap((group) => group.figures.map(({ figure }) => figure.source)),
  ]);
  return { ...dossier, sources: [...sources].flatMap((id) => atlas.sources.get(id) ?? []) };
}
