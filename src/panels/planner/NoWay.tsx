import { parseChange } from '../../atlas/route/change';
import { toldClosures } from '../../atlas/route/change-words';
import type { None } from '../../atlas/route/none';
import { noneWords, withoutClosures } from '../../atlas/route/route-words';
import type { Plan } from '../../state/route/plan';
import { commaList } from '../../words/numbers';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';
import { keepingFocus } from '../focus';

/** There is no way: why, and what would help, as buttons that do it. */
export function NoWay({ plan, none }: { plan: Plan; none: None }) {
  const closed = useAtlas((state) => state.closed);
  const opened = useAtlas((state) => state.opened);
  const change = useAtlas((state) => state.actions.change);
  const { question, reading } = plan;
  const [reason, ...more] = noneWords(reading, question, none);
  const undone = toldClosures(
    reading.whole,
    none.reopen.flatMap((key) => parseChange(key) ?? []),
  ).map(({ words }) => words);
  /** What helps takes its button away: the answer is read on from its beginning. */
  const help = (asked: Parameters<typeof change>[0]) => (event: { currentTarget: HTMLElement }) => {
    const answer = event.currentTarget.closest<HTMLElement>('.route-answer');
    keepingFocus(
      () => change({ ...asked, pick: 1 }),
      () => answer,
    );
  };
  return (
    <div className="plight" data-none={none.reason}>
      <p>
        <strong>{reason}</strong>
      </p>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {undone.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={help({ closed: withoutClosures(closed, none.reopen) })}
        >
          {say('undo', { change: commaList(undone) })}
        </button>
      )}
      {none.lacking.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={help({ opened: [...new Set([...opened, ...none.lacking.map((id) => `leg:${id}`)])] })}
        >
          {say('open.lacking', { count: none.lacking.length })}
        </button>
      )}
      {none.spare !== '' && (
        <button
          type="button"
          className="button"
          onClick={help({ via: question.via.filter((id) => id !== none.spare) })}
        >
          {say('none.spare.do', {
            place: reading.whole.places.get(none.spare)?.properties.name ?? none.spare,
          })}
        </button>
      )}
      {none.reason === 'by' && (
        <button type="button" className="button" onClick={help({ by: [] })}>
          {say('by.any')}
        </button>
      )}
    </div>
  );
}
