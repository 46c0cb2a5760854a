import { expect, test } from 'vitest';
import { whyStale } from './install.mjs';

const lock = (packages: Record<string, { version?: string; optional?: boolean; link?: boolean }>) => ({
  packages,
});
const wanted = lock({
  '': {},
  'node_modules/vite': { version: '8.3.8' },
  'node_modules/@biomejs/cli-win32-x64': { version: '2.6.8', optional: true },
});

test('what the lockfile says is installed', () => {
  expect(whyStale(wanted, lock({ 'node_modules/vite': { version: '8.3.8' } }))).toBeNull();
});
test('nothing is installed', () => {
  expect(whyStale(wanted, null)).toBe('nothing is installed');
});
test('an older version is installed', () => {
  expect(whyStale(wanted, lock({ 'node_modules/vite': { version: '8.3.7' } }))).toBe(
    'vite is 8.3.7, the lockfile says 8.3.8',
  );
});
test('a package is missing', () => {
  expect(whyStale(wanted, lock({}))).toBe('vite is missing, the lockfile says 8.3.8');
});
test('an optional package of this system is older', () => {
  const installed = lock({
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/@biomejs/cli-win32-x64': { version: '2.6.7', optional: true },
  });
  expect(whyStale(wanted, installed)).toContain('cli-win32-x64 is 2.6.7');
});
