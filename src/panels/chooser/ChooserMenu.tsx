import { Menu } from '@base-ui/react/menu';
import { useMemo, useRef } from 'react';
import { selectionKey } from '../../atlas/selection';
import type { Chooser } from '../../state/state';
import { useAtlas } from '../atlas';
import { rememberOpener } from '../focus';
import './chooser.css';

/** Where several things lie under one click: a small menu at that spot, so that the reader chooses. */
export default function ChooserMenu({ chooser }: { chooser: Chooser }) {
  const actions = useAtlas((state) => state.actions);
  const picked = useRef(false);
  const { x, y, candidates } = chooser;
  // The map fills the page, so its pixels are the page's.
  const spot = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }), [x, y]);
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(open) => {
        if (!open) actions.choose(null);
      }}
    >
      <Menu.Portal container={document.querySelector('main') ?? document.body}>
        <Menu.Positioner
          className="layer"
          anchor={spot}
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={12}
        >
          <Menu.Popup
            className="chooser card"
            aria-label="Several things lie here"
            finalFocus={() => (picked.current ? false : mapCanvas())}
          >
            <p className="eyebrow chooser-title" aria-hidden="true">
              Several things lie here
            </p>
            {candidates.map(({ sel, label, detail }) => (
              <Menu.Item
                key={selectionKey(sel)}
                className="chooser-item"
                label={label}
                onClick={() => {
                  picked.current = true;
                  rememberOpener(mapCanvas(), null);
                  actions.select(sel);
                }}
                onFocus={() => actions.hover(sel)}
                onPointerEnter={() => actions.hover(sel)}
              >
                <span>{label}</span>
                <span className="muted small figures">{detail}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The focusable part of the map, where a menu opened on it leads back to. */
function mapCanvas(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#map canvas');
}
