/** Places: a symbol by kind, a name by importance, a ring around what is selected or pointed at. */
import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { REGULAR, SEMIBOLD } from '../fonts';
import type { Tokens } from '../tokens';
import { byZoom, SYMBOL_SIZE, TOWNS_EARLIER } from './scales';
import { type LayerId, SOURCES } from './slots';
import { count } from './states';

/** Important places everywhere, the least only when close. */
const inZoom: ExpressionSpecification = ['>=', ['zoom'], ['get', 'from']];
/** Towns that a reader steers by, before every place of their importance is shown. */
const isTownAhead: ExpressionSpecification = [
  'all',
  ['==', ['get', 'kind'], 'city'],
  ['<', ['zoom'], ['get', 'from']],
  ['>=', ['zoom'], ['-', ['get', 'from'], TOWNS_EARLIER]],
];
const ring = count('ring');
/** 1 in full, less where quieter. */
const strength = count('strength');
/**
 * Always 1, but in the form of `strength`: a layer with a constant here would need a shader of its own, and
 * compile it in the moment of the first selection.
 */
const full: ExpressionSpecification = ['number', ['feature-state', 'strength'], 1];
const iconSize = byZoom(SYMBOL_SIZE, (share) => ['*', share, ['get', 'grade']]);

const nameLayout = {
  'text-field': ['get', 'name'] as ExpressionSpecification,
  'text-size': [
    'interpolate',
    ['linear'],
    ['zoom'],
    3,
    ['match', ['get', 'importance'], 1, 13, 2, 12, 11.5],
    8,
    ['match', ['get', 'importance'], 1, 17, 2, 15, 3, 14, 13],
  ] as ExpressionSpecification,
  'text-max-width': 8,
  'text-line-height': 1.1,
  // In ems of about 12 px: past the symbol's edge (14 px times its size) and the text's own padding, or the
  // name would collide with the symbol it belongs to.
  'text-radial-offset': byZoom(SYMBOL_SIZE, (share) => ['+', 0.2, ['*', share * 1.2, ['get', 'size']]]),
  'text-justify': 'auto' as const,
};

/** The place of the first importance: the one the page tells people to begin with. */
const isFirst: ExpressionSpecification = ['==', ['get', 'importance'], 1];

type Anchor = 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
/** Sides of a place's name that may touch its symbol, in order of preference. */
const ANCHORS: Anchor[] = [
  'left',
  'right',
  'bottom',
  'top',
  'top-left',
  'bottom-left',
  'top-right',
  'bottom-right',
];

/** Names of places at rest. */
function names(
  id: LayerId,
  filter: ExpressionSpecification,
  anchors: Anchor[],
  tokens: Tokens,
  layout: SymbolLayerSpecification['layout'] = {},
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: SOURCES.places,
    filter,
    layout: {
      ...nameLayout,
      'text-font': [
        'case',
        ['<=', ['get', 'importance'], 2],
        ['literal', [SEMIBOLD]],
        ['literal', [REGULAR]],
      ],
      'text-variable-anchor': anchors,
      'text-padding': 2,
      'symbol-sort-key': ['get', 'rank'],
      ...layout,
    },
    paint: {
      'text-color': tokens.ink,
      'text-halo-color': tokens.halo,
      'text-halo-width': 1.5,
      'text-halo-blur': 0.3,
      // A selected place has its name in 'focus-names', where no collision can take it away.
      'text-opacity': ['case', ['>=', ring, 2], 0, strength],
    },
  };
}

/** Layers of the 'places' and 'focus' sources, but for the order, which is slots.ts's. */
export function placeLayers(tokens: Tokens): LayerSpecification[] {
  const town = names('city-names', isTownAhead, ANCHORS, tokens, {
    // With its symbol or not at all, and with air around it: a town must not crowd the places of a route.
    'icon-image': ['get', 'kind'],
    'icon-size': iconSize,
    'icon-padding': 6,
    'text-padding': 6,
  });
  return [
    { ...town, paint: { ...town.paint, 'icon-opacity': strength } },
    names('place-names', ['all', inZoom, ['!', isFirst]], ANCHORS, tokens),
    // Inland first: the sea beside it is crowded with the other ports. A little farther off than others: on a phone that
    // takes it past the symbol of the next port, to a side where it is nobody else's.
    names('first-names', isFirst, ['right', ...ANCHORS], tokens, {
      'text-radial-offset': byZoom(SYMBOL_SIZE, (share) => ['+', 0.5, ['*', share * 1.2, ['get', 'size']]]),
    }),
    {
      id: 'focus-names',
      type: 'symbol',
      source: SOURCES.focus,
      filter: ['==', ['get', 'role'], 'selected'],
      layout: {
        ...nameLayout,
        'text-font': [SEMIBOLD],
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 15, 8, 18],
        'text-radial-offset': byZoom(SYMBOL_SIZE, (share) => [
          '+',
          0.4,
          ['*', share * 0.86, ['get', 'size']],
        ]),
        'text-variable-anchor': ANCHORS,
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': tokens.ink,
        'text-halo-color': tokens.halo,
        'text-halo-width': 2.2,
        'text-opacity': full,
      },
    },
    {
      id: 'place-rings',
      type: 'circle',
      source: SOURCES.places,
      paint: {
        'circle-radius': byZoom(SYMBOL_SIZE, (share) => [
          'case',
          ['>', ring, 0],
          ['+', 3.5, ['*', 12 * share, ['get', 'size']]],
          0,
        ]),
        'circle-color': tokens.ground,
        'circle-opacity': ['case', ['>=', ring, 2], 0.85, 0],
        'circle-stroke-color': tokens.focus,
        'circle-stroke-width': ['match', ring, 2, 2.2, 1, 1.4, 0],
        'circle-stroke-opacity': ['match', ring, 2, 1, 1, 0.75, 0],
      },
    },
    {
      id: 'place-symbols',
      type: 'symbol',
      source: SOURCES.places,
      filter: inZoom,
      layout: {
        'icon-image': ['get', 'kind'],
        'icon-size': iconSize,
        'icon-allow-overlap': true,
        'icon-padding': 0,
        // Drawn in ascending order: where a port and its city meet, the city's dot would break the anchor.
        'symbol-sort-key': ['get', 'size'],
      },
      paint: { 'icon-opacity': strength },
    },
    {
      id: 'focus-symbols',
      type: 'symbol',
      source: SOURCES.focus,
      layout: { 'icon-image': ['get', 'kind'], 'icon-size': iconSize, 'icon-allow-overlap': true },
      paint: { 'icon-opacity': full },
    },
  ];
}
