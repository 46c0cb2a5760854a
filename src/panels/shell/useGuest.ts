import { useEffect } from 'react';
import { useApp, useAtlas } from '../atlas';

/** Whether the atlas is a guest in another page; the style sheets are told too (`data-guest` on the app's element). */
export function useGuest(): boolean {
  const { root } = useApp();
  const guest = useAtlas((state) => state.guest);
  useEffect(() => {
    root.toggleAttribute('data-guest', guest);
  }, [root, guest]);
  return guest;
}
