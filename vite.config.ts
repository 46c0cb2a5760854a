import { fileURLToPath } from 'node:url';
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
        const entry = chunks.find((chunk) => chunk.name === name);
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

/** What the bundler tells of the modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}
/** All that a module imports outright, itself among it. */
function reachedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(take);
  };
  take(fileURLToPath(new URL(entry, import.meta.url)));
  return found;
}

/**
 * What a page fetches whatever it shows, in three files: the entry's program with what panels and map have in common, the
 * panels', the map's. Either of these two can fail, and neither waits for the other. Left alone, the bundler makes a file of
 * whatever a lazy part shares with them: two dozen small ones, which the first view fetches all, and which compress worse.
 */
function always() {
  let parts: readonly ReadonlySet<string>[] | null = null;
  const ownerOf = (id: string, modules: Modules): string | null => {
    parts ??= ['src/app.ts', 'src/panels/index.tsx', 'src/map/index.ts'].map((entry) =>
      reachedFrom(entry, modules),
    );
    const [inPage, inPanels, inMap] = parts.map((part) => part.has(id));
    if (inPage || (inPanels && inMap)) return 'page';
    return inPanels ? 'panels' : inMap ? 'map' : null;
  };
  // A group takes with a module what that imports: the page's own first, the map's after MapLibre's files.
  return [
    { part: 'page', priority: 4 },
    { part: 'panels', priority: 3 },
    { part: 'map', priority: 0 },
  ].map(({ part, priority }) => ({
    debugName: part,
    priority,
    name: (id: string, modules: Modules) => (ownerOf(id, modules) === part ? part : null),
  }));
}

export default defineConfig({
  plugins: [words(), react(), maplibreFromSource, share(), ahead, policyInPage],
  // Every address is relative: the atlas works from any folder of any server.
  base: './',
  resolve: {
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom\/test-utils$/, replacement: 'preact/test-utils' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
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
          groups: [...always(), ...maplibreFiles],
        },
      },
    },
  },
});
