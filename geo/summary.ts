/**
 * The corridors in a few numbers: compiled from the tables and from what corridors.json says of the main way, so that the
 * first view needs no table of figures. Nothing is guessed: what no record gives is null. Pure.
 */
import { buildAtlas } from '../src/atlas/atlas';
import { daysOf, tonnesOf } from '../src/atlas/corridor-numbers';
import { countByYear } from '../src/atlas/reading/counts';
import { type Reading, readingOf } from '../src/atlas/reading/reading';
import type { Corridor, Tables } from '../src/atlas/schema';
import type { CorridorSummary, Summary } from '../src/atlas/summary';
import { bordersIn } from '../src/atlas/way/borders';
import { totalsOf } from '../src/atlas/way/totals';
import { wayOfKey } from '../src/atlas/way/way';
import { AS_OF } from './edition';
import type { Problem } from './problem';
import { UNITS } from './units';

/** A corridor by its main way; a sentence on what is missing where there is none. */
function summarise(reading: Reading, corridor: Corridor): CorridorSummary | string {
  const { atlas } = reading;
  const { id, main } = corridor;
  if (!main) return 'has no main way';
  const way = wayOfKey(atlas, `${id}/${main.way}`);
  const first = way && atlas.places.get(way.legs[0]?.from ?? '');
  const last = way && atlas.places.get(way.legs.at(-1)?.to ?? '');
  if (!way || !first || !last) return `has no way "${main.way}" from a place to a place`;
  const totals = totalsOf(reading, way);
  const length = main.length === undefined ? undefined : atlas.figures.get(main.length);
  const published =
    length && length.value !== null ? Math.round(length.value * (UNITS[length.unit] ?? 1)) : null;
  return {
    id,
    way: way.id,
    from: { id: first.id, name: first.properties.name },
    to: { id: last.id, name: last.properties.name },
    km:
      published === null || !length
        ? { value: Math.round(totals.km), figure: null }
        : { value: published, figure: length.id },
    days: daysOf((main.days ?? []).flatMap((day) => atlas.figures.get(day) ?? [])),
    borders: totals.borders.length,
    bordersBySea: totals.borders.filter(({ bySea }) => bySea).length,
    bordersPassed: bordersIn(totals.passages),
    breaks: totals.breaks.length,
    tonnes: tonnesOf(atlas.figures.values(), corridor),
    countries: [...totals.countries],
    passed: [...totals.passed],
  };
}

/** The summary of every corridor, in the table's order, with the records by year, and what stands in the way of one. */
export function summaryOf(tables: Tables): {
  readonly made: Summary;
  readonly problems: readonly Problem[];
} {
  const atlas = buildAtlas(tables);
  const reading = readingOf(atlas, AS_OF);
  const corridors: CorridorSummary[] = [];
  const problems: Problem[] = [];
  for (const corridor of tables.corridors) {
    const made = summarise(reading, corridor);
    if (typeof made !== 'string') corridors.push(made);
    else
      problems.push({
        file: 'corridors.json',
        record: corridor.id,
        path: 'main',
        reason: `${made}: it cannot be summarised`,
      });
  }
  return { made: { corridors, years: countByYear(tables, atlas) }, problems };
}
