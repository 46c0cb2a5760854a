/** Builds the finer coast: from zoom 6 on, for the part of the world that the corridors need. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFolder, digestOf, type Manifest, scriptsIn } from '../folder';
import { readAreas } from '../policy';
import { weigh } from '../simplify';
import { sourcePath } from '../topology';
import { FINE_BOX, FINE_ZOOMS, grown } from './box';
import { type Countries, countriesOn } from './countries';
import { polygonsIn } from './scan';
import { fineTilesOf } from './tiles';
import { type Water, waterOf } from './water';

const here = dirname(fileURLToPath(import.meta.url));

/** The package with the finer land: OpenStreetMap's of November 2017, generalised to 250 m. */
const PACKAGE = '@geo-maps/earth-lands-250m';

const CREDIT = {
  licence: 'ODbL-1.0',
  attribution:
    '© OpenStreetMap contributors, November 2017, by Geo Maps; borders and countries: Natural Earth',
};

/** The waters of the finer box, as the deepest tiles draw them. Takes some ten seconds. */
export function readWaters(): Water[] {
  const path = createRequire(import.meta.url).resolve(`${PACKAGE}/map.geo.json`);
  return waterOf(polygonsIn(readFileSync(path), grown(FINE_BOX, 1)), FINE_BOX);
}

/**
 * Builds into `outDir` unless what is there was built from the same inputs.
 * The same inputs give the same bytes.
 * @throws when a source is not as it is expected
 */
export function buildFine(outDir: string): Manifest & { built: boolean } {
  const hash = digestOf(
    [sourcePath(), ...scriptsIn(here), ...scriptsIn(join(here, '..'), ['labels', 'build'])],
    [PACKAGE, '@maplibre/geojson-vt', '@maplibre/vt-pbf', 'topojson-client', 'topojson-simplify'],
  );
  let read: { waters: Water[]; countries: Countries } | undefined;
  const tilesOf = (zoom: number) => {
    if (read === undefined) {
      const waters = readWaters();
      read = { waters, countries: countriesOn(waters, weigh(readAreas())) };
    }
    return fineTilesOf(read.waters, read.countries, zoom);
  };
  return buildFolder(outDir, hash, FINE_ZOOMS, tilesOf, CREDIT);
}
