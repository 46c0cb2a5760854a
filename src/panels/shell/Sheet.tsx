import { type ReactNode, useRef } from 'react';
import { say } from '../../words/shell';
import { useApp, useAtlas } from '../atlas';
import { nextSize, sheetHeight } from './geometry';
import { useRootHeight } from './useRootSize';
import { useSheetDrag } from './useSheetDrag';

/**
 * The phone's one panel: a sheet at the map's foot in three heights. Its handle is a button that goes through
 * them, for the keyboard and for those who cannot drag; a pointer may also pull it. A lowered sheet is pulled by all of
 * it: there is nothing to be scrolled in a line or two.
 */
export function Sheet({ children }: { children: ReactNode }) {
  const { prefix } = useApp();
  const viewport = useRootHeight();
  const size = useAtlas((state) => state.sheet);
  const setSheet = useAtlas((state) => state.actions.setSheet);
  const sheet = useRef<HTMLElement>(null);
  const byHandle = useSheetDrag(sheet, size, viewport, setSheet);
  const byContent = useSheetDrag(sheet, size, viewport, setSheet);

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
          // A pull ends in a click too, but a press of a key (no click count) is never one.
          const dragged = byHandle.dragged() && event.detail > 0;
          if (!dragged) setSheet(nextSize(size));
        }}
        {...byHandle.handlers}
      />
      <div
        id={`${prefix}sheet`}
        className="sheet-content"
        {...(size === 'peek' ? byContent.handlers : {})}
        onClickCapture={(event) => {
          // Nothing was meant by the click at the end of a pull.
          if (!byContent.dragged() || event.detail === 0) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {children}
      </div>
    </section>
  );
}
