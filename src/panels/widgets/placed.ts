/** Where what opens beside something stands: in the browser's top layer, which no card cuts off and no ancestor moves. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Edges in the window, px from its left upper corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between it and what it belongs to, px. */
const GAP = 4;
/** What it keeps clear of the window's edges, px. */
const KEEP = 8;

export type Side = 'below' | 'above';

/** How high it may be on either side of what it belongs to, px. */
export function roomBeside(anchor: Box, seen: Box): Readonly<Record<Side, number>> {
  return {
    below: Math.max(0, seen.bottom - KEEP - anchor.bottom - GAP),
    above: Math.max(0, anchor.top - GAP - KEEP - seen.top),
  };
}

/** Below, unless it is too high for that and there is more room above. @param height px */
export function sideFor(height: number, { below, above }: Readonly<Record<Side, number>>): Side {
  return height <= below || below >= above ? 'below' : 'above';
}

/** Its left edge, px: flush with one edge of what it belongs to, as far as the window has room. @param width px */
export function leftFor(width: number, anchor: Box, seen: Box, flush: 'left' | 'right'): number {
  const wanted = flush === 'left' ? anchor.left : anchor.right - width;
  return Math.max(seen.left + KEEP, Math.min(wanted, seen.right - KEEP - width));
}

/** What of the window is seen: a keyboard on the screen takes some of it, and so does enlarging by two fingers. */
function seenBox(): Box {
  const { offsetLeft, offsetTop, width, height } = window.visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: window.innerWidth,
    height: window.innerHeight,
  };
  return { left: offsetLeft, right: offsetLeft + width, top: offsetTop, bottom: offsetTop + height };
}

/**
 * Opens an element (`popover="manual"`) as soon as it is drawn, and keeps it beside what it belongs to until it goes. Its
 * style sheet is told how much room there is (`--room-block`, `--room-inline`, px).
 * @param anchor asked again and again; px in the window
 * @param atEnd flush with the end of what it belongs to, not with its start
 */
export function usePlaced(own: RefObject<HTMLElement | null>, anchor: () => Box, atEnd = false): void {
  const ask = useRef(anchor);
  ask.current = anchor;
  useLayoutEffect(() => {
    const { current: popup } = own;
    if (!popup) return;
    // A browser that does not know it shows the element all the same.
    popup.showPopover?.();
    const turned = getComputedStyle(popup).direction === 'rtl';
    /** Chosen once: a list that gets shorter is not to jump. */
    let side: Side | null = null;
    const place = (): void => {
      const [at, seen] = [ask.current(), seenBox()];
      const room = roomBeside(at, seen);
      const { style } = popup;
      style.setProperty('--room-inline', `${seen.right - seen.left - 2 * KEEP}px`);
      if (side === null) {
        style.setProperty('--room-block', `${Math.max(room.below, room.above)}px`);
        side = sideFor(popup.offsetHeight, room);
      }
      style.setProperty('--room-block', `${room[side]}px`);
      style.top = side === 'below' ? `${at.bottom + GAP}px` : 'auto';
      style.bottom = side === 'below' ? 'auto' : `${window.innerHeight - at.top + GAP}px`;
      style.left = `${leftFor(popup.offsetWidth, at, seen, atEnd === turned ? 'left' : 'right')}px`;
    };
    place();
    const sized = new ResizeObserver(place);
    sized.observe(popup);
    const listening = new AbortController();
    const quietly = { signal: listening.signal, passive: true, capture: true };
    document.addEventListener('scroll', place, quietly);
    window.addEventListener('resize', place, quietly);
    window.visualViewport?.addEventListener('resize', place, quietly);
    window.visualViewport?.addEventListener('scroll', place, quietly);
    return () => {
      sized.disconnect();
      listening.abort();
    };
  }, [own, atEnd]);
}

/** Calls `left` when something outside of these elements is pressed, as long as whoever asks for it is drawn. */
export function useLeft(own: readonly RefObject<Element | null>[], left: () => void): void {
  const now = useRef({ own, left });
  now.current = { own, left };
  useLayoutEffect(() => {
    const pressed = ({ target }: PointerEvent): void => {
      const inside = now.current.own.some(
        ({ current }) => target instanceof Node && current?.contains(target),
      );
      if (!inside) now.current.left();
    };
    document.addEventListener('pointerdown', pressed, true);
    return () => document.removeEventListener('pointerdown', pressed, true);
  }, []);
}

/** Where it stands in the page: within a dialog, outside of which all is inert, or in the page's main part. */
export const placeFor = (root: Element, anchor: Element | null): Element =>
  anchor?.closest('dialog') ?? root.querySelector('main') ?? root;
