import { useEffect } from 'react';
import { useApp } from '../atlas';

/** True where the page stands in a frame of another page. Read once: a page does not move into a frame. */
const guest = window.top !== window;

/** Whether the atlas is a guest in another page; the style sheets are told too (`data-guest` on the app's element). */
export function useGuest(): boolean {
  const { root } = useApp();
  useEffect(() => {
    root.toggleAttribute('data-guest', guest);
  }, [root]);
  return guest;
}
