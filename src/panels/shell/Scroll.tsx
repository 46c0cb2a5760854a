import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useAtlas, useAtlasStore } from '../atlas';

/** A pane that has come to rest this long ago, ms, is remembered. */
const REST_MS = 150;

/**
 * A part that scrolls by itself. Where it stands belongs to the entry of the history, under the pane's `name`: going
 * back brings it there again, as soon as there is enough in it to be scrolled so far.
 */
export function Scroll({
  name,
  id,
  hidden = false,
  children,
}: {
  name: 'overview' | 'records' | 'route' | 'details';
  id?: string;
  hidden?: boolean;
  children: ReactNode;
}) {
  const store = useAtlasStore();
  const pane = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const kept = useAtlas((state) => state.scroll[name] ?? 0);
  /** What was last told to the store, or brought from it. */
  const known = useRef(0);
  const wanted = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (kept === known.current) return;
    known.current = kept;
    wanted.current = kept;
    if (pane.current) pane.current.scrollTop = kept;
  }, [kept]);

  useEffect(() => {
    const { current: element } = pane;
    if (!element || !content.current) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      // Not its own doing: a pane out of sight has no place, one that waits for its content has another.
      if (element.clientHeight === 0 || wanted.current !== null) return;
      const top = Math.round(element.scrollTop);
      if (top === known.current) return;
      known.current = top;
      store.getState().actions.setScroll(name, top);
    };
    const moved = (): void => {
      if (wanted.current !== null && Math.abs(element.scrollTop - wanted.current) < 1) wanted.current = null;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(tell, REST_MS);
    };
    const letGo = (): void => {
      wanted.current = null;
    };
    // Before a click in it leads away.
    const touched = (): void => {
      letGo();
      tell();
    };
    const grown = new ResizeObserver(() => {
      if (wanted.current !== null) element.scrollTop = wanted.current;
    });
    grown.observe(content.current);
    element.addEventListener('scroll', moved, { passive: true });
    element.addEventListener('wheel', letGo, { passive: true });
    for (const type of ['pointerdown', 'keydown'] as const) element.addEventListener(type, touched, true);
    return () => {
      if (timer !== null) clearTimeout(timer);
      grown.disconnect();
      element.removeEventListener('scroll', moved);
      element.removeEventListener('wheel', letGo);
      for (const type of ['pointerdown', 'keydown'] as const)
        element.removeEventListener(type, touched, true);
    };
  }, [name, store]);

  return (
    <div ref={pane} id={id} className="scroll" hidden={hidden}>
      <div ref={content}>{children}</div>
    </div>
  );
}
