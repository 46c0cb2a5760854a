/**
 * What the map has more to show from zoom 6 on: a finer coast with lakes and rivers, and towns. Each is a source of its
 * own, asked for nothing before. The coarser map lies below it, whole: where a tile of these is missing or fails, it
 * is what is seen.
 */
import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { say } from '../../words/map';
import { REGULAR } from '../fonts';
import type { Tokens } from '../tokens';
import { tinted } from './basemap';
import { SOURCES } from './slots';

/** West, south, east, north of the tiles there are (geo/basemap/fine/box.ts). */
const BOUNDS: [number, number, number, number] = [-11.25, 0, 146.25, 61.606];
/** The zoom at which the finer coast takes over. */
const FROM = 6;
const FINE_MAX_ZOOM = 7;
/** The zoom at which the first towns are named. */
const TOWNS_FROM = 7;

/** @param base absolute URL of the page's folder, with a trailing slash */
export function deeperSources(base: string): Record<string, SourceSpecification> {
  return {
    [SOURCES.fine]: {
      type: 'vector',
      tiles: [`${base}basemap/fine/{z}/{x}/{y}.pbf`],
      bounds: BOUNDS,
      minzoom: FROM,
      maxzoom: FINE_MAX_ZOOM,
      promoteId: { ground: 'iso' },
      attribution: say('credit.coast'),
    },
    [SOURCES.towns]: {
      type: 'vector',
      tiles: [`${base}basemap/towns/{z}/{x}/{y}.pbf`],
      bounds: BOUNDS,
      minzoom: FROM,
      maxzoom: FROM,
      attribution: say('credit.towns'),
    },
  };
}

/** Ground, water, and the lines between them. Opaque, with hard edges: the first covers the coarser map seamlessly. */
export function deeperLayers(tokens: Tokens): LayerSpecification[] {
  return [
    {
      id: 'fine-ground',
      type: 'fill',
      source: SOURCES.fine,
      'source-layer': 'ground',
      minzoom: FROM,
      layout: { 'fill-sort-key': ['case', ['has', 'iso'], 1, 0] },
      paint: {
        'fill-color': tinted(tokens, ['case', ['has', 'iso'], 'rgba(0, 0, 0, 0)', tokens.land]),
        'fill-antialias': false,
      },
    },
    {
      id: 'fine-water',
      type: 'fill',
      source: SOURCES.fine,
      'source-layer': 'water',
      minzoom: FROM,
      paint: {
        'fill-color': ['match', ['get', 'kind'], 'dry', tokens.lakeBed, tokens.sea],
        'fill-antialias': false,
      },
    },
    {
      id: 'fine-lines',
      type: 'line',
      source: SOURCES.fine,
      'source-layer': 'lines',
      minzoom: FROM,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': [
          'match',
          ['get', 'kind'],
          'border',
          tokens.border,
          'disputed',
          tokens.disputed,
          tokens.coast,
        ],
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          ['match', ['get', 'kind'], 'border', 1.08, 'disputed', 1.18, 'sea', 0.9, 0.6],
          7,
          ['match', ['get', 'kind'], 'border', 1.2, 'disputed', 1.3, 'sea', 1, 0.7],
        ],
        // Written out, solid lines too: one layer for all, since each costs in every frame.
        'line-dasharray': [
          'match',
          ['get', 'kind'],
          'disputed',
          ['literal', [3, 2.5]],
          'dry',
          ['literal', [2, 2.5]],
          ['literal', [1, 0]],
        ],
      },
    },
  ];
}

/** Towns for context: last of all names to get room. */
export function townLayer(tokens: Tokens): LayerSpecification {
  return {
    id: 'context-names',
    type: 'symbol',
    source: SOURCES.towns,
    'source-layer': 'towns',
    minzoom: TOWNS_FROM,
    // Whole zooms: a filter on the zoom is worked out once per tile.
    filter: ['<=', ['get', 'minzoom'], ['+', ['zoom'], 0.01]],
    layout: {
      // The dot is a letter: it comes and goes with its name.
      'text-field': ['format', '•', { 'font-scale': 1.2 }, '\n', {}, ['get', 'name'], {}],
      'text-font': [REGULAR],
      'text-size': ['match', ['get', 'rank'], 1, 13, 2, 12, 11],
      'text-anchor': 'top',
      'text-offset': [0, -0.75],
      'text-line-height': 1,
      'text-max-width': 9,
      'text-padding': 4,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': tokens.townInk,
      'text-halo-color': tokens.land,
      'text-halo-width': 1.2,
      'text-halo-blur': 0.3,
    },
  };
}
