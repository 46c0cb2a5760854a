/** Starts the page's own atlas: it has the window, the address and the keys. */
import { type AtlasApp, createAtlasApp } from './app';

declare global {
  interface Window {
    corridorAtlas: AtlasApp;
  }
}

const root = document.getElementById('atlas');
if (!root) throw new Error('index.html has no element #atlas');
createAtlasApp(root, { address: true, keys: true, theme: true, handle: 'corridorAtlas' });
// The sentence that says the program is not there (index.html).
document.getElementById('absent')?.remove();
