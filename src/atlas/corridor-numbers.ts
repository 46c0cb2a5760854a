/** What is said of a corridor in numbers, from the figures that are known: for the compiled summary, and on another day. Pure. */
import type { Corridor, Figure } from './schema';
import type { CorridorSummary } from './summary';

/** The quantity by which corridors are compared, as figures name it: data, and no sentence of the page. */
const GOODS = /^Goods carried$/;
const YEAR = /^\d{4}$/;

/** Shortest and longest of figures in days, and how many sources give them; null for none. */
export function daysOf(figures: readonly Figure[]): CorridorSummary['days'] {
  const ends = figures.flatMap(({ value, valueTo }) => (value === null ? [] : [value, valueTo ?? value]));
  if (ends.length === 0) return null;
  return {
    from: Math.min(...ends),
    to: Math.max(...ends),
    sources: new Set(figures.map(({ source }) => source)).size,
    figures: figures.map(({ id }) => id),
  };
}

/** What was carried in the latest whole year that somebody has reported; of several, the one that the corridor leads with. */
export function tonnesOf(
  figures: Iterable<Figure>,
  { id, leads = [] }: Pick<Corridor, 'id' | 'leads'>,
): CorridorSummary['tonnes'] {
  const reported = [...figures].filter(
    ({ subject, quantity, unit, kind, period }) =>
      subject.kind === 'corridor' &&
      subject.id === id &&
      GOODS.test(quantity) &&
      unit === 'Mt' &&
      kind === 'reported' &&
      YEAR.test(period),
  );
  const latest = Math.max(...reported.map(({ period }) => Number(period)));
  const rivals = reported.filter(({ period }) => Number(period) === latest);
  const figure = rivals.find((rival) => leads.includes(rival.id)) ?? rivals[0];
  if (!figure || figure.value === null) return null;
  return { value: figure.value, period: figure.period, figure: figure.id };
}
