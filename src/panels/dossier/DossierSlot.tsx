import { type FocusEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { linkTo } from '../../atlas/links';
import type { Selection } from '../../atlas/selection';
import { readingIn } from '../../state/reading';
import { say } from '../../words/shell';
import { useAtlas, useAtlasStore } from '../atlas';
import { dossierTitle } from '../focus';
import { Boundary } from '../shell/Boundary';
import { PartPlight } from '../shell/PartPlight';
import { partOf, useRetriedPart } from '../shell/usePart';
import './dossier.css';

const DOSSIER = partOf(() => import('./DossierPart'));

/** Fetches the dossier's program as soon as something is pointed at, searched for or selected: a click then finds it there. */
export function useDossierAhead(): void {
  const store = useAtlasStore();
  useEffect(() => {
    const fetchIt = ({ hover, searchOpen, sel }: ReturnType<typeof store.getState>): void => {
      if (!hover && !searchOpen && !sel) return;
      stop();
      // Who opens a dossier hears of a failure.
      DOSSIER.load().catch(() => {});
    };
    const stop = store.subscribe(fetchIt);
    return stop;
  }, [store]);
}

/** The title alone, as far as it is known: while the rest of the program is on its way, or could not be had. */
function Title({ sel }: { sel: Selection }) {
  const reading = useAtlas(readingIn);
  return (
    <h2 data-part="dossier-title" tabIndex={-1}>
      <bdi>{linkTo(reading, sel)?.label ?? say('details')}</bdi>
    </h2>
  );
}

/** The place of the dossier: its program comes when it is first wanted; where it can't be had, why, and a way to try again. */
export function DossierSlot({ sel }: { sel: Selection }) {
  const { component: DossierPart, failed, retry, boundary } = useRetriedPart(DOSSIER);
  const slot = useRef<HTMLDivElement>(null);
  const titleHeld = useRef(false);
  // A new heading comes with the program, and with the record: the focus that the old one had goes to it.
  useAtlas(readingIn);
  useLayoutEffect(() => {
    const lost = titleHeld.current && document.activeElement === document.body;
    if (lost && slot.current) dossierTitle(slot.current)?.focus({ preventScroll: true });
  });
  const hold = ({ target, currentTarget }: FocusEvent): void => {
    titleHeld.current = target === dossierTitle(currentTarget);
  };
  // A heading that is taken out of the page loses the focus too: that is told before it is gone, and is no wish to leave it.
  const letGo = ({ target, currentTarget }: FocusEvent): void => {
    if (target !== dossierTitle(currentTarget)) return;
    queueMicrotask(() => {
      if (target.isConnected) titleHeld.current = false;
    });
  };

  const content = (): ReactNode => {
    if (failed) {
      return (
        <div className="dossier-head">
          <Title sel={sel} />
          <PartPlight name="dossier" onRetry={retry} />
        </div>
      );
    }
    return (
      <Boundary {...boundary}>
        {DossierPart ? (
          <DossierPart sel={sel} />
        ) : (
          // As tall as the card can be: the map is told at once what the dossier will cover.
          <div className="dossier-head dossier-coming">
            <Title sel={sel} />
          </div>
        )}
      </Boundary>
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears whether its heading has the focus.
    <div ref={slot} onFocus={hold} onBlur={letGo}>
      {content()}
    </div>
  );
}
