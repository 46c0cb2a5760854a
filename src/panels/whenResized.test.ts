import { afterEach, expect, it, vi } from 'vitest';
import { whenResized } from './whenResized';

afterEach(() => vi.unstubAllGlobals());

it('is told once, in the next frame, and no more after it was stopped', () => {
  let notify = (): void => {};
  const watched: unknown[] = [];
  const frames = new Map<number, () => void>();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        notify = callback;
      }
      observe(element: unknown): void {
        watched.push(element);
      }
      disconnect(): void {
        notify = () => {};
      }
    },
  );
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    last += 1;
    frames.set(last, frame);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  const draw = (): void => {
    const now = [...frames.values()];
    frames.clear();
    for (const frame of now) frame();
  };

  const then = vi.fn();
  const elements = [{}, {}] as unknown as Element[];
  const stop = whenResized(elements, then);
  expect(watched).toEqual(elements);
  notify();
  notify();
  expect(then).not.toHaveBeenCalled();
  draw();
  expect(then).toHaveBeenCalledTimes(1);
  notify();
  stop();
  draw();
  expect(then).toHaveBeenCalledTimes(1);
});
