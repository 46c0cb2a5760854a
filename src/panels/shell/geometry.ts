/** The measures of the panels that a program has to know; layout.css says the same, and geometry.test.ts sees to it. Lengths in CSS px. */
import type { SheetSize } from '../../state/state';

/** From this width of the app on there is a card on each side of the map; below it, one sheet. */
export const DESK = 900;

/** An app lower than this shows the map or a card, never both: a picture in somebody's article. */
export const LOW = 240;

const SIZES: readonly SheetSize[] = ['peek', 'half', 'full'];
/** Enough for the handle, a title and the line under it. */
const PEEK = 148;
/** The bar at the top of the page stays in reach. */
const TOP_BAR = 66;

/** How high the sheet stands in an app of some height. On a very low one (a phone on its side, 400 % zoom) the peek leaves the map its share. */
export function sheetHeight(size: SheetSize, height: number): number {
  if (size === 'full') return Math.min(Math.round(height * 0.92), height - TOP_BAR);
  if (size === 'half') return Math.round(height * 0.5);
  return Math.min(PEEK, Math.round(height * 0.4));
}

/** The size that the handle's button leads to: peek, half, full, and from the start. */
export const nextSize = (size: SheetSize): SheetSize =>
  SIZES[(SIZES.indexOf(size) + 1) % SIZES.length] ?? 'half';

/** The size that a sheet dropped at `dropped` settles at. */
export function nearestSize(dropped: number, height: number): SheetSize {
  const distance = (size: SheetSize): number => Math.abs(sheetHeight(size, height) - dropped);
  return SIZES.reduce((best, size) => (distance(size) < distance(best) ? size : best), 'half');
}
