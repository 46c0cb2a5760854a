import type { Atlas } from '../../atlas/atlas';
import { changeKey, parseChange } from '../../atlas/route/change';
import { type Selection, selectionKey } from '../../atlas/selection';
import type { Some } from '../../state/fields/values';
import { say } from '../../words/dossier';
import { useAtlas } from '../atlas';
import { useTwoCards } from '../shell/useRootSize';

/** The change that closes what is selected, as a link writes it; null for what can't be closed. */
function closureOf({ countries }: Atlas, sel: Selection): string | null {
  const isBloc = sel.kind === 'country' && countries.get(sel.id)?.kind === 'bloc';
  const change = parseChange(isBloc ? `bloc:${sel.id}` : selectionKey(sel));
  return change && changeKey(change);
}

/** From here, to here, and what if it were closed: what is selected becomes a part of what the planner is asked. */
export function RouteButtons({ sel, atlas }: { sel: Selection; atlas: Atlas }) {
  const closed = useAtlas((state) => state.closed);
  const change = useAtlas((state) => state.actions.change);
  const isBeside = useTwoCards();
  const closure = closureOf(atlas, sel);
  const kind = atlas.places.get(sel.id)?.properties.kind;
  const isEnd = sel.kind === 'place' && kind !== undefined && kind !== 'strait';
  if (closure === null) return null;
  // Where there is room for one card, the planner takes the dossier's place.
  const ask = (asked: Some): void =>
    change({ ...asked, tab: 'route', pick: 1, ...(isBeside ? {} : { sel: null }) });
  const isClosed = closed.includes(closure);
  return (
    <fieldset className="route-buttons" aria-label={say('route')}>
      {isEnd && (
        <>
          <button type="button" className="button" onClick={() => ask({ from: sel.id })}>
            {say('route.from')}
          </button>
          <button type="button" className="button" onClick={() => ask({ to: sel.id })}>
            {say('route.to')}
          </button>
        </>
      )}
      <button
        type="button"
        className="button"
        aria-pressed={isClosed}
        onClick={() =>
          isClosed
            ? change({ closed: closed.filter((each) => each !== closure), pick: 1 })
            : ask({ closed: [...closed, closure] })
        }
      >
        {say('route.close')}
      </button>
    </fieldset>
  );
}
