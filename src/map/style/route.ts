/**
 * A route that is asked for: the chosen way strong, the others thin, the one before the changes broken, and what is closed
 * crossed out. Empty, its layers cost nothing.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SEMIBOLD } from '../fonts';
import type { RouteProperties } from '../route-data';
import type { Tokens } from '../tokens';
import { onPlate } from './plate';
import { byZoom, LINE_WIDTH } from './scales';
import { HURT_PLATE, SOURCES } from './slots';

const isPart = (...parts: RouteProperties['part'][]): ExpressionSpecification => [
  'in',
  ['get', 'part'],
  ['literal', parts],
];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
/** Shares of a corridor's line. */
const SHARE: Readonly<Record<RouteProperties['part'], number>> = {
  chosen: 1.3,
  other: 0.7,
  before: 0.5,
  closed: 0.5,
  hurt: 2.6,
};
const share: ExpressionSpecification = [
  'match',
  ['get', 'part'],
  'chosen',
  SHARE.chosen,
  'other',
  SHARE.other,
  SHARE.before,
];
/** Of the edge on each side of a way, px. */
const EDGE = 1.6;
/** At its corners and its sides, so far out in ems of a number. */
const around = (corner: number, above: number, beside: number): (string | number[])[] => [
  ...['bottom-left', [corner, -corner], 'bottom-right', [-corner, -corner]],
  ...['top-left', [corner, corner], 'top-right', [-corner, corner]],
  ...['bottom', [0, -above], 'top', [0, above], 'left', [beside, 0], 'right', [-beside, 0]],
];
/** Where a number may stand: on its line or by it, beside its symbol, below its country's name. */
const ON_LINE = ['center', [0, 0], ...around(0.8, 0.8, 0.8)];
const BESIDE = [...around(0.7, 1.1, 1.2), 'center', [0, 0]];
const BELOW = [
  ...['top', [0, 1], 'bottom', [0, -1], 'left', [3, 0], 'right', [-3, 0]],
  ...['top-left', [1, 1.4], 'top-right', [-1, 1.4], 'bottom-left', [1, -1.4], 'bottom-right', [-1, -1.4]],
];

export function routeLayers(tokens: Tokens): LayerSpecification[] {
  const ways = {
    type: 'line',
    source: SOURCES.route,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
  } as const;
  const cross = {
    'text-field': '×',
    'text-font': [SEMIBOLD],
    'text-size': 17,
    'text-allow-overlap': true,
    'text-ignore-placement': true,
    'text-padding': 0,
  };
  const crossed = {
    'text-color': tokens.shut,
    'text-halo-color': tokens.halo,
    'text-halo-width': 1.6,
  };
  return [
    {
      ...ways,
      id: 'route-closed',
      filter: ['all', isLine, isPart('closed', 'hurt')],
      paint: {
        'line-color': tokens.shut,
        'line-width': byZoom(LINE_WIDTH, (px) => [
          'match',
          ['get', 'part'],
          'hurt',
          px * SHARE.hurt,
          px * SHARE.closed,
        ]),
        'line-opacity': ['match', ['get', 'part'], 'hurt', 0.35, 1],
        'line-dasharray': ['match', ['get', 'part'], 'hurt', ['literal', [1, 0]], ['literal', [0.4, 2.2]]],
      },
    },
    {
      ...ways,
      id: 'route-under',
      filter: ['all', isLine, isPart('chosen', 'other')],
      paint: {
        'line-color': tokens.halo,
        'line-width': byZoom(LINE_WIDTH, (px) => ['+', ['*', px, share], 2 * EDGE]),
      },
    },
    {
      ...ways,
      id: 'route-lines',
      filter: ['all', isLine, ['!', isPart('closed', 'hurt')]],
      paint: {
        'line-color': ['match', ['get', 'part'], 'before', tokens.link, tokens.route],
        'line-width': byZoom(LINE_WIDTH, (px) => ['*', px, share]),
        'line-opacity': ['match', ['get', 'part'], 'chosen', 1, 'other', 0.8, 0.9],
        'line-dasharray': [
          'match',
          ['get', 'part'],
          'before',
          ['literal', [0.6, 1.8]],
          ['case', ['get', 'sea'], ['literal', [1.6, 1.7]], ['literal', [1, 0]]],
        ],
      },
    },
    {
      id: 'route-crosses',
      type: 'symbol',
      source: SOURCES.route,
      filter: ['all', isLine, isPart('closed')],
      layout: {
        ...cross,
        'text-allow-overlap': false,
        'symbol-placement': 'line',
        'symbol-spacing': 70,
        'text-rotation-alignment': 'viewport',
      },
      paint: crossed,
    },
    {
      id: 'route-shut',
      type: 'symbol',
      source: SOURCES.route,
      filter: ['all', ['==', ['geometry-type'], 'Point'], isPart('closed')],
      layout: { ...cross, 'text-size': 26 },
      paint: crossed,
    },
    {
      id: 'route-hurt',
      type: 'symbol',
      source: SOURCES.route,
      filter: ['has', 'rank'],
      layout: {
        ...onPlate(HURT_PLATE, 'rank', 12, [1, 6.5]),
        'text-variable-anchor-offset': [
          'match',
          ['get', 'of'],
          'leg',
          ['literal', ON_LINE],
          'place',
          ['literal', BESIDE],
          ['literal', BELOW],
        ],
        'icon-padding': 1,
        // What finds no room is still in the list.
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': tokens.ground },
    },
  ];
}
