/** Where things are: every tool starts from the repository's root, wherever it was called from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const DIST = join(ROOT, 'dist');
/** Reports and other scratch files; ignored by git. */
export const CACHE = join(ROOT, '.cache');

/**
 * The command line of an installed package's program, run by this very Node:
 * no shell, no lookup on PATH, the same on every system.
 *
 * @param {string} pkg package name
 * @param {string} [program] where the package has several; default: the package's own name
 * @returns {[string, string]}
 * @throws when the package is not installed
 */
export function programOf(pkg, program = pkg.split('/').at(-1) ?? pkg) {
  const folder = join(ROOT, 'node_modules', pkg);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[program];
  if (!file) throw new Error(`${pkg} has no program called ${program}`);
  return [process.execPath, join(folder, file)];
}
