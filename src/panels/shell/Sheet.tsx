import { type PointerEvent, type ReactNode, useRef } from 'react';
import { say } from '../../words/shell';
import { useApp, useAtlas } from '../atlas';
import { nearestSize, nextSize, sheetHeight } from './geometry';
import { useRootHeight } from './useRootSize';

/** A pointer that moved less than this pressed the handle; it did not drag it. Px. */
const SLACK = 6;

/**
 * The phone's one panel: a sheet at the map's foot in three heights. Its handle is a button that goes through
 * them, for the keyboard and for those who cannot drag; a pointer may also pull it.
 */
export function Sheet({ children }: { children: ReactNode }) {
  const { prefix } = useApp();
  const viewport = useRootHeight();
  const size = useAtlas((state) => state.sheet);
  const setSheet = useAtlas((state) => state.actions.setSheet);
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<{ from: number; height: number; moved: boolean } | null>(null);
  const next = nextSize(size);

  const heightAt = (event: PointerEvent, from: { from: number; height: number }): number =>
    Math.min(
      Math.max(from.height + from.from - event.clientY, sheetHeight('peek', viewport)),
      sheetHeight('full', viewport),
    );

  return (
    <section
      ref={sheet}
      className="sheet card"
      aria-label={say('sheet')}
      data-size={size}
      data-covers
      style={{ blockSize: sheetHeight(size, viewport) }}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={size !== 'peek'}
        aria-controls={`${prefix}sheet`}
        aria-label={say(`sheet.${size}`)}
        onClick={(event) => {
          // A drag ends in a click too, but a press of a key (no click count) is never one.
          const dragged = drag.current?.moved === true && event.detail > 0;
          drag.current = null;
          if (!dragged) setSheet(next);
        }}
        onPointerDown={(event) => {
          if (!sheet.current || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { from: event.clientY, height: sheet.current.offsetHeight, moved: false };
        }}
        onPointerMove={(event) => {
          const start = drag.current;
          if (!start || !sheet.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
          if (!start.moved && Math.abs(event.clientY - start.from) < SLACK) return;
          start.moved = true;
          sheet.current.dataset.dragging = '';
          sheet.current.style.blockSize = `${heightAt(event, start)}px`;
        }}
        onPointerUp={(event) => {
          const start = drag.current;
          if (!start?.moved || !sheet.current) return;
          delete sheet.current.dataset.dragging;
          const nearest = nearestSize(heightAt(event, start), viewport);
          sheet.current.style.blockSize = `${sheetHeight(nearest, viewport)}px`;
          setSheet(nearest);
        }}
        onPointerCancel={() => {
          if (sheet.current) {
            delete sheet.current.dataset.dragging;
            sheet.current.style.blockSize = `${sheetHeight(size, viewport)}px`;
          }
          drag.current = null;
        }}
      />
      <div id={`${prefix}sheet`} className="sheet-content">
        {children}
      </div>
    </section>
  );
}
