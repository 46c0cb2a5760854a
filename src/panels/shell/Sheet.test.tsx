import { afterEach, expect, it } from 'vitest';
import type { SheetSize } from '../../state/state';
import { mount, press, store, unmount } from '../testing/mount';
import { sheetHeight } from './geometry';
import { Sheet } from './Sheet';

afterEach(unmount);

/** A document that lays nothing out has the window's height. */
const px = (size: SheetSize): string => `${sheetHeight(size, window.innerHeight)}px`;

it('goes through its three sizes by its handle, and says which one it is', async () => {
  const host = await mount(
    <Sheet>
      <p>content</p>
    </Sheet>,
  );
  const handle = host.querySelector('button');
  const seen = [];
  for (let turn = 0; turn < 4; turn += 1) {
    seen.push([
      store.getState().sheet,
      handle?.getAttribute('aria-expanded'),
      host.querySelector('section')?.style.blockSize,
    ]);
    await press(handle);
  }
  expect(seen).toEqual([
    ['half', 'true', px('half')],
    ['full', 'true', px('full')],
    ['peek', 'false', px('peek')],
    ['half', 'true', px('half')],
  ]);
  expect(handle?.getAttribute('aria-label')).toContain('Make it');
});
