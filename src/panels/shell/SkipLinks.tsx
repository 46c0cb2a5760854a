import { flushSync } from 'react-dom';
import { say } from '../../words/shell';
import { useApp, useAtlas } from '../atlas';
import { corridorList, dossierTitle, mapCanvas } from '../focus';
import { useLayout } from './useRootSize';

type Part = 'corridors' | 'map' | 'details' | 'notices';

/** Where a part begins, in the app's own element; the map's canvas listens to keys. */
function beginningOf(root: HTMLElement, part: Part): HTMLElement | null {
  if (part === 'map') return mapCanvas(root);
  if (part === 'notices') return root.querySelector('.notices button');
  return part === 'details' ? dossierTitle(root) : corridorList(root);
}

/** The first stops of the Tab key: straight to the corridors, the map, what is selected, what is told; and the list of all there is. */
export function SkipLinks() {
  const { root } = useApp();
  const layout = useLayout();
  const hasDossier = useAtlas((state) => state.sel !== null);
  const sheet = useAtlas((state) => state.sheet);
  const hasNotices = useAtlas((state) => state.notices.length > 0);
  const { change, setSheet, setFolded, setSearchOpen } = useAtlas((state) => state.actions);
  // Where there is one card, the dossier stands in the overview's place.
  const cards: readonly Part[] = hasDossier
    ? layout === 'desk'
      ? ['corridors', 'map', 'details']
      : ['details', 'map']
    : ['corridors', 'map'];
  const parts: readonly Part[] = hasNotices ? [...cards, 'notices'] : cards;

  /** Makes room for a part: what is folded, lowered or covered cannot take the focus. */
  function uncover(part: Part): void {
    if (part === 'notices') return;
    // Nor is the map to be found under a card that covers it.
    if (part === 'map') {
      if (layout === 'low' || sheet === 'full') setSheet('peek');
      return;
    }
    // On a phone all but the map lies in the sheet, which must then be open.
    setSheet(layout === 'low' ? 'full' : 'half');
    setFolded(part === 'details' ? 'right' : 'left', false);
    if (part === 'corridors') change({ tab: 'corridors' });
  }
  return (
    <nav className="skip" aria-label={say('skip')}>
      {parts.map((part) => (
        <a
          key={part}
          href={`#${part}`}
          onClick={(event) => {
            // The hash is the map's link: move the focus without touching it.
            event.preventDefault();
            flushSync(() => uncover(part));
            const target = beginningOf(root, part);
            if (target && !target.hasAttribute('tabindex')) target.tabIndex = -1;
            target?.focus();
          }}
        >
          {say(`skip.${part}`)}
        </a>
      ))}
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setSearchOpen(true)}>
        {say('skip.all')}
      </button>
    </nav>
  );
}
