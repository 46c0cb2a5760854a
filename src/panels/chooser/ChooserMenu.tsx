import { useRef } from 'react';
import { selectionKey } from '../../atlas/selection';
import type { Chooser } from '../../state/state';
import { say } from '../../words/chooser';
import { useApp, useAtlas } from '../atlas';
import { mapCanvas } from '../focus';
import { Menu } from '../widgets/Menu';
import { MenuItem } from '../widgets/MenuItem';
import './chooser.css';

/** Where several things lie under one click: a small menu at that spot, so that the reader chooses. */
export default function ChooserMenu({ chooser }: { chooser: Chooser }) {
  const { root, focus } = useApp();
  const actions = useAtlas((state) => state.actions);
  const picked = useRef(false);
  const { x, y, candidates } = chooser;
  // The map fills the app: its pixels are the app's.
  const spot = (): DOMRect => {
    const { left, top } = root.getBoundingClientRect();
    return new DOMRect(left + x, top + y, 0, 0);
  };
  return (
    <Menu
      className="chooser"
      label={say('title')}
      anchor={spot}
      backTo={() => (picked.current ? null : mapCanvas(root))}
      onClose={() => actions.choose(null)}
    >
      <p className="eyebrow chooser-title" aria-hidden="true">
        {say('title')}
      </p>
      {candidates.map(({ sel, label, detail }) => (
        <MenuItem
          key={selectionKey(sel)}
          className="chooser-item"
          onPress={() => {
            picked.current = true;
            focus.rememberOpener(mapCanvas(root), null);
            actions.select(sel);
          }}
          onPoint={() => actions.hover(sel)}
        >
          <span>
            <bdi>{label}</bdi>
          </span>
          <span className="muted small figures">{detail}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
