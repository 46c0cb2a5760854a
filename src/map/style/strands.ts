/**
 * Corridor lines. A strand is one corridor on one leg in one state; its colour, width and form are in its properties
 * (from the symbology table), whether it is drawn and what the reader does to it is in its feature state, so that a
 * toggle, a hover, a selection or another day never cuts tiles again.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { EXACTNESS_LOOKS } from '../../atlas/symbology';
import { SEMIBOLD } from '../fonts';
import { NAME_ZOOMS } from '../name-lines';
import type { Tokens } from '../tokens';
import { banded, byExactness, EXACTNESS_ZOOMS, lineWidth, sharp, strandOffset, underWidth } from './scales';
import { SOURCES } from './slots';
import { count, flag } from './states';
import { caps, dashesOr, isDashed } from './strokes';

const on = flag('on');
const dim = flag('dim');
const lift = count('lift');
const perhaps = flag('perhaps');

const selected: ExpressionSpecification = ['==', lift, 2];
const bedded: ExpressionSpecification = ['all', isDashed, sharp];
/** At sea the ground is the sea itself: a pale band under a dashed lane would look like a road. */
const cased: ExpressionSpecification = ['!=', ['get', 'mode'], 'sea'];

/** The zoom whose stretches hold at the current one. */
const nameZoom: ExpressionSpecification = [
  'max',
  NAME_ZOOMS[0],
  ['min', NAME_ZOOMS[NAME_ZOOMS.length - 1] ?? 0, ['floor', ['zoom']]],
];

/** Opacity of a strand: none when its corridor is off, little when another one is selected, else its stroke's. */
function opacity({ receding, unsure, least }: Tokens): ExpressionSpecification {
  const share: ExpressionSpecification = ['max', least, ['get', 'opacity']];
  // What is not sure on the day is there, and fainter.
  return ['case', ['!', on], 0, dim, ['*', receding, share], perhaps, ['*', unsure, share], share];
}

/**
 * Layers of the 'strands' source, and the corridors' names along their lines. Few layers, and the first two with the
 * same properties given by expressions, so that they share one shader: each further layer or shader is paid for in
 * every frame, or at the start. (Glow and casing were layers of their own: a fifth of a frame in software.)
 */
export function strandLayers(tokens: Tokens): LayerSpecification[] {
  const colour: ExpressionSpecification = ['to-color', ['get', tokens.theme]];
  const source = SOURCES.strands;
  const wide: ExpressionSpecification = ['any', selected, banded];
  // Opaque, in the tint it would have on land or sea: where a railway winds, the wide line lies over itself many
  // times, and seen through, each overlap was a dark bristle.
  const surface: ExpressionSpecification = [
    'case',
    cased,
    ['to-color', tokens.land],
    ['to-color', tokens.sea],
  ];
  const casing: ExpressionSpecification = ['to-color', tokens.casing];
  /** The line's colour on its way to another: 0 that, 1 its own. */
  const mixed = (
    share: ExpressionSpecification | number,
    other: ExpressionSpecification,
  ): ExpressionSpecification => ['interpolate', ['linear'], share, 0, other, 1, colour];
  const glow = mixed(0.26, surface);
  const bed = byExactness((exactness) => EXACTNESS_LOOKS[exactness].bed);
  const under = (close: boolean): ExpressionSpecification => [
    'case',
    selected,
    glow,
    banded,
    colour,
    bedded,
    close ? mixed(bed, surface) : casing,
    sharp,
    close ? mixed(0.45, ['to-color', tokens.focus]) : casing,
    casing,
  ];
  return [
    {
      id: 'strand-under',
      type: 'line',
      source,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': [
          'interpolate',
          ['linear'],
          ['zoom'],
          EXACTNESS_ZOOMS[0],
          under(false),
          EXACTNESS_ZOOMS[1],
          under(true),
        ],
        'line-width': underWidth({ cased, bedded }),
        'line-offset': strandOffset(),
        'line-blur': ['case', wide, 2, 0],
        'line-opacity': [
          'case',
          ['!', on],
          0,
          selected,
          1,
          banded,
          // By the line's own width: around a thin one that is interrupted, a strong band would be the line.
          ['*', ['get', 'width'], ['case', dim, 0.05, 0.14]],
          dim,
          0.26,
          0.92,
        ],
      },
    },
    {
      id: 'strand-solid',
      type: 'line',
      source,
      filter: ['!', isDashed],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colour,
        'line-width': lineWidth(),
        'line-offset': strandOffset(),
        // Always 0, but in the form of the layer under it: see above.
        'line-blur': ['*', 0, ['get', 'width']],
        'line-opacity': opacity(tokens),
      },
    },
    {
      id: 'strand-dashed',
      type: 'line',
      source,
      filter: isDashed,
      layout: { 'line-join': 'round', 'line-cap': caps },
      paint: {
        'line-color': colour,
        'line-width': lineWidth(),
        'line-offset': strandOffset(),
        'line-dasharray': dashesOr([1]),
        'line-opacity': opacity(tokens),
      },
    },
    {
      id: 'corridor-names',
      type: 'symbol',
      source: SOURCES.corridorNames,
      filter: ['==', ['get', 'zoom'], nameZoom],
      layout: {
        // On stretches chosen beforehand (name-lines.ts), each the length of the name.
        'symbol-placement': 'line-center',
        'text-field': ['get', 'name'],
        'text-font': [SEMIBOLD],
        'text-size': ['get', 'size'],
        'text-letter-spacing': ['get', 'spacing'],
        'text-offset': ['get', 'offset'],
        'text-max-angle': 45,
        'text-padding': ['interpolate', ['linear'], ['zoom'], 2, 1, 3, 4],
      },
      paint: {
        'text-color': colour,
        'text-halo-color': tokens.halo,
        'text-halo-width': 1.6,
        'text-opacity': ['case', ['!', on], 0, dim, 0.35, 1],
      },
    },
  ];
}
