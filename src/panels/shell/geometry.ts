/** The measures of the panels that a program has to know; layout.css says the same, and geometry.test.ts sees to it. Lengths in CSS px. */
import type { SheetSize } from '../../state/state';

/** From this width of the app on there is a card on each side of the map; below it, one sheet. */
export const DESK = 900;

/** An app lower than this shows the map or a card, never both: a picture in somebody's article. */
export const LOW = 240;
/** So does a narrow one that is lower than this: a page enlarged to 400 %. */
export const LOW_NARROW = 300;
/** A low app of this width or more, a phone on its side, has room for one card beside the map; */
export const SIDE = 560;
/** low is what has less height than this, */
export const SIDE_LOW = 480;
/** and from this width on there is room for two cards all the same. */
export const SIDE_WIDE = 1200;

/** How the panels stand: two cards beside the map, one, a sheet at its foot, or a card in its place. */
export type Layout = 'desk' | 'side' | 'sheet' | 'low';

/** The layout of an app of some size. */
export function layoutOf(width: number, height: number): Layout {
  if (height < LOW || (height < LOW_NARROW && width < SIDE)) return 'low';
  if (height < SIDE_LOW && width >= SIDE && width < SIDE_WIDE) return 'side';
  return width >= DESK ? 'desk' : 'sheet';
}

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

/** A sheet that was pulled so far, px, was swept, and goes the way it was swept. */
const SWEPT = 32;

/** The size at which a sheet settles that was `from` and was let go at `dropped`: a short sweep is a step on its way. */
export function settledSize(from: SheetSize, dropped: number, height: number): SheetSize {
  const nearest = nearestSize(dropped, height);
  const moved = dropped - sheetHeight(from, height);
  if (nearest !== from || Math.abs(moved) < SWEPT) return nearest;
  return SIZES[SIZES.indexOf(from) + Math.sign(moved)] ?? from;
}

/** The size that a sheet dropped at `dropped` settles at. */
export function nearestSize(dropped: number, height: number): SheetSize {
  const distance = (size: SheetSize): number => Math.abs(sheetHeight(size, height) - dropped);
  return SIZES.reduce((best, size) => (distance(size) < distance(best) ? size : best), 'half');
}
