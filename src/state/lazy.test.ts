import { expect, it, vi } from 'vitest';
import { retryingImport } from './lazy';

const ADDRESS = 'https://example.org/assets/Part-abc.js';
const nothing = {
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

it('imports again after a failure, from the same address: another one would be a second module', async () => {
  const load = vi
    .fn<() => Promise<unknown>>()
    .mockRejectedValueOnce(new TypeError(`Failed to fetch dynamically imported module: ${ADDRESS}`))
    .mockResolvedValue({ part: 1 });
  const part = retryingImport(load, nothing);
  await expect(part()).rejects.toThrow(ADDRESS);
  expect(await part()).toEqual({ part: 1 });
  expect(load).toHaveBeenCalledTimes(2);
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
