/** An atlas in an element of a page: the only file that sees everything, and ties store, map and panels together. */
import './page.css';
import './panels/panels.css';
import { connectBrowser, followMedia } from './state/browser';
import { insetsOf, rectOf } from './state/covers';
import { connectFound } from './state/found';
import { type AtlasHandle, createHandle } from './state/handle';
import { connectHistory } from './state/history';
import { retryingImport } from './state/lazy';
import { readLink } from './state/link';
import { connectLinks } from './state/links';
import { atlasLoader } from './state/load';
import { connectPlanning } from './state/planning';
import { connectReadAhead } from './state/read-ahead';
import { connectSearch } from './state/search';
import { connectShortcuts } from './state/shortcuts';
import type { Insets } from './state/state';
import { createAtlasStore } from './state/store';
import type { Taking } from './state/taking';
import { say } from './words/state';

type MapModule = typeof import('./map');
export type MapLibreMap = NonNullable<ReturnType<MapModule['startMap']>['map']>;

export interface AtlasOptions {
  /** Whether the page's address is this app's: it reads the link, rewrites it, and makes steps of the history. */
  readonly address?: boolean;
  /** Whether it listens to the page's keys (`/`, Ctrl-K, Esc). */
  readonly keys?: boolean;
  /** Whether the page's colours are this app's: it sets them on the document and keeps the choice in the browser. Else they are set on the element. */
  readonly theme?: boolean;
  /** The name that its handle has on `window`; null: none. */
  readonly handle?: string | null;
  /** Absolute URL of the folder that holds `atlas/`, `basemap/` and `fonts/`, with a trailing slash; the document's own without it. */
  readonly base?: string;
}
export interface AtlasApp extends AtlasHandle<MapLibreMap> {
  /** Takes everything out of the page again. */
  destroy(): void;
}

/** How long the panels let the map's program come first, ms; on a slow line they do not wait for it. */
const PATIENCE_MS = 150;

/** A part of the app's element: the one that index.html has ready, or a new one. */
function partOf(
  root: HTMLElement,
  className: string,
): { readonly element: HTMLElement; readonly isNew: boolean } {
  const found = root.querySelector<HTMLElement>(`:scope > .${className}`);
  if (found) return { element: found, isNew: false };
  const element = document.createElement('div');
  element.className = className;
  root.append(element);
  return { element, isNew: true };
}

/** What the empty cards of index.html cover, px; null when the panels are there, which measure themselves. */
function coveredAtFirst(panels: HTMLElement, opens: boolean, guest: boolean): Insets | null {
  const cards = panels.querySelector('.waiting');
  if (!cards) return null;
  const shown = [...cards.children].filter(
    ({ classList }) =>
      (opens || !classList.contains('column-right')) && !(guest && classList.contains('bottom')),
  );
  return insetsOf(rectOf(panels), shown.map(rectOf));
}

/** A program that did not come, and what a reader can do about it. */
const missing = (what: string): string =>
  say(navigator.onLine === false ? 'program.offline' : 'program.reload', { what });

/** Says in the panels' place why they are not there, with a button that asks for them again. */
function showNoPanels(panels: HTMLElement, again: () => void): void {
  const message = document.createElement('div');
  message.className = 'card map-message';
  message.role = 'alert';
  const sentence = document.createElement('p');
  sentence.textContent = missing(say('panels.program'));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = say('program.again');
  button.addEventListener('click', again);
  message.append(sentence, button);
  (panels.firstElementChild ?? panels).replaceChildren(message);
}

/**
 * Puts an atlas into an element, which it fills and which must have a size. Nothing of it is shared with another one in
 * the same page.
 */
