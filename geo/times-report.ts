/** How far the published times reach: a part of what `npm run atlas:report` prints. Pure. */
import { TIME_PARTS, type Time } from '../src/atlas/times';
import type { Records } from './authored';

const OF = ['leg', 'place', 'crossing', 'stretch'] as const satisfies readonly Time['of']['kind'][];

export interface TimesReport {
  /** How many there are of legs, places, crossings and stretches, by what takes the time; yardsticks apart. */
  readonly counts: readonly {
    readonly of: Time['of']['kind'];
    readonly by: Readonly<Record<Time['what'], number>>;
  }[];
  readonly yardsticks: number;
  /** Legs with a running time of their own, of all. */
  readonly legs: { readonly part: number; readonly of: number };
  /** Ids of places with a dwell of their own: at the border, at a change of gauge, in port, waiting. */
  readonly places: readonly string[];
}

/** What the report tells of the records as they are written. */
export function timesReport({ times, legs }: Pick<Records, 'times' | 'legs'>): TimesReport {
  const usable = times.filter(({ yardstick }) => !yardstick);
  const count = (kind: Time['of']['kind'], what: Time['what']): number =>
    usable.filter((time) => time.of.kind === kind && time.what === what).length;
  const timed = new Set(
    usable.flatMap(({ of, what }) => (of.kind === 'leg' && what === 'running' ? of.leg : [])),
  );
  const dwelt = usable.flatMap(({ of }) =>
    of.kind === 'place' ? of.place : of.kind === 'crossing' ? [...of.places] : [],
  );
  return {
    counts: OF.map((of) => ({
      of,
      by: Object.fromEntries(TIME_PARTS.map((what) => [what, count(of, what)])) as Record<
        Time['what'],
        number
      >,
    })),
    yardsticks: times.length - usable.length,
    legs: { part: legs.filter(({ id }) => timed.has(id)).length, of: legs.length },
    places: [...new Set(dwelt)].sort(),
  };
}

/** The report in plain text. */
export function formatTimes({ counts, yardsticks, legs, places }: TimesReport): string {
  const row = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, i) => (i === 0 ? String(cell).padEnd(10) : String(cell).padStart(13)))
      .join('')
      .trimEnd();
  const share = legs.of === 0 ? 0 : Math.round((100 * legs.part) / legs.of);
  return [
    '',
    'Published times, yardsticks apart',
    row(['of', ...TIME_PARTS]),
    ...counts.map(({ of, by }) => row([of, ...TIME_PARTS.map((what) => by[what])])),
    `Yardsticks: ${yardsticks}`,
    `Legs with a running time of their own: ${legs.part} of ${legs.of} (${share} %)`,
    `Places with a dwell of their own: ${places.length === 0 ? 'none' : `${places.length}: ${places.join(', ')}`}`,
  ].join('\n');
}
