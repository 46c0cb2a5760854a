import { ChevronDown } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useAtlas } from './atlas';
import { useWhenIdle } from './useWhenIdle';
import './fold.css';

/** Whether a fold is open: as the reader left it in this entry of the history. */
export const useOpen = (name: string, openAtFirst = false): boolean =>
  useAtlas((state) => state.open[name] ?? openAtFirst);

/**
 * Folded, and yet in the page: the browser's search finds what is in it and opens it. React knows `hidden` as yes or no
 * only, so the attribute is set by hand.
 */
function useUntilFound(region: RefObject<HTMLElement | null>, open: boolean, onFound: () => void): void {
  const found = useRef(onFound);
  found.current = onFound;
  useLayoutEffect(() => {
    if (open) region.current?.removeAttribute('hidden');
    else region.current?.setAttribute('hidden', 'until-found');
  }, [region, open]);
  useEffect(() => {
    const { current: element } = region;
    const match = (): void => found.current();
    element?.addEventListener('beforematch', match);
    return () => element?.removeEventListener('beforematch', match);
  }, [region]);
}

/**
 * What folds, and the button for it. Whether it is open belongs to the entry of the history: going back finds it as it
 * was left. What is folded is put into the page when that is idle.
 *
 * A button and a region, not `<details>`: the heading stays a heading for those who go from heading to heading, where a
 * `<summary>` makes it a part of a button.
 */
export function Fold({
  name,
  heading,
  openAtFirst = false,
  words,
  className = '',
  children,
}: {
  /** Tells it from the other folds of the dossier. */
  name: string;
  /** A heading and what stands beside it, over all of which the button lies; without it the button says `words`. */
  heading?: (id: string) => ReactNode;
  openAtFirst?: boolean;
  /** What the button says when it is closed, and when it is open. */
  words?: { readonly closed: string; readonly open: string };
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const region = useRef<HTMLDivElement>(null);
  const open = useOpen(name, openAtFirst);
  const setOpen = useAtlas((state) => state.actions.setOpen);
  const idle = useWhenIdle();
  useUntilFound(region, open, () => setOpen(name, true));
  const control = {
    type: 'button',
    'aria-expanded': open,
    'aria-controls': `${id}-body`,
    onClick: () => setOpen(name, !open),
  } as const;
  return (
    <div className={`fold ${className}`} data-fold={name} data-open={open || undefined}>
      {heading ? (
        <div className="fold-head">
          {heading(`${id}-head`)}
          <button {...control} className="fold-toggle" aria-labelledby={`${id}-head`}>
            <ChevronDown size={18} aria-hidden />
          </button>
        </div>
      ) : (
        <button {...control} className="fold-more">
          <span>{open ? words?.open : words?.closed}</span>
          <ChevronDown size={16} aria-hidden />
        </button>
      )}
      <div ref={region} id={`${id}-body`} className="fold-body">
        {(open || idle) && children}
      </div>
    </div>
  );
}
