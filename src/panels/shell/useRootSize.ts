import { useSyncExternalStore } from 'react';
import { useApp } from '../atlas';
import { type Layout, layoutOf } from './geometry';

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

/** How the panels stand in an app of its present size. */
export function useLayout(): Layout {
  const height = useRootHeight();
  return layoutOf(
    useRootSide('clientWidth', () => window.innerWidth),
    height,
  );
}

/** Whether overview and dossier stand beside each other, and not in each other's place. */
export const useTwoCards = (): boolean => useLayout() === 'desk';
