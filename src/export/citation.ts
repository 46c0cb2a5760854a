/**
 * Any record as others cite it: as text, as BibTeX, as CSL-JSON. What is cited is the atlas's record in this edition, by
 * its permanent link, with the sources it rests on; a quotation is cited as its speaker's, a source as itself.
 *
 * Names stay whole: which part of "Xi Jinping" or "Reid Standish" is the family's, the atlas does not know.
 */
import { type Atlas, type Records, recordOf, sourcesOf } from '../atlas/atlas';
import { formatDate } from '../atlas/date-words';
import { type Point, parseEdtf } from '../atlas/dates';
import { linkTo } from '../atlas/links';
import type { Reading } from '../atlas/reading/reading';
import type { Source } from '../atlas/schema';
import type { Selection } from '../atlas/selection';
import type { Citation } from '../state/taking';
import { say } from '../words/export';
import { LANGUAGE } from '../words/i18n';
import { babelName, commaList } from '../words/numbers';
import { bibtexOf, type Field } from './bibtex';
import { editionWords, type Origin, permanentLink } from './edition';

/** What the three forms have in common. */
interface Work {
  /** Who is its author; a body where there is no person. */
  readonly authors: readonly string[];
  readonly title: string;
  /** What it stands in. */
  readonly container: string;
  /** EDTF; null: undated. */
  readonly date: string | null;
  readonly publisher: string | null;
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  readonly type: 'entry' | 'speech' | 'report' | 'dataset' | 'article-newspaper' | 'webpage';
  /** The edition and the day, for what is the atlas's. */
  readonly version: string;
  /** What it rests on, or where it is listed. */
  readonly note: string;
  /** Before the container, as text. */
  readonly head: string;
}

/** "Reid Standish, with Lusine Musayelyan" is two. */
const authorsIn = (text: string): string[] =>
  text.split(/,\s*with\s+|\s+with\s+|,\s*and\s+|\s+and\s+|,\s+/).filter(Boolean);

const dateWords = (date: string | null): string => (date === null ? say('undated') : formatDate(date));
const sourceLine = ({ title, publisher, date, url }: Source): string =>
  commaList([say('quoted', { text: title }), publisher, dateWords(date), ...(url === null ? [] : [url])]);
const noteOf = (sources: readonly Source[]): string =>
  sources.length === 0
    ? ''
    : say(sources.length === 1 ? 'source' : 'sources', { sources: sources.map(sourceLine).join('; ') });

/** The ids of what a record rests on. */
const SOURCES: { readonly [K in Selection['kind']]: (record: Records[K]) => readonly string[] } = {
  place: ({ properties }) => properties.sources ?? [],
  leg: ({ properties }) => [
    ...(properties.sources ?? []),
    ...properties.status.map(({ source }) => source),
    ...properties.lengths.map(({ source }) => source),
  ],
  corridor: ({ sources }) => sources,
  deal: ({ sources, status }) => [...sources, ...status.map(({ source }) => source)],
  quote: ({ source }) => [source],
  country: ({ sources, memberships }) => [...(sources ?? []), ...memberships.map(({ source }) => source)],
  person: ({ roles }) => roles.map(({ source }) => source),
  source: ({ id }) => [id],
  figure: ({ source }) => [source],
  organisation: ({ sources }) => sources,
};
function sourcesBehind<K extends Selection['kind']>(atlas: Atlas, kind: K, id: string): Source[] {
  const record = recordOf(atlas, kind, id);
  return record ? sourcesOf(atlas, new Set(SOURCES[kind](record))) : [];
}

function workOf(reading: Reading, sel: Selection, origin: Origin): Work | null {
  const { atlas } = reading;
  const link = linkTo(reading, sel);
  if (!link) return null;
  const url = permanentLink(origin, sel);
  const note = noteOf(sourcesBehind(atlas, sel.kind, sel.id));
  const own = {
    authors: [say('atlas')],
    container: say('atlas'),
    date: origin.edition.date,
    publisher: null,
    url,
    language: LANGUAGE,
    type: 'entry',
    version: editionWords(origin),
    note,
  } as const;
  const titled = (title: string): Work => ({ ...own, title, head: say('record', { title }) });

  if (sel.kind === 'quote') {
    const quote = atlas.quotes.get(sel.id);
    if (!quote) return null;
    const { speaker, role, occasion, date } = quote;
    const title = quote.text.join(' […] ').replace(/^["“]|["”,]$/g, '');
    return {
      ...own,
      authors: [speaker],
      title,
      date,
      type: 'speech',
      head: `${say('quoted', { text: title })} ${say('spoken', { speaker, role, occasion, date: formatDate(date) })}`,
    };
  }
  if (sel.kind === 'source') {
    const source = atlas.sources.get(sel.id);
    return source ? ofSource(source, own.version, url) : null;
  }
  if (sel.kind === 'deal') {
    const deal = atlas.deals.get(sel.id);
    return deal ? titled(say('dated', { title: deal.title, date: formatDate(deal.date) })) : null;
  }
  if (sel.kind === 'figure') {
    const figure = atlas.figures.get(sel.id);
    if (!figure) return null;
    const { subject, quantity, period, text, saidBy } = figure;
    return titled(
      say('figure', {
        subject: linkTo(reading, subject)?.label ?? subject.id,
        quantity,
        period: formatDate(period),
        text,
        who: saidBy,
      }),
    );
  }
  return titled(link.label);
}

