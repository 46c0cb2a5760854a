import type { RefObject } from 'react';
import { Boundary } from '../shell/Boundary';
import { PartPlight } from '../shell/PartPlight';
import { type Part, partOf, useRetriedPart } from '../shell/usePart';

interface PlannerProps {
  readonly home: RefObject<HTMLHeadingElement | null>;
}
const PLANNER: Part<PlannerProps> = partOf(() => import('./PlannerPart'));

/** The place of the planner in the left card: its program comes when the tab is first shown. */
export function PlannerSlot(props: PlannerProps) {
  const { component: PlannerPart, failed, retry, boundary } = useRetriedPart(PLANNER);
  if (failed) {
    return (
      <div className="section">
        <PartPlight name="planner" onRetry={retry} />
      </div>
    );
  }
  return <Boundary {...boundary}>{PlannerPart && <PlannerPart {...props} />}</Boundary>;
}
