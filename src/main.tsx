/** The only file that sees everything: it starts the store, the map and the panels, and ties them together. */
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './panels/App';
import { type AtlasHandle, createHandle } from './state/handle';
import { connectHistory } from './state/history';
import { atlasLoader } from './state/load';
import { store } from './state/store';

type MapModule = typeof import('./map');
type MapLibreMap = NonNullable<ReturnType<MapModule['startMap']>['map']>;

declare global {
  interface Window {
    corridorAtlas: AtlasHandle<MapLibreMap>;
  }
}

const base = new URL('.', document.baseURI).href;
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

connectHistory(store, window);
actions.load(atlasLoader(new URL('atlas/', base).href));

let map: MapLibreMap | null = null;
/** MapLibre is two thirds of the page's bytes: it comes beside the panels (see `mapAhead` in vite.config.ts), not before them. */
const ready = import('./map').then(
  ({ startMap }) => {
    const started = startMap(element('map'), store, { base });
    map = started.map;
    return started.drawn;
  },
  () =>
    actions.setMapStatus('absent', 'The map’s program could not be loaded. Everything is also in the lists.'),
);
// Whoever waits for `ready` hears of a failure there; the reader hears of it in the panels.
ready.catch(() => {});
window.corridorAtlas = createHandle(store, ready, () => map);

createRoot(element('app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
