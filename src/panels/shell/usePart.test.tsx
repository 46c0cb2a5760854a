import { afterEach, expect, it, vi } from 'vitest';
import { partOf } from './usePart';

afterEach(() => document.head.replaceChildren());

const Component = () => null;
const sheetOf = (): HTMLLinkElement | null => document.querySelector('link[rel="stylesheet"]');
/** A style sheet that the build's loader put there and that could not be had. */
function brokenSheet(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = 'about:blank';
  document.head.append(link);
}

it('a part is fetched once, and again after a failure', async () => {
  const fetched = vi
    .fn()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue({ default: Component });
  const part = partOf(fetched);
  await expect(part.load()).rejects.toThrow('offline');
  expect(part.component).toBeNull();
  await expect(part.load()).resolves.toBe(Component);
  await expect(part.load()).resolves.toBe(Component);
  expect(fetched).toHaveBeenCalledTimes(2);
});

it('a style sheet that could not be had is fetched again too, before the part is drawn', async () => {
  const fetched = vi
    .fn()
    .mockRejectedValueOnce(new Error('no sheet'))
    .mockResolvedValue({ default: Component });
  const part = partOf(fetched);
  brokenSheet();
  const first = sheetOf();
  await expect(part.load()).rejects.toThrow('no sheet');
  expect(sheetOf()).toBe(first);

  // A document that lays nothing out fetches no sheet either: the second attempt fails as well.
  await expect(part.load()).rejects.toThrow('could not be loaded');
  expect(sheetOf()).not.toBe(first);
  expect(fetched).toHaveBeenCalledTimes(1);

  sheetOf()?.remove();
  await expect(part.load()).resolves.toBe(Component);
});
