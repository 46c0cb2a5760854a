import { useLayoutEffect } from 'react';
import { insetsOf, type Rect, rectOf, within } from '../../state/covers';
import { useApp, useAtlas } from '../atlas';
import { whenResized } from '../whenResized';
import { sheetHeight } from './geometry';

/** A sheet at full height covers nearly all; the map is then told of less, so that it has room to centre in. */
const MOST = 0.6;

/**
 * Tells the store what hides the map: everything in the app that is marked `data-covers`, cards and bars, and the map's
 * own buttons, scale and credits. The sheet counts with the height it is on its way to, or the map would follow it step
 * by step. The style sheets are told too, so that notices stand clear of it (`--covered-bottom`, `-left`, `-right` on the app's element).
 *
 * @param shown changes whenever other cards stand there
 */
export function useCovers(shown: string): void {
  const { root } = useApp();
  const setInsets = useAtlas((state) => state.actions.setInsets);
  const sheet = useAtlas((state) => state.sheet);
  const mapStatus = useAtlas((state) => state.mapStatus);
  /** The map's buttons follow it, and then stand elsewhere. */
  const inset = useAtlas((state) => state.insets);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown`, `mapStatus` and `inset` are what brings the cards and buttons that are measured.
  useLayoutEffect(() => {
    const measure = (): void => {
      const frame = rectOf(root);
      const height = frame.bottom - frame.top;
      const cards: Rect[] = [];
      const controls: Rect[] = [];
      for (const element of root.querySelectorAll<HTMLElement>('[data-covers]')) {
        const rect = rectOf(element);
        if (element.dataset.covers === 'control') controls.push(rect);
        else if (!element.classList.contains('sheet')) cards.push(rect);
        else cards.push({ ...rect, top: frame.bottom - Math.min(sheetHeight(sheet, height), height * MOST) });
      }
      const insets = insetsOf(frame, cards);
      const all = [...cards, ...controls];
      setInsets(
        insets,
        insetsOf(frame, all),
        all.map((rect) => within(frame, rect)),
      );
      for (const side of ['left', 'right', 'bottom'] as const) {
        root.style.setProperty(`--covered-${side}`, `${insets[side]}px`);
      }
    };
    measure();
    // The buttons move when the map has heard of the cards: before the next picture.
    const frame = requestAnimationFrame(measure);
    const stop = whenResized([root, ...root.querySelectorAll('[data-covers]')], measure);
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [setInsets, sheet, root, shown, mapStatus, inset]);
}