const SOURCE_TYPES: Readonly<Record<Source['kind'], Work['type']>> = {
  article: 'article-newspaper',
  agency: 'article-newspaper',
  report: 'report',
  dataset: 'dataset',
  statement: 'webpage',
  reference: 'webpage',
};

/** A source is cited as itself; the atlas is where it was found. */
function ofSource(
  { title, publisher, author, date, url, language, kind }: Source,
  version: string,
  at: string,
): Work {
  return {
    authors: author === undefined ? [publisher] : authorsIn(author),
    title,
    container: publisher,
    date,
    publisher,
    url: url ?? at,
    language,
    type: SOURCE_TYPES[kind],
    version: '',
    note: say('citedIn', { atlas: commaList([say('atlas'), version]) }),
    head: commaList([
      ...(author === undefined ? [] : [author]),
      say('quoted', { text: title }),
      publisher,
      dateWords(date),
    ]),
  };
}

const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function textOf({ head, container, version, note, url }: Work): string {
  const within = version === '' ? '' : asSentence(say('in', { container, edition: version }));
  // The address last and without a full stop, which would be taken for a part of it.
  return [asSentence(head), within, note === '' ? '' : asSentence(note), url].filter(Boolean).join(' ');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The points of an EDTF date: one, or the ends of an interval that are known. */
function pointsOf(edtf: string | null): Point[] {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  if (!parsed) return [];
  if ('year' in parsed) return [parsed];
  return [parsed.from, parsed.to].filter((end) => typeof end !== 'string');
}

const BIBTEX_TYPES: Readonly<Partial<Record<Work['type'], string>>> = { report: 'techreport' };

function bibtexFor(sel: Selection, work: Work): string {
  const [first] = pointsOf(work.date);
  const month = first?.month === null || first === undefined ? undefined : MONTHS[first.month - 1];
  const text = (name: string, value: string | null): (readonly [string, Field])[] =>
    value === null || value === '' ? [] : [[name, { text: value }]];
  const isReport = work.type === 'report';
  return bibtexOf(BIBTEX_TYPES[work.type] ?? 'misc', `corridor-atlas-${sel.kind}-${sel.id}`, [
    ['author', { name: work.authors }],
    ...text('title', work.title),
    ...text(
      isReport ? 'institution' : 'howpublished',
      work.version === '' ? work.container : say('in', { container: work.container, edition: work.version }),
    ),
    ...(first && !first.year.includes('X') ? ([['year', { plain: `{${first.year}}` }]] as const) : []),
    ...(month === undefined ? [] : ([['month', { plain: month }]] as const)),
    ['url', { url: work.url }],
    ['language', { text: babelName(work.language) }],
    ...text('note', work.note),
  ]);
}

/** The date as CSL has it: parts as far as they are known; what it cannot say is given as it was written. */
function issued(date: string | null): object {
  const points = pointsOf(date);
  const isPlain = points.every(({ year, month }) => !year.includes('X') && (month ?? 1) <= 12);
  if (date === null || points.length === 0) return {};
  if (!isPlain) return { issued: { raw: formatDate(date) } };
  const parts = points.map(({ year, month, day }) =>
    [Number(year), month, day].filter((part) => part !== null),
  );
  return {
    issued: { 'date-parts': parts, ...(points.some(({ doubt }) => doubt !== '') ? { circa: true } : {}) },
  };
}

function cslFor(sel: Selection, work: Work): string {
  const item = {
    id: `corridor-atlas-${sel.kind}-${sel.id}`,
    type: work.type,
    author: work.authors.map((literal) => ({ literal })),
    title: work.title,
    'container-title': work.container,
    ...(work.publisher === null ? {} : { publisher: work.publisher }),
    ...issued(work.date),
    ...(work.version === '' ? {} : { version: work.version }),
    URL: work.url,
    language: work.language,
    ...(work.note === '' ? {} : { note: work.note }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** A record as text, BibTeX and CSL-JSON; null where the atlas does not have it on the day. */
export function citationOf(reading: Reading, sel: Selection, origin: Origin): Citation | null {
  const work = workOf(reading, sel, origin);
  return (
    work && {
      text: textOf(work),
      bibtex: bibtexFor(sel, work),
      csl: cslFor(sel, work),
      link: permanentLink(origin, sel),
    }
  );
}
