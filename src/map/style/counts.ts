/** How many of the filtered records name a place or a leg: a number on a plate. Empty, the layer costs nothing. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SEMIBOLD } from '../fonts';
import type { Tokens } from '../tokens';
import { COUNT_PLATE, SOURCES } from './slots';

/** Of a place, so far up and to the right of its middle, in ems of the number. */
const BESIDE: [number, number] = [1.35, -1.2];

export function countLayer(tokens: Tokens): LayerSpecification {
  return {
    id: 'counts',
    type: 'symbol',
    source: SOURCES.counts,
    filter: ['>=', ['zoom'], ['get', 'from']],
    layout: {
      'icon-image': COUNT_PLATE,
      'icon-text-fit': 'both',
      'icon-text-fit-padding': [1.5, 5.5, 1.5, 5.5],
      'text-field': ['to-string', ['get', 'count']],
      'text-font': [SEMIBOLD],
      'text-size': 11,
      'text-offset': ['match', ['get', 'of'], 'place', ['literal', BESIDE], ['literal', [0, 0]]],
      'text-padding': 1,
      'icon-padding': 0,
      // Where there is no room for all, the greatest are told.
      'symbol-sort-key': ['-', 0, ['get', 'count']],
    },
    paint: { 'text-color': tokens.ground },
  };
}
