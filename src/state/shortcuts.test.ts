// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectShortcuts } from './shortcuts';
import { type AtlasStore, createAtlasStore } from './store';

let store: AtlasStore;
let stop = (): void => {};
beforeEach(() => {
  store = createAtlasStore();
  stop = connectShortcuts(store, window);
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

interface Press extends KeyboardEventInit {
  /** AltGr, which some systems report as Ctrl and Alt. */
  readonly altGraph?: boolean;
}
/** Presses keys, and says whether the page took them. */
function press({ altGraph = false, ...init }: Press, on: EventTarget = document.body): boolean {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  event.getModifierState = (name) => name === 'AltGraph' && altGraph;
  on.dispatchEvent(event);
  return event.defaultPrevented;
}

it.each<[string, Press]>([
  ['/', { key: '/', code: 'Slash' }],
  ['/ with Shift, as on a German keyboard', { key: '/', code: 'Digit7', shiftKey: true }],
  ['/ with AltGr', { key: '/', code: 'KeyQ', altGraph: true }],
  ['/ with AltGr where it is Ctrl and Alt', { key: '/', ctrlKey: true, altKey: true, altGraph: true }],
  ['Ctrl-K', { key: 'k', code: 'KeyK', ctrlKey: true }],
  ['Cmd-K', { key: 'k', code: 'KeyK', metaKey: true }],
  ['Ctrl-K with Caps Lock', { key: 'K', code: 'KeyK', ctrlKey: true }],
  ['Ctrl-K on a Cyrillic layout', { key: 'л', code: 'KeyK', ctrlKey: true }],
  ['Ctrl-K on a Georgian layout', { key: 'კ', code: 'KeyK', ctrlKey: true }],
  ['Ctrl-K on Dvorak, by its letter', { key: 'k', code: 'KeyV', ctrlKey: true }],
])('%s opens the search', (_, keys) => {
  expect(press(keys)).toBe(true);
  expect(store.getState().searchOpen).toBe(true);
});

it.each<[string, Press]>([
  ['Ctrl-Shift-K, the browser’s console', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }],
  ['Ctrl-T on Dvorak, where K lies', { key: 't', code: 'KeyK', ctrlKey: true }],
  ['Ctrl-Alt-K', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }],
  ['Ctrl-Cmd-K', { key: 'k', code: 'KeyK', ctrlKey: true, metaKey: true }],
  ['AltGr-K', { key: 'ĸ', code: 'KeyK', ctrlKey: true, altGraph: true }],
  ['Ctrl-/', { key: '/', code: 'Slash', ctrlKey: true }],
  ['/ while a word is composed', { key: '/', isComposing: true }],
  ['k alone', { key: 'k', code: 'KeyK' }],
])('%s is left alone', (_, keys) => {
  expect(press(keys)).toBe(false);
  expect(store.getState().searchOpen).toBe(false);
});

it('does not stumble over a keydown that is none, as filling in a form sends', () => {
  const event = new Event('keydown', { bubbles: true, cancelable: true });
  let failure: unknown = null;
  window.addEventListener('error', ({ error }) => {
    failure = error;
  });
  document.body.dispatchEvent(event);
  expect(failure).toBeNull();
  expect(store.getState().searchOpen).toBe(false);
});

it('leaves a / to whom it is typed', () => {
  const field = document.body.appendChild(document.createElement('input'));
  expect(press({ key: '/' }, field)).toBe(false);
  expect(press({ key: 'k', ctrlKey: true }, field)).toBe(true);
});
