/** Names that lead to their own view. A record that is not there gives no link, never a dead one. */
import { say } from '../words/atlas';
import { type Atlas, type Records, recordOf } from './atlas';
import { formatDate } from './date-words';
import type { Reading } from './reading/reading';
import type { Figure, Quote } from './schema';
import type { Selection, SelectionKind } from './selection';
import { dealKindWord, formatKm, modeWord, organisationKindWord, placeKindWord, shorten } from './words';

/** A name that leads to its own view. Its record exists in the atlas it was made from. */
export interface Link {
  readonly sel: Selection;
  readonly label: string;
  /** "port, Azerbaijan", "rail, 46 km as drawn". */
  readonly detail?: string;
}

/** How many characters of a quotation stand for it in a list. */
const QUOTE_LABEL_LENGTH = 80;

/** A country's name by its code; the code in capitals while the countries are not loaded. */
export const countryName = ({ countries }: Pick<Atlas, 'countries'>, id: string): string =>
  countries.get(id)?.name ?? id.toUpperCase();

/** What a bloc is called for short: "SCO"; its name where it has no such name. */
export function shortBlocName(atlas: Pick<Atlas, 'countries'>, id: string): string {
  const initials = atlas.countries.get(id)?.aliases?.find((alias) => /^[A-Z]{2,5}$/.test(alias));
  return initials ?? countryName(atlas, id);
}

/** The role a person had last, as far as is known on the day; empty where none is. */
export const latestRole = (reading: Reading, person: Records['person']): string =>
  reading.roles(person)[0]?.role ?? '';

/** The first words of a quotation, in quotation marks. */
const quoteLabel = ({ text: [first = ''] }: Quote): string =>
  say('link.quote', { words: shorten(first.replace(/^["“]|["”]$/g, ''), QUOTE_LABEL_LENGTH) });

/** What a figure is of, by the name of its record; its id while that is not there. */
const subjectName = (reading: Reading, { subject }: Figure): string =>
  linkTo(reading, subject)?.label ?? subject.id;

/** A link without its selection; no detail where it would only repeat what the heading says. */
type Written = Omit<Link, 'sel'>;
const WRITERS: {
  readonly [K in SelectionKind]: (record: Records[K], reading: Reading) => Written;
} = {
  place: ({ properties: { name, kind, country } }, { atlas }) => ({
    label: name,
    detail: say('link.place', { kind: placeKindWord(kind), country: countryName(atlas, country) }),
  }),
  leg: ({ properties: { name, mode, computedKm } }) => ({
    label: name,
    detail: say('link.leg', { mode: modeWord(mode), km: formatKm(computedKm) }),
  }),
  corridor: ({ name }) => ({ label: name }),
  deal: ({ title, kind, date }) => ({
    label: title,
    detail: say('link.deal', { kind: dealKindWord(kind), date: formatDate(date) }),
  }),
  quote: (quote) => ({
    label: quoteLabel(quote),
    detail: say('link.spoken', { speaker: quote.speaker, date: formatDate(quote.date) }),
  }),
  country: ({ name, kind }) =>
    kind === 'bloc' ? { label: name, detail: say('link.bloc') } : { label: name },
  person: (person, reading) => ({ label: person.name, detail: latestRole(reading, person) }),
  source: ({ title, publisher, date }) => ({
    label: title,
    detail: date === null ? publisher : say('link.source', { publisher, date: formatDate(date) }),
  }),
  figure: (figure, reading) => ({
    label: say('link.figure', { quantity: figure.quantity, text: figure.text }),
    detail: say('link.figureOf', {
      subject: subjectName(reading, figure),
      date: formatDate(figure.period),
      who: figure.saidBy,
    }),
  }),
  organisation: ({ name, kind, country }, { atlas }) => ({
    label: name,
    detail:
      country === undefined
        ? organisationKindWord(kind)
        : say('link.place', { kind: organisationKindWord(kind), country: countryName(atlas, country) }),
  }),
};

function write<K extends SelectionKind>(reading: Reading, kind: K, id: string): Written | null {
  const record = recordOf(reading.atlas, kind, id);
  return record ? WRITERS[kind](record, reading) : null;
}

/** The link to a record, with its name and a few words on it; null when the record is not in the atlas. */
export function linkTo(reading: Reading, { kind, id }: Selection): Link | null {
  const written = write(reading, kind, id);
  return written && { sel: { kind, id }, ...written };
}

/** Links to the records of one kind that are there, in the order of the ids, once each. */
export function linksTo(reading: Reading, kind: SelectionKind, ids: Iterable<string> = []): Link[] {
  return [...new Set(ids)].flatMap((id) => linkTo(reading, { kind, id }) ?? []);
}
