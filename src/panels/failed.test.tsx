/** Every file that fails is told of somewhere in sight, with its cause and a way to try again, and once only. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FILE_NAMES } from '../state/files';
import { LoadError } from '../state/load';
import type { FileName } from '../state/state';
import { say } from '../words/shell';
import { App } from './App';
import { button, fakeLoader, mount, press, store, unmount } from './testing/mount';

afterEach(async () => {
  await unmount();
  vi.unstubAllGlobals();
});

const alerts = (host: ParentNode): string[] =>
  [...host.querySelectorAll('[role=alert]')]
    .filter((alert) => !alert.closest('[hidden]'))
    .map((alert) => alert.textContent ?? '');

for (const [layout, width] of [
  ['beside the overview', 1280],
  ['in the sheet', 390],
] as const) {
  describe(`with a dossier ${layout}`, () => {
    it.each(FILE_NAMES)('%s', async (file) => {
      vi.stubGlobal('innerWidth', width);
      const broken = new Set<FileName>(file === 'index' ? [] : [file]);
      const loader = fakeLoader(undefined, broken);
      let indexFails = file === 'index';
      const index = (): ReturnType<typeof loader.index> =>
        indexFails ? Promise.reject(new LoadError('index.json: the server answered 500.')) : loader.index();
      store.getState().actions.select({ kind: 'place', id: 'baku-port' });
      const host = await mount(<App />, { ...loader, index });
      const told = alerts(host).filter((alert) => alert.includes(say(`failed.${file}`)));
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('the server answered 500');

      broken.clear();
      indexFails = false;
      await press(button(host, say(`retry.${file}`)));
      expect(store.getState().files[file].status).toBe('ready');
      expect(alerts(host)).toEqual([]);
    });
  });
}

it('several at once are told together and fetched again together', async () => {
  vi.stubGlobal('innerWidth', 390);
  const broken = new Set<FileName>(['people', 'countries']);
  store.getState().actions.select({ kind: 'place', id: 'baku-port' });
  const loader = fakeLoader(undefined, broken);
  const index = vi.fn(loader.index);
  const host = await mount(<App />, { ...loader, index });
  expect(alerts(host)).toHaveLength(1);
  expect(alerts(host)[0]).toContain('2 files could not be loaded.');
  broken.clear();
  index.mockClear();
  await press(button(host, say('retry.all')));
  // Past every cache it comes from the server each time.
  expect(index).toHaveBeenCalledTimes(1);
  expect(alerts(host)).toEqual([]);
});
