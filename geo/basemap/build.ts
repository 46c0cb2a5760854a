/**
 * Builds the embedded basemap: `tsx geo/basemap/build.ts [outDir]`, by default
 * into public/basemap: {z}/{x}/{y}.pbf for every tile of zooms 0–6, and
 * manifest.json. What is there is kept while source and scripts are unchanged.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { labels } from './labels';
import { readAreas } from './policy';
import { weigh } from './simplify';
import { MAX_ZOOM, tilesOf } from './tiles';
import { sourcePath } from './topology';

const here = dirname(fileURLToPath(import.meta.url));

export interface Manifest {
  /** SHA-256 of source, scripts and tilers, hex. */
  hash: string;
  tiles: number;
  /** Uncompressed bytes of all tiles. */
  bytes: number;
  bytesByZoom: number[];
}

/**
 * Builds into `outDir` unless what is there was built from the same inputs.
 * The same inputs give the same bytes.
 * @param maxZoom last zoom to build; the page relies on the default
 * @returns the manifest, and whether anything was built
 * @throws when the source is not as the border policy expects it
 */
export function buildBasemap(outDir: string, maxZoom = MAX_ZOOM): Manifest & { built: boolean } {
  const hash = inputHash(maxZoom);
  const manifestPath = join(outDir, 'manifest.json');
  // Labels cost nothing: they are always written, and moving one does not rebuild the tiles.
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'labels.json'), JSON.stringify(labels()));
  const present = readManifest(manifestPath);
  if (present?.hash === hash) return { ...present, built: false };
  // The manifest goes first and comes back last: a build that was broken off is not taken for a whole one.
  rmSync(manifestPath, { force: true });
  const topology = weigh(readAreas());
  const bytesByZoom: number[] = [];
  let tiles = 0;
  for (let zoom = 0; zoom <= maxZoom; zoom++) {
    rmSync(join(outDir, String(zoom)), { recursive: true, force: true });
    for (let x = 0; x < 2 ** zoom; x++) mkdirSync(join(outDir, `${zoom}/${x}`), { recursive: true });
    let bytes = 0;
    for (const tile of tilesOf(topology, zoom)) {
      writeFileSync(join(outDir, `${zoom}/${tile.x}/${tile.y}.pbf`), tile.data);
      bytes += tile.data.length;
      tiles++;
    }
    bytesByZoom.push(bytes);
  }
  const manifest: Manifest = { hash, tiles, bytes: bytesByZoom.reduce((a, b) => a + b, 0), bytesByZoom };
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  return { ...manifest, built: true };
}

/** The source, every script of this folder but tests and labels, and the versions of the packages that cut and write. */
function inputHash(maxZoom: number): string {
  const hash = createHash('sha256').update(`0-${maxZoom}`).update(readFileSync(sourcePath()));
  const scripts = readdirSync(here).filter((name) => /^(?!labels).*(?<!\.test)\.ts$/.test(name));
  for (const name of scripts.sort()) hash.update(name).update(readFileSync(join(here, name)));
  for (const name of ['@maplibre/geojson-vt', '@maplibre/vt-pbf', 'topojson-client', 'topojson-simplify']) {
    hash.update(`${name}@${packageVersion(name)}`);
  }
  return hash.digest('hex');
}

/** Version of an installed package; its package.json need not be exported. */
function packageVersion(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const path = folders.map((folder) => join(folder, name, 'package.json')).find((file) => existsSync(file));
  if (path === undefined) throw new Error(`basemap: the package ${name} is not installed`);
  return String((JSON.parse(readFileSync(path, 'utf8')) as { version: unknown }).version);
}

/** undefined: there is none, or it cannot be read; then everything is built anew. */
function readManifest(path: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const started = performance.now();
  const outDir = process.argv[2] ?? join(here, '../../public/basemap');
  const { built, tiles, bytes } = buildBasemap(outDir);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `basemap: ${tiles} tiles, ${(bytes / 1e6).toFixed(2)} MB, ${built ? `built in ${seconds} s` : 'unchanged'}`,
  );
}
