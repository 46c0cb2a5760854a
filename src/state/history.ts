/** Keeps the address bar and the store the same thing: selections are steps of the history, the rest is rewritten in place. */
import { exists } from '../atlas/atlas';
import { type Selection, sameSelection } from '../atlas/selection';
import { type AtlasStore, type Store, shownWith } from './store';
import { formatHash, type LinkState, parseHash } from './url';

/** The link that shows what the state shows. */
export function linkOf(state: Pick<Store, 'view' | 'shown' | 'sel'>): LinkState {
  return {
    ...(state.view ? { view: state.view } : {}),
    on: state.shown,
    ...(state.sel ? { sel: state.sel } : {}),
  };
}

/** A whole address that shows what the state shows; `page` is the page's own, whatever its hash. */
export const linkHere = (state: Pick<Store, 'view' | 'shown' | 'sel'>, page: string): string =>
  page.replace(/#.*$/s, '') + formatHash(linkOf(state));

/** The address of a selection with the page otherwise as it is: for real anchors that open in a new tab. */
export function hrefOf({ shown, atlas }: Pick<Store, 'shown' | 'atlas'>, sel: Selection): string {
  return formatHash(atlas.loaded.has('corridors') ? { on: shownWith(atlas, shown, sel), sel } : { sel });
}

/**
 * Reads the present address into the store and keeps the two in step from then on.
 * A page nobody has touched keeps its bare address. Returns the way to stop.
 */
export function connectHistory(atlasStore: AtlasStore, win: Window): () => void {
  const { actions } = atlasStore.getState();
  let touched = win.location.hash !== '';
  let home: Store['view'] = null;
  /** While the store is being set from the address, the address is not rewritten from the store. */
  let reading = false;

  const read = (): void => {
    const { link, problems } = parseHash(win.location.hash);
    reading = true;
    actions.applyLink(link, problems);
    reading = false;
  };

  const write = (state: Store, previous: Store): void => {
    if (state.sel === previous.sel && state.view === previous.view && state.shown === previous.shown) return;
    // Until the corridors are there, `shown` is not the reader's choice.
    if (reading || !previous.atlas.loaded.has('corridors')) return;
    // The first view is the page's doing, not the reader's.
    if (!touched && state.sel === previous.sel && state.shown === previous.shown) {
      home ??= state.view;
      if (state.view === home) return;
    }
    const inAddress = parseHash(win.location.hash).link.sel ?? null;
    const known = inAddress ? exists(state.atlas, inAddress) : true;
    // The table that decides about the address's selection is still on its way: do not lose it.
    if (known === null) return;
    touched = true;
    const hash = formatHash(linkOf(state));
    if (hash === win.location.hash) return;
    const address = win.location.pathname + win.location.search + hash;
    // A new selection is a step to come back from; correcting a broken link is not.
    if (known && !sameSelection(inAddress, state.sel)) win.history.pushState(null, '', address);
    else win.history.replaceState(null, '', address);
  };

  read();
  const unsubscribe = atlasStore.subscribe(write);
  win.addEventListener('popstate', read);
  return () => {
    unsubscribe();
    win.removeEventListener('popstate', read);
  };
}
