/** The store of the app that a panel stands in: two atlases in one page have one each. */
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { AtlasStore, Store } from '../state/store';

const Context = createContext<AtlasStore | null>(null);

/** Gives everything below it one store. */
export function AtlasProvider({ store, children }: { store: AtlasStore; children: ReactNode }) {
  return <Context value={store}>{children}</Context>;
}

/** The store itself, for what has to ask it at the moment of a click. Throws outside of an AtlasProvider. */
export function useAtlasStore(): AtlasStore {
  const store = useContext(Context);
  if (!store) throw new Error('A panel stands outside of an AtlasProvider.');
  return store;
}

/** A selector on the app's store. */
export const useAtlas = <T,>(selector: (state: Store) => T): T => useStore(useAtlasStore(), selector);
