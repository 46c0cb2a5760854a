/** What the runner was asked for. */
import { ENGINES, type EngineName } from './here';

export interface Asked {
  readonly engines: readonly EngineName[];
  /** Test what lies in dist/ instead of building it first. */
  readonly built: boolean;
}
const isEngine = (word: string): word is EngineName => ENGINES.some((engine) => engine === word);

/** Reads the words after the command: names of engines (all when none is named) and `--built`. Throws for any other. */
export function readArgs(words: readonly string[]): Asked {
  const unknown = words.filter((word) => word !== '--built' && !isEngine(word));
  if (unknown.length > 0)
    throw new Error(`“${unknown.join(' ')}” is not known here: ${ENGINES.join(', ')}, --built`);
  const named = ENGINES.filter((engine) => words.includes(engine));
  return { engines: named.length > 0 ? named : ENGINES, built: words.includes('--built') };
}
