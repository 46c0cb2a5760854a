import { act, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { type Part, partOf, usePart } from './usePart';

const Component = () => null;

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

it('a part that came between the picture and its effect is shown', async () => {
  const There = () => <p>there</p>;
  let component: typeof There | null = null;
  const part: Part<object> = {
    load: () => Promise.reject(new Error('not expected')),
    get component() {
      return component;
    },
  };
  function Slot() {
    const Shown = usePart(part, true, () => {});
    useLayoutEffect(() => {
      component = There;
    }, []);
    return Shown ? <Shown /> : <p>coming</p>;
  }
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.createElement('div');
  const root = createRoot(host);
  await act(async () => root.render(<Slot />));
  expect(host.textContent).toBe('there');
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});
