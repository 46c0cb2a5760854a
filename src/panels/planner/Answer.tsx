import { differenceWords } from '../../atlas/route/difference';
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
function sentencesOf(plan: Plan): string[] {
  const [best] = plan.routes;
  if (!best) return [];
  const isChanged = plan.question.closed.length + plan.question.opened.length + plan.question.slow.length > 0;
  return [
    ...bestWords(plan.reading, best),
    ...(isChanged || plan.before
      ? [differenceWords(plan.reading.whole, plan.question, plan.before, best)]
      : []),
    ...(plan.unsure.length > 0 ? [say('unsure', { count: plan.unsure.length })] : []),
  ];
}

/** The answer to what is asked: the best way in sentences, the ways side by side, and the one that is chosen; or why not. */
export function Answer() {
  const planning = useAtlas((state) => state.planning);
  const isAsked = useAtlas((state) => state.from !== null && state.to !== null);
  const hasFrom = useAtlas((state) => state.from !== null);
  const again = useAtlas((state) => state.actions.planAgain);
  const pick = useAtlas((state) => state.pick);
  const plan = planning.status === 'ready' && isAsked ? planning.plan : null;
  const sentences = plan ? sentencesOf(plan) : [];
  const chosen = plan?.routes[pick - 1] ?? plan?.routes[0] ?? null;
  return (
    <div className="answer-of-route">
      <FailedTables tables={ROUTE_TABLES} />
      {planning.status === 'failed' && (
        <div className="plight" data-tone="warn" role="alert">
          <p>{say('failed')}</p>
          <button type="button" className="button" onClick={again}>
            {say('again')}
          </button>
        </div>
      )}
      {/* Always there, so that what comes into it is said; once, and when the reader pauses. */}
      <div role="status" className="route-answer">
        {!isAsked && <p className="muted">{say(hasFrom ? 'ask.to' : 'ask')}</p>}
        {isAsked && (planning.status === 'waiting' || planning.status === 'none') && (
          <p className="waiting">{say('waiting')}</p>
        )}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {plan?.none && <NoWay plan={plan} none={plan.none} />}
      </div>
      {plan && plan.routes.length > 0 && <Ways plan={plan} />}
      {plan && chosen && <PickedWay key={chosen.way.id} plan={plan} facts={chosen} />}
    </div>
  );
}
