/** What the corridor panel shows before anything is selected: one card for each corridor. */
import { daysOf, tonnesOf } from './corridor-numbers';
import { type Link, linksTo } from './links';
import type { Reading } from './reading/reading';
import type { Corridor } from './schema';
import type { CorridorSummary } from './summary';
import { wayOfKey } from './way/way';

export interface CorridorRow {
  readonly id: string;
  readonly name: string;
  readonly colour: Corridor['colour'];
  /** Its numbers; null while they are not there. Nothing stands in for them. */
  readonly summary: CorridorSummary | null;
  /** Of its main way, in travel order. */
  readonly countries: readonly Link[];
}

/** A corridor's numbers as they were known on the day: its summary is of the edition's. */
function asKnown({ atlas, day }: Reading, corridor: Corridor, summary: CorridorSummary): CorridorSummary {
  if (day === null || atlas.edition === null || day >= atlas.edition) return summary;
  const { km } = summary;
  const drawn = wayOfKey(atlas, summary.way)?.legs.reduce(
    (sum, { leg }) => sum + leg.properties.computedKm,
    0,
  );
  const isKnown = km.figure === null || atlas.figures.has(km.figure);
  return {
    ...summary,
    km: isKnown || drawn === undefined ? km : { value: Math.round(drawn), figure: null },
    days: daysOf((corridor.main?.days ?? []).flatMap((id) => atlas.figures.get(id) ?? [])),
    tonnes: tonnesOf(atlas.figures.values(), corridor),
  };
}

/** The corridors in their own order, each with what the summary has on it. */
export function corridorRows(reading: Reading, summary: readonly CorridorSummary[] | null): CorridorRow[] {
  return [...reading.atlas.corridors.values()].map((corridor) => {
    const { id, name, colour } = corridor;
    const found = summary?.find((entry) => entry.id === id);
    const own = found ? asKnown(reading, corridor, found) : null;
    return { id, name, colour, summary: own, countries: linksTo(reading, 'country', own?.countries) };
  });
}
