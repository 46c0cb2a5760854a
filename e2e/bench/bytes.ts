/** What a first view costs on the wire. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Compressed in themselves: gzip would not make them smaller. */
const PACKED = ['.woff2', '.png', '.jpg', '.webp'];
const OF_MAPLIBRE = /(^|\/)maplibre[^/]*\.(js|css)$/;

export interface Weight {
  /** Bytes, gzipped where that helps. */
  readonly maplibre: number;
  readonly rest: number;
  /** The heaviest of the rest first. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Weighs the files of `folder` that were asked for, each once.
 * @param paths as requested, from the folder: `assets/index-abc.js`; `''` is the page itself
 */
export function weigh(folder: string, paths: Iterable<string>): Weight {
  const files = [...new Set(paths)].map((path) => {
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const body = readFileSync(join(folder, name));
    return {
      path: name,
      bytes: PACKED.includes(extname(name)) ? body.length : gzipSync(body, { level: 9 }).length,
    };
  });
  const sum = (some: typeof files): number => some.reduce((total, { bytes }) => total + bytes, 0);
  const own = files.filter(({ path }) => !OF_MAPLIBRE.test(path));
  return { maplibre: sum(files) - sum(own), rest: sum(own), files: own.sort((a, b) => b.bytes - a.bytes) };
}
