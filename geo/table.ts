/** The table of legs in the README: generated, and checked to be current. */
import type { Problem } from './problem';
import type { LegReport } from './report';

export const TABLE_FILE = 'README.md';
const BEGIN = '<!-- table of legs: begin -->';
const END = '<!-- table of legs: end -->';

const HEAD = [
  'leg',
  'mode',
  'exactness',
  'longest hop',
  'sharpest turn',
  'computed',
  'published',
  'difference',
];
/** Words to the left, numbers to the right. */
const LEFT = 3;

/** How far our length is from the furthest of the published ones, in per cent of that one; '–' where none is. */
function difference({ computedKm, publishedKm }: LegReport): string {
  const all = publishedKm.filter((km) => km > 0).map((km) => (100 * (computedKm - km)) / km);
  const furthest = all.reduce((worst, now) => (Math.abs(now) > Math.abs(worst) ? now : worst), 0);
  if (all.length === 0) return '–';
  const rounded = Math.round(furthest);
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded)} %`;
}

/** One row per leg, in Markdown. A course at sea is a curve: of its hops and turns nothing is said. */
export function formatTable(rows: readonly LegReport[]): string {
  const body = rows.map((row) => [
    row.id,
    row.mode,
    row.exactness,
    row.mode === 'sea' ? '–' : `${row.hopKm.toFixed(0)} km`,
    row.mode === 'sea' ? '–' : `${row.turn.toFixed(0)}°`,
    `${row.computedKm.toFixed(0)} km`,
    row.publishedKm.length > 0 ? `${[...new Set(row.publishedKm)].join(', ')} km` : '–',
    difference(row),
  ]);
  const widths = HEAD.map((title, i) => Math.max(title.length, ...body.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i < LEFT ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i < LEFT ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(HEAD), rule, ...body.map(line)].join('\n');
}

/** The README with the table between its markers replaced; null where the markers are missing. */
export function withTable(readme: string, table: string): string | null {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) return null;
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`;
}

/** Whether the README shows the table as it would be made now. */
export function checkTable(readme: string, table: string): Problem[] {
  const fresh = withTable(readme, table);
  if (fresh === readme) return [];
  const reason =
    fresh === null
      ? `lacks the markers "${BEGIN}" and "${END}"`
      : 'shows a table of legs that is not current; run tsx geo/publish.ts --table';
  return [{ file: TABLE_FILE, record: '', path: '', reason }];
}
