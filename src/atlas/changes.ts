/**
 * What an edition changed: changes.json, and what of it is new to a reader who has been here before. Pure; the page
 * fetches the file only when somebody asks what is new.
 */
import * as v from 'valibot';
import { Edition, Withdrawn } from './schema';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A record as a link names it, and what it is called: "deal:some-deal". */
const named = { id: Withdrawn.entries.id, title: text };

/** One edition, and how it differs from the one before. */
export const EditionChanges = v.strictObject({
  ...Edition.entries,
  /** The edition that it is compared with; null: there is none before it. */
  since: v.nullable(Edition.entries.number),
  /** How many records of all kinds it has. */
  records: Whole,
  added: v.array(v.strictObject(named)),
  /** `fields`: those in which a record differs, by the names of its schema. */
  changed: v.array(v.strictObject({ ...named, fields: v.array(text) })),
  withdrawn: v.array(Withdrawn),
});
export type EditionChanges = v.InferOutput<typeof EditionChanges>;
/** Newest edition first. */
export const CHANGES = { file: 'changes.json', schema: v.array(EditionChanges) } as const;

/** The kind in a record's key: "deal" of "deal:some-deal". */
export const kindOfKey = (key: string): string => key.slice(0, key.indexOf(':'));

/** One record that is not as a reader saw it last. */
export interface NewsItem {
  /** As a link names it. */
  readonly id: string;
  /** What it is called; why it went, where it was withdrawn. */
  readonly title: string;
  readonly how: 'added' | 'changed' | 'withdrawn';
  /** Fields that differ; empty unless it was changed. */
  readonly fields: readonly string[];
}

const itemsOf = ({ added, changed, withdrawn }: EditionChanges): NewsItem[] => [
  ...added.map(({ id, title }) => ({ id, title, how: 'added' as const, fields: [] })),
  ...changed.map(({ id, title, fields }) => ({ id, title, how: 'changed' as const, fields })),
  ...withdrawn.map(({ id, why }) => ({ id, title: why, how: 'withdrawn' as const, fields: [] })),
];

/** What a record has been through, when something happened to it after something else; null: as if nothing had. */
function together(before: NewsItem, after: NewsItem): NewsItem | null {
  if (before.how === 'added')
    return after.how === 'withdrawn' ? null : { ...after, how: 'added', fields: [] };
  // What came back had been seen before.
  if (before.how === 'withdrawn') return { ...after, how: 'changed' };
  return after.how === 'changed'
    ? { ...after, fields: [...new Set([...before.fields, ...after.fields])] }
    : after;
}

/**
 * What the editions after number `seen` have changed, each record once, in the order added, changed, withdrawn. `seen` 0
 * gives all that is known.
 */
export function newSince(changes: readonly EditionChanges[], seen: number): NewsItem[] {
  const news = new Map<string, NewsItem>();
  const later = changes.filter(({ number }) => number > seen).sort((a, b) => a.number - b.number);
  for (const item of later.flatMap(itemsOf)) {
    const before = news.get(item.id);
    const now = before ? together(before, item) : item;
    if (now) news.set(item.id, now);
    else news.delete(item.id);
  }
  const items = [...news.values()];
  return (['added', 'changed', 'withdrawn'] as const).flatMap((how) =>
    items.filter((item) => item.how === how),
  );
}
