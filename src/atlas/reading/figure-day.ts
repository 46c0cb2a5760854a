/** When a figure came to be known. The one answer for readings, counts and whoever leads to its day. */
import type { Atlas } from '../atlas';
import { dateRange, LAST_DAY } from '../dates';
import type { Figure } from '../schema';

/** The date of a figure's source, EDTF; null where it has none that can be read, or is not loaded. */
export function printedOn({ source }: Figure, { sources }: Pick<Atlas, 'sources'>): string | null {
  const printed = sources.get(source)?.date ?? null;
  return printed !== null && dateRange(printed) ? printed : null;
}

/**
 * The first day on which a figure is known, or perhaps known, ISO: its source's first; of one without a date the last that
 * it counts, or, where that goes on, the first. Null for a plan or forecast of such a source, made nobody knows when before.
 */
export function figureDay(figure: Figure, atlas: Pick<Atlas, 'sources'>): string | null {
  const printed = printedOn(figure, atlas);
  if (printed !== null) return dateRange(printed)?.min ?? null;
  if (figure.kind === 'planned' || figure.kind === 'forecast') return null;
  const range = dateRange(figure.period);
  return range && (range.max === LAST_DAY ? range.min : range.max);
}
