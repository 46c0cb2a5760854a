import { type ComponentType, useEffect, useState } from 'react';

/** A part of the page whose program is fetched when it is first wanted. */
export interface Part<P> {
  load(): Promise<ComponentType<P>>;
  /** Null until it is there. */
  readonly component: ComponentType<P> | null;
}

/** Style sheets that could not be had. Their elements do not tell: the news of it passes by once. */
const broken = new Set<HTMLLinkElement>();
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') broken.add(target);
  },
  true,
);

/**
 * Fetches them again. The build's loader asks for each sheet once: a part that failed for want of its sheet would come
 * without it the next time.
 */
async function mendSheets(): Promise<void> {
  const links = [...broken].filter((link) => link.isConnected);
  broken.clear();
  await Promise.all(
    links.map(
      (link) =>
        new Promise<void>((resolve, reject) => {
          const again = link.cloneNode() as HTMLLinkElement;
          again.onload = () => resolve();
          again.onerror = () => reject(new Error(`${again.href} could not be loaded.`));
          link.replaceWith(again);
        }),
    ),
  );
}

/** What a part is made of: its program once loaded, and how to load it. It is asked for again after a failure. */
export function partOf<P>(fetchModule: () => Promise<{ default: ComponentType<P> }>): Part<P> {
  let component: ComponentType<P> | null = null;
  let failed = false;
  return {
    async load() {
      if (component) return component;
      try {
        if (failed) await mendSheets();
        component = (await fetchModule()).default;
        return component;
      } catch (error) {
        failed = true;
        throw error;
      }
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
  const [, setLoaded] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onFail` is only called, and `attempt` asks again.
  useEffect(() => {
    if (!wanted || part.component) return;
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
