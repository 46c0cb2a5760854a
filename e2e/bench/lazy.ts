/** Which of the parts that come later are there for one capability alone. */

/** `from "./a.js"`, `import "./a.js"`: what has to be there before a part runs. */
const STATIC = /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
/** `import("./a.js")`, and a worker's `new URL("a.js"`: what is asked for when it is needed. */
const ASKED = /(?:import\(|new URL\()\s*["'`](?:\.\/)?([^"'`]+\.js)["'`]/g;

const named = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);

/**
 * The parts that nobody needs but those who ask for some of them: these themselves, and what they alone are built of.
 * @param texts every program by its file's name
 * @param isOwn whether a part that is asked for by itself is one of them
 * @returns names of files. @throws when none is
 */
export function onlyFor(texts: ReadonlyMap<string, string>, isOwn: (name: string) => boolean): string[] {
  const asked = new Set([...texts.values()].flatMap((text) => named(text, ASKED)));
  const reached = (roots: Iterable<string>): Set<string> => {
    const all = new Set(roots);
    for (const name of all) for (const next of named(texts.get(name) ?? '', STATIC)) all.add(next);
    return all;
  };
  const own = [...asked].filter(isOwn);
  if (own.length === 0) throw new Error('no part of that name is asked for');
  const others = reached(
    [...texts.keys()].filter((name) => isEntry(name) || (asked.has(name) && !isOwn(name))),
  );
  return [...reached(own)].filter((name) => texts.has(name) && !others.has(name)).sort();

  /** What nobody asks for, and nobody is built of, is where the page begins. */
  function isEntry(name: string): boolean {
    return !asked.has(name) && ![...texts.values()].some((text) => named(text, STATIC).includes(name));
  }
}
