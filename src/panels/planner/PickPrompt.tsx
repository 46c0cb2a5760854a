import { X } from 'lucide-react';
import { createPortal } from 'react-dom';
import { say } from '../../words/route';
import { useApp, useAtlas } from '../atlas';
import { useTwoCards } from '../shell/useRootSize';
import './picking.css';

/** What to do while a click on the map fills in a part of the question, and an answer to one that could not: on the map. */
export function PickPrompt() {
  const { root } = useApp();
  const filling = useAtlas((state) => state.filling);
  const missed = useAtlas((state) => state.misfilled);
  const fill = useAtlas((state) => state.actions.fill);
  const how = useTwoCards() ? 'click' : 'tap';
  function end(): void {
    root.querySelector<HTMLElement>(`[data-fills="${filling}"]`)?.focus();
    fill(null);
  }
  // Always there, so that what comes into it is said.
  return createPortal(
    <div className="picking" role="status">
      {filling && (
        <div className="card small">
          <p>
            {missed && (
              <strong key={missed.times}>
                {missed.name === null
                  ? say('picking.none')
                  : say('picking.unfit', { name: missed.name })}{' '}
              </strong>
            )}
            {say(filling === 'closed' ? 'picking.closed' : 'picking', { how })}
          </p>
          <button
            type="button"
            className="button button-icon"
            aria-label={say('picking.end')}
            title={say('picking.end')}
            onClick={end}
          >
            <X size={16} aria-hidden />
          </button>
        </div>
      )}
    </div>,
    root.querySelector('.panels') ?? root,
  );
}
