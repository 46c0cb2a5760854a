/** For the tests of rules: what is broken → the exact sentences it gives. */
import { describe, expect, it } from 'vitest';
import { compileAtlas } from '../compile';
import { formatProblem } from '../problem';
import { authoredWith, type Edits, land } from './fixture';

/** What the network asks of whatever is planted on no line: told in network.test.ts, and by itself there. */
const OF_THE_NETWORK = / no note "|^network-notes[.]json › #/;

/** All problems of the sound atlas after some edits, as lines; without the network's notes. */
export const sentences = (edits: Edits, articles?: readonly string[]): string[] =>
  compileAtlas(authoredWith(edits, articles), land)
    .problems.map(formatProblem)
    .filter((line) => !OF_THE_NETWORK.test(line));

/** What is broken → the exact sentences it gives. (The sound atlas gives none: compile.test.ts.) */
export type Case = [what: string, edits: Edits, expected: string[]];

/** One test per case. */
export function suite(rule: string, cases: Case[]): void {
  describe(rule, () => {
    it.each(cases)('%s', (_what, edits, expected) => {
      expect(sentences(edits)).toEqual(expected);
    });
  });
}
