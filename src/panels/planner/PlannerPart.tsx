import type { RefObject } from 'react';
import { useEffect } from 'react';
import { readingIn } from '../../state/reading';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';
import { Answer, AnswerWays } from './Answer';
import { Assumptions } from './Assumptions';
import { Changes } from './Changes';
import { Ends } from './Ends';
import { Harm } from './Harm';
import { Means } from './Means';
import { PickPrompt } from './PickPrompt';
import { ScenarioTools } from './ScenarioTools';
import '../choices.css';
import './planner.css';

/** From where to where, and what if: the question, its answer, and on what that rests. Loaded when its tab is first shown. */
export default function PlannerPart({ home }: { home: RefObject<HTMLHeadingElement | null> }) {
  const atlas = useAtlas((state) => readingIn(state).whole);
  const planning = useAtlas((state) => state.planning);
  const fill = useAtlas((state) => state.actions.fill);
  // Who goes elsewhere wants the map to select again.
  useEffect(() => () => fill(null), [fill]);
  return (
    <div className="section planner" data-part="planner">
      <h1 ref={home} tabIndex={-1}>
        {say('title')}
      </h1>
      <PickPrompt />
      <Ends atlas={atlas} />
      <Means />
      <Answer />
      <Changes atlas={atlas} />
      <AnswerWays />
      {planning.status === 'ready' && planning.plan.routes.length > 0 && <Harm plan={planning.plan} />}
      <Assumptions atlas={atlas} />
      <ScenarioTools plan={planning.status === 'ready' ? planning.plan : null} />
    </div>
  );
}
