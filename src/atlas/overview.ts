/** What the corridor panel shows before anything is selected: one card for each corridor. */
import { type Link, linksTo } from './links';
import type { Reading } from './reading/reading';
import type { Corridor } from './schema';
import type { CorridorSummary } from './summary';

export interface CorridorRow {
  readonly id: string;
  readonly name: string;
  readonly colour: Corridor['colour'];
  /** Its numbers; null while they are not there. Nothing stands in for them. */
  readonly summary: CorridorSummary | null;
  /** Of its main way, in travel order. */
  readonly countries: readonly Link[];
}

/** The corridors in their own order, each with what the summary has on it. */
export function corridorRows(reading: Reading, summary: readonly CorridorSummary[] | null): CorridorRow[] {
  return [...reading.atlas.corridors.values()].map(({ id, name, colour }) => {
    const own = summary?.find((entry) => entry.id === id) ?? null;
    return { id, name, colour, summary: own, countries: linksTo(reading, 'country', own?.countries) };
  });
}
