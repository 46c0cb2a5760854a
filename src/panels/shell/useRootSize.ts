import { useSyncExternalStore } from 'react';
import { useApp } from '../atlas';
import { DESK, LOW } from './geometry';

/** Follows the size of the app's element, px. */
function useRootSide(side: 'clientWidth' | 'clientHeight', fallback: () => number): number {
  const { root } = useApp();
  return useSyncExternalStore(
    (changed) => {
      const observer = new ResizeObserver(changed);
      observer.observe(root);
      return () => observer.disconnect();
    },
    // A document that lays nothing out (a test's) has the window's size.
    () => root[side] || fallback(),
  );
}

/** Height of the app, px, kept up to date. */
export const useRootHeight = (): number => useRootSide('clientHeight', () => window.innerHeight);

/** Too low for a map and a card at once. */
export const useLow = (): boolean => useRootHeight() < LOW;

/** Wide enough for a card on each side of the map; below it there is one sheet. */
export const useDesk = (): boolean => useRootSide('clientWidth', () => window.innerWidth) >= DESK;

/** Whether overview and dossier stand beside each other, and not in each other's place. */
export function useTwoCards(): boolean {
  const low = useLow();
  return useDesk() && !low;
}
