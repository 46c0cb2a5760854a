import { afterEach, expect, it } from 'vitest';
import { useAtlas } from '../atlas';
import { mount, press, settle, store, unmount } from '../testing/mount';
import ChooserMenu from './ChooserMenu';

afterEach(unmount);

function Shown() {
  const chooser = useAtlas((state) => state.chooser);
  return chooser && <ChooserMenu chooser={chooser} />;
}

it('lists what lies under the click, and selects what is chosen', async () => {
  store.getState().actions.choose({
    x: 10,
    y: 20,
    candidates: [
      { sel: { kind: 'place', id: 'baku-port' }, label: 'Port of Baku (Alat)', detail: 'port, Azerbaijan' },
      { sel: { kind: 'corridor', id: 'middle-corridor' }, label: 'Middle Corridor', detail: 'corridor' },
    ],
  });
  await mount(<Shown />);
  const items = [...document.querySelectorAll('[role=menuitem]')];
  expect(items.map((item) => item.textContent)).toEqual([
    'Port of Baku (Alat)port, Azerbaijan',
    'Middle Corridorcorridor',
  ]);
  await press(items[1]);
  await settle();
  expect(store.getState().sel).toEqual({ kind: 'corridor', id: 'middle-corridor' });
  expect(document.querySelector('[role=menuitem]')).toBeNull();
});
