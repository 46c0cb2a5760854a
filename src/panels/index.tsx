/** Starts the panels: the one function the page calls. */
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { AtlasStore } from '../state/store';
import { App } from './App';
import { AtlasProvider } from './atlas';

/**
 * Draws the panels into an element that covers the app, at once: the map waits to hear what they cover.
 *
 * @param root the element of the whole app, map and panels
 */
export function showPanels(element: HTMLElement, store: AtlasStore, root: HTMLElement): void {
  flushSync(() =>
    createRoot(element).render(
      <StrictMode>
        <AtlasProvider store={store} root={root}>
          <App />
        </AtlasProvider>
      </StrictMode>,
    ),
  );
}
