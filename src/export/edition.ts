/** What a file or a citation says of where it comes from: the edition, the day, the address. */
import { formatDate } from '../atlas/date-words';
import type { AtlasIndex } from '../atlas/schema';
import type { Selection } from '../atlas/selection';
import { writeLink } from '../state/link';
import { say } from '../words/export';
import { commaList } from '../words/numbers';

export interface Edition {
  /** EDTF. */
  readonly date: string;
  /** As the index numbers it. */
  readonly number: number;
  readonly licence: { readonly id: string; readonly url: string; readonly text: string };
  readonly attribution: readonly string[];
}
/** What is known of an atlas whenever something is taken from it. */
export interface Origin {
  readonly edition: Edition;
  /** The day that the page is read on, ISO; null: the edition's. */
  readonly day: string | null;
  /** Absolute address of the page, without a hash. */
  readonly address: string;
}

export const editionOf = ({ asOf, edition, licence, attribution }: AtlasIndex): Edition => ({
  date: asOf,
  number: edition.number,
  licence,
  attribution,
});

/** "edition of 29 November 2026, no. 2, as of 12 May 2012": what a reader has to know to find the same again. */
export const editionWords = ({ edition, day }: Pick<Origin, 'edition' | 'day'>): string =>
  commaList([
    say('edition', { date: formatDate(edition.date) }),
    say('number', { number: edition.number }),
    ...(day === null ? [] : [say('asOf', { date: formatDate(day) })]),
  ]);

/** The permanent address of a record: its id, and the day where one is set; nothing of how the page happens to look. */
export const permanentLink = ({ address, day }: Pick<Origin, 'address' | 'day'>, sel: Selection): string =>
  address + writeLink({ sel, ...(day === null ? {} : { at: day }) });

/** "corridor-atlas-records-2026-11-29.csv": what it is, and of which day. */
export const fileName = ({ edition, day }: Pick<Origin, 'edition' | 'day'>, what: string, ending: string) =>
  `corridor-atlas-${what}-${(day ?? edition.date).replace(/[^\dX-]/g, '')}.${ending}`;
