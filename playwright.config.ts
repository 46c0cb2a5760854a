import { createServer } from 'node:net';
import { defineConfig } from 'playwright/test';
import { BROWSER_ARGS, findEngine, NO_BROWSER } from './e2e/tools/browser.mjs';

/** A port nobody uses. The workers read the configuration again: they must find the same one. */
async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return String(address.port);
}

process.env.ATLAS_TEST_PORT ??= await freePort();
process.env.CHROME_PATH ??= (await findEngine()) ?? '';
const { ATLAS_TEST_PORT: port, CHROME_PATH: executablePath } = process.env;
if (!executablePath) throw new Error(NO_BROWSER);

/** The production build, on our own server; the same files once more in a folder (see security.spec). */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: '.cache/browser-tests',
  // Drawing leaves part of the second core idle: two files at a time took about a fifth less than one.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Drawing is done in software: generous, and no test waits for a clock.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  webServer: {
    command: 'node e2e/tools/serve.mjs --under /some/folder/',
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: port },
  },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath,
      args: [...BROWSER_ARGS],
    },
  },
});
