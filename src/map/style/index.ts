/** The whole style as a pure function of the theme's tokens. Data arrives later, through the updater. */

import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { say } from '../../words/map';
import type { Tokens } from '../tokens';
import { basemapLayers, basemapNameLayers } from './basemap';
import { countLayer } from './counts';
import { deeperLayers, deeperSources, townLayer } from './deeper';
import { keepClearLayer } from './keep-clear';
import { linkLayers } from './links';
import { placeLayers } from './places';
import { probeLayer } from './probe';
import { routeLayers } from './route';
import { REACH } from './scales';
import { FIRST, type LayerId, SOURCES, Z_ORDER } from './slots';
import { strandLayers } from './strands';

export type { StyleSpecification };

/** Zooms the basemap tiles exist for; deeper ones are drawn from the last. */
const BASEMAP_MAX_ZOOM = 6;

const empty = { type: 'FeatureCollection' as const, features: [] };

/** Layers in the one z-order; throws when a layer has no slot in it, or a slot no layer. */
export function ordered(layers: readonly LayerSpecification[]): LayerSpecification[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const unknown = layers.filter(({ id }) => !Z_ORDER.includes(id as LayerId));
  if (unknown.length > 0) throw new Error(`Layers without a slot: ${unknown.map(({ id }) => id).join(', ')}`);
  return Z_ORDER.map((id) => {
    const layer = byId.get(id);
    if (!layer) throw new Error(`No layer in slot ${id}`);
    return layer;
  });
}

/** The part of a style that makes the first picture: the map starts with it, and is given the rest later. */
export function firstPicture(style: StyleSpecification): StyleSpecification {
  const layers = style.layers.filter(({ id }) => FIRST.includes(id as LayerId));
  const drawn = new Set(layers.map((layer) => ('source' in layer ? layer.source : null)));
  const sources = Object.fromEntries(Object.entries(style.sources).filter(([id]) => drawn.has(id)));
  return { ...style, layers, sources };
}

/**
 * The style of a theme.
 * @param base absolute URL of the page's folder, with a trailing slash: workers resolve no relative ones.
 * @param lines what the 'strands' source holds at the start: it is then cut into tiles at once, not after an empty one
 */
export function buildStyle(
  tokens: Tokens,
  base: string,
  lines: FeatureCollection = empty,
): StyleSpecification {
  return {
    version: 8,
    name: `corridor-atlas-${tokens.theme}`,
    transition: { duration: 0, delay: 0 },
    sources: {
      [SOURCES.basemap]: {
        type: 'vector',
        tiles: [`${base}basemap/{z}/{x}/{y}.pbf`],
        minzoom: 0,
        maxzoom: BASEMAP_MAX_ZOOM,
        promoteId: { land: 'iso' },
        // MapLibre reads credits as HTML: they are the catalogue's, and nothing from data gets in.
        attribution: say('credit.land'),
      },
      ...deeperSources(base),
      [SOURCES.basemapNames]: { type: 'geojson', data: `${base}basemap/labels.json` },
      [SOURCES.strands]: {
        type: 'geojson',
        data: lines,
        tolerance: 0.5,
        // MapLibre's own 128 px have every line near an edge drawn by two tiles or four, most of it outside of them.
        buffer: Math.ceil(REACH),
        maxzoom: 10,
        attribution: say('credit.lines'),
      },
      [SOURCES.links]: {
        type: 'geojson',
        data: empty,
        tolerance: 0.5,
        maxzoom: 10,
        attribution: say('credit.lines'),
      },
      [SOURCES.linkPlaces]: { type: 'geojson', data: empty, promoteId: 'id', maxzoom: 10 },
      [SOURCES.route]: { type: 'geojson', data: empty, tolerance: 0.5, maxzoom: 10 },
      [SOURCES.counts]: { type: 'geojson', data: empty, maxzoom: 10 },
      [SOURCES.corridorNames]: { type: 'geojson', data: empty, promoteId: 'corridor', maxzoom: 10 },
      [SOURCES.places]: { type: 'geojson', data: empty, promoteId: 'id', maxzoom: 10 },
      [SOURCES.focus]: { type: 'geojson', data: empty, promoteId: 'id', maxzoom: 10 },
      [SOURCES.probe]: { type: 'geojson', data: empty, maxzoom: 10 },
      // At every zoom tiles of its own: a box of a tile that is drawn larger would be rounded away.
      [SOURCES.keepClear]: { type: 'geojson', data: empty, maxzoom: 13 },
    },
    layers: ordered([
      ...basemapLayers(tokens),
      ...deeperLayers(tokens),
      townLayer(tokens),
      ...basemapNameLayers(tokens),
      ...linkLayers(tokens),
      ...strandLayers(tokens),
      ...routeLayers(tokens),
      ...placeLayers(tokens),
      countLayer(tokens),
      probeLayer(tokens),
      keepClearLayer(),
    ]),
  };
}
