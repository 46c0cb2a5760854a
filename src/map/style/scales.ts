/** Sizes by zoom, in one place, so that lines, casings, offsets and rings grow together. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { count } from './states';

type Stop = readonly [zoom: number, px: number];

/** Width of a full corridor line, px. */
const LINE_WIDTH: readonly Stop[] = [
  [1, 1.6],
  [3, 2.4],
  [5, 3.6],
  [7, 5],
  [10, 7],
];
/** Gap between two corridors side by side, px. */
const STRAND_GAP = 1.1;
/** Casing on each side of a line, px. */
const CASING = 1.2;

/** An expression per zoom stop; MapLibre wants `zoom` outermost, whatever else the value depends on. */
export function byZoom(
  stops: readonly Stop[],
  value: (px: number) => ExpressionSpecification | number,
): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flatMap(([zoom, px]) => [zoom, value(px)]),
  ] as ExpressionSpecification;
}

/** By how much of its width a line grows for each step that it is brought forward. */
const LIFT = 0.22;
/** 0 at rest, 1 pointed at, 2 selected. */
const lift = count('lift');
/** The line's own width factor: its stroke, its exactness, and how much it is brought forward. */
const factor: ExpressionSpecification = ['*', ['get', 'width'], ['+', 1, ['*', LIFT, lift]]];

/** Line width in px. */
export const lineWidth = (): ExpressionSpecification => byZoom(LINE_WIDTH, (px) => ['*', factor, px]);

/** Beyond the edges of a selected line, px. */
const GLOW = 11;
/** Width of what lies under a line: the glow of a selected one, the band of an uncertain one, else its casing. */
export const underWidth = (cased: ExpressionSpecification): ExpressionSpecification =>
  byZoom(LINE_WIDTH, (px) => [
    'case',
    ['==', lift, 2],
    ['+', ['*', factor, px], GLOW],
    ['>', ['get', 'band'], 0],
    ['*', px, ['get', 'band']],
    cased,
    ['+', ['*', factor, px], 2 * CASING],
    0,
  ]);

/** Sideways shift that puts strands beside one another: `slot` is -0.5 and 0.5 for two, 0 for one alone. */
export const strandOffset = (): ExpressionSpecification =>
  byZoom(LINE_WIDTH, (px) => ['*', count('slot'), px + STRAND_GAP]);

/** Corridors that may share a leg. */
const SIDE_BY_SIDE = 4;
/** How far from its track a strand may be seen, px: the edge of a selected one's glow, outermost on its leg. */
export const REACH = Math.max(
  ...LINE_WIDTH.map(
    ([, px]) => (px * (1 + 2 * LIFT) + GLOW) / 2 + ((SIDE_BY_SIDE - 1) / 2) * (px + STRAND_GAP),
  ),
);

/** Symbol size by zoom, as a share of the 24 px drawing. */
export const SYMBOL_SIZE: readonly Stop[] = [
  [1, 0.46],
  [3, 0.62],
  [5, 0.78],
  [8, 1],
];

/** Zoom from which places are shown, by importance 1 to 5. */
export const SHOWN_FROM: readonly number[] = [0, 2, 5, 6, 7];
