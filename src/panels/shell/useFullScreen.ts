import { useEffect } from 'react';
import type { Some } from '../../state/fields/values';
import { useApp, useAtlasStore } from '../atlas';

/** Who asks for the whole screen asks for the map: the cards fold, and stand again as they stood when it is left. */
export function useFullScreen(): void {
  const { root } = useApp();
  const store = useAtlasStore();
  useEffect(() => {
    let before: Some | null = null;
    const changed = (): void => {
      const { actions, folded, sheet } = store.getState();
      const isFull = document.fullscreenElement?.contains(root) ?? false;
      if (isFull === (before !== null)) return;
      const asked: Some = before ?? { folded: { left: true, right: true }, sheet: 'peek' };
      before = isFull ? { folded, sheet } : null;
      actions.change(asked, { step: 'replace' });
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [root, store]);
}
