import { expect, it, vi } from 'vitest';
import { retryingImport } from './lazy';

const ADDRESS = 'https://example.org/assets/Part-abc.js';
const nothing = {
  importFrom: () => Promise.reject(new Error('not expected')),
  fetchStyles: () => Promise.reject(new Error('not expected')),
  deadStyles: () => [],
};

it('imports once', async () => {
  const load = vi.fn(async () => ({ part: 1 }));
  const part = retryingImport(load, nothing);
  expect(await Promise.all([part(), part()])).toEqual([{ part: 1 }, { part: 1 }]);
  await part();
  expect(load).toHaveBeenCalledTimes(1);
});

it.each([
  ['Chromium', `Failed to fetch dynamically imported module: ${ADDRESS}`],
  ['Firefox', `error loading dynamically imported module: ${ADDRESS}`],
])('asks for another address when %s remembers the failure of the first', async (_, message) => {
  const load = vi.fn(() => Promise.reject(new TypeError(message)));
  const importFrom = vi
    .fn()
    .mockRejectedValueOnce(new TypeError(`${message}?again=2`))
    .mockResolvedValue({ part: 1 });
  const part = retryingImport<unknown>(load, { ...nothing, importFrom });
  await expect(part()).rejects.toThrow(ADDRESS);
  await expect(part()).rejects.toThrow(ADDRESS);
  expect(await part()).toEqual({ part: 1 });
  expect(importFrom.mock.calls).toEqual([[`${ADDRESS}?again=2`], [`${ADDRESS}?again=3`]]);
  expect(load).toHaveBeenCalledTimes(1);
});

it('imports again where no address is told, as WebKit does', async () => {
  const load = vi
    .fn<() => Promise<unknown>>()
    .mockRejectedValueOnce(new TypeError('Importing a module script failed.'))
    .mockResolvedValue({ part: 1 });
  const part = retryingImport(load, nothing);
  await expect(part()).rejects.toThrow('Importing');
  expect(await part()).toEqual({ part: 1 });
});

it('brings style sheets that did not come', async () => {
  const load = vi
    .fn<() => Promise<unknown>>()
    .mockRejectedValueOnce(new Error('Unable to preload CSS for /assets/Part-abc.css'))
    .mockResolvedValue({ part: 1 });
  const fetchStyles = vi.fn(async () => {});
  const part = retryingImport(load, { ...nothing, fetchStyles });
  await expect(part()).rejects.toThrow('CSS');
  expect(await part()).toEqual({ part: 1 });
  expect(fetchStyles).toHaveBeenCalledWith('/assets/Part-abc.css?again=2');
});

it('brings all of several style sheets that did not come, though one alone is named, however often it takes', async () => {
  const load = vi
    .fn<() => Promise<unknown>>()
    .mockRejectedValueOnce(new Error('Unable to preload CSS for /assets/Part-abc.css'))
    .mockResolvedValue({ part: 1 });
  const [part, link] = ['Part-abc', 'Link-def'].map((name) => `https://example.org/assets/${name}.css`);
  const deadStyles = vi
    .fn<() => string[]>()
    .mockReturnValueOnce([part ?? '', link ?? ''])
    .mockReturnValue([]);
  const isOffline = vi
    .fn<() => boolean>()
    .mockReturnValueOnce(true)
    .mockReturnValueOnce(true)
    .mockReturnValue(false);
  const fetchStyles = vi.fn(async (address: string) => {
    if (isOffline()) throw new Error(`Unable to preload CSS for ${address}`);
  });
  const coming = retryingImport(load, { ...nothing, fetchStyles, deadStyles });
  await expect(coming()).rejects.toThrow('CSS');
  await expect(coming()).rejects.toThrow('CSS');
  expect(await coming()).toEqual({ part: 1 });
  expect(fetchStyles.mock.calls.slice(2)).toEqual([[`${part}?again=3`], [`${link}?again=3`]]);
});
