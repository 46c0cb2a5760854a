/**
 * Checks the authored atlas and publishes it to public/atlas/.
 *
 *   tsx geo/publish.ts                          check, and write when nothing is wrong
 *   tsx geo/publish.ts --check                  check only
 *   tsx geo/publish.ts --report                 check, and print how each leg is drawn
 *   tsx geo/publish.ts --ids                    put the ids of new records into ids.json, then check
 *   tsx geo/publish.ts --quote ID --page FILE   hold a quotation against the page it was seen on, and keep what was seen
 *                      [--seen DAY]             the day on which it was; today where none is given
 *   tsx geo/publish.ts --coverage               print how far the record reaches, by kind, corridor, year and side, and how the network hangs together
 *   tsx geo/publish.ts --edition                check, and close the present edition: keep its digests in geo/editions/
 *   tsx geo/publish.ts … --atlas FOLDER         with the authored files of another folder
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAtlas } from '../src/atlas/atlas';
import type { Tables } from '../src/atlas/schema';
import { ADDRESS_VARIABLE, addressFrom } from './address.mjs';
import { DIGEST_FILE, IDS_FILE } from './authored';
import { loadLand } from './basemap/land';
import { checkBudget, gzippedBytes } from './budget';
import { checkPresent, type EditionFile, fileOf, readEditions } from './changelog/check';
import { type ClosedEdition, close } from './changelog/closed';
import { withIds } from './checks/published-ids';
import { CITATION_FILE, citationProblems } from './citation';
import { checkRecords, compileChecked, drawNetwork } from './compile';
import { coverageOf, formatCoverage } from './coverage';
import { withQuote } from './digest';
import { AS_OF, LICENCE, NUMBER } from './edition';
import { decode } from './encoding';
import { parseJson } from './json';
import { formatNetwork, networkReport } from './network/report';
import { formatProblems } from './problem';
import { publishTables } from './published';
import { formatRailways, railwaysOf } from './railways';
import { readAuthored } from './read';
import { formatReport } from './report';
import { formatTimes, timesReport } from './times-report';
import { formatYardsticks, yardstickReport } from './yardstick-report';

const GEO = dirname(fileURLToPath(import.meta.url));
const SEED = join(GEO, '../../shared/seed');
const EDITIONS = join(GEO, 'editions');
const CITATION = join(GEO, '..', CITATION_FILE);
const PRESENT = { number: NUMBER, date: AS_OF };
const OUT = join(GEO, '../public/atlas');

const OPTIONS = {
  check: { type: 'boolean' },
  report: { type: 'boolean' },
  ids: { type: 'boolean' },
  coverage: { type: 'boolean' },
  edition: { type: 'boolean' },
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

/** What geo/editions holds. */
function editionFiles(): EditionFile[] {
  if (!existsSync(EDITIONS)) return [];
  const names = readdirSync(EDITIONS).filter((name) => name.endsWith('.json'));
  return names.map((name) => {
    const result = parseJson(readFileSync(join(EDITIONS, name), 'utf8'));
    return { name, value: result.ok ? result.value : undefined };
  });
}

/** Keeps the digests of the present edition; says so. */
function closeEdition(tables: Tables, closed: readonly ClosedEdition[]): void {
  if (closed.some(({ number }) => number === NUMBER)) {
    console.log(`Edition ${NUMBER} is closed already.`);
    return;
  }
  mkdirSync(EDITIONS, { recursive: true });
  writeJson(join(EDITIONS, fileOf(NUMBER)), close(PRESENT, tables, closed.at(-1) ?? null));
  console.log(
    `Edition ${NUMBER} of ${AS_OF} is closed. The next one begins with another NUMBER in geo/edition.ts.`,
  );
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
  if (given.coverage) {
    const { records, network } = checked.validated;
    console.log(formatCoverage(coverageOf(records, PRESENT)));
    const drawn = drawNetwork(checked, loadLand());
    console.log(formatTimes(timesReport(records)));
    // Over a record that cannot be read nothing can be planned.
    if (checked.problems.length === 0) {
      const { corridors, countries, figures, times, assumptions } = records;
      const tables = {
        ...drawn,
        corridors: [...corridors],
        countries: [...countries],
        figures: [...figures],
        times: [...times],
        assumptions: [...assumptions],
      };
      console.log(formatYardsticks(yardstickReport(buildAtlas(tables, AS_OF), AS_OF)));
    }
    console.log(formatRailways(railwaysOf(drawn)));
    console.log(formatNetwork(networkReport(records, network)));
    return checked.problems.length > 0 ? 1 : 0;
  }
  const { tables, withdrawn, problems, report } = compileChecked(checked, loadLand());
  if (given.report) console.log(formatReport(report));
  let address: string | null;
  try {
    address = addressFrom(process.env[ADDRESS_VARIABLE]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const editions = readEditions(editionFiles());
  const citation = existsSync(CITATION) ? readFileSync(CITATION, 'utf8') : null;
  const published =
    problems.length === 0 ? publishTables(tables, withdrawn, { closed: editions.closed, address }) : null;
  const all = published
    ? [
        ...editions.problems,
        ...checkPresent(editions.closed, PRESENT, tables),
        ...citationProblems(citation, PRESENT, LICENCE.id),
        ...published.problems,
        ...checkBudget(published.files),
      ]
    : problems;
  if (!published || all.length > 0) {
    if (all.length > checked.problems.length)
      console.error(
        `${checked.problems.length > 0 ? '\nWith what the drawn lines show:\n\n' : ''}${formatProblems(all)}`,
      );
    return 1;
  }
  const counts = Object.entries(tables).map(([table, records]) => `${records.length} ${table}`);
  console.log(`The atlas is sound: ${counts.join(', ')}.`);
  if (given.edition) closeEdition(tables, editions.closed);
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
