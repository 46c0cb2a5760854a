/**
 * Search over the whole atlas, tolerant of diacritics, transliterations and slips. The only importer of
 * minisearch: import this file dynamically, and the library is fetched when somebody searches.
 */
import MiniSearch, { type Query, type QueryCombination, type SearchResult } from 'minisearch';
import { byAlphabet } from '../../words/numbers';
import { say } from '../../words/search';
import { compareNewestFirst } from '../dates';
import { foldWord, foldWords, plainFold, wordsOf } from '../fold';
import type { Reading } from '../reading/reading';
import { shorten } from '../words';
import { type Entry, entriesOf, HIT_KINDS, type HitKind, isNamed, type SearchHit } from './entries';
import { createPhrases, type Part } from './phrases';
import { type Asked, tierOf } from './tier';

export type { HitKind, SearchHit } from './entries';

/** What was found of one kind: how many in all, and the best of them. */
export interface HitGroup {
  readonly kind: HitKind;
  readonly total: number;
  readonly hits: readonly SearchHit[];
}
/** In which order everything of a kind is listed. */
export type ListOrder = 'name' | 'date';

/** The search over one atlas. */
export interface Search {
  /**
   * What is found for a query, by kind, the kind of the best hit first: of each kind the best few, or, where the reader
   * has asked for one kind, that one alone and in full. Exact names come first, then names that begin with the query,
   * words within names, a text that says it as it stands, and last slips and mere mentions. An empty query finds nothing.
   */
  find(query: string, only?: HitKind | null): readonly HitGroup[];
  /** What there is, by kind: how many; and of the kind that the reader has asked for every one, in that order. */
  list(only?: HitKind | null, order?: ListOrder): readonly HitGroup[];
}

/** Longer queries are cut: nobody types them, and fuzzy matching grows with length. */
const QUERY_LENGTH = 160;
const SNIPPET_LENGTH = 90;
/** Parts names and texts of a record in the index; no text has it. */
const BETWEEN = '\n';
/** Of each kind, where several kinds are found; more, where few are. */
const FEW = 5;
const MORE = 10;
/** It takes a line to say that there are more, and a step to see them: not for so few. */
const NOT_WORTH_HIDING = 2;

/** Names, in which a slip is forgiven; titles and texts are full of words that are one letter away from others. */
const NAMES = ['name', 'others'];

/** One slip from four letters on, two from eight on; a slip in a number makes another number. */
const slips = (term: string): number | false =>
  term.length < 4 || /^\d/.test(term) ? false : term.length < 8 ? 1 : 2;
/** "8" is not the beginning of 80; "202" may be that of a year. */
const mayGoOn = (term: string): boolean => !/^\d{1,2}$|\./.test(term);

/**
 * The key by which a word of the query is looked up besides its own spelling. A word of which folding leaves less than half
 * ("qqqq", "kkkaaa") is no name in another spelling: its one or two letters would meet everything that begins with them.
 */
const keyOfQuery = (word: string): string => {
  const key = foldWord(word);
  return key.length * 2 < word.length ? word : key;
};

const all = (queries: Query[]): QueryCombination => ({ combineWith: 'AND', queries });
const any = (queries: Query[]): QueryCombination => ({ combineWith: 'OR', queries });
/** A word that was typed, perhaps not to its end: as it is spelled, as it may be spelled, and with a slip. */
function wordQuery(word: string, slipsIn: string[] | undefined = NAMES): Query {
  const key = keyOfQuery(word);
  return any([
    { queries: [word], prefix: mayGoOn },
    // Short keys begin too much: CKU becomes "ku".
    ...(key === word ? [] : [{ queries: [key], prefix: key.length > 3 }]),
    { queries: [key], fuzzy: slips, prefix: false, ...(slipsIn ? { fields: slipsIn } : {}) },
  ]);
}
const withSlips = (word: string): Query => wordQuery(word, undefined);
/** A word that stands for one that was typed: itself and nothing else. */
const known = (word: string): Query => ({ queries: [word], prefix: false });
/** A name in a query, by itself or by one of the others that mean the same. */
const partQuery = ({ asked, others }: Part): Query =>
  any([all(asked.map((word) => wordQuery(word))), ...others.map((name) => all(name.map(known)))]);

/** Whether a text has one of the index's terms, each either a word as it is spelled or its key. */
const hasAny = (text: string, terms: ReadonlySet<string>): boolean =>
  wordsOf(text).some((word) => terms.has(word) || terms.has(foldWord(word)));

/** The words around the first one that matched. */
function snippet(parts: readonly string[], terms: ReadonlySet<string>): string | undefined {
  for (const part of parts) {
    const words = part.split(/\s+/);
    const at = words.findIndex((word) => hasAny(word, terms));
    if (at < 0) continue;
    const start = Math.max(0, at - 4);
    const piece = shorten(words.slice(start).join(' '), SNIPPET_LENGTH);
    return start > 0 ? say('within', { text: piece }) : piece;
  }
  return undefined;
}

/** What besides the label met the query; undefined when the label did, or the detail already says it. */
function matchedBy(
  { hit, others, text, about, plain }: Entry,
  result: SearchResult,
  { words, typed }: Asked & { readonly typed: readonly string[] },
): string | undefined {
  // A name that was asked for stands for the others of its record, the label among them.
  const named = plain.indexOf(words);
  if (named >= 0) return others[named - 1];
  // What was typed, rather than what stands for it.
  const all = Object.entries(result.match);
  const own = all.filter(([term]) => typed.some((word) => term.startsWith(word) || term === foldWord(word)));
  const match = Object.fromEntries(own.length > 0 ? own : all);
  const fields = new Set(Object.values(match).flat());
  if (fields.has('name') || fields.has('title')) return undefined;
  const terms = new Set(Object.keys(match));
  if (fields.has('others')) return others.find((name) => hasAny(name, terms));
  if (hasAny(hit.detail, terms)) return undefined;
  return (fields.has('text') ? snippet(text, terms) : undefined) ?? about.find((name) => hasAny(name, terms));
}

