/** Which lines the running times of stretches are of. */
import { dateRange, LAST_DAY } from '../../atlas/dates';
import { type Reading, readingOf } from '../../atlas/reading/reading';
import type { Lines, Run } from '../../atlas/route/lines';
import { isUsable } from '../../atlas/route/reach';
import type { TimedStretch } from '../../atlas/route/timing';
import { type Time, usableTimes } from '../../atlas/times';
import { alternatives } from '../../network/alternatives';
import { type Cost, type Mask, openMask } from '../../network/net';
import type { Found } from '../../network/search';
import { isStraight, type Network, runsOf } from './net';

/** As where the planner tells ways that differ: another so many times as long, of which no more than so much is the same. */
const OTHER = { most: 1, stretch: 1.6, share: 0.7 };

/** What cannot have been run: lines of other means of transport, and those that could not be used in the time's period. */
function maskOf({ lines, net, lineOf }: Network, { whole }: Reading, { mode, period }: Time): Mask {
  const range = dateRange(period);
  const then = readingOf(whole, range && range.max < LAST_DAY ? range.max : (range?.min ?? null));
  const mask = openMask(net);
  const shut = lines.lines.map((line) => line.leg.properties.mode !== mode || !isUsable(then, line));
  for (const [edge, line] of lineOf.entries()) if (shut[line]) mask.edge[edge] = 1;
  return mask;
}

/** The lines between stops, in the direction of travel; null where there is no way, or more than one. */
function runsBetween(network: Network, cost: Cost, mask: Mask, stops: readonly string[]): Run[] | null {
  const { lines, net, km, stretchOf } = network;
  const nodes = stops.map((id) => lines.numberOf.get(id) ?? -1);
  const stands = ({ nodes }: Found): boolean => isStraight(network, nodes);
  const asked = { ...OTHER, km, stretchOf, stands, bordersOf: () => '' };
  const states: number[] = [];
  const passed = [nodes[0] ?? -1];
  for (const [i, end] of nodes.slice(1).entries()) {
    const start = nodes[i] ?? -1;
    if (start < 0 || end < 0) return null;
    const [best, other] = alternatives(net, cost, mask, start, end, asked);
    if (!best || other) return null;
    passed.push(...best.nodes.subarray(1));
    states.push(...best.states);
  }
  return isStraight(network, passed) ? runsOf(network, states) : null;
}

const known = new WeakMap<Reading['whole']['times'], { lines: Lines; timed: readonly TimedStretch[] }>();

/**
 * The running times of stretches that a derivation may read, each with its lines: the way by its means of transport between
 * the places that it names, over lines that could be used at the time. Where between two of them there is another way
 * worth going, nobody says which is meant, and the time is not among them. Found once for the same times and lines.
 * @param costOf by which cost a way is the shortest
 */
export function timedStretches(
  network: Network,
  costOf: (network: Network) => Cost,
  reading: Reading,
): readonly TimedStretch[] {
  const { times } = reading.whole;
  const found = known.get(times);
  if (found?.lines === network.lines) return found.timed;
  const cost = costOf(network);
  const timed = usableTimes(reading.whole).flatMap((time): TimedStretch[] => {
    const { of, what, kind } = time;
    if (of.kind !== 'stretch' || what !== 'running' || kind !== 'reported') return [];
    const stops = [of.from, ...(of.via ?? []), of.to];
    const runs = runsBetween(network, cost, maskOf(network, reading, time), stops);
    return runs ? [{ time, runs }] : [];
  });
  known.set(times, { lines: network.lines, timed });
  return timed;
}
