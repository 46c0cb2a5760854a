import {
  type Against,
  differenceWords,
  otherDayWords,
  otherScenarioWords,
} from '../../atlas/route/difference';
import { bestWords } from '../../atlas/route/route-words';
import { ROUTE_TABLES } from '../../state/planning';
import type { Plan } from '../../state/route/plan';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';
import { FailedTables } from '../Plight';
import { NoWay } from './NoWay';
import { PickedWay } from './PickedWay';
import { Ways } from './Ways';

/** The answer's own sentences, said aloud when they change. */
function sentencesOf(plan: Plan, against: Against | null): string[] {
  const [best] = plan.routes;
  const unsure = plan.unsure.length > 0 ? [say('unsure', { count: plan.unsure.length })] : [];
  if (!best) return unsure;
  const { from, via, to } = plan.question;
  const stops = [from, ...via, to];
  const idle = via.filter((id, i) => id === stops[i] || id === stops[i + 2]);
  const isChanged = plan.question.closed.length + plan.question.opened.length + plan.question.slow.length > 0;
  return [
    ...bestWords(plan.reading, best),
    ...(isChanged || plan.before
      ? [differenceWords(plan.reading.whole, plan.question, plan.before, best)]
      : []),
    ...(plan.other ? [otherDayWords(plan.other, best)] : []),
    ...(against ? [otherScenarioWords(against, best)] : []),
    ...idle.map((id) => say('via.idle', { place: plan.reading.whole.places.get(id)?.properties.name ?? id })),
    ...unsure,
  ];
}

/** The plan for what is asked now; null while there is none. */
function usePlan(): Plan | null {
  const planning = useAtlas((state) => state.planning);
  const isAsked = useAtlas((state) => state.from !== null && state.to !== null);
  return planning.status === 'ready' && isAsked ? planning.plan : null;
}

/** The answer to what is asked, in sentences: the best way, and what is changed by the changes; or why there is none. */
export function Answer() {
  const status = useAtlas((state) => state.planning.status);
  const isAsked = useAtlas((state) => state.from !== null && state.to !== null);
  const ask = useAtlas(({ from, to }) => {
    if (from !== null) return 'ask.to';
    return to === null ? 'ask' : 'ask.from';
  });
  const again = useAtlas((state) => state.actions.planAgain);
  const plan = usePlan();
  const against = useAtlas(({ planning }) => (planning.status === 'ready' ? planning.against : null));
  return (
    <div className="answer-of-route">
      <FailedTables tables={ROUTE_TABLES} />
      {status === 'failed' && (
        <div className="plight" data-tone="warn" role="alert">
          <p>{say('failed')}</p>
          <button type="button" className="button" onClick={again}>
            {say('again')}
          </button>
        </div>
      )}
      {/* Always there, so that what comes into it is said; once, and when the reader pauses. */}
      <div role="status" className="route-answer" tabIndex={-1}>
        {!isAsked && <p className="muted">{say(ask)}</p>}
        {isAsked && (status === 'waiting' || status === 'none') && (
          <p className="waiting">{say('waiting')}</p>
        )}
        {plan && sentencesOf(plan, against).map((sentence) => <p key={sentence}>{sentence}</p>)}
        {plan?.none && <NoWay plan={plan} none={plan.none} />}
      </div>
    </div>
  );
}

/** The ways side by side, and the one that is chosen. */
export function AnswerWays() {
  const plan = usePlan();
  const pick = useAtlas((state) => state.pick);
  const chosen = plan?.routes[pick - 1] ?? plan?.routes[0];
  if (!plan || !chosen) return null;
  return (
    <>
      <Ways plan={plan} />
      <PickedWay key={chosen.way.id} plan={plan} facts={chosen} />
    </>
  );
}
