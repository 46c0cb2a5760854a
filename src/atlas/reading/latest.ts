/** The latest thing the atlas knows of: beside the edition's date it tells how far its knowledge reaches. */
import { compareNewestFirst } from '../dates';
import type { Selection } from '../selection';
import type { Reading } from './reading';

/** A dated event, in the words of its record. */
export interface LatestEvent {
  /** EDTF. */
  readonly date: string;
  /** The deal's title; who spoke and where; the leg's name. */
  readonly title: string;
  readonly sel: Selection;
}

/**
 * The newest deal, quotation or change of a leg's state that had begun on the day, deals before quotations before legs
 * where the date is the same. Null while the deals are not loaded, or where nothing had happened yet.
 */
export function latestEvent(reading: Reading): LatestEvent | null {
  const { atlas } = reading;
  if (!atlas.loaded.has('deals')) return null;
  const events: LatestEvent[] = [
    ...[...atlas.deals.values()].map(({ id, date, title }) => ({
      date,
      title,
      sel: { kind: 'deal', id } as const,
    })),
    ...[...atlas.quotes.values()].map(({ id, date, speaker, occasion }) => ({
      date,
      title: `${speaker}, ${occasion}`,
      sel: { kind: 'quote', id } as const,
    })),
    // Of corridors: what happens elsewhere is not what the first page is about.
    ...[...atlas.trunk.legs.values()].flatMap(({ id, properties: { name, status } }) =>
      // Of a state that is not known nothing has been heard: it is no event.
      status.flatMap(({ from, status: state }) =>
        from === null || state === 'unknown'
          ? []
          : [{ date: from, title: name, sel: { kind: 'leg', id } as const }],
      ),
    ),
  ];
  return (
    events
      .filter(({ date }) => reading.holds(date) !== 'no')
      // The sort is stable: equal dates keep the order above.
      .sort((a, b) => compareNewestFirst(a.date, b.date))[0] ?? null
  );
}
