/** The main lines between the corridors: fetched when the map first comes to where they are shown. */
import type { AtlasStore, Store } from './store';

/** The zoom from which they are shown: farther out they would be a mesh under the corridors. */
export const LINKS_FROM = 4.6;
/** So much sooner they are fetched, zooms. */
const AHEAD = 0.3;

const areWanted = ({ links, view, files }: Pick<Store, 'links' | 'view' | 'files'>): boolean =>
  files.links.status === 'idle' &&
  // What the first view shows comes before them.
  files.corridors.status === 'ready' &&
  links &&
  view !== null &&
  view.zoom >= LINKS_FROM - AHEAD;

/** Fetches them once they are wanted. What failed waits for the reader. Returns the way to stop. */
export function connectLinks(store: AtlasStore): () => void {
  function look(state: Store): void {
    if (areWanted(state)) state.actions.fetchLinks();
  }
  const unsubscribe = store.subscribe(look);
  look(store.getState());
  return unsubscribe;
}
