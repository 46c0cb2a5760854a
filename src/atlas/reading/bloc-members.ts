/** How many members a bloc is said to have, and how many of these the atlas does not hold. Pure. */
import { byAlphabet } from '../../words/numbers';
import { dateRange } from '../dates';
import type { Figure } from '../schema';
import { standingsIn } from './blocs';
import { type Reading, readingOf } from './reading';

/** How many members a bloc is said to have, and how many of them the atlas does not hold. */
export interface MemberCount {
  readonly figure: Figure;
  /** Members that the atlas holds as of the figure's period. */
  readonly held: number;
  /** Those that it does not; none where it holds more than are counted. */
  readonly others: number;
}

/** The quantity by which figures say how many members a bloc has (geo/README.md). */
const MEMBERS = 'members';

/**
 * What is said of the number of a bloc's members, of the newest period that is known on the day, each voice by itself; empty
 * where nobody says it. The atlas's own members are counted as of that period, not of the day: some may have joined since.
 */
export function membersSaid(reading: Reading, bloc: string): MemberCount[] {
  const { atlas, day } = reading;
  const figures = [...atlas.figures.values()].flatMap((figure) => {
    const { subject, quantity, period, value } = figure;
    const range = dateRange(period);
    const isIt =
      subject.kind === 'country' &&
      subject.id === bloc &&
      quantity.toLowerCase() === MEMBERS &&
      value !== null;
    return isIt && range && (day === null || range.min <= day) ? [{ figure, value, range }] : [];
  });
  const newest = figures.reduce((latest, { range }) => (range.min > latest ? range.min : latest), '');
  return figures
    .filter(({ range }) => range.min === newest)
    .map(({ figure, value, range }) => {
      const then = day !== null && range.max > day ? day : range.max;
      const held = standingsIn(readingOf(atlas, then, atlas.edition ?? then), bloc).filter(
        ({ step }) => step !== 'near',
      ).length;
      return { figure, held, others: Math.max(0, value - held) };
    })
    .sort((a, b) => a.others - b.others || byAlphabet(a.figure.saidBy, b.figure.saidBy));
}
