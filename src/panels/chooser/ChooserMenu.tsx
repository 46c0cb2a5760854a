import { Menu } from '@base-ui/react/menu';
import { useMemo, useRef } from 'react';
import { selectionKey } from '../../atlas/selection';
import type { Chooser } from '../../state/state';
import { say } from '../../words/chooser';
import { useApp, useAtlas } from '../atlas';
import { mapCanvas } from '../focus';
import './chooser.css';

/** Where several things lie under one click: a small menu at that spot, so that the reader chooses. */
export default function ChooserMenu({ chooser }: { chooser: Chooser }) {
  const { root, focus } = useApp();
  const actions = useAtlas((state) => state.actions);
  const picked = useRef(false);
  const { x, y, candidates } = chooser;
  // The map fills the app: its pixels are the app's.
  const spot = useMemo(
    () => ({
      getBoundingClientRect: () => {
        const { left, top } = root.getBoundingClientRect();
        return new DOMRect(left + x, top + y, 0, 0);
      },
    }),
    [root, x, y],
  );
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(open) => {
        if (!open) actions.choose(null);
      }}
    >
      <Menu.Portal container={root.querySelector('main') ?? root}>
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
            aria-label={say('title')}
            finalFocus={() => (picked.current ? false : mapCanvas(root))}
          >
            <p className="eyebrow chooser-title" aria-hidden="true">
              {say('title')}
            </p>
            {candidates.map(({ sel, label, detail }) => (
              <Menu.Item
                key={selectionKey(sel)}
                className="chooser-item"
                label={label}
                onClick={() => {
                  picked.current = true;
                  focus.rememberOpener(mapCanvas(root), null);
                  actions.select(sel);
                }}
                onFocus={() => actions.hover(sel)}
                onPointerEnter={() => actions.hover(sel)}
              >
                <span>
                  <bdi>{label}</bdi>
                </span>
                <span className="muted small figures">{detail}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
