import { afterEach, expect, it } from 'vitest';
import { mount, press, store, unmount } from '../testing/mount';
import { Sheet } from './Sheet';

afterEach(unmount);

it('goes through its three sizes by its handle, and says which one it is', async () => {
  const host = await mount(
    <Sheet viewport={800}>
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
    ['half', 'true', '400px'],
    ['full', 'true', '734px'],
    ['peek', 'false', '148px'],
    ['half', 'true', '400px'],
  ]);
  expect(handle?.getAttribute('aria-label')).toContain('Make it');
});
