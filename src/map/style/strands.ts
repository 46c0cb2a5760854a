/**
 * Corridor lines. A strand is one corridor on one leg; its colour, width and form are in its
 * properties (from the symbology table), what the reader does to it is in its feature state,
 * so that a toggle, a hover or a selection never cuts tiles again.
 */
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { STROKES } from '../../atlas/symbology';
import { SEMIBOLD } from '../fonts';
import { NAME_ZOOMS } from '../name-lines';
import type { Tokens } from '../tokens';
import { casingWidth, glowWidth, lineWidth, strandOffset } from './scales';
import { SOURCES } from './slots';

/** Unset until the first view model is applied: nothing flashes up before. */
const on: ExpressionSpecification = ['boolean', ['feature-state', 'on'], false];
const dim: ExpressionSpecification = ['boolean', ['feature-state', 'dim'], false];
const lift: ExpressionSpecification = ['number', ['feature-state', 'lift'], 0];

const dashed = Object.values(STROKES).filter((stroke) => stroke.dash !== null);
const isDashed: ExpressionSpecification = ['in', ['get', 'stroke'], ['literal', dashed.map(({ id }) => id)]];
const hollow = Object.values(STROKES)
  .filter((stroke) => stroke.hollow)
  .map(({ id }) => id);

/** A value by stroke. The spread hides from the compiler that a `match` has at least one pair. */
const byStroke = (
  pairs: readonly (readonly [string, unknown])[],
  otherwise: unknown,
): ExpressionSpecification =>
  ['match', ['get', 'stroke'], ...pairs.flat(), otherwise] as unknown as ExpressionSpecification;
const dashes = byStroke(
  dashed.map(({ id, dash }) => [id, ['literal', dash]]),
  ['literal', [1]],
);
const caps = byStroke(
  dashed.map(({ id, cap }) => [id, cap]),
  'round',
);

/** The zoom whose stretches hold at the current one. */
const nameZoom: ExpressionSpecification = [
  'max',
  NAME_ZOOMS[0],
  ['min', NAME_ZOOMS[NAME_ZOOMS.length - 1] ?? 0, ['floor', ['zoom']]],
];

/** Opacity of a strand, times `share`: none when its corridor is off, little when another one is selected. */
const opacity = (share: ExpressionSpecification | number): ExpressionSpecification => [
  'case',
  ['!', on],
  0,
  dim,
  ['*', 0.28, share],
  share,
];

/** Layers of the 'strands' source, and the corridors' names along their lines. */
export function strandLayers(tokens: Tokens): LayerSpecification[] {
  const colour: ExpressionSpecification = ['to-color', ['get', tokens.theme]];
  const source = SOURCES.strands;
  const solid: FilterSpecification = ['!', isDashed];
  return [
    {
      id: 'strand-glow',
      type: 'line',
      source,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colour,
        'line-width': glowWidth(),
        'line-offset': strandOffset(),
        'line-blur': 2,
        'line-opacity': [
          'case',
          ['!', on],
          0,
          ['==', lift, 2],
          0.26,
          ['>', ['get', 'band'], 0],
          ['case', dim, 0.05, 0.16],
          0,
        ],
      },
    },
    {
      id: 'strand-casing',
      type: 'line',
      source,
      // At sea the ground is the sea itself: a pale band under a dashed lane would look like a road.
      filter: ['!=', ['get', 'mode'], 'sea'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': tokens.casing,
        'line-width': casingWidth(),
        'line-offset': strandOffset(),
        'line-opacity': opacity(0.92),
      },
    },
    {
      id: 'strand-solid',
      type: 'line',
      source,
      filter: solid,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colour,
        'line-width': lineWidth(),
        'line-offset': strandOffset(),
        'line-blur': ['get', 'blur'],
        'line-opacity': opacity(['get', 'opacity']),
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
        'line-dasharray': dashes,
        'line-opacity': opacity(['get', 'opacity']),
      },
    },
    {
      id: 'strand-hollow',
      type: 'line',
      source,
      filter: ['in', ['get', 'stroke'], ['literal', hollow]],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': tokens.casing,
        'line-width': lineWidth(0.46),
        'line-offset': strandOffset(),
        'line-opacity': ['case', on, 1, 0],
      },
    },
    {
      id: 'corridor-names',
      type: 'symbol',
      source: SOURCES.corridorNames,
      minzoom: 2.5,
      filter: ['==', ['get', 'zoom'], nameZoom],
      layout: {
        // On stretches chosen beforehand (name-lines.ts), each the length of the name.
        'symbol-placement': 'line-center',
        'text-field': ['get', 'name'],
        'text-font': [SEMIBOLD],
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 11.5, 7, 14],
        'text-letter-spacing': 0.06,
        'text-offset': [0, -0.95],
        'text-max-angle': 45,
        'text-padding': 4,
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
