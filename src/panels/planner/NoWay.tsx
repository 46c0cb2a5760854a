import { parseChange } from '../../atlas/route/change';
import { toldClosures } from '../../atlas/route/change-words';
import type { None } from '../../atlas/route/none';
import { noneWords, withoutClosures } from '../../atlas/route/route-words';
import type { Plan } from '../../state/route/plan';
import { commaList } from '../../words/numbers';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';

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
          onClick={() => change({ closed: withoutClosures(closed, none.reopen), pick: 1 })}
        >
          {say('undo', { change: commaList(undone) })}
        </button>
      )}
      {none.lacking.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() =>
            change({ opened: [...new Set([...opened, ...none.lacking.map((id) => `leg:${id}`)])], pick: 1 })
          }
        >
          {say('open.lacking', { count: none.lacking.length })}
        </button>
      )}
      {none.reason === 'by' && (
        <button type="button" className="button" onClick={() => change({ by: [], pick: 1 })}>
          {say('by.any')}
        </button>
      )}
    </div>
  );
}
