/** MapLibre built from its sources together with the page. */
import { fileURLToPath } from 'node:url';
import { type Plugin, transformWithOxc } from 'vite';

const PACKAGE = fileURLToPath(new URL('../../node_modules/maplibre-gl/', import.meta.url)).replaceAll('\\', '/');

/** As the page asks for them; while editing it gets the package's own two files. */
const PROGRAM = 'maplibre-gl';
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
/** A module that tells the address of the worker's file. */
const WORKER_URL = '\0maplibre-worker-url';

/**
 * The package's program and its worker are two bundles that hold nearly the same modules. Built from the sources it
 * ships, as two entries of one build, they share them: 120 kB less to load, compressed.
 */
export const maplibreFromSource: Plugin = {
  name: 'maplibre-from-source',
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    if (id === PROGRAM) return `${PACKAGE}src/index.ts`;
    if (id === WORKER) return WORKER_URL;
    return null;
  },
  load(id) {
    if (id === WORKER_URL) {
      const worker = this.emitFile({
        type: 'chunk',
        id: `${PACKAGE}src/source/worker.ts`,
        name: 'maplibre-worker',
      });
      return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
    }
    return null;
  },
  transform: {
    filter: { id: /[\\/]maplibre-gl[\\/](src[\\/].*\.ts|package\.json)$/ },
    handler(code, id) {
      // They read their version from it, and need nothing else of it.
      if (id.endsWith('.json')) return { code: JSON.stringify({ version: JSON.parse(code).version }), map: null };
      // As the package compiles them: a field that is only declared is a type, and must not hide what it inherits.
      return transformWithOxc(code, id, { tsconfig: { compilerOptions: { useDefineForClassFields: false } } });
    },
  },
};
