/** Rendering panels in a test document, on a store of their own filled from the fixture. */
import type { ReactNode } from 'react';
import '../single-text';
import { createRoot, type Root } from 'react-dom/client';
import { buildAtlas } from '../../atlas/atlas';
import { countByYear } from '../../atlas/reading/counts';
import type { Tables } from '../../atlas/schema';
import { FIXTURE_INDEX, fixtureSummary, fixtureTables } from '../../atlas/testing/fixture';
import { FILE_NAMES } from '../../state/files';
import { type AtlasLoader, LoadError } from '../../state/load';
import type { FileName } from '../../state/state';
import { type AtlasStore, createAtlasStore } from '../../state/store';
import type { Taking } from '../../state/taking';
import { AtlasProvider } from '../atlas';
import { act } from './act';
// Here it is there when it is asked for: that it comes later is the browser tests' concern.
import '../dossier/DossierPart';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

/** A loader that answers from tables in memory; those named in `broken` fail until they are taken out of it. */
export function fakeLoader(tables: Tables = fixtureTables(), broken: Set<FileName> = new Set()): AtlasLoader {
  const answer = <T,>(name: FileName, value: T): Promise<T> =>
    broken.has(name)
      ? Promise.reject(new LoadError(`${name}.json could not be fetched: the server answered 500.`))
      : Promise.resolve(value);
  return {
    index: () => Promise.resolve(FIXTURE_INDEX),
    summary: () =>
      answer('summary', { corridors: fixtureSummary(), years: countByYear(tables, buildAtlas(tables)) }),
    withdrawn: () => Promise.resolve([]),
    changes: () => Promise.resolve([]),
    table: (name) => answer(name, tables[name]),
  };
}

/** Lets promises and effects settle. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  }
}

let root: Root | null = null;
/** The store of what is mounted: a fresh one for each test. */
export let store: AtlasStore = createAtlasStore();

/** What makes files is another room's: a test that takes something gives its own. */
const nothing = (): Promise<Taking> => Promise.reject(new Error('This test takes nothing.'));

/** Fills the store, with what the page would fetch later too, and renders. */
export async function mount(
  what: ReactNode,
  loader: AtlasLoader = fakeLoader(),
  taking: () => Promise<Taking> = nothing,
): Promise<HTMLElement> {
  const { actions } = store.getState();
  actions.load(loader);
  actions.retry(FILE_NAMES);
  const host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  const rendering = root;
  await act(async () =>
    rendering.render(
      <AtlasProvider store={store} root={document.body} taking={taking}>
        {what}
      </AtlasProvider>,
    ),
  );
  await settle();
  return host;
}

/** Takes everything away again, so that the next test finds an empty page. */
export async function unmount(): Promise<void> {
  const rendered = root;
  root = null;
  await act(async () => rendered?.unmount());
  store = createAtlasStore();
  document.body.replaceChildren();
}

/** Presses an element as a pointer would. */
export async function press(element: Element | null | undefined): Promise<void> {
  if (!element) throw new Error('There is nothing to press.');
  await act(async () => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
  });
  await settle();
}

/** Presses a key on an element. */
export async function key(name: string, on: Element = document.body): Promise<void> {
  await act(async () => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
  await settle();
}

/** The button (or link) whose words or label contain a text. */
export function button(host: ParentNode, words: string): HTMLElement | undefined {
  return [...host.querySelectorAll<HTMLElement>('button, a')].find((element) =>
    `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(words),
  );
}
