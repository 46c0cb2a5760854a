import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act } from './testing/act';
import { useWhenIdle } from './useWhenIdle';

/** Runs what waits for an idle page; the page is idle when the test says so. */
const ask = vi.fn<(task: () => void) => number>();

function Late({ children }: { children: ReactNode }) {
  return useWhenIdle() ? children : null;
}

let host: HTMLElement;
let root: Root;
beforeEach(async () => {
  ask.mockReset();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('requestIdleCallback', ask);
  vi.stubGlobal('cancelIdleCallback', () => {});
  host = document.createElement('div');
  root = createRoot(host);
  await act(async () =>
    root.render(
      <>
        <Late>one </Late>
        <Late>
          two <Late>within</Late>
        </Late>
      </>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const idle = (): Promise<void> => act(async () => ask.mock.lastCall?.[0]());

it('all that waits asks once, and what comes in with it waits its own turn', async () => {
  expect(host.textContent).toBe('');
  expect(ask).toHaveBeenCalledTimes(1);
  await idle();
  expect(host.textContent).toBe('one two ');
  expect(ask).toHaveBeenCalledTimes(2);
  await idle();
  expect(host.textContent).toBe('one two within');
});

it('the print waits for nothing, whatever stands in what', () => {
  // Nothing is drawn later than the listener returns, which `act` would hide.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  window.dispatchEvent(new Event('beforeprint'));
  expect(host.textContent).toBe('one two within');
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

it('once all is shown, nothing listens', async () => {
  await act(async () => {
    window.dispatchEvent(new Event('beforeprint'));
  });
  const removed = vi.spyOn(window, 'removeEventListener');
  await act(async () => root.render(<Late key="other">later</Late>));
  expect(ask).toHaveBeenCalledTimes(2);
  await idle();
  expect(removed).toHaveBeenCalledWith('beforeprint', expect.any(Function));
  expect(host.textContent).toBe('later');
});
