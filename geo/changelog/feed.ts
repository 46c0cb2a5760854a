/**
 * The changelog as a feed (JSON Feed 1.1): one item an edition, for that is what is published at a time. Pure.
 *
 * A feed wants whole addresses, which only whoever publishes the atlas knows (ATLAS_ADDRESS): without one there are none
 * in it, where a relative one would lead a reader's program astray. Ids are names, so that they stay what they are when
 * the atlas moves.
 */
import * as v from 'valibot';
import { CHANGES, type EditionChanges, kindOfKey } from '../../src/atlas/changes';
import { parseSelection } from '../../src/atlas/selection';
import { NAME } from '../edition';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const Address = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'must be a whole address'));
export const Feed = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  description: text,
  home_page_url: v.optional(Address),
  feed_url: v.optional(Address),
  language: text,
  items: v.array(
    v.strictObject({
      id: text,
      url: v.optional(Address),
      title: text,
      summary: text,
      content_html: text,
      date_published: text,
    }),
  ),
});
export type Feed = v.InferOutput<typeof Feed>;
export const FEED = { file: 'feed.json', schema: Feed } as const;

/** What a feed names one by one: what happened. Of the others it says how many, for changes.json has them by name. */
const NAMED = ['deal'];
const PLURAL: Readonly<Record<string, readonly [one: string, several: string]>> = {
  deal: ['deal or event', 'deals and events'],
  quote: ['quotation', 'quotations'],
  corridor: ['corridor', 'corridors'],
  country: ['country or bloc', 'countries and blocs'],
  leg: ['leg', 'legs'],
  place: ['place', 'places'],
  figure: ['figure', 'figures'],
  person: ['person', 'people'],
  organisation: ['organisation', 'organisations'],
  service: ['ship service', 'ship services'],
  source: ['source', 'sources'],
};
const KINDS = Object.keys(PLURAL);

/** What a record says is text, also where it looks like HTML. */
export const escapeHtml = (plain: string): string =>
  plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const counted = (kind: string, n: number): string => `${n} ${PLURAL[kind]?.[n === 1 ? 0 : 1] ?? kind}`;

interface Entry {
  readonly id: string;
  /** What is said of it, as text. */
  readonly text: string;
}

/** A heading, then of each kind how many there are, and a list where it is `named`. */
function section(
  heading: string,
  entries: readonly Entry[],
  address: string | null,
  named: readonly string[] = NAMED,
): string {
  if (entries.length === 0) return '';
  const written = ({ id, text: said }: Entry): string => {
    const shown = escapeHtml(said);
    return address !== null && parseSelection(id)
      ? `<li><a href="${escapeHtml(`${address}#sel=${id}`)}">${shown}</a></li>`
      : `<li>${shown}</li>`;
  };
  const parts = KINDS.flatMap((kind) => {
    const own = entries.filter(({ id }) => kindOfKey(id) === kind);
    if (own.length === 0) return [];
    const head = `<p>${counted(kind, own.length)}</p>`;
    return [named.includes(kind) ? `${head}<ul>${own.map(written).join('')}</ul>` : head];
  });
  return `<h2>${heading}</h2>${parts.join('')}`;
}

/** Where all of it stands by name. */
function restOf(address: string | null): string {
  const file = CHANGES.file;
  const shown = address === null ? file : `<a href="${escapeHtml(`${address}atlas/${file}`)}">${file}</a>`;
  return `<p>Everything by its name is in ${shown}.</p>`;
}

function itemOf(edition: EditionChanges, address: string | null): Feed['items'][number] {
  const { number, date, since, records, added, changed, withdrawn } = edition;
  const summary =
    since === null
      ? `The first edition: ${records} records.`
      : `Since edition ${since}: ${added.length} records added, ${changed.length} changed, ${withdrawn.length} withdrawn. ${records} in all.`;
  const content = [
    `<p>${summary}</p>`,
    section(
      'Added',
      added.map(({ id, title }) => ({ id, text: title })),
      address,
    ),
    section(
      'Changed',
      changed.map(({ id, title, fields }) => ({ id, text: `${title}: ${fields.join(', ')}` })),
      address,
    ),
    // Nothing leads to what is gone.
    section(
      'Withdrawn',
      withdrawn.map(({ id, why }) => ({ id, text: `${id}: ${why}` })),
      null,
      KINDS,
    ),
    restOf(address),
  ];
  return {
    id: `corridor-atlas:edition:${number}`,
    ...(address === null ? {} : { url: address }),
    title: `Edition ${number}, ${date}`,
    summary,
    content_html: content.join(''),
    date_published: `${date}T00:00:00Z`,
  };
}

/** The feed. `address`: where the atlas is published, with a slash at its end; null: nobody has said. */
export const feedOf = (changes: readonly EditionChanges[], address: string | null): Feed => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: `${NAME}: what is new`,
  description: 'What each edition of the atlas added, changed and withdrew.',
  ...(address === null ? {} : { home_page_url: address, feed_url: `${address}atlas/${FEED.file}` }),
  language: 'en',
  items: changes.map((edition) => itemOf(edition, address)),
});
