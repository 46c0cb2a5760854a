/**
 * What `use-sync-external-store/shim/with-selector` gives Base UI, as a module: the package is CommonJS, which asks for React
 * past the alias that gives the page Preact (vite.config.ts).
 */
import { useCallback, useRef, useSyncExternalStore } from 'react';

/**
 * What a selector picks from a store; a new pick that is equal to the last is the last one.
 * @param isEqual without it a pick is new whenever it is another object
 */
export function useSyncExternalStoreWithSelector<Snapshot, Picked>(
  subscribe: (changed: () => void) => () => void,
  getSnapshot: () => Snapshot,
  _getServerSnapshot: (() => Snapshot) | null | undefined,
  selector: (snapshot: Snapshot) => Picked,
  isEqual: (a: Picked, b: Picked) => boolean = Object.is,
): Picked {
  const last = useRef<{ snapshot: Snapshot; selector: typeof selector; picked: Picked } | null>(null);
  const pick = useCallback((): Picked => {
    const snapshot = getSnapshot();
    const known = last.current;
    if (known && known.snapshot === snapshot && known.selector === selector) return known.picked;
    const fresh = selector(snapshot);
    const picked = known && isEqual(known.picked, fresh) ? known.picked : fresh;
    last.current = { snapshot, selector, picked };
    return picked;
  }, [getSnapshot, selector, isEqual]);
  return useSyncExternalStore(subscribe, pick);
}
