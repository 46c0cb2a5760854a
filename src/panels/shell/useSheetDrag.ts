import { type PointerEvent, type RefObject, useRef } from 'react';
import type { SheetSize } from '../../state/state';
import { settledSize, sheetHeight } from './geometry';

/** A pointer that moved less than this pressed; it did not drag. Px. */
const SLACK = 6;

interface Drag {
  readonly pointer: number;
  readonly from: number;
  readonly height: number;
  moved: boolean;
}

/**
 * Pulls a sheet by a pointer. `handlers` are for what it is pulled by; `dragged()` tells, once, whether the click that
 * follows was the end of a pull.
 * @param viewport height of the app, px
 */
export function useSheetDrag(
  sheet: RefObject<HTMLElement | null>,
  size: SheetSize,
  viewport: number,
  settle: (size: SheetSize) => void,
) {
  const drag = useRef<Drag | null>(null);
  const pulled = useRef(false);

  const heightAt = (event: PointerEvent, { from, height }: Drag): number =>
    Math.min(
      Math.max(height + from - event.clientY, sheetHeight('peek', viewport)),
      sheetHeight('full', viewport),
    );
  function end(to: SheetSize): void {
    drag.current = null;
    if (!sheet.current) return;
    delete sheet.current.dataset.dragging;
    sheet.current.style.blockSize = `${sheetHeight(to, viewport)}px`;
  }

  return {
    dragged(): boolean {
      const was = pulled.current;
      pulled.current = false;
      return was;
    },
    handlers: {
      onPointerDown(event: PointerEvent): void {
        if (!sheet.current || event.button !== 0) return;
        pulled.current = false;
        const { pointerId: pointer, clientY: from } = event;
        // What is pressed itself may be left behind at once by a quick pointer.
        if (event.target === event.currentTarget) event.currentTarget.setPointerCapture(pointer);
        drag.current = { pointer, from, height: sheet.current.offsetHeight, moved: false };
      },
      onPointerMove(event: PointerEvent): void {
        const start = drag.current;
        if (!start || !sheet.current || start.pointer !== event.pointerId) return;
        if (!start.moved && Math.abs(event.clientY - start.from) < SLACK) return;
        if (!start.moved) {
          start.moved = true;
          // Only now, where it is something within: what was merely pressed is to hear of its click.
          event.currentTarget.setPointerCapture(event.pointerId);
          sheet.current.dataset.dragging = '';
        }
        sheet.current.style.blockSize = `${heightAt(event, start)}px`;
      },
      onPointerUp(event: PointerEvent): void {
        const start = drag.current;
        if (!start?.moved) {
          drag.current = null;
          return;
        }
        pulled.current = true;
        const to = settledSize(size, heightAt(event, start), viewport);
        end(to);
        settle(to);
      },
      onPointerCancel: (): void => end(size),
    },
  };
}
