/** Counts tests from the reports of the two runners. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * @param {unknown} report of Vitest's json reporter
 * @returns {Tally}
 * @throws {TypeError} when it is not one
 */
export function countVitest(report) {
  return {
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests'),
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  };
}

/**
 * @param {unknown} report of Playwright's json reporter
 * @returns {Tally}
 * @throws {TypeError} when it is not one
 */
export function countPlaywright(report) {
  const stats = report && typeof report === 'object' && 'stats' in report ? report.stats : null;
  return {
    passed: number(stats, 'expected'),
    // A test that passed only when repeated did not pass.
    failed: number(stats, 'unexpected') + number(stats, 'flaky'),
    skipped: number(stats, 'skipped'),
  };
}

/**
 * @param {unknown} object
 * @param {string} key
 * @returns {number}
 */
function number(object, key) {
  const value = object && typeof object === 'object' ? Reflect.get(object, key) : undefined;
  if (typeof value !== 'number') throw new TypeError(`the report has no number ${key}`);
  return value;
}
