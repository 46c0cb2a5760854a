/**
 * What a scenario changes: typed, reversible, over lines that stay as they are. A change is written as it stands in a link:
 * `country:ru`, `pair:kz+ru`, `leg:some-leg`, `expected:2030`.
 */
import type { Atlas } from '../atlas';
import { MODES } from '../schema';

/** A pair of countries, whichever comes first. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}+${b}` : `${b}+${a}`);

const KINDS = ['place', 'leg', 'country', 'pair', 'bloc', 'corridor', 'mode', 'state', 'expected'] as const;
export type ChangeKind = (typeof KINDS)[number];
export interface Change {
  readonly kind: ChangeKind;
  /** What of that kind: an id; `kz+ru` of a pair; `idle` or `planned` of a state; a year. */
  readonly id: string;
}
/** What a change does: `slow` makes it take so many times as long. */
export type Doing = 'close' | 'open' | 'slow';

const FORM: Readonly<Record<ChangeKind, RegExp>> = {
  place: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  leg: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  country: /^[a-z]{2}$/,
  pair: /^[a-z]{2}\+[a-z]{2}$/,
  bloc: /^[a-z]+$/,
  corridor: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  mode: new RegExp(`^(${MODES.join('|')})$`),
  state: /^(idle|planned)$/,
  expected: /^(19|20|21)\d\d$/,
};
/** What each doing may be said of. */
const MEANT: Readonly<Record<Doing, readonly ChangeKind[]>> = {
  close: KINDS.filter((kind) => kind !== 'expected'),
  open: KINDS,
  slow: KINDS.filter((kind) => kind !== 'expected'),
};

/** The change that a text is; null where it is of no such form. A pair's countries come in the order of their letters. */
export function parseChange(text: string): Change | null {
  const colon = text.indexOf(':');
  const kind = KINDS.find((each) => each === text.slice(0, colon));
  const id = text.slice(colon + 1);
  if (!kind || !FORM[kind].test(id)) return null;
  if (kind !== 'pair') return { kind, id };
  const [a = '', b = ''] = id.split('+');
  return a === b ? null : { kind, id: pairOf(a, b) };
}
export const changeKey = ({ kind, id }: Change): string => `${kind}:${id}`;
/** Whether a doing may be said of a change at all. */
export const canMean = (doing: Doing, { kind }: Change): boolean => MEANT[doing].includes(kind);

/** Whether the atlas has what a change names. Whether its tables are there has to be asked first. */
export function hasChange({ places, legs, countries, corridors }: Atlas, { kind, id }: Change): boolean {
  if (kind === 'place') return places.has(id);
  if (kind === 'leg') return legs.has(id);
  if (kind === 'corridor') return corridors.has(id);
  if (kind === 'bloc') return countries.get(id)?.kind === 'bloc';
  if (kind === 'country') return countries.get(id)?.kind === 'country';
  return kind !== 'pair' || id.split('+').every((country) => countries.get(country)?.kind === 'country');
}
