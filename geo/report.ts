/** How each leg is drawn and how its length compares with the published ones. */
import type { AuthoredLeg } from '../src/atlas/schema';
import type { Drawn } from './context';
import { longestHop, sharpestTurn } from './measure';

export interface LegReport {
  readonly id: string;
  readonly mode: AuthoredLeg['mode'];
  readonly exactness: AuthoredLeg['exactness'];
  readonly points: number;
  /** Longest straight hop, km. */
  readonly hopKm: number;
  /** Sharpest turn, degrees; 0: straight on. */
  readonly turn: number;
  readonly computedKm: number;
  /** Published lengths of the whole leg, km. */
  readonly publishedKm: readonly number[];
  /** Computed by the mean of the published lengths; null where none is published. */
  readonly ratio: number | null;
}

/** A line through stations is 3–7 % shorter than the railway; outside this band a length is worth a look. */
const PLAUSIBLE = { low: 0.85, high: 1.03 };
/** A longer straight hop on land hardly follows the railway, km. */
const LONG_HOP_KM = 100;

/** One row per leg that could be drawn, in authored order. */
export function reportLegs(legs: readonly AuthoredLeg[], drawn: ReadonlyMap<string, Drawn>): LegReport[] {
  return legs.flatMap((leg) => {
    const line = drawn.get(leg.id);
    if (!line) return [];
    const publishedKm = leg.lengths.filter((length) => length.of === undefined).map((length) => length.km);
    const mean = publishedKm.reduce((sum, km) => sum + km, 0) / publishedKm.length;
    return [
      {
        id: leg.id,
        mode: leg.mode,
        exactness: leg.exactness,
        points: line.parts.reduce((sum, part) => sum + part.length, 0),
        hopKm: longestHop(line)?.km ?? 0,
        turn: sharpestTurn(line)?.degrees ?? 0,
        computedKm: line.computedKm,
        publishedKm,
        ratio: publishedKm.length > 0 && mean > 0 ? line.computedKm / mean : null,
      },
    ];
  });
}

/** "+5", "−12", "0". */
function signed(percent: number): string {
  const rounded = Math.round(percent);
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded)}`;
}

/** The report as a table in plain text; `?` marks what is worth a look: a long straight hop
 * on land, a computed length that a published one does not bear out. */
export function formatReport(rows: readonly LegReport[]): string {
  const head = [
    'leg',
    'mode',
    'exactness',
    'points',
    'longest hop',
    'sharpest turn',
    'computed',
    'published',
    'difference',
  ];
  const body = rows.map((row) => {
    const odd = row.ratio !== null && (row.ratio < PLAUSIBLE.low || row.ratio > PLAUSIBLE.high);
    return [
      row.id,
      row.mode,
      row.exactness,
      String(row.points),
      `${row.hopKm.toFixed(1)} km${row.mode !== 'sea' && row.hopKm > LONG_HOP_KM ? ' ?' : ''}`,
      `${row.turn.toFixed(0)}°`,
      `${row.computedKm.toFixed(1)} km`,
      row.publishedKm.length > 0 ? `${row.publishedKm.join(', ')} km` : '–',
      row.ratio === null ? '–' : `${signed(100 * (row.ratio - 1))} %${odd ? ' ?' : ''}`,
    ];
  });
  const widths = head.map((title, i) => Math.max(title.length, ...body.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), ...body.map(line)].join('\n');
}
