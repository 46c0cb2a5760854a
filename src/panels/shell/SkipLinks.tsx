import { flushSync } from 'react-dom';
import { say } from '../../words/shell';
import { useApp, useAtlas } from '../atlas';
import { mapCanvas } from '../focus';
import { useLow, useTwoCards } from './useRootSize';

type Part = 'corridors' | 'map' | 'details';

/** Where a part begins, in the app's own element; the map's canvas listens to keys. */
function beginningOf(root: HTMLElement, part: Part): HTMLElement | null {
  if (part === 'map') return mapCanvas(root);
  return root.querySelector(part === 'details' ? '[data-part="dossier-title"]' : '[data-part="corridors"]');
}

/** The first stops of the Tab key: straight to the corridors, the map, or what is selected. */
export function SkipLinks() {
  const { root } = useApp();
  const low = useLow();
  const desk = useTwoCards();
  const hasDossier = useAtlas((state) => state.sel !== null);
  const sheet = useAtlas((state) => state.sheet);
  const setSheet = useAtlas((state) => state.actions.setSheet);
  // On a phone the dossier stands in the overview's place.
  const parts: readonly Part[] = hasDossier
    ? desk
      ? ['corridors', 'map', 'details']
      : ['details', 'map']
    : ['corridors', 'map'];
  return (
    <nav className="skip" aria-label={say('skip')}>
      {parts.map((part) => (
        <a
          key={part}
          href={`#${part}`}
          onClick={(event) => {
            // The hash is the map's link: move the focus without touching it.
            event.preventDefault();
            // On a phone all but the map lies in the sheet, which must then be open.
            if (part !== 'map') flushSync(() => setSheet(low ? 'full' : 'half'));
            // Nor is the map to be found under a card that covers it.
            else if (low || sheet === 'full') setSheet('peek');
            const target = beginningOf(root, part);
            if (target && !target.hasAttribute('tabindex')) target.tabIndex = -1;
            target?.focus();
          }}
        >
          {say(`skip.${part}`)}
        </a>
      ))}
    </nav>
  );
}
