/** Places: a symbol by kind, a name by importance, a ring around what is selected or pointed at. */
import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { LINKS_FROM } from '../../state/links';
import { sideKey } from '../data';
import { REGULAR, SEMIBOLD } from '../fonts';
import { SIDE_ZOOMS } from '../name-sides';
import type { Tokens } from '../tokens';
import type { FocusRole } from '../view-model';
import { byZoom, nameSizes, STOPS_EARLIER, SYMBOL_SIZE, TOWNS_EARLIER } from './scales';
import { type LayerId, SOURCES, type SourceId } from './slots';
import { count, flag } from './states';

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
const iconSize = byZoom(SYMBOL_SIZE, (share) => ['*', share, ['get', 'grade']]);

/** The zoom from which names stand in full. */
const FULL_NAMES_FROM = 6;
const nameLayout = {
  // In full from where there is room for it.
  'text-field': [
    'step',
    ['zoom'],
    ['get', 'short'],
    FULL_NAMES_FROM,
    ['get', 'name'],
  ] as ExpressionSpecification,
  'text-size': nameSizes(),
  'text-max-width': 8,
  'text-line-height': 1.1,
  // In ems of about 12 px: past the symbol's edge (14 px times its size) and the text's own padding, or the
  // name would collide with the symbol it belongs to.
  'text-radial-offset': byZoom(SYMBOL_SIZE, (share) => ['+', 0.2, ['*', share * 1.2, ['get', 'size']]]),
  'text-justify': 'auto' as const,
};

/** The place of the first importance, which is always among those of the 'focus' source. */
const isFirst: ExpressionSpecification = ['==', ['get', 'importance'], 1];
const isRole = (...roles: FocusRole[]): ExpressionSpecification => [
  'in',
  ['get', 'role'],
  ['literal', roles],
];
const isStop: ExpressionSpecification = [
  'all',
  isRole('stop'),
  ['>=', ['zoom'], ['-', ['get', 'from'], STOPS_EARLIER]],
];

/** Px beside a symbol that are the symbol's too: as much as keeps a name from standing there, its own and others'. */
const KEPT = 8;
/** A box around a symbol that reaches out on these sides. */
const reach = (sides: string): number[] =>
  ['n', 'e', 's', 'w'].map((side) => (sides.includes(side) ? KEPT : 0));
const ALL_SIDES = Array.from({ length: 15 }, (_, i) =>
  ['n', 'e', 's', 'w'].filter((_side, bit) => (i + 1) & (1 << bit)).join(''),
);
/** The room that is a symbol's: more on the sides where its name would be read as another's (name-sides.ts). */
const ownRoom: ExpressionSpecification = [
  'step',
  ['zoom'],
  ...SIDE_ZOOMS.flatMap((zoom, i) => {
    const kept = [
      'match',
      ['get', sideKey(zoom)],
      ...ALL_SIDES.flatMap((sides) => [sides, ['literal', reach(sides)]]),
      ['literal', reach('')],
    ];
    return i === 0 ? [kept] : [zoom, kept];
  }),
  Number(SIDE_ZOOMS.at(-1)) + 1,
  ['literal', reach('')],
] as unknown as ExpressionSpecification;

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
  source: SourceId = SOURCES.places,
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
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
      // Some have theirs from the 'focus' source; a selected one in 'focus-names', where no collision can take it away.
      'text-opacity': source === SOURCES.focus ? strength : ['case', flag('named'), 0, strength],
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
    {
      // On lines of no corridor only: as the lines, quiet, and where there is room.
      ...names(
        'link-places',
        inZoom,
        ANCHORS,
        tokens,
        { 'icon-image': ['get', 'kind'], 'icon-size': iconSize, 'icon-padding': 4, 'text-padding': 4 },
        SOURCES.linkPlaces,
      ),
      minzoom: LINKS_FROM,
      paint: {
        'text-color': tokens.townInk,
        'text-halo-color': tokens.halo,
        'text-halo-width': 1.5,
        'icon-opacity': 0.72,
      },
    },
    names('place-names', ['all', inZoom, ['!', isFirst]], ANCHORS, tokens),
    // From where to where, and by what, before all else there is. Inland first: the sea beside is crowded. A little farther
    // off than others: that takes a name past the symbol of the next port, to a side where it is nobody else's.
    names(
      'first-names',
      ['any', isRole('first', 'end', 'related'), isStop],
      ['right', ...ANCHORS],
      tokens,
      {
        'symbol-sort-key': ['case', isRole('end', 'related'), 0, ['get', 'rank']],
        'text-radial-offset': byZoom(SYMBOL_SIZE, (share) => ['+', 0.4, ['*', share * 1.2, ['get', 'size']]]),
      },
      SOURCES.focus,
    ),
    {
      id: 'focus-names',
      type: 'symbol',
      source: SOURCES.focus,
      filter: isRole('selected'),
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
        'text-opacity': strength,
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
        'icon-padding': ownRoom as unknown as number[],
        // Drawn in ascending order: where a port and its city meet, the city's dot would break the anchor.
        'symbol-sort-key': ['get', 'size'],
      },
      paint: { 'icon-opacity': strength },
    },
    {
      id: 'focus-symbols',
      type: 'symbol',
      source: SOURCES.focus,
      // What is there already as it should be seen is not drawn again.
      filter: ['any', isRole('selected', 'related', 'end', 'pointed'), isStop],
      layout: {
        'icon-image': ['get', 'kind'],
        'icon-size': iconSize,
        'icon-allow-overlap': true,
        'icon-padding': ownRoom as unknown as number[],
      },
      paint: { 'icon-opacity': strength },
    },
  ];
}
