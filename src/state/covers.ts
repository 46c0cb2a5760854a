/** What hides the map, as one: cards, bars, the sheet, and the map's own buttons. Lengths in CSS px. */
import type { Insets, Rect } from './state';

export type { Rect };

/** Where an element stands in the window. A DOMRect's sides are no fields of its own: copies of it would be empty. */
export function rectOf(element: Element): Rect {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

const area = ({ left, top, right, bottom }: Rect): number =>
  Math.max(right - left, 0) * Math.max(bottom - top, 0);

/**
 * The part of a frame that is left free: each cover, the largest first, is cut off at the side that costs the least.
 * So it does not matter which side a card stands on, in which direction the page is written.
 */
export function freeOf(frame: Rect, covers: readonly Rect[]): Rect {
  let free = frame;
  for (const cover of [...covers].sort((a, b) => area(b) - area(a))) {
    const apart =
      cover.right <= free.left ||
      cover.left >= free.right ||
      cover.bottom <= free.top ||
      cover.top >= free.bottom;
    if (apart || area(cover) === 0) continue;
    const cuts: Rect[] = [
      { ...free, left: cover.right },
      { ...free, right: cover.left },
      { ...free, top: cover.bottom },
      { ...free, bottom: cover.top },
    ];
    free = cuts.reduce((best, cut) => (area(cut) > area(best) ? cut : best));
  }
  return free;
}

/** How much of a frame is covered, from each side. */
export function insetsOf(frame: Rect, covers: readonly Rect[]): Insets {
  const free = freeOf(frame, covers);
  return {
    top: Math.round(free.top - frame.top),
    right: Math.round(frame.right - free.right),
    bottom: Math.round(frame.bottom - free.bottom),
    left: Math.round(free.left - frame.left),
  };
}

/** A rectangle as a frame has it: from the frame's top left, to the pixel. */
export const within = (frame: Rect, { left, top, right, bottom }: Rect): Rect => ({
  left: Math.round(left - frame.left),
  top: Math.round(top - frame.top),
  right: Math.round(right - frame.left),
  bottom: Math.round(bottom - frame.top),
});

/** Whether two rectangles, or two sets of insets, have the same four sides. */
export const sameSides = (a: Insets, b: Insets | undefined): boolean =>
  (['top', 'right', 'bottom', 'left'] as const).every((side) => a[side] === b?.[side]);

/** Whether two lists have the same rectangles in the same order. */
export const sameRects = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.length === b.length && a.every((rect, i) => sameSides(rect, b[i]));
