/** A folder of tiles, built anew only when what it is built from has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Tile } from './tiles';

export interface Manifest {
  /** SHA-256 of source, scripts and tilers, hex. */
  hash: string;
  tiles: number;
  /** Uncompressed bytes of all tiles. */
  bytes: number;
  bytesByZoom: number[];
  /** Of tiles that others' data obliges to it: under which terms they are passed on, and whose they are. */
  licence?: string;
  attribution?: string;
}

/**
 * Writes `outDir`/{z}/{x}/{y}.pbf and manifest.json, unless what is there was built from the same inputs.
 * @param hash stands for everything the tiles depend on
 * @param zooms the zooms to write; bytesByZoom has one number for each
 * @param tilesOf the tiles of a zoom; asked for nothing when nothing is to be built
 * @param credit goes into the manifest
 * @returns the manifest, and whether anything was built
 */
export function buildFolder(
  outDir: string,
  hash: string,
  zooms: readonly number[],
  tilesOf: (zoom: number) => Iterable<Tile>,
  credit: Pick<Manifest, 'licence' | 'attribution'> = {},
): Manifest & { built: boolean } {
  mkdirSync(outDir, { recursive: true });
  const manifestPath = join(outDir, 'manifest.json');
  const present = readManifest(manifestPath);
  if (present?.hash === hash) return { ...present, built: false };
  // The manifest goes first and comes back last: a build that was broken off is not taken for a whole one.
  rmSync(manifestPath, { force: true });
  const bytesByZoom: number[] = [];
  let tiles = 0;
  for (const zoom of zooms) {
    rmSync(join(outDir, String(zoom)), { recursive: true, force: true });
    const columns = new Set<number>();
    let bytes = 0;
    for (const { x, y, data } of tilesOf(zoom)) {
      if (!columns.has(x)) mkdirSync(join(outDir, `${zoom}/${x}`), { recursive: true });
      columns.add(x);
      writeFileSync(join(outDir, `${zoom}/${x}/${y}.pbf`), data);
      bytes += data.length;
      tiles++;
    }
    bytesByZoom.push(bytes);
  }
  const manifest: Manifest = {
    hash,
    tiles,
    bytes: bytesByZoom.reduce((a, b) => a + b, 0),
    bytesByZoom,
    ...credit,
  };
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  return { ...manifest, built: true };
}

/**
 * Digest of what a folder of tiles is built from.
 * @param files their content counts, and their names
 * @param packages their versions count
 * @param others whatever else decides what is built
 */
export function digestOf(
  files: readonly string[],
  packages: readonly string[],
  ...others: readonly string[]
): string {
  const hash = createHash('sha256').update(others.join('\n'));
  for (const path of files) hash.update(path.slice(path.lastIndexOf('/') + 1)).update(readFileSync(path));
  for (const name of packages) hash.update(`${name}@${packageVersion(name)}`);
  return hash.digest('hex');
}

/** The scripts of a folder but its tests, what only these use, and those whose name begins with one of `except`, sorted. */
export function scriptsIn(folder: string, except: readonly string[] = []): string[] {
  return readdirSync(folder)
    .filter((name) => /(?<!\.test|\.fixture)\.ts$/.test(name))
    .filter((name) => !except.some((prefix) => name.startsWith(prefix)))
    .sort()
    .map((name) => join(folder, name));
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
