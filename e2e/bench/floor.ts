/** The floor to measure against: bare MapLibre with the atlas's basemap and its lines, and nothing else. */
import 'maplibre-gl/dist/maplibre-gl.css';
import './floor.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { declareFonts } from '../../src/map/fonts';
import { basemapLayers, basemapNameLayers } from '../../src/map/style/basemap';
import { buildStyle } from '../../src/map/style/index';
import { SOURCES } from '../../src/map/style/slots';
import { TOKENS } from '../../src/map/tokens';

declare global {
  interface Window {
    floorMap: MapLibreMap;
  }
}

setWorkerUrl(workerUrl);
const base = new URL('.', document.baseURI).href;
declareFonts(base);
const { sources } = buildStyle(TOKENS.light, base);
const [zoom = 3, lat = 40, lon = 50] = window.location.hash
  .replace(/^#map=/, '')
  .split('/')
  .map(Number);
const { [SOURCES.basemap]: basemap, [SOURCES.basemapNames]: names } = sources;
if (!basemap || !names) throw new Error('the style has no basemap');

window.floorMap = new MapLibreMap({
  container: 'map',
  center: [lon, lat],
  zoom,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      [SOURCES.basemap]: basemap,
      [SOURCES.basemapNames]: names,
      lines: { type: 'geojson', data: `${base}lines.geojson`, tolerance: 0.3, maxzoom: 10 },
    },
    layers: [
      ...basemapLayers(TOKENS.light),
      ...basemapNameLayers(TOKENS.light),
      {
        id: 'casing',
        type: 'line',
        source: 'lines',
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': TOKENS.light.casing, 'line-width': 5 },
      },
      {
        id: 'line',
        type: 'line',
        source: 'lines',
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': '#a33', 'line-width': 3 },
      },
    ],
  },
});
