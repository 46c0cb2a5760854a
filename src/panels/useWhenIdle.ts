import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from '../state/idle';

/** A busy page puts off what can wait no longer than two seconds; WebKit, which knows no idle time, till the next turn. */
const PATIENCE = { atLastMs: 2000, blindMs: 0 };

/** How to show each that waits. A dossier has dozens of folds: one call and one listener serve them all. */
const waiting = new Set<() => void>();
let callOff: (() => void) | null = null;
/** What comes into the page for the print is shown with it: a fold may stand in a fold. */
let printing = false;

function showAll(): void {
  for (const show of waiting) show();
}

function showForPrint(): void {
  printing = true;
  flushSync(showAll);
  printing = false;
}

function wait(show: () => void): () => void {
  waiting.add(show);
  // However often it is added, it listens once.
  window.addEventListener('beforeprint', showForPrint);
  callOff ??= whenIdle(() => {
    callOff = null;
    startTransition(showAll);
  }, PATIENCE);
  return () => {
    waiting.delete(show);
    if (waiting.size > 0) return;
    window.removeEventListener('beforeprint', showForPrint);
    callOff?.();
    callOff = null;
  };
}

/**
 * False in the first frames, true once the page has been idle, and before it is printed: for what is not seen at once but
 * has to be there to be found.
 */
export function useWhenIdle(): boolean {
  const [idle, setIdle] = useState(printing);
  useEffect(() => (idle ? undefined : wait(() => setIdle(true))), [idle]);
  return idle;
}
