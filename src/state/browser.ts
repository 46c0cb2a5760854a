/** What the browser keeps between visits, and what it tells of itself. Where it does not let the page ask, nothing is kept. */
import { FIELDS, keptIn, sameIn, withField } from './fields/table';
import type { FieldName, Some } from './fields/values';
import type { AtlasStore } from './store';

const KEPT = keptIn('browser');
const keyOf = (name: FieldName): string => `corridor-atlas.${FIELDS[name].key}`;

/** Sandboxed frames and strict settings throw on the very name of the storage. */
function guarded<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

/** Reads what was kept, and keeps it from then on. Returns the way to stop. */
export function connectBrowser(store: AtlasStore, win: Window): () => void {
  let asked: Some = {};
  const read = <N extends FieldName>(name: N): void => {
    const text = guarded(() => win.localStorage.getItem(keyOf(name)), null);
    const found = text === null ? null : FIELDS[name].read(text);
    if (found && 'value' in found) asked = withField(asked, name, found.value);
  };
  for (const name of KEPT) read(name);
  if (Object.keys(asked).length > 0) store.getState().actions.change(asked);

  return store.subscribe((state, previous) => {
    const keep = <N extends FieldName>(name: N): void => {
      if (sameIn(name, state, previous)) return;
      const text = FIELDS[name].write(state[name]);
      guarded(() => {
        if (text === null) win.localStorage.removeItem(keyOf(name));
        else win.localStorage.setItem(keyOf(name), text);
      }, undefined);
    };
    for (const name of KEPT) keep(name);
  });
}

/** Follows a media query, from its present answer on. Returns the way to stop. */
export function followMedia(win: Window, query: string, apply: (matches: boolean) => void): () => void {
  return guarded(
    () => {
      const media = win.matchMedia(query);
      const changed = ({ matches }: MediaQueryListEvent): void => apply(matches);
      apply(media.matches);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => {},
  );
}
