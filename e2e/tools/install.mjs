/** Installs what the lockfile says, when what is installed is something else. Plain Node: it runs before anything is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';
import { npm, run } from './run.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lockfile */

/**
 * Why the installed packages are not those of the lockfile; null when they are.
 * npm leaves its own record of what it installed in node_modules, written last,
 * so an interrupted installation counts as none.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile | null} installed node_modules/.package-lock.json
 * @returns {string | null}
 */
export function whyStale(wanted, installed) {
  if (!installed) return 'nothing is installed';
  for (const [path, { version, optional, link }] of Object.entries(wanted.packages)) {
    if (path === '' || link) continue;
    const found = installed.packages[path];
    // Optional packages are the builds for other systems: npm leaves those out.
    if (!found && optional) continue;
    if (found?.version !== version) {
      return `${path.replace('node_modules/', '')} is ${found?.version ?? 'missing'}, the lockfile says ${version}`;
    }
  }
  return null;
}

/**
 * @returns {Promise<string>} what was done, in a few words
 * @throws when npm fails
 */
export async function installIfStale() {
  const wanted = read(join(ROOT, 'package-lock.json'));
  if (!wanted)
    throw new Error('package-lock.json is missing or is no JSON: fetch it again from the repository');
  const why = whyStale(wanted, read(join(ROOT, 'node_modules/.package-lock.json')));
  if (!why) return 'as the lockfile says';
  console.log(`Installing: ${why}.`);
  await run(npm('ci', '--no-audit', '--no-fund'));
  return 'installed';
}

/**
 * @param {string} file
 * @returns {Lockfile | null}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installIfStale();
