/** Starts the panels: the one function the page calls. */
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './App';

/** Draws the panels into an element that covers the page, at once: the map waits to hear what they cover. */
export function showPanels(element: HTMLElement): void {
  flushSync(() =>
    createRoot(element).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}
