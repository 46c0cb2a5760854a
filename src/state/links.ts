/** The main lines between the corridors: fetched when the map first comes to where they are shown. */
import type { AtlasStore, Store } from './store';

/** The zoom from which they are shown: farther out they would be a mesh under the corridors. */
export const LINKS_FROM = 4.6;
/** So much sooner they are fetched, zooms. */
const AHEAD = 0.3;

const areNear = ({ links, view }: Pick<Store, 'links' | 'view'>): boolean =>
  links && view !== null && view.zoom >= LINKS_FROM - AHEAD;

/** Fetches them once they are wanted. What failed waits for the reader. Returns the way to stop. */
export function connectLinks(store: AtlasStore): () => void {
  function look(state: Store): void {
    if (areNear(state) && state.files.corridors.status === 'ready') state.actions.fetchLinks();
  }
  const unsubscribe = store.subscribe(look);
  look(store.getState());
  return unsubscribe;
}
