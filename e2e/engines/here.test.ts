import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProgram, howToInstall, missingPackages } from './here';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engines-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the first name that is on the path is taken, in whichever folder', () => {
  const path = [join(folder, 'nowhere'), folder].join(delimiter);
  expect(findProgram(['firefox-esr', 'firefox'], path)).toBeNull();
  writeFileSync(join(folder, 'firefox'), '');
  expect(findProgram(['firefox-esr', 'firefox'], path)).toBe(join(folder, 'firefox'));
  writeFileSync(join(folder, 'firefox-esr'), '');
  expect(findProgram(['firefox-esr', 'firefox'], path)).toBe(join(folder, 'firefox-esr'));
});

const all = { program: () => true, library: async () => true };
test('where everything is, nothing is missing', async () => {
  expect(await missingPackages('webkit', all)).toEqual([]);
});
test('an engine, a screen or a library that is not there is told by its package', async () => {
  const noWebKit = { ...all, program: (names: readonly string[]) => !names.includes('WebKitWebDriver') };
  expect(await missingPackages('webkit', noWebKit)).toEqual(['webkit2gtk-driver']);
  expect(await missingPackages('firefox', noWebKit)).toEqual([]);
  const bare = { program: () => false, library: async () => false };
  expect(await missingPackages('firefox', bare)).toEqual([
    'firefox-esr',
    'xvfb',
    'libegl-mesa0',
    'libgl1-mesa-dri',
  ]);
});
test('the sentence names the engine and the command', () => {
  expect(howToInstall('firefox', ['firefox-esr', 'xvfb'])).toMatch(
    /^firefox .*apt-get install firefox-esr xvfb$/,
  );
});
