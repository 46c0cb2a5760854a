/** Sizes by zoom, in one place, so that lines, casings, offsets and rings grow together. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Exactness } from '../../atlas/schema';
import { EXACTNESS_LOOKS, LINK_SHARE } from '../../atlas/symbology';
import { count } from './states';

type Stop = readonly [zoom: number, px: number];

/** Width of a full corridor line, px. */
export const LINE_WIDTH: readonly Stop[] = [
  [1, 1.8],
  [3, 2.6],
  [5, 3.8],
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
  value: (px: number, zoom: number) => ExpressionSpecification | number,
): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flatMap(([zoom, px]) => [zoom, value(px, zoom)]),
  ] as ExpressionSpecification;
}

/** By how much of its width a line grows for each step that it is brought forward. */
const LIFT = 0.22;
/** 0 at rest, 1 pointed at, 2 selected. */
const lift = count('lift');
/** The line's own width factor: its stroke, and how much it is brought forward. */
const factor: ExpressionSpecification = ['*', ['get', 'width'], ['+', 1, ['*', LIFT, lift]]];

/** Line width in px. */
export const lineWidth = (): ExpressionSpecification => byZoom(LINE_WIDTH, (px) => ['*', factor, px]);

/** Beyond the edges of a selected line, px. */
const GLOW = 11;
/** Zooms between which what says how exact a line is grows in: farther out, a course off by its own width is true. */
export const EXACTNESS_ZOOMS = [5, 7] as const;
const exactnessAt = (zoom: number): number => (zoom <= EXACTNESS_ZOOMS[0] ? 0 : 1);

/** A number by how exact the line is. */
export const byExactness = (value: (exactness: Exactness) => number): ExpressionSpecification => [
  'match',
  ['get', 'exactness'],
  'track',
  value('track'),
  'surveyed',
  value('surveyed'),
  'generalised',
  value('generalised'),
  value('schematic'),
];

const exactly = (exactness: Exactness): ExpressionSpecification => ['==', ['get', 'exactness'], exactness];
export const banded = exactly('schematic');
/** Its course is known: it has an edge where it is whole, a bed where it is broken. */
export const sharp: ExpressionSpecification = ['any', exactly('track'), exactly('surveyed')];

/**
 * Width of what lies under a line: the glow of a selected one, the band of a schematic one, the edge of one along the
 * track or surveyed, the bed of a broken one, else its casing on land.
 */
export const underWidth = (is: {
  readonly cased: ExpressionSpecification;
  readonly bedded: ExpressionSpecification;
}): ExpressionSpecification =>
  byZoom(LINE_WIDTH, (px, zoom) => {
    const casing: ExpressionSpecification = ['case', is.cased, ['+', ['*', factor, px], 2 * CASING], 0];
    const edge = byExactness((exactness) => {
      const share = exactnessAt(zoom) * EXACTNESS_LOOKS[exactness].edge;
      return share === 0 ? 2 * CASING : 2 * px * share;
    });
    return [
      'case',
      ['==', lift, 2],
      ['+', ['*', factor, px], GLOW],
      banded,
      exactnessAt(zoom) * px * EXACTNESS_LOOKS.schematic.band,
      is.bedded,
      exactnessAt(zoom) === 0 ? casing : ['*', factor, px],
      is.cased,
      ['+', ['*', factor, px], edge],
      0,
    ];
  });

/** The edge of a line of no corridor, as a share of a corridor's: less, for the line is thin and stays quiet. */
const LINK_EDGE = 0.7;
/**
 * Width of what lies under a line of no corridor: as under a strand, in the measure of the thinner line. Of a selected one,
 * which is as wide as a strand, it is the whole.
 */
export const linkUnderWidth = (is: {
  readonly selected: ExpressionSpecification;
  readonly dashed: ExpressionSpecification;
}): ExpressionSpecification =>
  byZoom(LINE_WIDTH, (px, zoom) => {
    const near = exactnessAt(zoom) * px;
    const line: ExpressionSpecification = ['*', ['get', 'width'], px * LINK_SHARE];
    return [
      'case',
      banded,
      ['*', near * EXACTNESS_LOOKS.schematic.band, ['case', is.selected, 1, LINK_SHARE]],
      is.dashed,
      exactnessAt(zoom) === 0 ? 0 : line,
      ['+', line, byExactness((exactness) => 2 * near * EXACTNESS_LOOKS[exactness].edge * LINK_EDGE)],
    ];
  });

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

/** Half of a symbol's drawing at full size, px. */
export const HALF_SYMBOL = 12;
/** Symbol size by zoom, as a share of the 24 px drawing. */
export const SYMBOL_SIZE: readonly Stop[] = [
  [1, 0.46],
  [3, 0.62],
  [5, 0.78],
  [8, 1],
];

/** Zoom from which places are shown, by importance 1 to 5. */
export const SHOWN_FROM: readonly number[] = [0, 2, 5, 6, 7];
/** Zoom from which the ends of a corridor's first branch are shown, and of the others. */
export const FIRST_ENDS_FROM = 2;
export const ENDS_FROM = 3;
/** So many zooms before its symbol always is, a town is shown where there is room for symbol and name. */
export const TOWNS_EARLIER = 2;

/** A value between stops, as MapLibre has it. */
const between = (stops: readonly Stop[], zoom: number): number => {
  const above = stops.findIndex(([at]) => at >= zoom);
  const [high, low] = [stops[above === -1 ? stops.length - 1 : above], stops[Math.max(above - 1, 0)]];
  if (!high || !low || above <= 0) return high?.[1] ?? 0;
  return low[1] + ((high[1] - low[1]) * (zoom - low[0])) / (high[0] - low[0]);
};
/** Size of a place's symbol at a zoom, as a share of the 24 px drawing. */
export const symbolShare = (zoom: number): number => between(SYMBOL_SIZE, zoom);

/** Size of a place's name at zooms 3 and 8, px, by importance 1 to 5. */
const NAME_SIZES: readonly (readonly [number, number])[] = [
  [13, 17],
  [12, 15],
  [11.5, 14],
  [11.5, 13],
  [11.5, 13],
];
/** Of a place's name at a zoom, px. */
export const nameSize = (importance: number, zoom: number): number => {
  const [far, close] = NAME_SIZES[importance - 1] ?? [11.5, 13];
  return between(
    [
      [3, far],
      [8, close],
    ],
    zoom,
  );
};
/** The same as an expression. */
export const nameSizes = (): ExpressionSpecification => {
  const at = (end: 0 | 1): ExpressionSpecification =>
    [
      'match',
      ['get', 'importance'],
      ...NAME_SIZES.flatMap((sizes, i) => [i + 1, sizes[end]]),
      12,
    ] as unknown as ExpressionSpecification;
  return ['interpolate', ['linear'], ['zoom'], 3, at(0), 8, at(1)];
};
/** How much sooner a stop of the selected way is shown than places of its importance, zooms. */
export const STOPS_EARLIER = 4;
