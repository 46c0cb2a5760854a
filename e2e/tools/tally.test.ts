import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './tally.mjs';

test('Vitest’s report is counted', () => {
  const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
});
test('Playwright’s report is counted; what passed only when repeated has failed', () => {
  const report = { stats: { expected: 20, unexpected: 1, flaky: 1, skipped: 0 } };
  expect(countPlaywright(report)).toEqual({ passed: 20, failed: 2, skipped: 0 });
});
test.each([null, {}, { stats: null }, { stats: { expected: '20' } }, 'passed'])(
  '%o is no report',
  (report) => {
    expect(() => countPlaywright(report)).toThrow(TypeError);
    expect(() => countVitest(report)).toThrow(TypeError);
  },
);
