/** The app that a panel stands in: its store, its element, and what it remembers. Two atlases in one page have one each. */
import { createContext, type ReactNode, useContext, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import type { AtlasStore, Store } from '../state/store';
import type { Taking } from '../state/taking';
import { createFocusMemory, type FocusMemory } from './focus';

interface App {
  readonly store: AtlasStore;
  /** The element of the whole app, map and panels. */
  readonly root: HTMLElement;
  readonly focus: FocusMemory;
  /** Put before an element's id, which has to be the only one in the page. */
  readonly prefix: string;
  /** All that can be cited and taken; its program comes when it is first asked for. Rejects where it can't be had. */
  readonly taking: () => Promise<Taking>;
}
const Context = createContext<App | null>(null);

/** Gives everything below it one app. */
export function AtlasProvider({
  store,
  root,
  taking,
  children,
}: {
  store: AtlasStore;
  root: HTMLElement;
  taking: () => Promise<Taking>;
  children: ReactNode;
}) {
  const prefix = useId();
  const app = useMemo(
    () => ({ store, root, prefix, taking, focus: createFocusMemory(root) }),
    [store, root, prefix, taking],
  );
  return <Context value={app}>{children}</Context>;
}

/** The app itself. Throws outside of an AtlasProvider. */
export function useApp(): App {
  const app = useContext(Context);
  if (!app) throw new Error('A panel stands outside of an AtlasProvider.');
  return app;
}

/** The store itself, for what has to ask it at the moment of a click. */
export const useAtlasStore = (): AtlasStore => useApp().store;

/** A selector on the app's store. */
export const useAtlas = <T,>(selector: (state: Store) => T): T => useStore(useAtlasStore(), selector);