interface Indexed {
  readonly id: number;
  readonly name?: string;
  readonly title?: string;
  readonly others: string;
  readonly about: string;
  readonly text: string;
}

/** A function of a text that works out each answer once. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    known.set(text, found);
    return found;
  };
}

/** Of two of a kind that has dates the newer one first. */
const newestFirst = (a: SearchHit, b: SearchHit): number =>
  a.date === undefined || b.date === undefined ? 0 : compareNewestFirst(a.date, b.date);

/** How many of a group are shown. */
function shownOf(total: number, groups: number, whole: boolean): number {
  const few = groups > 2 ? FEW : MORE;
  return whole || total <= few + NOT_WORTH_HIDING ? total : few;
}

/**
 * Indexes what is loaded and returns the search; this takes some tens of milliseconds, so it is for when
 * somebody searches. An atlas that has gained tables, or another day, needs a new one.
 */
export function buildSearch(reading: Reading): Search {
  // The same names and words come again and again, and telling and folding them is what indexing spends its time on.
  const words = remembered(wordsOf);
  const key = remembered(foldWord);
  const plainOf = remembered(plainFold);
  const entries = entriesOf(reading);
  const phrases = createPhrases(entries);
  const index = new MiniSearch<Indexed>({
    fields: ['name', 'others', 'title', 'about', 'text'],
    tokenize: (text) => text.split(BETWEEN).flatMap(words),
    processTerm: (word) => (key(word) === word ? word : [word, key(word)]),
    searchOptions: {
      tokenize: (word) => [word],
      processTerm: (word) => word,
      boost: { name: 4, others: 3, title: 3, about: 1.5 },
      boostDocument: (id: number) => entries[id]?.weight ?? 1,
    },
  });
  index.addAll(
    entries.map(({ hit, others, about, text }, id) => ({
      id,
      [isNamed(hit.kind) ? 'name' : 'title']: hit.label,
      others: others.join(BETWEEN),
      about: about.join(BETWEEN),
      text: text.join(BETWEEN),
    })),
  );
  const ofKind = new Map(
    HIT_KINDS.map((kind) => [kind, entries.flatMap(({ hit }) => (hit.kind === kind ? hit : []))]),
  );

  /**
   * Records with all of the words, each name in the query standing for the other names of what it names; if there is none,
   * with a slip in any of them, or with some.
   */
  function resultsFor(asked: readonly string[]): { results: SearchResult[]; strict: boolean } {
    const strict = index.search(all(phrases.partsOf(asked).map(partQuery)));
    if (strict.length > 0) return { results: strict, strict: true };
    const slipped = index.search(all(asked.map(withSlips)));
    return {
      results: slipped.length > 0 ? slipped : index.search(any(asked.map(withSlips))),
      strict: false,
    };
  }

  return {
    find(text, only = null) {
      const cut = text.slice(0, QUERY_LENGTH);
      const typed = wordsOf(cut);
      if (typed.length === 0) return [];
      const asked = {
        typed,
        words: typed.join(' '),
        key: foldWords(typed),
        said: plainFold(cut),
      };
      const { results, strict } = resultsFor(typed);
      const met = results.flatMap((result) => {
        const entry = entries[result.id as number];
        return entry ? [{ entry, result, tier: tierOf(entry, asked, plainOf) }] : [];
      });
      type Met = (typeof met)[number];
      const bestFirst = (a: Met, b: Met): number =>
        a.tier - b.tier ||
        // What all concerns the same is told newest first.
        (strict && a.tier > 3 ? newestFirst(a.entry.hit, b.entry.hit) : 0) ||
        b.result.score - a.result.score ||
        Number(a.result.id) - Number(b.result.id);
      const groups = HIT_KINDS.map((kind) => ({
        kind,
        found: met.filter(({ entry }) => entry.hit.kind === kind).sort(bestFirst),
      }))
        .filter(({ found }) => found.length > 0)
        .sort((a, b) => (a.found[0]?.tier ?? 0) - (b.found[0]?.tier ?? 0));
      return groups
        .filter(({ kind }) => only === null || kind === only)
        .map(({ kind, found }) => ({
          kind,
          total: found.length,
          hits: found
            .slice(0, shownOf(found.length, groups.length, only !== null))
            .map(({ entry, result }) => {
              const matched = matchedBy(entry, result, asked);
              return matched === undefined ? entry.hit : { ...entry.hit, matched };
            }),
        }));
    },
    list(only = null, order = 'name') {
      const compare = (a: SearchHit, b: SearchHit): number =>
        (order === 'date' ? newestFirst(a, b) : 0) ||
        byAlphabet(a.label, b.label) ||
        byAlphabet(a.detail, b.detail);
      return HIT_KINDS.flatMap((kind) => {
        const hits = ofKind.get(kind) ?? [];
        if (hits.length === 0 || (only !== null && kind !== only)) return [];
        return [{ kind, total: hits.length, hits: only === null ? [] : hits.toSorted(compare) }];
      });
    },
  };
}
