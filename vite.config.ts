import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './e2e/tools/headers.mjs';

/**
 * Writes the Content-Security-Policy into the built page, so that it holds on a
 * server that sends no headers too. Not while editing: live reload is inline.
 */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      // First of all: it holds only for what comes after it.
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * Names the map's program in the page's head, so that it is fetched beside the entry and not after it. Vite does so
 * for what the entry imports outright; the map it imports when it runs, in order to go on without it.
 */
const mapAhead: Plugin = {
  name: 'map-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && ['map', 'maplibre'].includes(file.name))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

export default defineConfig({
  plugins: [react(), policyInPage, mapAhead],
  // Every address is relative: the atlas works from any folder of any server.
  base: './',
  // A missing file is a 404, not the page.
  appType: 'mpa',
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // MapLibre alone is larger than Vite's warning allows for.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Its own file: it changes with MapLibre's releases, not with ours.
            { name: 'maplibre', test: /node_modules[\\/](@maplibre|maplibre-gl)[\\/]/ },
          ],
        },
      },
    },
  },
});
