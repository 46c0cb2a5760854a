/** How what is new is said: by which names, and what first. Comes with the panel that says it. */
import { say } from '../words/news';
import { kindOfKey, type NewsItem } from './changes';

/** Kinds as they are told: what was agreed and said comes first, what it rests on last. */
const KINDS = [
  'deal',
  'quote',
  'corridor',
  'leg',
  'place',
  'country',
  'service',
  'figure',
  'organisation',
  'person',
  'source',
] as const;

const isKind = (kind: string): kind is (typeof KINDS)[number] => (KINDS as readonly string[]).includes(kind);

/** "deal or event". */
export const kindName = (kind: string): string => say(isKind(kind) ? `kind.${kind}` : 'kind.other');

/** Items by kind; those of one kind stay in their order. */
export function byInterest(items: readonly NewsItem[]): NewsItem[] {
  const rank = ({ id }: NewsItem): number => {
    const kind = kindOfKey(id);
    return isKind(kind) ? KINDS.indexOf(kind) : KINDS.length;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}
