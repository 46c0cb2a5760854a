/**
 * Builds the embedded basemap: `tsx geo/basemap/build.ts [outDir]`, by default
 * into public/basemap: {z}/{x}/{y}.pbf for every tile of zooms 0–6, the finer
 * coast in fine/ and the towns in towns/, each with a manifest.json of its own.
 * What is there is kept while source and scripts are unchanged.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildFine } from './fine/build';
import { buildFolder, digestOf, type Manifest, scriptsIn } from './folder';
import { labels } from './labels';
import { readAreas } from './policy';
import { weigh } from './simplify';
import { MAX_ZOOM, tilesOf } from './tiles';
import { sourcePath } from './topology';
import { buildTowns } from './towns/build';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Builds the map of the whole world into `outDir`, unless what is there was built from the same inputs.
 * The same inputs give the same bytes.
 * @param maxZoom last zoom to build; the page relies on the default
 * @returns the manifest, and whether anything was built
 * @throws when the source is not as the border policy expects it
 */
export function buildBasemap(outDir: string, maxZoom = MAX_ZOOM): Manifest & { built: boolean } {
  // Labels cost nothing: they are always written, and moving one does not rebuild the tiles.
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'labels.json'), JSON.stringify(labels()));
  const hash = digestOf(
    [sourcePath(), ...scriptsIn(here, ['labels'])],
    ['@maplibre/geojson-vt', '@maplibre/vt-pbf', 'topojson-client', 'topojson-simplify'],
    `0-${maxZoom}`,
  );
  const zooms = Array.from({ length: maxZoom + 1 }, (_, zoom) => zoom);
  let topology: ReturnType<typeof weigh> | undefined;
  return buildFolder(outDir, hash, zooms, (zoom) => {
    topology ??= weigh(readAreas());
    return tilesOf(topology, zoom);
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const outDir = process.argv[2] ?? join(here, '../../public/basemap');
  for (const [name, build] of [
    ['basemap', () => buildBasemap(outDir)],
    ['finer coast', () => buildFine(join(outDir, 'fine'))],
    ['towns', () => buildTowns(join(outDir, 'towns'))],
  ] as const) {
    const started = performance.now();
    const { built, tiles, bytes } = build();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${name}: ${tiles} tiles, ${(bytes / 1e6).toFixed(2)} MB, ${built ? `built in ${seconds} s` : 'unchanged'}`,
    );
  }
}
