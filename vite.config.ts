import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './e2e/tools/headers.mjs';
import { maplibreFiles, maplibreFromSource, maplibreNotice } from './e2e/tools/maplibre.ts';
import { share } from './e2e/tools/share.mjs';
import { words } from './e2e/tools/words.mjs';

/**
 * Writes the Content-Security-Policy into the built page, so that it holds on a
 * server that sends no headers too. Not while editing: live reload is inline.
 */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        // First of all: it holds only for what comes after it.
        injectTo: 'head-prepend',
      },
    ],
  },
};

/**
 * Names what the entry imports when it runs at the top of the page, so that it is fetched beside the entry and not after
 * it, the largest file first: a browser asks a server for six at a time. Vite does so for outright imports only; these
 * two can each fail, and the page goes on without.
 */
const ahead: Plugin = {
  name: 'ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const files = ['map', 'panels'].flatMap((name) => {
        const entry = chunks.find((chunk) => chunk.name === name && chunk.isDynamicEntry);
        return chunks
          .filter((chunk) => chunk === entry || entry?.imports.includes(chunk.fileName))
          .sort((a, b) => b.code.length - a.code.length)
          .flatMap((chunk) => [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])]);
      });
      return [...new Set(files)]
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: {
            rel: file.endsWith('.css') ? 'stylesheet' : 'modulepreload',
            crossorigin: true,
            href: `./${file}`,
          },
          injectTo: 'head-prepend' as const,
        }));
    },
  },
};

export default defineConfig({
  plugins: [words(), react(), maplibreFromSource, share(), ahead, policyInPage],
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
        postBanner: maplibreNotice,
        codeSplitting: {
          groups: maplibreFiles,
        },
      },
    },
  },
});
