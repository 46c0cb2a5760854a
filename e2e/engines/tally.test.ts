import { expect, test } from 'vitest';
import { closingLine, hasFailed, lineOf, type Result } from './tally';

const GOOD: Result = { engine: 'webkit', check: 'opens', seconds: 3.14, failure: null };
const BAD: Result = { ...GOOD, engine: 'firefox', failure: 'the map is “off”\nthe page raised 2 errors' };

test('a line for each check, with what went wrong beneath it', () => {
  expect(lineOf(GOOD)).toBe('passed  webkit   opens (3.1 s)');
  expect(lineOf(BAD).split('\n')).toEqual([
    'FAILED  firefox  opens (3.1 s)',
    '        the map is “off”',
    '        the page raised 2 errors',
  ]);
});
test('the closing line counts', () => {
  expect(closingLine([GOOD, BAD, GOOD])).toBe('2 passed, 1 failed');
  expect(closingLine([])).toBe('0 passed, 0 failed');
});
test('one failure fails the whole, and so does a run in which nothing was checked', () => {
  expect(hasFailed([GOOD, GOOD])).toBe(false);
  expect(hasFailed([GOOD, BAD])).toBe(true);
  expect(hasFailed([])).toBe(true);
});
