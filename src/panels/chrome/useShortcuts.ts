import { useEffect } from 'react';
import { useAtlas } from '../../state/store';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

/** A modal dialog that is not in the store closes itself. */
const hasOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-own-escape]') !== null;

/** `/` and Ctrl/Cmd-K open the search from anywhere; Esc closes the innermost thing that is open. */
export function useShortcuts(): void {
  const actions = useAtlas((state) => state.actions);
  useEffect(() => {
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
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [actions]);
}
