import { ChevronDown, ChevronUp } from 'lucide-react';
import type { CardName } from '../../state/state';
import { say } from '../../words/shell';
import { useApp, useAtlas } from '../atlas';

/** The id of what a card's button folds away. */
export const bodyOf = (prefix: string, card: CardName): string => `${prefix}${card}-body`;

/** At a card's head: folds it to its head, and opens it again. */
export function FoldButton({ card }: { card: CardName }) {
  const { prefix } = useApp();
  const folded = useAtlas((state) => state.folded[card] === true);
  const setFolded = useAtlas((state) => state.actions.setFolded);
  const Icon = folded ? ChevronDown : ChevronUp;
  const label = say(folded ? `unfold.${card}` : `fold.${card}`);
  return (
    <button
      type="button"
      className="button button-icon card-fold"
      aria-expanded={!folded}
      aria-controls={bodyOf(prefix, card)}
      aria-label={label}
      title={label}
      onClick={() => setFolded(card, !folded)}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
