/** Land, sea and borders, and their names: the quiet part of the map. */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { BLOC_TINTS } from '../../atlas/symbology';
import { ITALIC, REGULAR, SEMIBOLD } from '../fonts';
import type { Tokens } from '../tokens';
import { SOURCES } from './slots';

/** A country's fill: as the selected one, else by its step in the bloc that is tinted, else `plain`. */
export const tinted = (
  { theme, landSelected }: Tokens,
  plain: string | ExpressionSpecification,
): ExpressionSpecification => [
  'case',
  ['boolean', ['feature-state', 'selected'], false],
  landSelected,
  [
    'match',
    ['string', ['feature-state', 'bloc'], ''],
    ...(['member', 'perhaps', 'near'] as const).flatMap((step) => [step, BLOC_TINTS[theme][step]]),
    plain,
  ] as unknown as ExpressionSpecification,
];
/** Names appear from the zoom that the basemap gives them. */
const grown: ExpressionSpecification = ['<=', ['get', 'minzoom'], ['+', ['zoom'], 0.01]];

/** Layers of the basemap tiles. */
export function basemapLayers(tokens: Tokens): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': tokens.sea } },
    {
      id: 'land',
      type: 'fill',
      source: SOURCES.basemap,
      'source-layer': 'land',
      paint: { 'fill-color': tinted(tokens, tokens.land), 'fill-antialias': false },
    },
    {
      id: 'coast',
      type: 'line',
      source: SOURCES.basemap,
      'source-layer': 'coast',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': tokens.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 7, 1],
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: SOURCES.basemap,
      'source-layer': 'borders',
      filter: ['==', ['get', 'kind'], 'border'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': tokens.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 7, 1.2],
      },
    },
    {
      id: 'borders-disputed',
      type: 'line',
      source: SOURCES.basemap,
      'source-layer': 'borders',
      filter: ['==', ['get', 'kind'], 'disputed'],
      paint: {
        'line-color': tokens.disputed,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.7, 7, 1.3],
        'line-dasharray': [3, 2.5],
      },
    },
  ];
}

/** Names of seas, regions and countries, at points of their own (on polygons they would repeat). */
export function basemapNameLayers(tokens: Tokens): LayerSpecification[] {
  const halo = { 'text-halo-width': 1.6, 'text-halo-blur': 0.4 };
  return [
    {
      id: 'region-names',
      type: 'symbol',
      source: SOURCES.basemapNames,
      filter: ['all', ['==', ['get', 'kind'], 'region'], grown],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [REGULAR],
        'text-size': 11,
        'text-letter-spacing': 0.08,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': tokens.countryInk, 'text-halo-color': tokens.land, ...halo },
    },
    {
      id: 'sea-names',
      type: 'symbol',
      source: SOURCES.basemapNames,
      filter: ['all', ['==', ['get', 'kind'], 'sea'], grown],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [ITALIC],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          ['match', ['get', 'rank'], 1, 13, 11],
          7,
          ['match', ['get', 'rank'], 1, 21, 2, 18, 15],
        ],
        'text-letter-spacing': ['match', ['get', 'rank'], 1, 0.2, 0.12],
        'text-max-width': 6,
        'text-line-height': 1.25,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': tokens.seaInk, 'text-halo-color': tokens.sea, ...halo },
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: SOURCES.basemapNames,
      filter: ['all', ['==', ['get', 'kind'], 'country'], grown],
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        'text-font': [SEMIBOLD],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          ['match', ['get', 'rank'], 1, 11.5, 2, 10.5, 10],
          6,
          ['match', ['get', 'rank'], 1, 17, 2, 14.5, 12.5],
        ],
        'text-letter-spacing': ['match', ['get', 'rank'], 1, 0.26, 2, 0.2, 0.14],
        'text-max-width': 9,
        'text-line-height': 1.3,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.1,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': tokens.countryInk, 'text-halo-color': tokens.land, ...halo },
    },
  ];
}
