/** The countries of a bloc as of the day: which belong to it, and which only stand near it. Pure. */
import { byAlphabet } from '../../words/numbers';
import { byText, dateRange } from '../dates';
import type { Country } from '../schema';
import type { Membership, Reading } from './reading';

/**
 * How a country is tinted: a member; one that is a member only perhaps, since the day lies within an imprecise date; one
 * that is a candidate, an applicant, an observer, a partner or an associate, perhaps or not.
 */
export const BLOC_STEPS = ['member', 'perhaps', 'near'] as const;
export type BlocStep = (typeof BLOC_STEPS)[number];
export type Standing = Exclude<Membership['status'], 'not-member'>;

/** A country's standing in a bloc that holds on the day, surely or perhaps. */
export interface BlocStanding {
  readonly country: Country;
  readonly status: Standing;
  readonly perhaps: boolean;
  readonly step: BlocStep;
}

/**
 * The standing of a country in a bloc on the day: a member is not told as what it was before, and what is known to hold
 * comes before what perhaps does. Null: it has none.
 */
export function standingIn(reading: Reading, country: Country, bloc: string): BlocStanding | null {
  const found = reading.memberships(country).flatMap(({ membership, holds, when }) => {
    const { bloc: own, status, from } = membership;
    if (own !== bloc || when !== 'now' || status === 'not-member') return [];
    const perhaps = holds === 'perhaps';
    const step = status !== 'member' ? 'near' : perhaps ? 'perhaps' : 'member';
    return [{ country, status, perhaps, step, since: (from && dateRange(from)?.min) ?? '' } as const];
  });
  const isMember = ({ step }: BlocStanding): boolean => step !== 'near';
  // Of several that hold alike the one that began last: it replaced the others. One without a date began before all.
  const [first] = found
    .toReversed()
    .sort(
      (a, b) =>
        Number(isMember(b)) - Number(isMember(a)) ||
        Number(a.perhaps) - Number(b.perhaps) ||
        byText(b.since, a.since),
    );
  if (!first) return null;
  const { since: _, ...standing } = first;
  return standing;
}

const known = new WeakMap<Reading, Map<string, readonly BlocStanding[]>>();
/** The countries with a standing in a bloc on the reading's day, in alphabetical order; found once for each reading. */
export function standingsIn(reading: Reading, bloc: string): readonly BlocStanding[] {
  const byBloc = known.get(reading) ?? new Map<string, readonly BlocStanding[]>();
  known.set(reading, byBloc);
  const found =
    byBloc.get(bloc) ??
    [...reading.atlas.countries.values()]
      .flatMap((country) => standingIn(reading, country, bloc) ?? [])
      .sort((a, b) => byAlphabet(a.country.name, b.country.name));
  byBloc.set(bloc, found);
  return found;
}

/** The blocs of the atlas, in alphabetical order. */
export const blocsOf = ({ atlas }: Pick<Reading, 'atlas'>): Country[] =>
  [...atlas.countries.values()]
    .filter(({ kind }) => kind === 'bloc')
    .sort((a, b) => byAlphabet(a.name, b.name));
