/** The page's own keys, from its first moment: one pressed before the panels' program is there is not lost. */
import type { AtlasStore } from './store';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

/** A modal dialog that is not in the store closes itself. */
const hasOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-own-escape]') !== null;

/** `/` and Ctrl/Cmd-K open the search from anywhere; Esc closes the innermost thing that is open. Returns the way to stop. */
export function connectShortcuts(atlasStore: AtlasStore, win: Window): () => void {
  const { actions } = atlasStore.getState();
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const slash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (slash || commandK) {
      event.preventDefault();
      actions.setSearchOpen(true);
    } else if (event.key === 'Escape' && !hasOwnEscape(event.target) && actions.escape()) {
      // Handled here, innermost first: the widgets' own listeners must not close a second thing.
      event.stopPropagation();
    }
  };
  win.addEventListener('keydown', onKey, { capture: true });
  return () => win.removeEventListener('keydown', onKey, { capture: true });
}
