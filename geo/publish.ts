/**
 * Checks the authored atlas and publishes it to public/atlas/.
 *
 *   tsx geo/publish.ts                          check, and write when nothing is wrong
 *   tsx geo/publish.ts --check                  check only
 *   tsx geo/publish.ts --report                 check, and print how each leg is drawn
 *   tsx geo/publish.ts --ids                    put the ids of new records into ids.json, then check
 *   tsx geo/publish.ts --quote ID --page FILE   hold a quotation against the page it was seen on, and keep what was seen
 *                      [--seen DAY]             the day on which it was; today where none is given
 *   tsx geo/publish.ts … --atlas FOLDER         with the authored files of another folder
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DIGEST_FILE, IDS_FILE } from './authored';
import { loadLand } from './basemap/land';
import { checkBudget, gzippedBytes } from './budget';
import { withIds } from './checks/published-ids';
import { checkRecords, compileChecked } from './compile';
import { withQuote } from './digest';
import { decode } from './encoding';
import { formatProblems } from './problem';
import { publishTables } from './published';
import { readAuthored } from './read';
import { formatReport } from './report';

const GEO = dirname(fileURLToPath(import.meta.url));
const SEED = join(GEO, '../../shared/seed');
const OUT = join(GEO, '../public/atlas');

const OPTIONS = {
  check: { type: 'boolean' },
  report: { type: 'boolean' },
  ids: { type: 'boolean' },
  quote: { type: 'string' },
  page: { type: 'string' },
  seen: { type: 'string' },
  atlas: { type: 'string' },
} as const;

const writeJson = (file: string, value: unknown): void =>
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** Keeps what was seen of a quotation on a page; returns what went wrong, if anything. */
function keepQuote(atlas: string, id: string, page: string | undefined, seen: string): string | null {
  if (page === undefined || !existsSync(page)) return '--quote needs --page FILE, the page as it was saved.';
  const { records, digests } = checkRecords(readAuthored(atlas, SEED)).validated;
  const quote = records.quotes.find((record) => record.id === id);
  const source = records.sources.find((record) => record.id === quote?.source);
  if (!quote) return `quotes.json has no readable quote "${id}".`;
  if (!source) return `The source "${quote.source}" of "${id}" is not in sources.json.`;
  if (!digests) return `${DIGEST_FILE} cannot be read.`;
  const decoded = decode(readFileSync(page));
  if (!decoded.ok) return `${page}, line ${decoded.line}: ${decoded.reason}`;
  const kept = withQuote(digests, quote, source.url, decoded.text, seen);
  if (typeof kept === 'string') return kept;
  writeJson(join(atlas, DIGEST_FILE), kept);
  return null;
}

/** Puts new ids into the list; returns what went wrong, if anything. */
function keepIds(atlas: string): string | null {
  const { records, ids } = checkRecords(readAuthored(atlas, SEED)).validated;
  if (!ids) return `${IDS_FILE} cannot be read.`;
  writeJson(join(atlas, IDS_FILE), withIds(ids, records));
  return null;
}

function main(args: string[]): number {
  let given: ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];
  try {
    given = parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : error}\nKnown: --${Object.keys(OPTIONS).join(' --')}`,
    );
    return 2;
  }
  const atlas = given.atlas ?? join(GEO, 'atlas');
  const today = new Date().toISOString().slice(0, 10);
  const refused =
    (given.quote === undefined ? null : keepQuote(atlas, given.quote, given.page, given.seen ?? today)) ??
    (given.ids ? keepIds(atlas) : null);
  if (refused) {
    console.error(refused);
    return 1;
  }
  const checked = checkRecords(readAuthored(atlas, SEED));
  // At once: the drawn lines take their time.
  if (checked.problems.length > 0) console.error(formatProblems(checked.problems));
  const { tables, withdrawn, problems, report } = compileChecked(checked, loadLand());
  if (given.report) console.log(formatReport(report));
  const published = problems.length === 0 ? publishTables(tables, withdrawn) : null;
  const all = published ? [...published.problems, ...checkBudget(published.files)] : problems;
  if (!published || all.length > 0) {
    if (all.length > checked.problems.length)
      console.error(
        `${checked.problems.length > 0 ? '\nWith what the drawn lines show:\n\n' : ''}${formatProblems(all)}`,
      );
    return 1;
  }
  const counts = Object.entries(tables).map(([table, records]) => `${records.length} ${table}`);
  console.log(`The atlas is sound: ${counts.join(', ')}.`);
  if (args.length > 0) return 0;
  // A file that an earlier version published must not linger.
  rmSync(OUT, { recursive: true, force: true });
  for (const { path, content } of published.files) {
    mkdirSync(dirname(join(OUT, path)), { recursive: true });
    writeFileSync(join(OUT, path), content);
  }
  const bytes = published.files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  console.log(
    `Published ${published.files.length} files (${(bytes / 1000).toFixed(0)} kB, ${(gzippedBytes(published.files) / 1000).toFixed(0)} kB compressed) in public/atlas/.`,
  );
  return 0;
}

process.exitCode = main(process.argv.slice(2));
