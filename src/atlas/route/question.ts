/** What a reader asks of the network: from where to where, by what, and what of it is changed. */
import type { Mode } from '../schema';
import type { Change } from './change';
import type { Assumed } from './timing';

/**
 * What is to be least: drawn km; hours, the longest first; borders; changes of vehicle and of gauge; km whose time nobody
 * has published.
 */
export const PREFERENCES = ['distance', 'time', 'borders', 'transhipments', 'known'] as const;
export type Preference = (typeof PREFERENCES)[number];
/** How many places may be passed on the way. */
export const MOST_VIA = 3;

export interface Slow {
  readonly change: Change;
  /** So many times as long; above 1. */
  readonly factor: number;
}
export interface Question {
  /** Ids of places. */
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[];
  /** Means of transport; none: any. */
  readonly by: readonly Mode[];
  readonly prefer: Preference;
  readonly closed: readonly Change[];
  readonly opened: readonly Change[];
  readonly slow: readonly Slow[];
  readonly assumed: Assumed;
}
/** Whether a question changes anything of the network. */
export const changesSome = ({ closed, opened, slow, assumed }: Question): boolean =>
  closed.length + opened.length + slow.length + assumed.size > 0;
/** The question with the network as it is. */
export const unchanged = (question: Question): Question => ({
  ...question,
  closed: [],
  opened: [],
  slow: [],
  assumed: new Map(),
});
