/** The page's own keys, from its first moment: one pressed before the panels' program is there is not lost. */
import type { AtlasStore } from './store';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

/** A modal dialog that is not in the store closes itself. */
const hasOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-own-escape]') !== null;

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/**
 * `/` by what it means, wherever the layout has it: with Shift on a German keyboard, with AltGr on others. Systems that
 * know no AltGr report it as Ctrl and Alt together.
 */
export function isSlash({ key, ctrlKey, metaKey, altKey, getModifierState }: Key): boolean {
  return key === '/' && !metaKey && ((!ctrlKey && !altKey) || getModifierState('AltGraph'));
}

/**
 * Ctrl-K or Cmd-K: by what the key means where it writes Latin letters, by where it lies where it writes others. With
 * Shift, Alt or AltGr it is the browser's or the keyboard's own.
 */
export function isCommandK({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  getModifierState,
}: Key): boolean {
  if (ctrlKey === metaKey || altKey || shiftKey || getModifierState('AltGraph')) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
}

/** `/` and Ctrl/Cmd-K open the search from anywhere; Esc closes the innermost thing that is open. Returns the way to stop. */
export function connectShortcuts(atlasStore: AtlasStore, win: Window): () => void {
  const { actions } = atlasStore.getState();
  const onKey = (event: KeyboardEvent): void => {
    // A browser that fills in a form sends keydowns that are none: they have no key.
    if (typeof event.key !== 'string' || event.defaultPrevented || event.isComposing) return;
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const getModifierState = (name: string): boolean => event.getModifierState(name);
    const pressed: Key = { key, code, ctrlKey, metaKey, altKey, shiftKey, getModifierState };
    if ((isSlash(pressed) && !isTyping(event.target)) || isCommandK(pressed)) {
      event.preventDefault();
      actions.setSearchOpen(true);
    } else if (key === 'Escape' && !hasOwnEscape(event.target) && actions.escape()) {
      // Handled here, innermost first: the widgets' own listeners must not close a second thing.
      event.stopPropagation();
    }
  };
  win.addEventListener('keydown', onKey, { capture: true });
  return () => win.removeEventListener('keydown', onKey, { capture: true });
}
