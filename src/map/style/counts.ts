/** How many of the filtered records name a place or a leg: a number on a plate. Empty, the layer costs nothing. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Tokens } from '../tokens';
import { onPlate } from './plate';
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
      ...onPlate(COUNT_PLATE, 'count', 11, [1.5, 5.5]),
      'text-offset': ['match', ['get', 'of'], 'place', ['literal', BESIDE], ['literal', [0, 0]]],
      'icon-padding': 0,
      // Where there is no room for all, the greatest are told.
      'symbol-sort-key': ['-', 0, ['get', 'count']],
    },
    paint: { 'text-color': tokens.ground },
  };
}
