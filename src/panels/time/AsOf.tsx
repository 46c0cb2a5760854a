import { X } from 'lucide-react';
import { formatDate } from '../../atlas/date-words';
import { restedDay } from '../../state/reading';
import { say } from '../../words/time';
import { useAtlas } from '../atlas';

/**
 * Says, at the head of a card, that all in it is as of another day than the edition's, and leads back to that; from where
 * the card is read on is what `onward` finds.
 */
export function AsOf({ onward }: { onward?: () => HTMLElement | null }) {
  const day = useAtlas(restedDay);
  const edition = useAtlas((state) => state.atlas.edition);
  const change = useAtlas((state) => state.actions.change);
  if (day === null || edition === null) return null;
  const back = say('asOf.clear', { date: formatDate(edition) });
  return (
    <p className="as-of">
      <span className="figures">{say('asOf', { date: formatDate(day) })}</span>
      <button
        type="button"
        className="button button-icon"
        aria-label={back}
        title={back}
        onClick={() => {
          // It goes, and would take the focus with it. The card stays where it is scrolled to.
          onward?.()?.focus({ preventScroll: true });
          change({ at: null });
        }}
      >
        <X size={14} aria-hidden />
      </button>
    </p>
  );
}
