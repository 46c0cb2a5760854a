/** How the network hangs together: what `npm run atlas:report` prints of it. Pure. */

import { degreeOf } from '../../src/network/graph';
import { partsOf } from '../../src/network/parts';
import type { NetworkNotes, Records } from '../authored';
import { type DayPart, dayParts } from './days';
import { atlasOf, wholeGraph } from './whole';

/** A part of what operated on a day, and why it was by itself; null for the largest, and where no note says so. */
export type ExplainedPart = DayPart & { readonly reason: string | null };

export interface NetworkReport {
  readonly places: number;
  readonly legs: number;
  readonly stretches: number;
  /** Of all legs, whatever their status: how many places each part has, places on no line apart. */
  readonly parts: readonly number[];
  /** Ids of places where one stretch ends and no other begins, with the leg's id. */
  readonly looseEnds: readonly { readonly place: string; readonly leg: string }[];
  readonly days: readonly ExplainedPart[];
  readonly notes: NetworkNotes['notes'];
}

/** The report of the network; `kept` is null where the notes cannot be read. */
export function networkReport(records: Records, kept: NetworkNotes | null): NetworkReport {
  // What hangs together does not depend on how the lines are drawn.
  const atlas = atlasOf(records, new Map());
  const graph = wholeGraph(atlas);
  const notes = kept?.notes ?? [];
  const days = dayParts(atlas).map((part): ExplainedPart => {
    const note = notes.find(
      ({ what, of }) => what === 'apart' && of[0] === part.year && of[1] === part.places[0],
    );
    return { ...part, reason: note?.reason ?? null };
  });
  return {
    places: graph.nodes.length,
    legs: records.legs.length,
    stretches: graph.edges.length,
    parts: partsOf(graph)
      .filter(([id = '']) => degreeOf(graph, id) > 0)
      .map((part) => part.length),
    looseEnds: graph.edges.flatMap(({ leg, from, to }) =>
      [from, to].filter((id) => degreeOf(graph, id) === 1).map((place) => ({ place, leg: leg.id })),
    ),
    days,
    notes,
  };
}

/** How many places of a part are named. */
const NAMED = 5;

/** "9 places: belgrade, sofia, …". */
function partText({ places }: DayPart): string {
  const more = places.length > NAMED ? ', …' : '';
  return `${places.length} places: ${places.slice(0, NAMED).join(', ')}${more}`;
}

/** The report in plain text. */
export function formatNetwork(report: NetworkReport): string {
  const { parts, looseEnds, days, notes } = report;
  const years = [...new Set(days.map(({ year }) => year))];
  const explained = notes.filter(({ what }) => what !== 'apart');
  return [
    '',
    `Network            ${report.legs} legs make ${report.stretches} stretches between ${report.places} places; parts, whatever the status: ${parts.length} (${parts.join(', ')} places)`,
    '',
    `Ends of degree one (${looseEnds.length}): one stretch comes here and none goes on`,
    ...looseEnds.map(({ place, leg }) => `  ${place}, by ${leg}`),
    ...years.flatMap((year) => {
      const [largest, ...others] = days.filter((part) => part.year === year);
      return [
        '',
        `Parts of what operated, or perhaps did, on 1 January ${year}: ${others.length + 1}`,
        ...(largest ? [`  ${partText(largest)}`] : []),
        ...others.map(
          (part) => `  ${partText(part)}. ${part.reason ?? '! No note says why it is by itself.'}`,
        ),
      ];
    }),
    '',
    `What is not on the network, or not joined where it seems to be (${explained.length})`,
    ...explained.map(({ what, of, reason }) => `  ${what} ${of.join(' × ')}: ${reason}`),
  ].join('\n');
}
