/** Starts the panels: the one function the page calls. */
import './single-text';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { AtlasStore } from '../state/store';
import type { Taking } from '../state/taking';
import { App } from './App';
import { AtlasProvider } from './atlas';

/**
 * Draws the panels into an element that covers the app, at once: the map waits to hear what they cover.
 *
 * @returns the way to take them away
 * @param root the element of the whole app, map and panels
 * @param taking all that can be cited and taken, fetched when it is first asked for
 */
export function showPanels(
  element: HTMLElement,
  store: AtlasStore,
  root: HTMLElement,
  taking: () => Promise<Taking>,
): () => void {
  const drawing = createRoot(element);
  flushSync(() =>
    drawing.render(
      <StrictMode>
        <AtlasProvider store={store} root={root} taking={taking}>
          <App />
        </AtlasProvider>
      </StrictMode>,
    ),
  );
  return () => drawing.unmount();
}
