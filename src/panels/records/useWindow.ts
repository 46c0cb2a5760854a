import { type RefObject, useLayoutEffect, useState } from 'react';
import { whenResized } from '../whenResized';

/** Up to so many rows all are in the page. */
const ALL = 120;
/** Rows beyond what is seen, on either side; the window moves by half of that. */
const BEYOND = 30;

/** The rows that are in the page, and the height of those before and after, px. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Which of many rows of one height are in the page: those in sight and some beyond. The others are room.
 * @param scroller what scrolls; a row has the attribute `data-row`
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number): Window {
  const [height, setHeight] = useState(0);
  const [first, setFirst] = useState(0);
  const [seen, setSeen] = useState(ALL);
  const few = count <= ALL;
  useLayoutEffect(() => {
    const { current: element } = scroller;
    if (!element || few) return;
    const look = (): void => {
      const own = element.querySelector('[data-row]')?.getBoundingClientRect().height ?? 0;
      if (own <= 0) return;
      setHeight(own);
      setSeen(Math.ceil(element.clientHeight / own));
      const at = Math.floor(element.scrollTop / own);
      setFirst(at - (at % (BEYOND / 2)));
    };
    look();
    const stop = whenResized([element], look);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      stop();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, few]);
  if (few) return { from: 0, to: count, before: 0, after: 0 };
  const from = Math.min(Math.max(0, first - BEYOND), Math.max(0, count - seen));
  const to = Math.min(count, first + seen + BEYOND);
  return { from, to, before: from * height, after: (count - to) * height };
}
