/** The only file that sees everything: it starts the store, the map and the panels, and ties them together. */
import './page.css';
import './panels/panels.css';
import { type AtlasHandle, createHandle } from './state/handle';
import { connectHistory } from './state/history';
import { atlasLoader } from './state/load';
import { connectShortcuts } from './state/shortcuts';
import type { Insets } from './state/state';
import { createAtlasStore } from './state/store';
import { parseHash } from './state/url';

type MapModule = typeof import('./map');
type MapLibreMap = NonNullable<ReturnType<MapModule['startMap']>['map']>;

declare global {
  interface Window {
    corridorAtlas: AtlasHandle<MapLibreMap>;
  }
}

const base = new URL('.', document.baseURI).href;
const store = createAtlasStore();
const { actions } = store.getState();

/** Follows a media query from now on. */
function followMedia(query: string, apply: (matches: boolean) => void): void {
  const media = window.matchMedia(query);
  apply(media.matches);
  media.addEventListener('change', (event) => apply(event.matches));
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element #${id}`);
  return found;
}

followMedia('(prefers-color-scheme: dark)', (dark) => actions.setDeviceTheme(dark ? 'dark' : 'light'));
followMedia('(prefers-reduced-motion: reduce)', actions.setReducedMotion);
const showTheme = (): void => {
  document.documentElement.dataset.theme = store.getState().theme;
};
showTheme();
store.subscribe(showTheme);

/** What the empty cards of index.html cover, px; null when the panels are there, which measure themselves. */
function coveredAtFirst(): Insets | null {
  const cards = element('app').querySelector('.waiting');
  if (!cards) return null;
  const rect = (card: string): DOMRect =>
    cards.querySelector(`.${card}`)?.getBoundingClientRect() ?? new DOMRect();
  // On a phone there is no such card: its sheet tells of the selection, and is there without one too.
  const details = rect('column-right');
  // The link's selection is in the store only when its table is there; its card will open all the same.
  const opens = parseHash(window.location.hash).link.sel !== undefined && details.width > 0;
  return {
    top: Math.round(rect('topbar').bottom),
    bottom: Math.round(rect('sheet').height),
    left: Math.round(rect('column-left').right),
    right: opens ? Math.round(window.innerWidth - details.left) : 0,
  };
}

connectHistory(store, window);
connectShortcuts(store, window);
actions.load(atlasLoader(new URL('atlas/', base).href));

let map: MapLibreMap | null = null;
/** MapLibre is two thirds of the page's bytes: it comes on its own (see `ahead` in vite.config.ts). */
const started = import('./map').then(
  ({ startMap }) => {
    // Where the map looks first depends on it.
    const covered = coveredAtFirst();
    if (covered) actions.setInsets(covered);
    return startMap(element('map'), store, { base });
  },
  () => {
    actions.setMapStatus('absent', 'The map’s program could not be loaded. Everything is also in the lists.');
    return null;
  },
);
const ready = started.then((startedMap) => {
  map = startedMap?.map ?? null;
  return startedMap?.drawn;
});
// Whoever waits for `ready` hears of a failure there; the reader hears of it in the panels.
ready.catch(() => {});
window.corridorAtlas = createHandle(store, ready, () => map);

/** How long the panels let the map's program come first, ms; on a slow line they do not wait for it. */
const PATIENCE_MS = 150;
/**
 * The map starts its worker and its graphics; while those get ready, the panels are drawn. The other way round they would
 * be waited for, a tenth of the time until the corridors are there.
 */
void Promise.race([started, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  .catch(() => {})
  .then(() => import('./panels'))
  .then(
    ({ showPanels }) => showPanels(element('app'), store, element('atlas')),
    () => {
      const message = document.createElement('p');
      message.className = 'card map-message';
      message.role = 'alert';
      message.textContent = 'The panels’ program could not be loaded. Reload the page to try again.';
      element('app').firstElementChild?.replaceChildren(message);
    },
  );
