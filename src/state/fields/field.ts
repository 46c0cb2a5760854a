/** A part of the page's state that outlives a click: how it is read, written, checked and kept. */
import type { Atlas } from '../../atlas/atlas';
import type { TableName } from '../../atlas/schema';

/** Where a value is kept: in the link, in the entry of the history, in the browser, or nowhere. */
export type Kept = 'link' | 'entry' | 'browser' | 'none';
/** Whether a change is a step to come back from. */
export type Step = 'push' | 'replace';
/** What a text (or an embedder's value) says, or a sentence on why it says nothing. */
export type Read<T> = { readonly value: T } | { readonly problem: string };
/** What of a value the atlas has; the notice tells what it has not. */
export interface Settled<T> {
  readonly value: T;
  readonly notice?: string;
}

/** How an embedder's program speaks of a field. */
export interface HandleSide<T> {
  /** Its name in `getState` and `setState`. */
  readonly name: string;
  /** The event that follows a change. */
  readonly event: string;
  /** Reads what `setState` is given. */
  readonly take: (plain: unknown) => Read<T>;
  /** What `getState` gives: plain data. */
  readonly tell: (value: T) => unknown;
}

export interface Field<T> {
  /** Its name where it is kept. No two fields have one name (see table.ts). */
  readonly key: string;
  readonly kept: Kept;
  /** The value when nobody has said anything. */
  readonly initial: (atlas: Atlas) => T;
  /** What a link without the field means: its initial value, or whatever is there. */
  readonly absent: 'initial' | 'keep';
  /** `true`: free text, in which nothing can be told from what a journey has added; it is unescaped once and left alone. */
  readonly free?: true;
  readonly read: (text: string) => Read<T>;
  /** Null: there is nothing to write. */
  readonly write: (value: T) => string | null;
  /** Tables without which a value cannot be judged. */
  readonly needs: (value: T) => readonly TableName[];
  /** Whether a value can be judged before they are all there. */
  readonly isKnown?: (value: T, atlas: Atlas) => boolean;
  /** Judges a value once those tables are there. */
  readonly settle: (value: T, atlas: Atlas) => Settled<T>;
  readonly step: Step;
  readonly equal: (a: T, b: T) => boolean;
  /** Null: none of an embedder's business. */
  readonly handle: HandleSide<T> | null;
}

/** For fields whose values need no table. */
export const NO_TABLE = {
  needs: (): readonly TableName[] => [],
  settle: <T>(value: T): Settled<T> => ({ value }),
} as const;
