/** What is different between two days: lines that opened or stopped, blocs that grew, what was signed and said. Pure. */

import { byAlphabet } from '../../words/numbers';
import type { Atlas } from '../atlas';
import type { Country, Leg, Status } from '../schema';
import { type Standing, standingIn } from './blocs';
import type { Reading } from './reading';

/** A leg whose state is another on the second day. */
export interface LegChange {
  readonly leg: Leg;
  /** Null: not there yet, as far as the atlas knows. */
  readonly before: Status | null;
  readonly after: Status | null;
  /** Whether either state holds only perhaps on its day. */
  readonly perhaps: boolean;
}
/** A country whose standing in a bloc is another on the second day; null: none. */
export interface StandingChange {
  readonly country: Country;
  readonly bloc: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
}
export interface Difference {
  /** Lines that run on the second day and did not on the first. */
  readonly opened: readonly LegChange[];
  /** Lines that ran on the first day and on the second are known not to. */
  readonly stopped: readonly LegChange[];
  /** Lines that ran on the first day and of which nobody says so any more: they have not closed for that. */
  readonly unsure: readonly LegChange[];
  /** Other changes of state: agreed, begun, given up. */
  readonly changed: readonly LegChange[];
  /** By bloc, then by country. */
  readonly standings: readonly StandingChange[];
  /** Deals, events and quotations that are known on the second day and were not on the first. */
  readonly records: { readonly deals: number; readonly quotes: number };
}

function legChanges(atlas: Atlas, before: Reading, after: Reading): LegChange[] {
  return [...atlas.legs.values()].flatMap((leg) => {
    const [then, now] = [before.standingOf(leg), after.standingOf(leg)];
    if (then.status === now.status) return [];
    const perhaps = then.holds === 'perhaps' || now.holds === 'perhaps';
    return [{ leg, before: then.status, after: now.status, perhaps }];
  });
}

function standingChanges(atlas: Atlas, before: Reading, after: Reading): StandingChange[] {
  const changes = [...atlas.countries.values()].flatMap((country) =>
    [...new Set(country.memberships.map(({ bloc }) => bloc))].flatMap((bloc): StandingChange[] => {
      const [a, b] = [before, after].map((reading) => standingIn(reading, country, bloc)?.status ?? null);
      return a === b ? [] : [{ country, bloc, before: a ?? null, after: b ?? null }];
    }),
  );
  return changes.sort((a, b) => byAlphabet(a.bloc, b.bloc) || byAlphabet(a.country.name, b.country.name));
}

/**
 * What changed from the day of one reading to that of another, of the same atlas.
 * @param before of the earlier day
 */
export function differenceOf(before: Reading, after: Reading): Difference {
  // What is known on the later day holds all that was known before.
  const { atlas } = after;
  const legs = legChanges(atlas, before, after);
  const runs = (status: Status | null): boolean => status === 'operating';
  return {
    opened: legs.filter((change) => runs(change.after)),
    stopped: legs.filter((change) => runs(change.before) && change.after !== 'unknown'),
    unsure: legs.filter((change) => runs(change.before) && change.after === 'unknown'),
    changed: legs.filter((change) => !runs(change.before) && !runs(change.after)),
    standings: standingChanges(atlas, before, after),
    records: {
      deals: after.atlas.deals.size - before.atlas.deals.size,
      quotes: after.atlas.quotes.size - before.atlas.quotes.size,
    },
  };
}
