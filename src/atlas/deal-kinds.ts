/**
 * What the records of deals.json are. Each kind belongs to a class: a *deal* binds somebody, or is meant to; an *event* is
 * what happened, was said or is judged. Table, ids and links are one for both.
 */
type DealClass = 'deal' | 'event';

/** Every kind with its class, in the order in which they are listed: what binds most comes first. */
export const DEAL_KINDS = {
  agreement: 'deal',
  declaration: 'deal',
  pledge: 'deal',
  application: 'deal',
  membership: 'deal',
  investment: 'deal',
  /** Something that is being built or prepared, with what has been done for it. */
  project: 'deal',
  opening: 'event',
  /** A service that begins, or begins again. */
  launch: 'event',
  closure: 'event',
  meeting: 'event',
  visit: 'event',
  statement: 'event',
  /** What a government or company turns to or strives for. */
  policy: 'event',
  /** An idea that is put forward, and to which nobody has agreed. */
  proposal: 'event',
  /** A refusal or veto. */
  refusal: 'event',
  /** Relations that break off. */
  rupture: 'event',
  law: 'event',
  sanction: 'event',
  /** How goods go, and how that changes. */
  trade: 'event',
  exercise: 'event',
  war: 'event',
  /** A study that is published. */
  report: 'event',
  /** How an observer judges a state of things. */
  analysis: 'event',
} as const satisfies Record<string, DealClass>;
export type DealKind = keyof typeof DEAL_KINDS;
/** The kinds by name, in their order. */
export const DEAL_KIND_NAMES = Object.keys(DEAL_KINDS) as [DealKind, ...DealKind[]];

/** The class of a kind: what a record counts as. */
export const dealClass = (kind: DealKind): DealClass => DEAL_KINDS[kind];
