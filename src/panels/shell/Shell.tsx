import { ArrowLeft, List, Map as MapIcon, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { say } from '../../words/shell';
import { useApp, useAtlas } from '../atlas';
import { Scroll } from './Scroll';
import { Sheet } from './Sheet';
import { useCovers } from './useCovers';
import { useGuest } from './useGuest';
import { useDesk, useLow } from './useRootSize';

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
          <Scroll key={right.key} name="details">
            {right.content}
          </Scroll>
        </section>
      )}
    </>
  );
}

/** Where there is room for one card: the dossier in the overview's place. */
function OneCard({ left, right, onClose }: Pick<Slots, 'left' | 'right' | 'onClose'>) {
  return (
    <>
      {right && (
        <div data-dossier className="sheet-dossier">
          <div className="bar dossier-bar">
            <button type="button" className="button back" onClick={onClose}>
              <ArrowLeft size={16} className="turns" aria-hidden />
              <span>{say('back')}</span>
            </button>
            {right.tools}
          </div>
          <Scroll key={right.key} name="details">
            {right.content}
          </Scroll>
        </div>
      )}
      <Scroll name="overview" hidden={right !== null}>
        {left}
      </Scroll>
    </>
  );
}

function Phone({ bar, ...cards }: Slots) {
  return (
    <>
      <section className="bar topbar card" aria-label={say('top')} data-covers>
        {bar}
      </section>
      <Sheet>
        <OneCard {...cards} />
      </Sheet>
    </>
  );
}

/** A low frame: the map, or, when something is selected or the list is asked for, a card in its place. */
function Low({ bar, ...cards }: Slots) {
  const { prefix } = useApp();
  const sheet = useAtlas((state) => state.sheet);
  const selected = useAtlas((state) => state.sel !== null);
  const setSheet = useAtlas((state) => state.actions.setSheet);
  // Half is what a selection asks for, and what the page begins with.
  const open = sheet === 'full' || (sheet === 'half' && selected);
  const Icon = open ? MapIcon : List;
  const label = say(open ? 'list.hide' : 'list.show');
  return (
    <>
      <section className="bar topbar card" aria-label={say('top')} data-covers>
        <button
          type="button"
          className="button button-icon"
          aria-expanded={open}
          aria-controls={`${prefix}only`}
          aria-label={label}
          title={label}
          onClick={() => setSheet(open ? 'peek' : 'full')}
        >
          <Icon size={18} aria-hidden />
        </button>
        {bar}
      </section>
      <section id={`${prefix}only`} className="only card" aria-label={say('sheet')} hidden={!open}>
        <OneCard {...cards} />
      </section>
    </>
  );
}

/** The places of the page around the map: two cards on a desk, one sheet on a phone, a bar at the foot; a low frame has one place. */
export function Shell(slots: Slots) {
  const desk = useDesk();
  const low = useLow();
  const guest = useGuest();
  const setSheet = useAtlas((state) => state.actions.setSheet);
  // In somebody's article the map comes first: its sheet only peeks.
  const peeks = guest && !desk && !low;
  useEffect(() => {
    if (peeks) setSheet('peek');
  }, [peeks, setSheet]);
  // The card opens with the selection; what is in it may follow.
  const selected = useAtlas((state) => state.sel !== null);
  const bottom = slots.bottom !== null;
  useCovers(`${desk} ${low} ${selected} ${slots.right !== null} ${bottom}`);
  const Places = low ? Low : desk ? Desk : Phone;
  return (
    <>
      <Places {...slots} />
      {bottom && (
        <section className="bottom card" aria-label={say('bottom')} data-covers>
          {slots.bottom}
        </section>
      )}
    </>
  );
}
