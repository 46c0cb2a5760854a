import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { BUDGET_BYTES, checkBudget, gzippedBytes } from './budget';
import { formatProblem } from './problem';

/** Text that does not compress below half: hexadecimal digests. */
const noise = (digests: number): string =>
  Array.from({ length: digests }, (_, i) => createHash('sha256').update(String(i)).digest('hex')).join('');

it('counts files compressed', () => {
  const content = 'a'.repeat(BUDGET_BYTES * 2);
  expect(gzippedBytes([{ path: 'a.json', content }])).toBeLessThan(2000);
  expect(checkBudget([{ path: 'a.json', content }])).toEqual([]);
});

it('refuses an atlas that is too heavy in sum', () => {
  const half = { path: 'a.json', content: noise(10500) };
  expect(checkBudget([half])).toEqual([]);
  expect(checkBudget([half, { ...half, path: 'b.json' }]).map(formatProblem)).toEqual([
    expect.stringMatching(/^published atlas: is \d{3} kB compressed, more than 650 kB$/),
  ]);
});
