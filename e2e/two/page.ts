/** A page with two atlases, of which the first has the address: what two.spec.ts looks at. */
import { type AtlasApp, createAtlasApp } from '../../src/app';
import './page.css';

declare global {
  interface Window {
    secondAtlas: AtlasApp;
  }
}

const box = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element #${id}`);
  return found;
};
createAtlasApp(box('first'), { address: true, keys: true, theme: true, handle: 'corridorAtlas' });
createAtlasApp(box('second'), { handle: 'secondAtlas' });
