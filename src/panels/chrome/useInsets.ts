import { type RefObject, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Insets } from '../../state/state';
import { useAtlas } from '../atlas';
import { sheetHeight } from './sheetSize';

/** The height of the page, px, kept up to date. */
export function useViewportHeight(): number {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('resize', changed);
      return () => window.removeEventListener('resize', changed);
    },
    () => window.innerHeight,
    () => 800,
  );
}

type Panels = Readonly<Record<'left' | 'right' | 'top', RefObject<HTMLElement | null>>>;

/** A sheet at full height covers nearly all; the map is then told of half, so that it has room to centre in. */
const MOST = 0.6;

/**
 * Tells the store how much of the map the panels cover, so that the map keeps the selection clear of them,
 * and the style sheets (`--covered-bottom` on the root), so that notices do.
 */
export function useInsets(panels: Panels, desk: boolean, dossierOpen: boolean): void {
  const setInsets = useAtlas((state) => state.actions.setInsets);
  const sheet = useAtlas((state) => state.sheet);
  useLayoutEffect(() => {
    const measure = (): void => {
      const { innerWidth, innerHeight } = window;
      const covered = sheetHeight(sheet, innerHeight);
      const insets: Insets = desk
        ? {
            top: 0,
            bottom: 0,
            left: Math.round(panels.left.current?.getBoundingClientRect().right ?? 0),
            right: dossierOpen
              ? Math.round(innerWidth - (panels.right.current?.getBoundingClientRect().left ?? innerWidth))
              : 0,
          }
        : {
            top: Math.round(panels.top.current?.getBoundingClientRect().bottom ?? 0),
            bottom: Math.min(covered, Math.round(innerHeight * MOST)),
            left: 0,
            right: 0,
          };
      setInsets(insets);
      document.documentElement.style.setProperty('--covered-bottom', `${insets.bottom}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const panel of Object.values(panels)) if (panel.current) observer.observe(panel.current);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [setInsets, sheet, desk, dossierOpen, panels]);
}
