/** `npm test`: everything, in order. The last line counts the unit and the browser tests that really ran. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getEngine } from './browser.mjs';
import { buildBasemap, buildLetters, bundle, publishAtlas } from './build.mjs';
import { checkImports } from './imports.mjs';
import { installIfStale } from './install.mjs';
import { CACHE, DIST, programOf } from './paths.mjs';
import { checkRepository } from './repository.mjs';
import { run } from './run.mjs';
import { countPlaywright, countVitest } from './tally.mjs';

const REPORTS = join(CACHE, 'reports');
const UNIT = join(REPORTS, 'unit.json');
const BROWSER = join(REPORTS, 'browser.json');

/** @typedef {{ name: string, seconds: number, failure: string | null, note: string }} Result */
/** @type {Result[]} */
const results = [];
/** @type {import('./tally.mjs').Tally} */
const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * Does one step and remembers how it went; a failure does not stop the steps that do not need it.
 *
 * @param {string} name
 * @param {() => Promise<string | void>} work what it returns is a note for the summary
 * @param {readonly string[]} [needs] steps without which this one says nothing
 * @returns {Promise<void>}
 */
async function step(name, work, needs = []) {
  const missing = needs.find((need) => results.some((result) => result.name === need && result.failure));
  if (missing) {
    results.push({ name, seconds: 0, failure: `not run: it needs ${missing}`, note: '' });
    return;
  }
  console.log(`\n── ${name}`);
  const begun = performance.now();
  /** @type {(failure: string | null, note?: string) => void} */
  const end = (failure, note = '') => {
    const seconds = (performance.now() - begun) / 1000;
    results.push({ name, seconds, failure, note });
    console.log(`── ${name}: ${failure ?? (note || 'good')} (${seconds.toFixed(1)} s)`);
  };
  await work().then(
    (note) => end(null, note ?? ''),
    (error) => end(error instanceof Error ? error.message : String(error)),
  );
}

/**
 * Runs tests, then counts what their own report says, whatever their exit code says.
 *
 * @param {readonly string[]} command
 * @param {string} report file the command writes
 * @param {(report: unknown) => import('./tally.mjs').Tally} count
 * @param {Record<string, string>} env
 * @returns {Promise<string>}
 * @throws when a test failed, none ran, or the command failed for another reason
 */
async function tests(command, report, count, env) {
  const failure = await run(command, { env }).then(
    () => null,
    (error) => error,
  );
  const { passed, failed, skipped } = count(JSON.parse(readFileSync(report, 'utf8')));
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const note = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  if (passed + failed === 0) throw new Error('no test ran');
  if (failed > 0) throw new Error(note);
  if (failure) throw failure;
  return note;
}

rmSync(REPORTS, { recursive: true, force: true });
rmSync(DIST, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

await step('installation', installIfStale);
const installed = ['installation'];
await step('repository', checkRepository);
// The types take as long as all the other checks together, and leave one core idle.
await Promise.all([
  step('types', () => run([...programOf('typescript', 'tsc'), '-p', '.']), installed),
  (async () => {
    await step(
      'lint',
      () => run([...programOf('@biomejs/biome'), 'check', '--error-on-warnings', '.']),
      installed,
    );
    await step('import rules', checkImports, installed);
    // What it reads messages with is installed by the first step.
    await step('words', async () => (await import('./catalogue.mjs')).checkCatalogue(), installed);
    await step('data checks', publishAtlas, installed);
  })(),
]);
let browser = '';
// The unit tests read what is published, and nothing of what is built.
await Promise.all([
  step(
    'unit tests',
    () =>
      tests(
        [...programOf('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
        UNIT,
        countVitest,
        {},
      ),
    [...installed, 'data checks'],
  ),
  (async () => {
    await step('build', async () => {
      await buildBasemap();
      await buildLetters();
      await bundle();
    }, ['installation', 'data checks']);
    await step(
      'browser',
      async () => {
        browser = await getEngine();
        return browser;
      },
      installed,
    );
  })(),
]);
await step(
  'browser tests',
  () =>
    tests([...programOf('playwright'), 'test', '--reporter=list,json'], BROWSER, countPlaywright, {
      CHROME_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER,
    }),
  ['build', 'browser'],
);

const width = Math.max(...results.map((result) => result.name.length));
console.log('');
for (const { name, seconds, failure, note } of results) {
  const what = failure ? `FAILED: ${failure}` : note || 'good';
  console.log(`${name.padEnd(width)}  ${`${seconds.toFixed(1)} s`.padStart(8)}  ${what}`);
}
if (results.some((result) => result.failure)) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
