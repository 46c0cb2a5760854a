import { useEffect } from 'react';
import { useApp } from '../atlas';

/** On paper nothing is folded: what was closed is opened for the print, and closed again after it. */
export function usePrint(): void {
  const { root } = useApp();
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = (): void => {
      opened = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const fold of opened) {
        fold.dataset.printed = '';
        fold.open = true;
      }
    };
    const close = (): void => {
      for (const fold of opened) {
        delete fold.dataset.printed;
        fold.open = false;
      }
      opened = [];
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, [root]);
}
