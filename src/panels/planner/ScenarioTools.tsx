import type { Plan } from '../../state/route/plan';

/** Keeping, taking and reading scenarios. */
export function ScenarioTools(_: { plan: Plan | null }) {
  return null;
}
