import { type ComponentType, useEffect, useState } from 'react';
import { retryingImport } from '../../state/lazy';

/** A part of the page whose program is fetched when it is first wanted. */
export interface Part<P> {
  load(): Promise<ComponentType<P>>;
  /** Null until it is there. */
  readonly component: ComponentType<P> | null;
}

/** What a part is made of: its program once loaded, and how to load it. It is asked for again after a failure. */
export function partOf<P>(fetchModule: () => Promise<{ default: ComponentType<P> }>): Part<P> {
  const fetchPart = retryingImport(fetchModule);
  let component: ComponentType<P> | null = null;
  return {
    async load() {
      component ??= (await fetchPart()).default;
      return component;
    },
    get component() {
      return component;
    },
  };
}

/**
 * The part's component when it is wanted and there; null meanwhile. `onFail` hears of each failure; the part is
 * fetched again when it is next wanted, or when `attempt` changes.
 */
export function usePart<P>(
  part: Part<P>,
  wanted: boolean,
  onFail: () => void,
  attempt = 0,
): ComponentType<P> | null {
  const [, setLoaded] = useState(part.component !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onFail` is only called, and `attempt` asks again.
  useEffect(() => {
    if (!wanted) return;
    if (part.component) {
      // Somebody else's request may have been answered since the picture was made without it.
      setLoaded(true);
      return;
    }
    let current = true;
    part.load().then(
      () => current && setLoaded(true),
      (error: unknown) => {
        console.error(error);
        if (current) onFail();
      },
    );
    return () => {
      current = false;
    };
  }, [part, wanted, attempt]);
  return wanted ? part.component : null;
}

/** A part of a card, fetched when its place is drawn; where it fails, the place says so and has a way to try again. */
export interface RetriedPart<P> {
  /** Null until it is there. */
  readonly component: ComponentType<P> | null;
  /** It could not be had, or not be drawn. */
  readonly failed: boolean;
  readonly retry: () => void;
  /** For the boundary that it is drawn in. */
  readonly boundary: { readonly attempt: number; readonly onFail: () => void };
}

/** A part that is wanted as long as its place is there, until it fails and again when the reader asks for it. */
export function useRetriedPart<P>(part: Part<P>): RetriedPart<P> {
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const onFail = (): void => setFailed(true);
  const component = usePart(part, true, onFail, attempt);
  const retry = (): void => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  return { component, failed, retry, boundary: { attempt, onFail } };
}
