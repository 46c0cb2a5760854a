import { say } from '../../words/blocs';
import { useAtlas } from '../atlas';

/** Tints the countries of a bloc on the map, or no more. */
export function TintButton({ bloc }: { bloc: string }) {
  const on = useAtlas((state) => state.tint === bloc);
  const change = useAtlas((state) => state.actions.change);
  return (
    <button
      type="button"
      className="button tint-button"
      aria-pressed={on}
      onClick={() => change({ tint: on ? null : bloc })}
    >
      {say('map')}
    </button>
  );
}
