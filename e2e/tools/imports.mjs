/** `npm run imports`: the rules of .dependency-cruiser.mjs, and the proof that they bite. */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE, programOf, ROOT } from './paths.mjs';
import { capture } from './run.mjs';

const FOLDERS = ['src', 'geo', 'e2e'];
/** Under this many modules the tool has not seen the project: it answers "no violations (0 modules)" when it cannot read TypeScript. */
const FEWEST_MODULES = 60;

/** For every rule a planted module that breaks it: its text, and what else it needs. Paths as in the repository. */
const PLANTED = {
  'words-know-nobody': { 'src/words/a.ts': "import '../atlas/plain'" },
  'atlas-knows-words': { 'src/atlas/a.ts': "import '../network/plain'" },
  'network-knows-nobody': { 'src/network/a.ts': "import '../atlas/plain'" },
  'state-knows-the-model': { 'src/state/a.ts': "import '../panels/plain'" },
  'map-knows-state-and-model': {
    'src/map/a.ts': "import type { Plain } from '../panels/plain'; export type P = Plain",
  },
  'panels-know-state-and-model': { 'src/panels/a.ts': "import '../map/plain'" },
  'export-knows-state-and-model': { 'src/export/a.ts': "import '../panels/plain'" },
  'geo-knows-the-model': { 'geo/a.ts': "import '../src/state/plain'" },
  'only-map-draws': { 'src/panels/b.ts': "import { Marker } from 'maplibre-gl'; export const m = Marker" },
  'only-panels-render': { 'src/map/b.ts': "import { useState } from 'react'; export const u = useState" },
  'nobody-imports-main': { 'geo/b.ts': "import '../src/main'", 'src/main.tsx': '' },
  'no-circle': { 'src/state/b.ts': "import './c'", 'src/state/c.ts': "import './b'" },
  'no-orphan': { 'src/state/d.ts': 'export const alone = 1' },
  'page-has-no-node': { 'src/atlas/b.ts': "import { join } from 'node:path'; export const j = join" },
  'page-has-no-dev-dependency': { 'src/state/e.ts': "import { test } from 'vitest'; export const t = test" },
  'nobody-imports-a-test': {
    'src/state/f.ts': "import './g.test'",
    'src/state/g.test.ts': "import './plain'",
  },
  resolvable: { 'src/state/h.ts': "import './nowhere'" },
};
/** What planted modules import. */
const PLAIN = ['words', 'atlas', 'network', 'state', 'map', 'panels'].map(
  (folder) => `src/${folder}/plain.ts`,
);

/** @typedef {{ from: string, to: string, rule: { name: string } }} Violation */
/** @typedef {{ modules: { source: string }[], summary: { violations: Violation[] } }} Cruise */

/**
 * @param {string} cwd
 * @param {readonly string[]} entries
 * @returns {Promise<Cruise>}
 * @throws when the tool does not answer
 */
async function cruise(cwd, entries) {
  const command = [...programOf('dependency-cruiser', 'depcruise'), ...entries];
  const config = join(cwd, '.dependency-cruiser.mjs');
  const { code, output } = await capture([...command, '--config', config, '--output-type', 'json'], { cwd });
  try {
    return JSON.parse(output);
  } catch {
    throw new Error(`dependency-cruiser gave no answer (${code})`);
  }
}

/**
 * Every module of ours is seen, and none breaks a rule.
 *
 * @returns {Promise<string>} what was checked, in a few words
 * @throws when a rule is broken; all breaches are printed first
 */
async function checkProject() {
  const { modules, summary } = await cruise(ROOT, [...FOLDERS, 'vite.config.ts']);
  const seen = new Set(modules.map((module) => module.source));
  const unseen = FOLDERS.flatMap(sourcesIn).filter((path) => !seen.has(path));
  const ours = [...seen].filter((path) => FOLDERS.some((folder) => path.startsWith(`${folder}/`))).length;
  if (unseen.length > 0) throw new Error(`not seen by the import rules: ${unseen.join(', ')}`);
  if (ours < FEWEST_MODULES)
    throw new Error(`only ${ours} modules seen; at least ${FEWEST_MODULES} were expected`);
  for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
  if (summary.violations.length > 0) throw new Error(`${summary.violations.length} imports break the rules`);
  return `${ours} modules`;
}

/**
 * Each rule reports its planted violation, and no rule is without one.
 *
 * @returns {Promise<string>}
 * @throws when one does not
 */
async function checkRules() {
  const config = await import(new URL('../../.dependency-cruiser.mjs', import.meta.url).href);
  /** @type {string[]} */
  const rules = config.default.forbidden.map((/** @type {{ name: string }} */ rule) => rule.name);
  const folder = join(CACHE, 'planted');
  plant(folder);
  const { summary } = await cruise(folder, FOLDERS);
  rmSync(folder, { recursive: true });

  const reported = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  const bites = new Set(
    Object.entries(PLANTED).flatMap(([rule, files]) =>
      reported.has(`${rule} ${Object.keys(files)[0]}`) ? rule : [],
    ),
  );
  const deaf = rules.filter((rule) => !bites.has(rule));
  if (deaf.length > 0) throw new Error(`a planted violation is not reported by: ${deaf.join(', ')}`);
  return `${rules.length} rules shown to bite`;
}

/** @param {string} folder */
function plant(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const config of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(ROOT, config), join(folder, config));
  }
  const files = [
    ...Object.values(PLANTED).flatMap((planted) => Object.entries(planted)),
    ...PLAIN.map((path) => [path, 'export type Plain = 1']),
    ['e2e/plain.mjs', ''],
  ];
  for (const [path = '', text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
}

/**
 * @param {string} folder
 * @returns {string[]} its TypeScript files, from the root, with forward slashes
 */
function sourcesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /[.]tsx?$/.test(path) && !path.endsWith('.d.ts'));
}

/**
 * @returns {Promise<string>} what was checked, in a few words
 * @throws when an import breaks a rule, or a rule does not bite
 */
export async function checkImports() {
  return `${await checkProject()}, ${await checkRules()}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await checkImports().then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
