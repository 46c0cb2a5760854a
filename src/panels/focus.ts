/**
 * Where the keyboard focus goes when the selection changes. A selection made in a panel takes the focus to the
 * dossier's heading and, on closing, back to what opened it; one made on the map leaves the focus where it is.
 */
import { flushSync } from 'react-dom';
import { type Selection, selectionKey } from '../atlas/selection';

export interface FocusMemory {
  /** Says that the selection about to change was made from this element of a panel. */
  rememberOpener(element: HTMLElement | null, sel: Selection | null): void;
  /** Whether the last change of selection came from a panel; asking takes the answer away. */
  takeRequest(): boolean;
  /** Focuses what opened the dossier, or its like in the page by now, or else `fallback`. */
  giveBack(fallback: HTMLElement | null): void;
}

/** One app's memory; `root` is its element. */
export function createFocusMemory(root: ParentNode): FocusMemory {
  let asked = false;
  let opener: { element: HTMLElement; key: string | null } | null = null;
  return {
    rememberOpener(element, sel) {
      asked = true;
      // A link inside the dossier does not outlive it: closing leads back to what first opened it.
      if (element && !element.closest('[data-dossier]')) {
        opener = { element, key: sel ? selectionKey(sel) : null };
      }
    },
    takeRequest() {
      const answer = asked;
      asked = false;
      return answer;
    },
    giveBack(fallback) {
      const { element, key } = opener ?? { element: null, key: null };
      opener = null;
      const again = key ? root.querySelector<HTMLElement>(`[data-sel="${CSS.escape(key)}"]`) : null;
      const target = [element, again, fallback].find((candidate) => candidate?.isConnected);
      target?.focus({ preventScroll: target === fallback });
    },
  };
}

/**
 * Does something that may take away what has the focus: then that goes to `onward`, which stays, or is there only now.
 * @param onward asked when it is done
 */
export function keepingFocus(act: () => void, onward: () => HTMLElement | null | undefined): void {
  flushSync(act);
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) onward()?.focus();
}

/** The heading of what is selected, where reading its dossier begins; null where nothing is. */
export const dossierTitle = (within: ParentNode): HTMLElement | null =>
  within.querySelector<HTMLElement>('[data-part="dossier-title"]');

/** The corridors' panel, where reading begins while nothing is selected. */
export const corridorList = (within: ParentNode): HTMLElement | null =>
  within.querySelector<HTMLElement>('[data-part="corridors"]');

/** The focusable part of the app's map, where a menu opened on it leads back to. */
export const mapCanvas = (root: ParentNode): HTMLElement | null =>
  root.querySelector<HTMLElement>('canvas[tabindex]');
