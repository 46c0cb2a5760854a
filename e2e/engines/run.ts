/**
 * `npm run test:engines [webkit] [firefox] [-- --built]`: the production build in the engines that are not Chromium,
 * as Debian has them. Not part of `npm test`: few machines have them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../tools/build.mjs';
import { installDebian } from '../tools/debian.mjs';
import { CACHE } from '../tools/paths.mjs';
import { readArgs } from './args';
import { CHECKS } from './checks';
import { endAll } from './children';
import { openFirefox } from './firefox';
import { type EngineName, howToInstall, missingPackages, programOfEngine } from './here';
import { Reader } from './reader';
import { openScreen } from './screen';
import { openSite } from './site';
import type { Tab } from './tab';
import { closingLine, hasFailed, lineOf, type Result } from './tally';
import { openWebKit } from './webkit';

/** Screenshots of what failed. */
const PICTURES = join(CACHE, 'engines');
const OPEN: Record<EngineName, (program: string, env: NodeJS.ProcessEnv) => Promise<Tab>> = {
  webkit: openWebKit,
  firefox: openFirefox,
};

const results: Result[] = [];
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Does one thing, says how it went, and goes on whatever happens. */
async function note(engine: string, check: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  const failure = await work().then(() => null, messageOf);
  const result = { engine, check, seconds: (performance.now() - begun) / 1000, failure };
  results.push(result);
  console.log(lineOf(result));
}

/** Whether the engine is here, if need be after installing it. Says how to get it, and counts as failed, when not. */
async function have(engine: EngineName): Promise<boolean> {
  let missing = await missingPackages(engine);
  if (missing.length > 0) {
    console.log(`${engine}: ${missing.join(', ')} not here: trying Debian's packages.`);
    await installDebian(...missing).catch((error: unknown) =>
      console.log(`That did not work (${messageOf(error)}).`),
    );
    missing = await missingPackages(engine);
  }
  if (missing.length === 0) return true;
  await note(engine, 'is on this machine', async () => {
    throw new Error(howToInstall(engine, missing));
  });
  return false;
}

/** One check in a browser of its own: whatever the page raises meanwhile fails it, too. */
async function check(engine: EngineName, name: string, env: NodeJS.ProcessEnv, url: string): Promise<void> {
  await note(engine, name, async () => {
    const tab = await OPEN[engine](programOfEngine(engine), env);
    try {
      const reader = new Reader(tab, url);
      const failure = await CHECKS[name]?.(reader).then(() => null, messageOf);
      const raised = await reader.raised().catch((error: unknown) => [messageOf(error)]);
      const all = [...(failure ? [failure] : []), ...(raised.length > 0 ? [raisedText(raised)] : [])];
      if (all.length === 0) return;
      await picture(tab, `${engine}-${Object.keys(CHECKS).indexOf(name) + 1}.png`);
      throw new Error(all.join('\n'));
    } finally {
      await tab.close();
    }
  });
}

/** The first few: a fault in a loop raises a hundred alike. */
function raisedText(raised: readonly string[]): string {
  const shown = [...new Set(raised)].slice(0, 3);
  return `the page raised ${raised.length} errors: ${shown.join('; ')}`;
}

async function picture(tab: Tab, file: string): Promise<void> {
  try {
    const png = await tab.screenshot();
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(join(PICTURES, file), png);
  } catch (error) {
    console.log(`No screenshot (${messageOf(error)}).`);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endAll();
    process.exit(1);
  });
}

try {
  const { engines, built } = readArgs(process.argv.slice(2));
  if (!built) await build();
  const site = await openSite();
  for (const engine of engines) {
    if (!(await have(engine))) continue;
    const screen = await openScreen();
    for (const name of Object.keys(CHECKS)) await check(engine, name, screen.env, site.url);
    screen.close();
  }
  site.close();
  if (hasFailed(results)) process.exitCode = 1;
  console.log(closingLine(results));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
} finally {
  endAll();
}
