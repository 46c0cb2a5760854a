import { type RefObject, useLayoutEffect, useState } from 'react';
import { whenResized } from '../whenResized';

/** Before the element has been measured, px: about a panel's width. */
const FIRST_GUESS = 300;

/** An element's inner width, px, kept up to date. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(FIRST_GUESS);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = (): void => {
      if (target.clientWidth > 0) setWidth(target.clientWidth);
    };
    measure();
    return whenResized([target], measure);
  }, [element]);
  return width;
}
