/**
 * How many records are known on a day, for a cursor that passes over thousands of them: each record's first days are
 * sorted once, and a day's count is looked up. What counts as known is what `Reading.holds` says; a test holds one
 * against the other.
 */
import type { Atlas } from '../atlas';
import { dateRange } from '../dates';
import { figureDay, printedOn } from './figure-day';

export interface Known {
  /** Records that are certainly or perhaps known on the day. */
  readonly all: number;
  /** Those of them of which it is not sure: the day lies within their date, or they have none. */
  readonly perhaps: number;
}

interface Spans {
  /** The first day on which each is perhaps known, and on which it is surely so; sorted. */
  readonly from: readonly string[];
  readonly sure: readonly string[];
}
const ALWAYS = '';
const NEVER = '9999-12-32';
const spans = new WeakMap<Atlas, Spans>();

function spansOf(atlas: Atlas): Spans {
  const found = spans.get(atlas);
  if (found) return found;
  const from: string[] = [];
  const sure: string[] = [];
  const take = (edtf: string | null | undefined, otherwise: string | null = ALWAYS): void => {
    const range = edtf ? dateRange(edtf) : null;
    from.push(range?.min ?? otherwise ?? ALWAYS);
    sure.push(range?.max ?? NEVER);
  };
  for (const { date } of atlas.deals.values()) take(date);
  for (const { date } of atlas.quotes.values()) take(date);
  for (const figure of atlas.figures.values()) {
    const printed = printedOn(figure, atlas);
    // Without a date of its source a figure is never sure.
    if (printed !== null) take(printed);
    else take(null, figureDay(figure, atlas));
  }
  const made = { from: from.sort(), sure: sure.sort() };
  spans.set(atlas, made);
  return made;
}

/** How many of sorted texts are not after `day`. */
function upTo(sorted: readonly string[], day: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many deals, events, quotations and figures are known on a day (ISO); null while their tables are not loaded. */
export function knownOn(atlas: Atlas, day: string): Known | null {
  if (!(['deals', 'quotes', 'figures', 'sources'] as const).every((table) => atlas.loaded.has(table)))
    return null;
  const { from, sure } = spansOf(atlas);
  const all = upTo(from, day);
  return { all, perhaps: all - upTo(sure, day) };
}
