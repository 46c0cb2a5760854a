import type { MouseEvent, ReactNode } from 'react';
import { type Selection, selectionKey } from '../atlas/selection';
import { anchorsIn, hrefOf, pageAddress } from '../state/link';
import { useApp, useAtlas } from './atlas';

/** True for a click that the browser should handle itself: a new tab, a new window, a download. */
const isForBrowser = (event: MouseEvent): boolean =>
  event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/**
 * A name that leads to its own view. A real anchor, so that it opens in a new tab and can be copied;
 * resting on it lights the thing up on the map.
 */
export function RecordLink({
  sel,
  children,
  className,
  tabIndex,
  onFollow,
}: {
  sel: Selection;
  children: ReactNode;
  className?: string | undefined;
  /** Of one of several that are one stop of the Tab key. */
  tabIndex?: number;
  /** Hears that the page has followed it; one for a new tab is the browser's. */
  onFollow?: (() => void) | undefined;
}) {
  const { focus, store } = useApp();
  const actions = useAtlas((state) => state.actions);
  // An anchor says what a click does now, not what one did when it was drawn.
  useAtlas(anchorsIn);
  const light = (): void => actions.hover(sel);
  const unlight = (): void => actions.hover(null);
  return (
    // `dir`: what a record is called may be written the other way than the page.
    <a
      dir="auto"
      // Whole: links that are a mere `#…` pass for jumps within the page with screen readers and checkers.
      href={pageAddress() + hrefOf(store.getState(), { sel })}
      className={className}
      tabIndex={tabIndex}
      data-sel={selectionKey(sel)}
      onClick={(event) => {
        if (isForBrowser(event)) return;
        event.preventDefault();
        focus.rememberOpener(event.currentTarget, sel);
        actions.select(sel);
        onFollow?.();
      }}
      onPointerEnter={light}
      onPointerLeave={unlight}
      onFocus={light}
      onBlur={unlight}
    >
      {children}
    </a>
  );
}
