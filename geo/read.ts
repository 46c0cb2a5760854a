/** Reads the authored files from disk. What cannot be read becomes a problem, never an exception. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORED_FILES, type Authored, CONTINUED } from './authored';
import { decode } from './encoding';
import { parseJson } from './json';
import type { Problem } from './problem';

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The texts (`*.txt`) in a folder that may be absent. */
function readTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The features of what may be a collection; null where it is none. */
function featuresOf(value: unknown): readonly unknown[] | null {
  const features: unknown = typeof value === 'object' && value !== null && Reflect.get(value, 'features');
  return Array.isArray(features) ? features : null;
}
const withFeatures = (collection: unknown, features: readonly unknown[]): unknown => ({
  ...Object(collection),
  features,
});

/**
 * Reads `atlasFolder` (the authored files; others in it are reported as unknown) and the article,
 * where `seedFolder` exists.
 */
export function readAuthored(atlasFolder: string, seedFolder: string): Authored {
  const files: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const say = (file: string, reason: string, path = '') => problems.push({ file, record: '', path, reason });
  function read(file: string): unknown {
    const path = join(atlasFolder, file);
    if (!existsSync(path)) return undefined; // the compiler says that it is missing
    try {
      const decoded = decode(readFileSync(path));
      if (!decoded.ok) {
        say(file, decoded.reason, `line ${decoded.line}`);
        return undefined;
      }
      if (decoded.problem) say(file, decoded.problem);
      const result = parseJson(decoded.text);
      if (result.ok) {
        for (const { line, column, reason } of result.duplicates)
          say(file, reason, `line ${line}, column ${column}`);
        return result.value;
      }
      const { line, column, reason } = result.fault;
      say(file, `is no JSON: ${reason}`, `line ${line}, column ${column}`);
    } catch (error) {
      say(file, `cannot be read: ${message(error)}`);
    }
    return undefined;
  }
  for (const file of AUTHORED_FILES) {
    const value = read(file);
    if (value !== undefined) files[file] = value;
  }
  const [first, more] = [featuresOf(files[CONTINUED.file]), read(CONTINUED.in)];
  if (more !== undefined && !featuresOf(more)) say(CONTINUED.in, 'is no collection of features');
  if (first)
    files[CONTINUED.file] = withFeatures(files[CONTINUED.file], [...first, ...(featuresOf(more) ?? [])]);
  const known = new Set([...AUTHORED_FILES, CONTINUED.in]);
  for (const name of existsSync(atlasFolder) ? readdirSync(atlasFolder) : []) {
    if (/\.(geo)?json$/.test(name) && !known.has(name)) say(name, 'is no file of the atlas');
  }
  return { files, problems, articles: readTexts(seedFolder) };
}
