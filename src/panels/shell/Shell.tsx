import { ArrowLeft, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../../words/shell';
import { useAtlas } from '../atlas';
import { Scroll } from './Scroll';
import { Sheet } from './Sheet';
import { useCovers } from './useCovers';
import { useDesk } from './useRootSize';

/** What fills the places of the page. Each answers one question; an empty one takes no room. */
export interface Slots {
  /** Search, colours, credits: at the head of what the reader is doing. */
  readonly bar: ReactNode;
  /** What am I doing? One tab needs no list of tabs. */
  readonly left: ReactNode;
  /** What have I selected? `key` changes with the selection. */
  readonly right: { readonly key: string; readonly tools: ReactNode; readonly content: ReactNode } | null;
  /** When? */
  readonly bottom: ReactNode | null;
  readonly onClose: () => void;
}

function Desk({ bar, left, right, onClose }: Slots) {
  return (
    <>
      <section className="column column-left card" aria-label={say('left')} data-covers>
        <div className="bar">{bar}</div>
        <Scroll name="overview">{left}</Scroll>
      </section>
      {right && (
        <section className="column column-right card" aria-label={say('right')} data-dossier data-covers>
          <div className="bar dossier-bar">
            {right.tools}
            <button type="button" className="button button-icon" aria-label={say('close')} onClick={onClose}>
              <X size={18} aria-hidden />
            </button>
          </div>
          <Scroll key={right.key} name={right.key}>
            {right.content}
          </Scroll>
        </section>
      )}
    </>
  );
}

function Phone({ bar, left, right, onClose }: Slots) {
  return (
    <>
      <section className="bar topbar card" aria-label={say('top')} data-covers>
        {bar}
      </section>
      <Sheet>
        {right && (
          <div data-dossier className="sheet-dossier">
            <div className="bar dossier-bar">
              <button type="button" className="button back" onClick={onClose}>
                <ArrowLeft size={16} className="turns" aria-hidden />
                {say('back')}
              </button>
              {right.tools}
            </div>
            <Scroll key={right.key} name={right.key}>
              {right.content}
            </Scroll>
          </div>
        )}
        <Scroll name="overview" hidden={right !== null}>
          {left}
        </Scroll>
      </Sheet>
    </>
  );
}

/** The places of the page around the map: two cards on a desk, one sheet on a phone, a bar at the foot. */
export function Shell(slots: Slots) {
  const desk = useDesk();
  // The card opens with the selection; what is in it may follow.
  const selected = useAtlas((state) => state.sel !== null);
  const bottom = slots.bottom !== null;
  useCovers(`${desk} ${selected} ${slots.right !== null} ${bottom}`);
  return (
    <>
      {desk ? <Desk {...slots} /> : <Phone {...slots} />}
      {bottom && (
        <section className="bottom card" aria-label={say('bottom')} data-covers>
          {slots.bottom}
        </section>
      )}
    </>
  );
}
