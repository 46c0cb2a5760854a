/** How much it matters: which single closures would hurt most, on a way or over the whole network on the day. */
import type { Reading } from '../../atlas/reading/reading';
import type { Change } from '../../atlas/route/change';
import type { Question } from '../../atlas/route/question';
import { reachOf } from '../../atlas/route/reach';
import { createNetworkWorker } from '../../network/client';
import type { Harm } from '../../network/critical';
import type { Job } from '../../network/protocol';
import { closureIn, costIn, maskIn, storeysOf } from '../../network/through';
import { priceOf } from './cost';
import { maskFor, type Network, networkOf, partsOf } from './net';
import { stopsBy } from './stops';

/** From end to end of the question, through its places, or between all places of the first and second rank and the capitals. */
export type Scope = 'pair' | 'network';

/** What was found: what each closure does, and between how many places ways were looked for. */
export interface Found {
  readonly changes: readonly Change[];
  /** Of each change, in the units of what is to be least. */
  readonly harms: readonly Harm[];
  readonly places: number;
}

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

/** Finds what would hurt most, off the page. */
export interface HarmFinder {
  /**
   * What each closure does. A question that is asked meanwhile stops the one before.
   * @param progress told how many places are done, of so many
   * @returns null where it was stopped
   * @throws Error where the worker fails, or cannot be had
   */
  find(
    reading: Reading,
    question: Question,
    scope: Scope,
    progress: (done: number, of: number) => void,
  ): Promise<Found | null>;
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
      return harms && { changes, harms, places: job.question.targets.length };
    },
    stop: worker.stop,
    destroy: worker.destroy,
  };
}
