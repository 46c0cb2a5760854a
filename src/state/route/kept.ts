/** The scenarios that the reader keeps in the browser: a list in which no two have one name. */
import { MOST_KEPT, type Scenario, scenarioIn } from '../fields/scenario';

/**
 * The list with one more, or with what was kept by that name replaced, in its place. Null where nothing can be kept: the
 * list is full, the name is empty, or the link is longer than any.
 */
export function withScenario(
  kept: readonly Scenario[],
  name: string,
  link: string,
): readonly Scenario[] | null {
  const scenario = scenarioIn({ name, link });
  if (!scenario) return null;
  const at = kept.findIndex((each) => each.name === scenario.name);
  if (at >= 0) return kept.with(at, scenario);
  return kept.length < MOST_KEPT ? [...kept, scenario] : null;
}

/** Whether there is room for a scenario of this name. */
export const hasRoom = (kept: readonly Scenario[], name: string): boolean =>
  kept.length < MOST_KEPT || isKept(kept, name);
/** Whether a scenario of this name is kept. */
export const isKept = (kept: readonly Scenario[], name: string): boolean => {
  const short = scenarioIn({ name, link: '' })?.name;
  return kept.some((each) => each.name === short);
};
