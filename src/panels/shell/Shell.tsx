import { ArrowLeft, List, Map as MapIcon, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { CardName } from '../../state/state';
import { say } from '../../words/shell';
import { useApp, useAtlas } from '../atlas';
import { bodyOf, FoldButton } from './FoldButton';
import { Scroll } from './Scroll';
import { Sheet } from './Sheet';
import { useCovers } from './useCovers';
import { useFullScreen } from './useFullScreen';
import { useGuest } from './useGuest';
import { useLayout } from './useRootSize';

/** What fills the places of the page. Each answers one question; an empty one takes no room. */
export interface Slots {
  /** Search, colours, credits: at the head of what the reader is doing. */
  readonly bar: ReactNode;
  /** What am I doing? One tab needs no list of tabs. */
  readonly left: ReactNode;
  /** What have I selected? `key` changes with the selection. */
  readonly right: {
    readonly key: string;
    /** What a folded card is called. */
    readonly title: string;
    readonly tools: ReactNode;
    readonly content: ReactNode;
  } | null;
  /** When? */
  readonly bottom: ReactNode | null;
  readonly onClose: () => void;
}

/** Each tab of the left card is scrolled by itself. */
const useLeftPane = () => useAtlas((state) => (state.tab === 'corridors' ? 'overview' : state.tab));

function Desk({ bar, left, right, onClose }: Slots) {
  const pane = useLeftPane();
  const { prefix } = useApp();
  const folded = useAtlas((state) => state.folded);
  const isFolded = folded.right === true;
  return (
    <>
      <section className="column column-left card" aria-label={say('left')} data-covers>
        <div className="bar">
          {bar}
          <FoldButton card="left" />
        </div>
        <Scroll name={pane} id={bodyOf(prefix, 'left')} hidden={folded.left === true}>
          {left}
        </Scroll>
      </section>
      {right && (
        <section className="column column-right card" aria-label={say('right')} data-dossier data-covers>
          <div className="bar dossier-bar">
            {isFolded ? (
              <bdi className="folded-title">{right.title}</bdi>
            ) : (
              <div className="dossier-tools">{right.tools}</div>
            )}
            <FoldButton card="right" />
            <button type="button" className="button button-icon" aria-label={say('close')} onClick={onClose}>
              <X size={18} aria-hidden />
            </button>
          </div>
          <Scroll key={right.key} name="details" id={bodyOf(prefix, 'right')} hidden={isFolded}>
            {right.content}
          </Scroll>
        </section>
      )}
    </>
  );
}

/** A phone on its side: one card beside the map, as high as the map. */
function Side({ bar, ...cards }: Slots) {
  const { prefix } = useApp();
  const card: CardName = cards.right ? 'right' : 'left';
  const folded = useAtlas((state) => state.folded[card] === true);
  return (
    <section className="column side card" aria-label={say('sheet')} data-covers>
      <div className="bar">
        {bar}
        <FoldButton card={card} />
      </div>
      <div id={bodyOf(prefix, card)} className="side-content" hidden={folded}>
        <OneCard {...cards} />
      </div>
    </section>
  );
}

/** Where there is room for one card: the dossier in the overview's place. */
function OneCard({
  left,
  right,
  onClose,
  low = false,
}: Pick<Slots, 'left' | 'right' | 'onClose'> & {
  /** Every line counts: its head is scrolled with what it stands over. */
  low?: boolean;
}) {
  const pane = useLeftPane();
  const head = right && (
    <div className="bar dossier-bar">
      <button type="button" className="button back" onClick={onClose}>
        <ArrowLeft size={16} className="turns" aria-hidden />
        <span>{say('back')}</span>
      </button>
      <div className="dossier-tools">{right.tools}</div>
    </div>
  );
  return (
    <>
      {right && (
        <div data-dossier className="sheet-dossier">
          {!low && head}
          <Scroll key={right.key} name="details">
            {low && head}
            {right.content}
          </Scroll>
        </div>
      )}
      <Scroll name={pane} hidden={right !== null}>
        {left}
      </Scroll>
    </>
  );
}

function Phone({ bar, ...cards }: Slots) {
  const { root } = useApp();
  const covered = useAtlas((state) => state.sheet === 'full');
  useMapOutOfReach(root, covered);
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

/** A map that a card covers is not to be reached by keyboard either, nor by those who hear the page. */
function useMapOutOfReach(root: HTMLElement, covered: boolean): void {
  useEffect(() => {
    const map = root.querySelector('.atlas-map');
    map?.toggleAttribute('inert', covered);
    return () => map?.removeAttribute('inert');
  }, [root, covered]);
}

/** A low frame: the map, or, when something is selected or the list is asked for, a card in its place. */
function Low({ bar, ...cards }: Slots) {
  const { prefix, root } = useApp();
  const sheet = useAtlas((state) => state.sheet);
  const selected = useAtlas((state) => state.sel !== null);
  const setSheet = useAtlas((state) => state.actions.setSheet);
  // Half is what a selection asks for, and what the page begins with.
  const open = sheet === 'full' || (sheet === 'half' && selected);
  useMapOutOfReach(root, open);
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
        <OneCard {...cards} low />
      </section>
    </>
  );
}

const PLACES = { desk: Desk, side: Side, sheet: Phone, low: Low } as const;

/** The places of the page around the map: two cards on a desk, one sheet on a phone, one card on a phone on its side, a bar at the foot; a low frame has one place. */
export function Shell(slots: Slots) {
  const layout = useLayout();
  const guest = useGuest();
  const { setSheet, setFolded } = useAtlas((state) => state.actions);
  // In somebody's article the map comes first: its sheet only peeks, its card is folded.
  useEffect(() => {
    if (!guest) return;
    if (layout === 'sheet') setSheet('peek');
    if (layout === 'side') setFolded('left', true);
  }, [guest, layout, setSheet, setFolded]);
  useFullScreen();
  // The card opens with the selection; what is in it may follow.
  const selected = useAtlas((state) => state.sel !== null);
  const bottom = slots.bottom !== null;
  useCovers(`${layout} ${selected} ${slots.right !== null} ${bottom}`);
  const Places = PLACES[layout];
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
