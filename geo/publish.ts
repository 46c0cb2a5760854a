/**
 * Checks the authored atlas and publishes it to public/atlas/.
 *
 *   tsx geo/publish.ts            check, and write when nothing is wrong
 *   tsx geo/publish.ts --check    check only
 *   tsx geo/publish.ts --report   check, and print how each leg is drawn
 *   tsx geo/publish.ts --table    rewrite the table of legs in README.md, then check
 *   tsx geo/publish.ts --digest   rewrite seed-digest.json from the article, where it is at hand
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIGEST_FILE, validateAuthored } from './authored';
import { loadLand } from './basemap/land';
import { checkBudget, gzippedBytes } from './budget';
import { digestOf, sha256 } from './checks/quotes';
import { compileAtlas } from './compile';
import { formatProblems } from './problem';
import { publishTables } from './published';
import { readAuthored } from './read';
import { formatReport } from './report';
import { checkTable, formatTable, TABLE_FILE, withTable } from './table';

const GEO = dirname(fileURLToPath(import.meta.url));
const ATLAS = join(GEO, 'atlas');
const SEED = join(GEO, '../../shared/seed');
const OUT = join(GEO, '../public/atlas');
const README = join(GEO, TABLE_FILE);
const ARGUMENTS = ['--check', '--report', '--table', '--digest'];

/** Rewrites the digest for the source it names; returns what went wrong, if anything. */
function writeDigest(): string | null {
  const authored = readAuthored(ATLAS, SEED);
  const { records, digest } = validateAuthored(authored);
  if (!digest) return `${DIGEST_FILE} must first name its source.`;
  const article = authored.articles.find((text) => sha256(text) === digest.article) ?? authored.articles[0];
  if (article === undefined) return 'The article is not at hand, so its digest cannot be written.';
  writeFileSync(
    join(ATLAS, DIGEST_FILE),
    `${JSON.stringify(digestOf(records.quotes, digest.source, article), null, 2)}\n`,
  );
  return null;
}

function main(args: readonly string[]): number {
  const unknown = args.filter((arg) => !ARGUMENTS.includes(arg));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(' ')}. Known: ${ARGUMENTS.join(' ')}`);
    return 2;
  }
  if (args.includes('--digest')) {
    const reason = writeDigest();
    if (reason) {
      console.error(reason);
      return 1;
    }
  }
  const { tables, problems, report } = compileAtlas(readAuthored(ATLAS, SEED), loadLand());
  if (args.includes('--report')) console.log(formatReport(report));
  const table = formatTable(report);
  if (args.includes('--table')) {
    const readme = withTable(readFileSync(README, 'utf8'), table);
    if (readme !== null) writeFileSync(README, readme);
  }
  const published = problems.length === 0 ? publishTables(tables) : null;
  const all = [
    ...(published ? [...published.problems, ...checkBudget(published.files)] : problems),
    ...checkTable(readFileSync(README, 'utf8'), table),
  ];
  if (!published || all.length > 0) {
    console.error(formatProblems(all));
    return 1;
  }
  const counts = Object.entries(tables).map(([table, records]) => `${records.length} ${table}`);
  console.log(`The atlas is sound: ${counts.join(', ')}.`);
  if (args.length > 0) return 0;
  // A file that an earlier version published must not linger.
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const { path, content } of published.files) writeFileSync(join(OUT, path), content);
  const bytes = published.files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  console.log(
    `Published ${published.files.length} files (${(bytes / 1000).toFixed(0)} kB, ${(gzippedBytes(published.files) / 1000).toFixed(0)} kB compressed) in public/atlas/.`,
  );
  return 0;
}

process.exitCode = main(process.argv.slice(2));
