/**
 * Search over the whole atlas, tolerant of diacritics, transliterations and slips. The only importer of
 * minisearch: import this file dynamically, and the library is fetched when somebody searches.
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import { say } from '../words/search';
import { fold, foldWord, plainFold, wordsOf } from './fold';
import { countryName, linkTo } from './links';
import type { Reading } from './reading/reading';
import type { Selection } from './selection';
import { dealKindWord, modeWord, placeKindWord, shorten } from './words';

export interface SearchHit {
  readonly sel: Selection;
  readonly label: string;
  /** "port, Azerbaijan"; empty where there is nothing to add. */
  readonly detail: string;
  /** "Place", "Corridor", "Bloc", "Quotation" … */
  readonly kind: string;
  /** The other spelling, or the piece of text, that the query met, where the label alone does not show why. */
  readonly matched?: string;
}
export type Search = (query: string, limit?: number) => SearchHit[];

interface Entry {
  readonly hit: SearchHit;
  /** Other names: aliases, local names, codes, a quotation's speaker. */
  readonly others: readonly string[];
  readonly text: string;
  /** Multiplies the score: the corridors and great ports before the minor stations. */
  readonly weight: number;
  /** The names as they are compared for ranking, the label's first. */
  readonly plain: readonly string[];
  readonly folded: readonly string[];
}
type Draft = {
  others?: readonly string[];
  text?: readonly (string | undefined)[];
  weight: number;
  kind?: 'bloc' | 'country';
};

const DEFAULT_LIMIT = 12;
/** Longer queries are cut: nobody types them, and fuzzy matching grows with length. */
const QUERY_LENGTH = 160;
const SNIPPET_LENGTH = 90;

function collect(reading: Reading): Entry[] {
  const { atlas } = reading;
  const entries: Entry[] = [];
  const add = (sel: Selection, { others = [], text = [], weight, kind }: Draft): void => {
    const link = linkTo(reading, sel);
    if (!link) return;
    const names = [link.label, ...others];
    entries.push({
      hit: {
        sel: link.sel,
        label: link.label,
        detail: link.detail ?? '',
        kind: say(`kind.${kind ?? sel.kind}`),
      },
      others: [...new Set(others)].filter((name) => name !== link.label),
      text: text.filter((part) => part !== undefined).join(' · '),
      weight,
      plain: names.map((name) => wordsOf(name).join(' ')),
      folded: names.map(fold),
    });
  };
  for (const { id, shortName, aliases = [], summary } of atlas.corridors.values()) {
    add({ kind: 'corridor', id }, { others: [shortName, ...aliases], text: [summary], weight: 2 });
  }
  for (const { id, properties: p } of atlas.places.values()) {
    const others = [
      ...(p.aliases ?? []),
      ...Object.values(p.names ?? {}),
      ...(p.unlocode ? [p.unlocode] : []),
    ];
    const text = [placeKindWord(p.kind), countryName(atlas, p.country), p.summary];
    add({ kind: 'place', id }, { others, text, weight: 1.8 - p.importance * 0.2 });
  }
  for (const { id, aliases = [], summary, kind } of atlas.countries.values()) {
    add({ kind: 'country', id }, { others: aliases, text: [summary], weight: 1.5, kind });
  }
  for (const { id, aliases = [], roles } of atlas.people.values()) {
    add({ kind: 'person', id }, { others: aliases, text: roles.map(({ role }) => role), weight: 1.3 });
  }
  for (const { id, summary, parties, kind } of atlas.deals.values()) {
    const text = [dealKindWord(kind), ...parties.map((party) => party.name), summary];
    add({ kind: 'deal', id }, { text, weight: 1.1 });
  }
  for (const { id, speaker, role, occasion, text } of atlas.quotes.values()) {
    add({ kind: 'quote', id }, { others: [speaker], text: [...text, role, occasion], weight: 0.9 });
  }
  for (const { id, properties: p } of atlas.legs.values()) {
    add({ kind: 'leg', id }, { text: [modeWord(p.mode), p.summary], weight: 0.6 });
  }
  return entries;
}

