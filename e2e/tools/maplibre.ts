/** MapLibre built from its sources together with the page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform as transformCss } from 'lightningcss';
import { type Plugin, transformWithOxc } from 'vite';

const PACKAGE = fileURLToPath(new URL('../../node_modules/maplibre-gl/', import.meta.url)).replaceAll(
  '\\',
  '/',
);
const PROGRAM = `${PACKAGE}src/index.ts`;
const WORKER = `${PACKAGE}src/source/worker.ts`;
/** A module that tells the address of the worker's file. */
const WORKER_URL = '\0maplibre-worker-url';

/** What the page asks for; while it is edited it gets the package's own bundles. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'maplibre-gl': PROGRAM,
  'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url': WORKER_URL,
};

/** Of its controls and marks those the page never makes: their rules, with pictures in them, are most of its style sheet. */
const NEVER_MADE = /^maplibregl-(popup|marker|user-location|ctrl-(geolocate|terrain|globe|logo|compass))/;

/** A style sheet without the rules for what is never made; what a rule says of other things too stays. */
export function withoutNeverMade(css: string): string {
  const { code } = transformCss({
    filename: 'maplibre-gl.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style(rule) {
          const selectors = rule.value.selectors.filter(
            (parts) => !parts.some((part) => part.type === 'class' && NEVER_MADE.test(part.name)),
          );
          return selectors.length > 0 ? { ...rule, value: { ...rule.value, selectors } } : [];
        },
      },
    },
  });
  return code.toString();
}

const ALIGNED = "ctx.textAlign = 'left';";

/**
 * The drawing of single letters, from left to right whatever the page's direction is: MapLibre puts letters in order
 * itself, and a canvas that takes the direction of the page draws each bracket turned round.
 *
 * @throws {Error} where the source is not as it was: look whether this is still needed
 */
export function withDirection(source: string): string {
  if (!source.includes(ALIGNED)) throw new Error('tiny-sdf sets no alignment where it did');
  return source.replace(ALIGNED, `${ALIGNED} ctx.direction = 'ltr';`);
}

let ofProgram: ReadonlySet<string> = new Set();
let ofWorker: ReadonlySet<string> = new Set();

/**
 * The package's program and its worker are two bundles that hold nearly the same modules. Built from the sources it
 * ships, as two entries of one build, they share them: 115 kB less to load, compressed.
 */
export const maplibreFromSource: Plugin = {
  name: 'maplibre-from-source',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => STANDS_FOR[id] ?? null,
  load(id) {
    if (id !== WORKER_URL) return null;
    const worker = this.emitFile({ type: 'chunk', id: WORKER, name: 'maplibre-worker' });
    return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
  },
  transform: {
    filter: {
      id: /[\\/](maplibre-gl[\\/](src[\\/].*\.ts|dist[\\/].*\.css|package\.json)|tiny-sdf[\\/]index\.js)$/,
    },
    handler(code, id) {
      if (id.endsWith('.js')) return { code: withDirection(code), map: null };
      if (id.endsWith('.css')) return { code: withoutNeverMade(code), map: null };
      // The sources read their version from it, and nothing else.
      if (id.endsWith('.json'))
        return { code: JSON.stringify({ version: JSON.parse(code).version }), map: null };
      // As the package compiles them: a field without a value is a type only, and must not hide one that is inherited.
      return transformWithOxc(code, id, {
        tsconfig: { compilerOptions: { useDefineForClassFields: false } },
      });
    },
  },
  buildEnd() {
    const reach = (entry: string): Set<string> => {
      const found = new Set([entry]);
      // A set is walked to its end also where it grows on the way.
      for (const id of found) for (const next of this.getModuleInfo(id)?.importedIds ?? []) found.add(next);
      return found;
    };
    ofProgram = reach(PROGRAM);
    ofWorker = reach(WORKER);
  },
};

/** The notice the licence asks for, for the files that hold MapLibre; the package writes it into its own bundles only. */
export function maplibreNotice({ name }: { readonly name: string }): string {
  if (!name.startsWith('maplibre')) return '';
  const { version, license } = JSON.parse(readFileSync(`${PACKAGE}package.json`, 'utf8'));
  const [holder] = readFileSync(`${PACKAGE}LICENSE.txt`, 'utf8').split('\n');
  return `/* MapLibre GL JS ${version}. ${holder}. ${license}: see LICENSE.txt of maplibre-gl. */`;
}

/**
 * Files of its own for MapLibre: it changes with its releases, not with ours. What both of its entries need comes first,
 * or the program's file would take it along and the worker load that whole. What the worker alone needs is in its entry.
 */
export const maplibreFiles = [
  { name: 'maplibre-shared', test: (id: string) => ofProgram.has(id) && ofWorker.has(id), priority: 2 },
  {
    name: 'maplibre',
    test: (id: string) => ofProgram.has(id) || id.startsWith(`${PACKAGE}dist/`),
    priority: 1,
  },
];
