/** WebKit as Debian has it: WebKitGTK's own small browser, driven by WebDriver. */
import { createServer } from 'node:net';
import { endGroup, spawnGroup } from './children';
import { until } from './poll';
import type { Tab } from './tab';
import { isReady, openSession } from './webdriver';

const START_MS = 60_000;

/** A port nobody listens on. The driver takes none of its own choice and tell. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

/** Starts driver and browser. Throws when one of them does not start. */
export async function openWebKit(program: string, env: NodeJS.ProcessEnv): Promise<Tab> {
  const port = await freePort();
  const driver = spawnGroup(program, [`--port=${port}`], env);
  const base = `http://127.0.0.1:${port}`;
  try {
    await until('WebKitWebDriver should answer', () => isReady(base), Boolean, START_MS);
    return await openSession(base, { width: 1280, height: 840 }, () => endGroup(driver));
  } catch (error) {
    endGroup(driver);
    throw error;
  }
}
