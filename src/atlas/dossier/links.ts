/** Names that lead to their own view. A record that is not there gives no link, never a dead one. */
import type { Atlas } from '../atlas';
import { formatDate } from '../dates';
import type { Corridor, Country, Deal, Leg, Person, Place, Quote, Source } from '../schema';
import type { Selection } from '../selection';
import { capitalised, DEAL_KIND_WORDS, formatKm, MODE_WORDS, PLACE_KIND_WORDS, shorten } from '../words';
import type { Link, LinkGroup } from './types';

/** How many characters of a quotation stand for it in a list. */
const QUOTE_LABEL_LENGTH = 80;

/** A country's name by its code; the code in capitals while the countries are not loaded. */
export const countryName = (atlas: Atlas, id: string): string =>
  atlas.countries.get(id)?.name ?? id.toUpperCase();

/** The role a person had last, by the date it is reported for. */
export function latestRole(person: Person): string {
  return [...person.roles].sort((a, b) => (a.date < b.date ? 1 : -1))[0]?.role ?? '';
}

/** The first words of a quotation, in quotation marks. */
export const quoteLabel = (quote: Quote): string =>
  `“${shorten((quote.text[0] ?? '').replace(/^["“]|["”]$/g, ''), QUOTE_LABEL_LENGTH)}”`;

/** A link without its selection; no detail where it would only repeat what the heading says. */
type Written = Omit<Link, 'sel'>;

const WRITERS = {
  place: ({ properties: p }: Place, atlas: Atlas) => ({
    label: p.name,
    detail: `${PLACE_KIND_WORDS[p.kind]}, ${countryName(atlas, p.country)}`,
  }),
  leg: ({ properties: p }: Leg) => ({
    label: p.name,
    detail: `${MODE_WORDS[p.mode]}, ${formatKm(p.computedKm)} as drawn`,
  }),
  corridor: (corridor: Corridor) => ({ label: corridor.name }),
  deal: (deal: Deal) => ({
    label: deal.title,
    detail: `${DEAL_KIND_WORDS[deal.kind]}, ${formatDate(deal.date)}`,
  }),
  quote: (quote: Quote) => ({
    label: quoteLabel(quote),
    detail: `${quote.speaker}, ${formatDate(quote.date)}`,
  }),
  country: (country: Country) =>
    country.kind === 'bloc' ? { label: country.name, detail: 'bloc' } : { label: country.name },
  person: (person: Person) => ({ label: person.name, detail: latestRole(person) }),
  source: (source: Source) => ({
    label: source.title,
    detail: source.date === null ? source.publisher : `${source.publisher}, ${formatDate(source.date)}`,
  }),
};

function write(atlas: Atlas, { kind, id }: Selection): Written | null {
  const give = <T>(record: T | undefined, writer: (record: T, atlas: Atlas) => Written) =>
    record === undefined ? null : writer(record, atlas);
  switch (kind) {
    case 'place':
      return give(atlas.places.get(id), WRITERS.place);
    case 'leg':
      return give(atlas.legs.get(id), WRITERS.leg);
    case 'corridor':
      return give(atlas.corridors.get(id), WRITERS.corridor);
    case 'deal':
      return give(atlas.deals.get(id), WRITERS.deal);
    case 'quote':
      return give(atlas.quotes.get(id), WRITERS.quote);
    case 'country':
      return give(atlas.countries.get(id), WRITERS.country);
    case 'person':
      return give(atlas.people.get(id), WRITERS.person);
    case 'source':
      return give(atlas.sources.get(id), WRITERS.source);
  }
}

/** The link to a record, with its name and a few words on it; null when the record is not in the atlas. */
export function linkTo(atlas: Atlas, sel: Selection): Link | null {
  const written = write(atlas, sel);
  return written && { sel: { kind: sel.kind, id: sel.id }, ...written };
}

/** Links to the records of one kind that are there, in the order of the ids, once each. */
export function linksTo(atlas: Atlas, kind: Selection['kind'], ids: Iterable<string> = []): Link[] {
  return [...new Set(ids)].flatMap((id) => linkTo(atlas, { kind, id }) ?? []);
}

/** The groups that have something in them, with headings in sentence case. */
export function groups(
  ...candidates: readonly (readonly [title: string, links: readonly Link[]])[]
): LinkGroup[] {
  return candidates.flatMap(([title, links]) =>
    links.length > 0 ? [{ title: capitalised(title), links }] : [],
  );
}
