import { MapPin } from 'lucide-react';
import type { Filling } from '../../state/state';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';
import { useTwoCards } from '../shell/useRootSize';

/** Has the next click on the map fill in a part of the question; pressed again, no more. */
export function PickOnMap({ fills, words }: { fills: Filling; words?: string }) {
  const on = useAtlas((state) => state.filling === fills);
  const { fill, setSheet } = useAtlas((state) => state.actions);
  const isBeside = useTwoCards();
  const label = say(`pick.${fills}`);
  return (
    <button
      type="button"
      className={words === undefined ? 'button button-icon' : 'button'}
      aria-pressed={on}
      data-fills={fills}
      {...(words === undefined ? { 'aria-label': label, title: label } : {})}
      onClick={() => {
        fill(on ? null : fills);
        // A sheet over the map would leave nothing to click.
        if (!on && !isBeside) setSheet('peek');
      }}
    >
      <MapPin size={16} aria-hidden />
      {words !== undefined && <span>{words}</span>}
    </button>
  );
}
