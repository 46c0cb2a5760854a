/**
 * A route that is asked for: the chosen way strong, the others thin, the one before the changes broken, and what is closed
 * crossed out. Empty, its layers cost nothing.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SEMIBOLD } from '../fonts';
import type { RouteProperties } from '../route-data';
import type { Tokens } from '../tokens';
import { byZoom, LINE_WIDTH } from './scales';
import { SOURCES } from './slots';

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
      filter: ['all', ['==', ['geometry-type'], 'Point'], isPart('closed', 'hurt')],
      layout: {
        ...cross,
        'text-field': ['case', ['has', 'rank'], ['to-string', ['get', 'rank']], '×'],
        'text-size': ['case', ['has', 'rank'], 16, 26],
      },
      paint: crossed,
    },
  ];
}