/**
 * A word of the query as it is looked up. One of which folding leaves less than half ("qqqq", "kkkaaa") is no name in
 * another spelling: it is looked up as it stands, or its one or two letters would meet everything that begins with them.
 */
function keyOfQuery(word: string): string {
  const key = foldWord(word);
  const plain = plainFold(word);
  return key.length * 2 < plain.length ? plain : key;
}

/** How the query meets the names, best first: 0 is the label itself, 4 only a fuzzy or textual match. */
function tier({ plain, folded }: Entry, query: string, key: string): number {
  if (plain[0] === query) return 0;
  if (plain.includes(query) || folded.includes(key)) return 1;
  if (plain.some((name) => name.startsWith(query))) return 2;
  if (
    plain.some((name) => name.includes(` ${query}`)) ||
    folded.some((name) => ` ${name}`.includes(` ${key}`))
  ) {
    return 3;
  }
  return 4;
}

/** The words around the first one that matched. */
function snippet(text: string, terms: ReadonlySet<string>): string | undefined {
  for (const part of text.split(' · ')) {
    const words = part.split(/\s+/);
    const at = words.findIndex((word) => wordsOf(word).some((piece) => terms.has(foldWord(piece))));
    if (at < 0) continue;
    const start = Math.max(0, at - 4);
    const piece = shorten(words.slice(start).join(' '), SNIPPET_LENGTH);
    return start > 0 ? say('within', { text: piece }) : piece;
  }
  return undefined;
}

/** What besides the label met the query; undefined when the label did. */
function matchedBy(entry: Entry, result: SearchResult): string | undefined {
  const fields = new Set(Object.values(result.match).flat());
  if (fields.has('name')) return undefined;
  const terms = new Set(Object.keys(result.match));
  if (!fields.has('others')) return snippet(entry.text, terms);
  return entry.others.find((name) => wordsOf(name).some((word) => terms.has(foldWord(word))));
}

/**
 * Indexes what is loaded and returns the search; this takes some tens of milliseconds, so it is for when
 * somebody searches. An atlas that has gained tables, or another day, needs a new one. The search gives at most `limit`
 * hits: first exact names, then names that begin with the query, then words within names, then slips and
 * mere mentions; an empty query gives none.
 */
export function buildSearch(reading: Reading): Search {
  // The same few thousand words come again and again, and folding is what indexing spends its time on.
  const known = new Map<string, string>();
  const key = (word: string): string => {
    const found = known.get(word) ?? foldWord(word);
    known.set(word, found);
    return found;
  };
  const entries = collect(reading);
  const index = new MiniSearch<{ id: number; name: string; others: string; text: string }>({
    fields: ['name', 'others', 'text'],
    tokenize: wordsOf,
    processTerm: key,
    searchOptions: {
      // Not remembered: what people type need not be kept.
      processTerm: keyOfQuery,
      boost: { name: 4, others: 3, text: 1 },
      prefix: true,
      // One slip from four letters on, two from eight on.
      fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      boostDocument: (id: number) => entries[id]?.weight ?? 1,
    },
  });
  index.addAll(
    entries.map((entry, id) => ({
      id,
      name: entry.hit.label,
      others: entry.others.join(' '),
      text: entry.text,
    })),
  );

  return (text, limit = DEFAULT_LIMIT) => {
    const query = wordsOf(text.slice(0, QUERY_LENGTH)).join(' ');
    if (query === '') return [];
    const folded = fold(query);
    const strict = index.search(query, { combineWith: 'AND' });
    const results = strict.length > 0 ? strict : index.search(query, { combineWith: 'OR' });
    return results
      .flatMap((result) => {
        const entry = entries[result.id as number];
        return entry ? [{ entry, result, tier: tier(entry, query, folded) }] : [];
      })
      .sort(
        (a, b) =>
          a.tier - b.tier || b.result.score - a.result.score || Number(a.result.id) - Number(b.result.id),
      )
      .slice(0, limit)
      .map(({ entry, result }) => {
        const matched = matchedBy(entry, result);
        return matched === undefined ? entry.hit : { ...entry.hit, matched };
      });
  };
}
