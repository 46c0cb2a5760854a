/** A kept scenario that the present one is compared with: its changes, between the ends that are asked for now. */
import type { Reading } from '../../atlas/reading/reading';
import type { Against } from '../../atlas/route/difference';
import type { Question } from '../../atlas/route/question';
import type { Asking } from '../fields/asked';
import type { Scenario } from '../fields/scenario';
import { bestRoute } from './plan';
import { openLink } from './scenario-file';

/**
 * What the trip that is asked for comes to in another scenario, on the reading's day. Null where none of that name is kept.
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
  const { closed, opened, slow, assume } = openLink(scenario.link, reading.whole).asked;
  const question = questionOf({ ...asking, closed, opened, slow, assume });
  return question && { name: scenario.name, best: bestRoute(reading, question) };
}
