/** How much it matters: which single closures would hurt most, on a way or over the whole network on the day. */
import type { Reading } from '../../atlas/reading/reading';
import type { Change } from '../../atlas/route/change';
import type { Preference, Question } from '../../atlas/route/question';
import { reachOf } from '../../atlas/route/reach';
import { createNetworkWorker } from '../../network/client';
import type { Harm } from '../../network/critical';
import type { Job } from '../../network/protocol';
import { closureIn, costIn, maskIn, storeysOf } from '../../network/through';
import { priceOf, UNKNOWN_HOURS } from './cost';
import { maskFor, type Network, networkOf, partsOf } from './net';
import { stopsBy } from './stops';

/** From end to end of the question, through its places, or between all places of the first and second rank and the capitals. */
export type Scope = 'pair' | 'network';

/** A closure, and what it does. */
export interface Hurt {
  readonly change: Change;
  /** Pairs that are joined before and not with it, and those that take more. */
  readonly cutOff: number;
  readonly dearer: number;
  /** How much more in all, and at the most: km, hours, borders, changes, by what is to be least. */
  readonly sum: number;
  /** Null: a time that nobody knows. */
  readonly most: number | null;
}
/** Closures that do as much as each other: one row of the list, one number on the map. The largest first. */
export interface HurtRow extends Omit<Hurt, 'change'> {
  readonly changes: readonly Change[];
}
/** What hurts most. */
export interface Hurts {
  /** The worst first. */
  readonly rows: readonly HurtRow[];
  /** How many rows there would be with those that are not listed. */
  readonly of: number;
  /** Between how many places ways were looked for. */
  readonly places: number;
}
/** The most rows that are listed. */
const LISTED = 12;
/** By what amounts are told apart where they are told: a km, a tenth of a day, a border. */
const TOLD: Readonly<Record<Preference, number>> = {
  ...{ distance: 1, known: 1, time: 2.4 },
  ...{ borders: 1, transhipments: 1 },
};
/** In a row: a country stands for more than what lies in it. */
const LARGE_FIRST: readonly Change['kind'][] = ['country', 'leg', 'place'];
/** Less than this nobody is told of: half a km, a tenth of a day, and what is counted is whole. */
const LEAST: Readonly<Record<Preference, number>> = {
  ...{ distance: 0.5, known: 0.5, time: 1.2 },
  ...{ borders: 0.25, transhipments: 0.25 },
};

/** All places of the first and second rank, and the capitals. */
function targetsOf({ lines }: Network, { whole }: Reading): Int32Array {
  const ids = [
    ...[...whole.places.values()].filter(({ properties }) => properties.importance <= 2).map(({ id }) => id),
    ...[...whole.countries.values()].flatMap(({ capital }) => capital ?? []),
  ];
  return Int32Array.from(new Set(ids.flatMap((id) => lines.numberOf.get(id) ?? [])));
}

/** What can be closed alone: each leg that can be used, each place on one, each country. */
function changesOf({ lines }: Network, reading: Reading, open: Uint8Array): Change[] {
  const used = lines.lines.filter((_, i) => !open[i]);
  const of = (kind: Change['kind'], ids: Iterable<string>): Change[] =>
    [...new Set(ids)].map((id) => ({ kind, id }));
  const places = used.flatMap(({ from, to }) => [from, to]);
  const atPorts = places.flatMap((id) => {
    const place = reading.whole.places.get(id)?.properties;
    return place && place.kind !== 'strait' ? [place.country] : [];
  });
  const countries = [...used.flatMap((line) => [...line.countries]), ...atPorts];
  return [
    ...of(
      'leg',
      used.map(({ leg }) => leg.id),
    ),
    ...of('place', places),
    ...of('country', countries).filter(({ id }) => reading.whole.countries.has(id)),
  ];
}