export function createAtlasApp(
  root: HTMLElement,
  {
    address = false,
    keys = false,
    theme = false,
    handle = null,
    base = new URL('.', document.baseURI).href,
  }: AtlasOptions = {},
): AtlasApp {
  root.classList.add('atlas');
  const panels = partOf(root, 'atlas-panels');
  const canvas = partOf(root, 'atlas-map');
  const store = createAtlasStore({ guest: window.top !== window });
  const { actions } = store.getState();
  const stops: (() => void)[] = [];

  stops.push(
    followMedia(window, '(prefers-color-scheme: dark)', (dark) =>
      actions.setDeviceTheme(dark ? 'dark' : 'light'),
    ),
    followMedia(window, '(forced-colors: active)', actions.setForcedColours),
    followMedia(window, '(prefers-reduced-motion: reduce)', actions.setReducedMotion),
  );
  if (theme) stops.push(connectBrowser(store, window));
  const coloured = theme ? document.documentElement : root;
  const showTheme = (): void => {
    coloured.dataset.theme = store.getState().theme;
  };
  showTheme();
  stops.push(store.subscribe(showTheme));

  if (address) stops.push(connectHistory(store, window));
  if (keys) stops.push(connectShortcuts(store, window));
  stops.push(
    connectSearch(store),
    connectFound(store),
    connectReadAhead(store),
    connectLinks(store),
    connectPlanning(store),
  );
  actions.load(atlasLoader(new URL('atlas/', base).href));

  let map: MapLibreMap | null = null;
  /** The second map, for pictures. */
  let drawer: ReturnType<MapModule['startMap']>['drawer'] = () => null;
  let gone = false;
  /** MapLibre is two thirds of the page's bytes: it comes on its own (see `ahead` in vite.config.ts). */
  const fetchMap = retryingImport(() => import('./map'));
  const start = (): Promise<ReturnType<MapModule['startMap']> | null> =>
    fetchMap().then(
      ({ startMap }) => {
        if (gone) return null;
        // Where the map looks first depends on it. The link's selection is in the store only when its table is there; its
        // card will open all the same.
        const opens = address && Boolean(readLink(window.location.hash).asked.sel);
        const covered = coveredAtFirst(panels.element, opens, store.getState().guest);
        if (covered) actions.setInsets(covered);
        const startedMap = startMap(canvas.element, store, { base, guest: store.getState().guest });
        stops.push(startedMap.destroy);
        map = startedMap.map;
        drawer = startedMap.drawer;
        return startedMap;
      },
      (error: unknown) => {
        console.error(error);
        if (!gone) actions.setMapStatus('absent', missing(say('map.program')), again);
        return null;
      },
    );
  /** The reader asks for the map once more. */
  function again(): void {
    actions.setMapStatus('starting');
    void start();
  }
  const started = start();
  const ready = started.then((startedMap) => startedMap?.drawn);
  // Whoever waits for `ready` hears of a failure there; the reader hears of it in the panels.
  ready.catch(() => {});

  const fetchExport = retryingImport(() => import('./export'));
  const taking = (): Promise<Taking> =>
    fetchExport().then(({ createTaking }) => createTaking({ store, root: coloured, drawer: () => drawer() }));

  /**
   * The map starts its worker and its graphics; while those get ready, the panels are drawn. The other way round they would
   * be waited for, a tenth of the time until the corridors are there.
   */
  const fetchPanels = retryingImport(() => import('./panels'));
  const show = (): Promise<void> =>
    fetchPanels().then(
      ({ showPanels }) => {
        if (!gone) stops.push(showPanels(panels.element, store, root, taking));
      },
      (error: unknown) => {
        console.error(error);
        if (!gone) showNoPanels(panels.element, () => void show());
      },
    );
  void Promise.race([started, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
    .catch(() => {})
    .then(show);

  const app: AtlasApp = Object.defineProperties(createHandle(store, ready, () => map) as AtlasApp, {
    destroy: {
      value(): void {
        gone = true;
        actions.stop();
        for (const stop of stops.splice(0).reverse()) stop();
        map = null;
        drawer = () => null;
        for (const { element, isNew } of [panels, canvas]) {
          if (isNew) element.remove();
          else element.replaceChildren();
        }
        if (handle !== null && Reflect.get(window, handle) === app) Reflect.deleteProperty(window, handle);
      },
    },
  });
  if (handle !== null) Reflect.set(window, handle, app);
  return app;
}
