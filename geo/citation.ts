/** Whether CITATION.cff at the root speaks of the present edition. Pure. */
import type { Edition } from '../src/atlas/schema';
import type { Problem } from './problem';

export const CITATION_FILE = 'CITATION.cff';

/** The value of a key at the file's top level, without quotation marks; null where it has none. */
function valueIn(text: string, key: string): string | null {
  const line = text.split(/\r?\n/).find((one) => one.startsWith(`${key}:`));
  return line === undefined
    ? null
    : line
        .slice(key.length + 1)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2');
}

/** Edition, day and licence have to be those of geo/edition.ts; null: there is no such file. */
export function citationProblems(text: string | null, { number, date }: Edition, licence: string): Problem[] {
  const say = (path: string, reason: string): Problem => ({ file: CITATION_FILE, record: '', path, reason });
  if (text === null) return [say('', 'is missing at the root')];
  const wanted = { version: String(number), 'date-released': date, license: licence };
  return Object.entries(wanted).flatMap(([key, right]) => {
    const found = valueIn(text, key);
    if (found === right) return [];
    return [say(key, `is ${found ?? 'missing'}; geo/edition.ts makes it ${right}`)];
  });
}