/** The question for the worker, and what its closures are. */
export function harmJob(
  reading: Reading,
  question: Question,
  scope: Scope,
): { readonly job: Job; readonly changes: readonly Change[] } {
  const network = networkOf(reading, question.closed);
  const mask = maskFor(network, reading, question);
  const changes = changesOf(network, reading, mask.edge);
  const closures = changes.map((change) => partsOf(network, reachOf(network.lines, reading, change)));
  const { cost } = priceOf(network, reading, question);
  const stops = scope === 'pair' ? stopsBy(network, cost, mask, question) : [];
  if (scope === 'pair' && question.via.length > 0) {
    const storeys = storeysOf(network.net, stops);
    // Of a place that is closed nobody asks what is cut off from it: as of the ends, so of those on the way.
    const asked = closures.map(({ nodes }) => !stops.slice(1, -1).some((stop) => nodes.includes(stop)));
    return {
      job: {
        net: storeys.net,
        cost: costIn(storeys, cost),
        mask: maskIn(storeys, mask),
        question: {
          targets: Int32Array.of(storeys.start, storeys.end),
          closures: closures.filter((_, i) => asked[i]).map((closure) => closureIn(storeys, closure)),
        },
      },
      changes: changes.filter((_, i) => asked[i]),
    };
  }
  const targets =
    scope === 'pair'
      ? Int32Array.from(new Set(stops.filter((stop) => stop >= 0)))
      : targetsOf(network, reading);
  return { job: { net: network.net, cost, mask, question: { targets, closures } }, changes };
}

/** Those that hurt, the worst first: by how many pairs they cut off, then by how much more the others take. */
export function worstOf(changes: readonly Change[], harms: readonly Harm[], prefer: Preference): Hurt[] {
  const hurts = harms.flatMap(({ cutOff, dearer, sum, most }, i): Hurt[] => {
    const change = changes[i];
    const isDearer = most >= LEAST[prefer];
    if (!change || (cutOff === 0 && !isDearer)) return [];
    // What the search weighs an unknown time by is not told.
    const told = prefer === 'time' && most >= UNKNOWN_HOURS / 2 ? null : most;
    return [{ change, cutOff, dearer: isDearer ? dearer : 0, sum, most: told }];
  });
  return hurts.sort((a, b) => b.cutOff - a.cutOff || b.sum - a.sum);
}

/** The closures that hurt, as they are told: those together that do the same in the numbers a reader is given. */
export function rowsOf(hurts: readonly Hurt[], prefer: Preference): HurtRow[] {
  const told = (amount: number | null): number | null => amount && Math.round(amount / TOLD[prefer]);
  const rows = new Map<string, Hurt[]>();
  for (const hurt of hurts) {
    const { cutOff, dearer, sum, most } = hurt;
    const key = [cutOff, dearer, told(sum), told(most)].join('/');
    rows.set(key, [...(rows.get(key) ?? []), hurt]);
  }
  const size = ({ kind }: Change): number => LARGE_FIRST.indexOf(kind);
  return [...rows.values()].flatMap((same) =>
    same.slice(0, 1).map(({ change: _, ...does }) => ({
      ...does,
      changes: same.map(({ change }) => change).sort((a, b) => size(a) - size(b)),
    })),
  );
}

/** Finds what would hurt most, off the page. */
export interface HarmFinder {
  /**
   * Which closures hurt most. A question that is asked meanwhile stops the one before.
   * @param progress told how many places are done, of so many
   * @returns null where it was stopped
   * @throws Error where the worker fails, or cannot be had
   */
  find(
    reading: Reading,
    question: Question,
    scope: Scope,
    progress: (done: number, of: number) => void,
  ): Promise<Hurts | null>;
  /** Stops what is being looked for. */
  stop(): void;
  /** Ends the worker. */
  destroy(): void;
}

/** A finder with a worker of its own, which is made with the first question. */
export function createHarmFinder(): HarmFinder {
  const worker = createNetworkWorker(
    () => new Worker(new URL('../../network/worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    async find(reading, question, scope, progress) {
      const { job, changes } = harmJob(reading, question, scope);
      const harms = await worker.criticality(job, progress);
      if (!harms) return null;
      const rows = rowsOf(worstOf(changes, harms, question.prefer), question.prefer);
      return { rows: rows.slice(0, LISTED), of: rows.length, places: job.question.targets.length };
    },
    stop: worker.stop,
    destroy: worker.destroy,
  };
}
