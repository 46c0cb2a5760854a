/** The heights of the phone's sheet. Lengths in CSS px; `viewport` is the height of the page. */
import type { SheetSize } from '../../state/state';

const SIZES: readonly SheetSize[] = ['peek', 'half', 'full'];
/** Enough for the handle, a title and the line under it. */
const PEEK = 148;
/** The bar at the top of the page stays in reach. */
const TOP_BAR = 66;

/** How high the sheet stands. On a very low page (a phone on its side, 400 % zoom) the peek leaves the map its share. */
export function sheetHeight(size: SheetSize, viewport: number): number {
  if (size === 'full') return Math.min(Math.round(viewport * 0.92), viewport - TOP_BAR);
  if (size === 'half') return Math.round(viewport * 0.5);
  return Math.min(PEEK, Math.round(viewport * 0.4));
}

/** The size that the handle's button leads to: peek, half, full, and from the start. */
export const nextSize = (size: SheetSize): SheetSize =>
  SIZES[(SIZES.indexOf(size) + 1) % SIZES.length] ?? 'half';

/** The size that a sheet dropped at `height` settles at. */
export function nearestSize(height: number, viewport: number): SheetSize {
  const distance = (size: SheetSize): number => Math.abs(sheetHeight(size, viewport) - height);
  return SIZES.reduce((best, size) => (distance(size) < distance(best) ? size : best), 'half');
}
