/** The fixture's records as they are taken. */
import { readingOf } from '../../atlas/reading/reading';
import { fixtureAtlas } from '../../atlas/testing/fixture';
import type { Origin } from '../edition';
import { type Exported, takenRecords } from '../records';

/** The fixture's edition, on a day or on its own. */
export const originOf = (day: string | null = null): Origin => ({
  edition: {
    date: '2026-01-31',
    number: 1,
    licence: { id: 'ODbL-1.0', url: 'https://example.org/licence', text: 'Share alike.' },
    attribution: ['A mapper'],
  },
  day,
  address: 'https://example.org/atlas/',
});

/** All that the fixture knows on a day; null: on its edition's. */
export function exportedFixture(day: string | null = null): Exported {
  const reading = readingOf(fixtureAtlas(), day ?? '2026-01-31', '2026-01-31');
  const { deals, quotes, figures } = reading.atlas;
  const ids = { deals: [...deals.keys()], quotes: [...quotes.keys()], figures: [...figures.keys()] };
  return {
    reading,
    origin: originOf(day),
    records: takenRecords(reading, ids),
    filter: 'Corridor: Middle',
  };
}
