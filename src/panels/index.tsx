/** Starts the panels: the one function the page calls. */
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { AtlasStore } from '../state/store';
import { App } from './App';
import { AtlasProvider } from './atlas';

/** Draws the panels into an element that covers the page, at once: the map waits to hear what they cover. Returns the way to take them away. */
export function showPanels(element: HTMLElement, store: AtlasStore): () => void {
  const root = createRoot(element);
  flushSync(() =>
    root.render(
      <StrictMode>
        <AtlasProvider store={store}>
          <App />
        </AtlasProvider>
      </StrictMode>,
    ),
  );
  return () => root.unmount();
}
