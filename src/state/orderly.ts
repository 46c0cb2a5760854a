/**
 * A store whose listeners cannot harm each other: one that throws is reported and the others are told all the same; one
 * that changes the store has the others told of the first change before the second, so that the newest state is the last
 * that anybody hears of.
 */
import type { StoreApi } from 'zustand/vanilla';
import { say } from '../words/state';

/** Changes within a change, before it is taken for a circle. */
const ROUNDS = 200;

/** Tells the console, and whoever listens to the page's errors, without stopping anything. */
export function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
}

type Listener<S> = (state: S, previous: S) => void;

/** The same store with such listeners. */
export function orderly<S>(store: StoreApi<S>): StoreApi<S> {
  const listeners = new Set<Listener<S>>();
  let waiting: (readonly [S, S])[] = [];
  let telling = false;

  const tell = (state: S, previous: S): void => {
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue;
      try {
        listener(state, previous);
      } catch (error) {
        report(error);
      }
    }
  };
  store.subscribe((state, previous) => {
    waiting.push([state, previous]);
    if (telling) return;
    telling = true;
    let rounds = 0;
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      rounds += 1;
      if (rounds > ROUNDS) {
        const [, before] = step;
        waiting = [];
        // The last word is the state as it is; what is changed on hearing it is heard with the next change.
        tell(store.getState(), before);
        waiting = [];
        report(new Error(say('store.circle')));
        break;
      }
      tell(...step);
    }
    telling = false;
  });
  return {
    ...store,
    subscribe(listener) {
      // Not the function itself: the same one may be given twice.
      const own: Listener<S> = (state, previous) => listener(state, previous);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
