/** A kept scenario that the present one is compared with: its changes and its day, between the ends that are asked for now. */
import { type Reading, readingOf } from '../../atlas/reading/reading';
import type { Against } from '../../atlas/route/difference';
import type { Question } from '../../atlas/route/question';
import type { Asking } from '../fields/asked';
import type { Scenario } from '../fields/scenario';
import { bestRoute } from './plan';
import { openLink } from './scenario-file';

/**
 * What the trip that is asked for comes to in another scenario, on the day of that, or else the reading's. Null where none
 * of that name is kept.
 * @param questionOf of the fields, see index.ts
 */
export function againstIn(
  reading: Reading,
  asking: Asking,
  { scenarios, against }: { readonly scenarios: readonly Scenario[]; readonly against: string | null },
  questionOf: (asking: Asking) => Question | null,
): Against | null {
  const scenario = scenarios.find(({ name }) => name === against);
  if (!scenario) return null;
  const { at, closed, opened, slow, assume } = openLink(scenario.link, reading.whole).asked;
  const question = questionOf({ ...asking, closed, opened, slow, assume });
  const day = at === reading.day ? null : at;
  const then = day === null ? reading : readingOf(reading.whole, day, reading.whole.edition);
  return question && { name: scenario.name, day, best: bestRoute(then, question) };
}
