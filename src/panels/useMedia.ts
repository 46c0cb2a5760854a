import { useSyncExternalStore } from 'react';

/** Whether a media query holds, kept up to date. False where the platform cannot tell. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Wide enough for a card on each side of the map; below it there is one sheet. The CSS says the same width. */
export const useDesk = (): boolean => useMedia('(min-width: 900px)');
