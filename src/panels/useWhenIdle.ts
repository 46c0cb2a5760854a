import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** A busy page puts off what can wait no longer than this, ms. */
const AT_LAST_MS = 2000;

/** Calls back when the page has nothing else to do; returns the way to call it off. WebKit knows no idle time: the next turn, there. */
function whenIdle(callback: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(callback, 0);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(callback, { timeout: AT_LAST_MS });
  return () => window.cancelIdleCallback(handle);
}

/**
 * False in the first frames, true once the page has been idle, and before it is printed: for what is not seen at once but
 * has to be there to be found.
 */
export function useWhenIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const stop = whenIdle(() => startTransition(() => setIdle(true)));
    const atOnce = (): void => flushSync(() => setIdle(true));
    window.addEventListener('beforeprint', atOnce);
    return () => {
      stop();
      window.removeEventListener('beforeprint', atOnce);
    };
  }, []);
  return idle;
}
