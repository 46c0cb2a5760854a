/** How many records there are by year and kind: what the time bar shows before any table of them is there. */
import type { Atlas } from '../atlas';
import { dateRange, FIRST_DAY, LAST_DAY } from '../dates';
import { dealClass } from '../deal-kinds';
import type { Deal, Figure, Leg, Quote } from '../schema';
import { figureDay } from './figure-day';

/** What is counted, in the order of the time bar's lanes. */
export const LANES = ['openings', 'deals', 'events', 'quotes', 'figures'] as const;
export type Lane = (typeof LANES)[number];

/** One year; lanes in which nothing is dated are left out. */
export type YearCount = { readonly year: string } & { readonly [L in Lane]?: number | undefined };

/** What a count is of. */
export interface Counted {
  readonly deals: Iterable<Deal>;
  readonly quotes: Iterable<Quote>;
  readonly figures: Iterable<Figure>;
  readonly legs: Iterable<Leg>;
}

/** A date's first day, by which it is counted; null where it has none. */
const dayOf = (edtf: string | null | undefined): string | null => (edtf && dateRange(edtf)?.min) || null;

/** The days on which a leg was opened, or opened again: each state "operating" that follows another one. */
const openingsOf = ({ properties: { status } }: Leg): readonly string[] =>
  status.flatMap((spell, i) =>
    spell.status === 'operating' && spell.from !== null && status[i - 1]?.status !== 'operating'
      ? [spell.from]
      : [],
  );

/** Every counted thing with its lane and its first day (ISO), in no order; what has no day is left out. */
export function* datedOf(
  { deals, quotes, figures, legs }: Counted,
  atlas: Pick<Atlas, 'sources'>,
): Iterable<{ readonly lane: Lane; readonly day: string }> {
  const told = function* (lane: Lane, day: string | null) {
    if (day) yield { lane, day };
  };
  for (const deal of deals)
    yield* told(dealClass(deal.kind) === 'deal' ? 'deals' : 'events', dayOf(deal.date));
  for (const quote of quotes) yield* told('quotes', dayOf(quote.date));
  for (const figure of figures) yield* told('figures', figureDay(figure, atlas));
  for (const leg of legs) for (const day of openingsOf(leg)) yield* told('openings', dayOf(day));
}

/**
 * How many of each lane are dated in each year or month of a stretch (ISO days, both ends included), by its first letters:
 * "2024", "2024-07".
 */
export function countBy(
  counted: Counted,
  atlas: Pick<Atlas, 'sources'>,
  by: 'year' | 'month',
  { first, last }: { readonly first: string; readonly last: string },
): ReadonlyMap<Lane, ReadonlyMap<string, number>> {
  const lanes = new Map<Lane, Map<string, number>>(LANES.map((lane) => [lane, new Map()]));
  for (const { lane, day } of datedOf(counted, atlas)) {
    if (day < first || day > last) continue;
    const period = day.slice(0, by === 'year' ? 4 : 7);
    const counts = lanes.get(lane);
    counts?.set(period, (counts.get(period) ?? 0) + 1);
  }
  return lanes;
}

/** How many of each are dated in each year, oldest first; years without any are left out. */
export function countByYear(counted: Counted, atlas: Pick<Atlas, 'sources'>): YearCount[] {
  const years = new Map<string, Partial<Record<Lane, number>>>();
  const always = { first: FIRST_DAY, last: LAST_DAY };
  for (const [lane, counts] of countBy(counted, atlas, 'year', always)) {
    for (const [year, count] of counts) years.set(year, { ...years.get(year), [lane]: count });
  }
  return [...years].sort(([a], [b]) => Number(a) - Number(b)).map(([year, counts]) => ({ year, ...counts }));
}
