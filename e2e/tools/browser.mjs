/** Finds a Chromium for the browser tests, and gets one where that is possible. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebian } from './debian.mjs';
import { programOf } from './paths.mjs';
import { capture, run } from './run.mjs';

/** As packages of the various systems call it, best known first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
/**
 * The same engine without the browser around it, which prepares menus and pages of its own with each window: an opening
 * of the atlas without its map took 1.4 s of CPU in it, and 3.2 s in the whole browser. Debian has it as a package.
 */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
/** Where an installer puts it without adding it to PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((base) =>
    join(process.env[base] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
];
/** Names a browser outright; nothing else is tried then. */
const VARIABLES = ['CHROME_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE'];

/**
 * How tests and bench start it. Without a graphics card WebGL is drawn in software (newer Chrome no longer falls back
 * by itself), and the browser asks nobody for anything.
 *
 * @type {readonly string[]}
 */
export const BROWSER_ARGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const NO_BROWSER =
  'No browser for the browser tests: install Chromium or Google Chrome, or set CHROME_PATH to the program.';

/**
 * A browser that is already here.
 *
 * @param {{ env?: Record<string, string | undefined>, names?: readonly string[] }} [how] `names`: of programs on PATH,
 *   the first that runs is taken
 * @returns {Promise<string | null>} path of the program
 * @throws when a variable names one that does not run
 */
export async function findBrowser({ env = process.env, names = NAMES } = {}) {
  for (const variable of VARIABLES) {
    const named = env[variable];
    if (!named) continue;
    if (await runs(named)) return named;
    throw new Error(`${variable} is "${named}", which does not run as a browser.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...PLACES,
    await playwrightsOwn(),
  ];
  for (const candidate of candidates) {
    if (candidate && isProgram(candidate) && (await runs(candidate))) return candidate;
  }
  return null;
}

/** For tests: the engine alone where it is here, or else a browser. @returns {Promise<string | null>} */
export const findEngine = () => findBrowser({ names: [...SHELLS, ...NAMES] });

/**
 * The same, and where nobody minds what is installed (CI, as Debian's root) the engine's package is fetched.
 *
 * @returns {Promise<string>} path of the program
 * @throws with one sentence that says what to install
 */
export async function getEngine() {
  const found = await findEngine();
  if (!process.env.CI || VARIABLES.some((name) => process.env[name]) || found?.includes('headless-shell'))
    return found ?? getBrowser();
  try {
    await installDebian(SHELLS[0] ?? '');
  } catch (error) {
    console.log(
      `No ${SHELLS[0]} (${error instanceof Error ? error.message : error}): the whole browser will do.`,
    );
  }
  return (await findEngine()) ?? getBrowser();
}

/**
 * A browser: one that is here, or else Playwright's download, or else Debian's package.
 *
 * @returns {Promise<string>} path of the program
 * @throws with one sentence that says what to install
 */
export async function getBrowser() {
  const found = await findBrowser();
  if (found) return found;
  for (const [what, install] of WAYS) {
    console.log(`No browser here: trying ${what}.`);
    try {
      await install();
    } catch (error) {
      console.log(`That did not work (${error instanceof Error ? error.message : error}).`);
      continue;
    }
    const installed = await findBrowser();
    if (installed) return installed;
  }
  throw new Error(NO_BROWSER);
}

/** @type {[string, () => Promise<void>][]} */
const WAYS = [
  [
    "Playwright's own",
    () => run([...programOf('playwright'), 'install', 'chromium'], { timeoutMs: 120_000 }),
  ],
  ["Debian's package", () => installDebian('chromium')],
];

/** @returns {Promise<string | null>} */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return null; // Not installed yet, or no build for this system.
  }
}

/** @param {string} file */
function isProgram(file) {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Some systems put a script named chromium-browser on PATH that only says how to
 * install the real one: what counts is an answer.
 *
 * @param {string} file
 */
async function runs(file) {
  if (process.platform === 'win32') return existsSync(file); // chrome.exe there opens a window instead of answering.
  const { code, output } = await capture([file, '--version'], { timeoutMs: 30_000 });
  return code === 0 && /chrom/i.test(output);
}
