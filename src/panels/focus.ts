/**
 * Where the keyboard focus goes when the selection changes. A selection made in a panel takes the focus to the
 * dossier's heading and, on closing, back to what opened it; one made on the map leaves the focus where it is.
 */
import { type Selection, selectionKey } from '../atlas/selection';

let asked = false;
let opener: { element: HTMLElement; key: string | null } | null = null;

/** Says that the selection about to change was made from this element of a panel. */
export function rememberOpener(element: HTMLElement | null, sel: Selection | null): void {
  asked = true;
  // A link inside the dossier does not outlive it: closing leads back to what first opened it.
  if (element && !element.closest('[data-dossier]')) {
    opener = { element, key: sel ? selectionKey(sel) : null };
  }
}

/** Whether the last change of selection came from a panel; asking takes the answer away. */
export function takeFocusRequest(): boolean {
  const answer = asked;
  asked = false;
  return answer;
}

/** Focuses what opened the dossier, or its like in the page by now, or else `fallback`. */
export function returnFocus(fallback: HTMLElement | null): void {
  const { element, key } = opener ?? { element: null, key: null };
  opener = null;
  const again = key ? document.querySelector<HTMLElement>(`[data-sel="${CSS.escape(key)}"]`) : null;
  const target = [element, again, fallback].find((candidate) => candidate?.isConnected);
  target?.focus({ preventScroll: target === fallback });
}
