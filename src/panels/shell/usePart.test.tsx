import { type ReactNode, useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { act } from '../testing/act';
import { Boundary } from './Boundary';
import { type Part, partOf, usePart, useRetriedPart } from './usePart';

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

const There = () => <p>there</p>;
let root: Root | null = null;

async function drawn(what: ReactNode): Promise<HTMLElement> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const host = document.createElement('div');
  const drawing = createRoot(host);
  root = drawing;
  await act(async () => drawing.render(what));
  return host;
}
afterEach(async () => {
  await act(async () => root?.unmount());
  root = null;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('a part that came between the picture and its effect is shown', async () => {
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
  expect((await drawn(<Slot />)).textContent).toBe('there');
});

it('a part of a card says that it failed, and is asked for again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const part = partOf(
    vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue({ default: There }),
  );
  function Slot() {
    const { component: Shown, failed, retry, boundary } = useRetriedPart<object>(part);
    if (failed) return <button type="button" onClick={retry} />;
    return <Boundary {...boundary}>{Shown ? <Shown /> : <p>coming</p>}</Boundary>;
  }
  const host = await drawn(<Slot />);
  await act(async () => {});
  const again = host.querySelector('button');
  expect(again).not.toBeNull();
  await act(async () => again?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await act(async () => {});
  expect(host.textContent).toBe('there');
});
