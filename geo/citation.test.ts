import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CITATION_FILE, citationProblems } from './citation';
import { AS_OF, LICENCE, NUMBER } from './edition';
import { formatProblem } from './problem';

const text = readFileSync(new URL(`../${CITATION_FILE}`, import.meta.url), 'utf8');
const faults = (file: string | null, number = NUMBER): string[] =>
  citationProblems(file, { number, date: AS_OF }, LICENCE.id).map(formatProblem);

it('the file at the root speaks of the present edition', () => {
  expect(faults(text)).toEqual([]);
  expect(text).toMatch(/^cff-version: 1\.2\.0$/m);
});

it('another edition, another day, or no file is told', () => {
  expect(faults(text, NUMBER + 1)).toEqual([
    `CITATION.cff › version: is ${NUMBER}; geo/edition.ts makes it ${NUMBER + 1}`,
  ]);
  expect(faults(text.replace(/^date-released:.*\n/m, ''))).toEqual([
    `CITATION.cff › date-released: is missing; geo/edition.ts makes it ${AS_OF}`,
  ]);
  expect(faults(null)).toEqual(['CITATION.cff: is missing at the root']);
});
