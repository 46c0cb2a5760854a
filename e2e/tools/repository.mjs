/** What no single file can see: nothing tracked belongs to one machine, and everything lies where it is looked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { capture } from './run.mjs';

/** The folders of the design; files at the root are configurations, README, LICENSE and the like. */
const FOLDERS = ['src', 'geo', 'public', 'e2e', '.ci', '.github'];
/** Larger belongs into a build step. */
const LARGEST_BYTES = 3_000_000;

/** An absolute path of a home, a scratch folder or a drive; not the path part of a web address. */
const MACHINE_PATH =
  /(?<![\w.:/)}\]*-])[/](?:root|home|Users|tmp|work)[/][\w.-]+|(?<![A-Za-z])[A-Z]:\\(?:Users|Temp)\b/;

/**
 * @param {string} path
 * @param {string} text
 * @returns {string[]} problems, as sentences
 */
export function problemsOf(path, text) {
  const problems = [];
  const [top = ''] = path.split('/');
  if (path.includes('/') && !FOLDERS.includes(top))
    problems.push(`${path}: ${top}/ is no folder of this project`);
  if (/^(node_modules|dist|\.cache|public\/(atlas|basemap))\//.test(path))
    problems.push(`${path}: is built, not kept`);
  if (path === 'package-lock.json' && /"resolved":/.test(text)) {
    problems.push(`${path}: names the host packages were fetched from ("resolved"); .npmrc leaves that out`);
  }
  text.split('\n').forEach((line, at) => {
    const found = MACHINE_PATH.exec(line);
    if (found) problems.push(`${path}:${at + 1}: a path of one machine, ${found[0]}`);
  });
  return problems;
}

/**
 * Checks every tracked file.
 *
 * @returns {Promise<string>} what was checked, in a few words
 * @throws when there is a problem; all of them are printed first
 */
export async function checkRepository() {
  const { code, output } = await capture(['git', 'ls-files', '-z']);
  if (code !== 0) return 'not a git clone: nothing to check';
  const paths = output.split('\0').filter(Boolean);
  const problems = paths.flatMap((path) => {
    let bytes;
    try {
      bytes = readFileSync(join(ROOT, path));
    } catch {
      return []; // Deleted here and not yet committed.
    }
    const size = bytes.length > LARGEST_BYTES ? [`${path}: ${bytes.length} bytes`] : [];
    return [...size, ...problemsOf(path, bytes.includes(0) ? '' : bytes.toString('utf8'))];
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) throw new Error(`${problems.length} problems in ${paths.length} files`);
  return `${paths.length} files`;
}
