import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import { readingOf } from '../../atlas/reading/reading';
import { daysOf } from '../../atlas/route/facts';
import { turnsIn } from '../../atlas/route/lines';
import type { Leg, Mode } from '../../atlas/schema';
import { aLeg, aPlace, fixtureTables } from '../../atlas/testing/fixture';
import { aTime, someAssumptions } from '../../atlas/testing/times';
import type { Time } from '../../atlas/times';
import { openMask } from '../../network/net';
import { bestWay } from '../../network/search';
import { planOf, questionOf } from '.';
import { costOf, paceOf } from './cost';
import { maskFor, networkOf, runsOf } from './net';

const spell = (status: 'operating' | 'planned', from: string): Leg['properties']['status'] => [
  { status, from, source: 'railway-book' },
];
/** What is 100 km from a to b, and from b to c; from a to d to c 110 each, and from c to e 50; by sea from a to c 90. */
function reading(times: readonly Time[], more: Partial<Leg['properties']> = {}, day = '2024-08-31') {
  const at: Record<string, [number, number]> = { a: [0, 0], b: [1, 1], c: [2, 0], d: [1, -1], e: [3, 0] };
  const leg = (ends: string, km: number, own: Partial<Leg['properties']> = {}): Leg => {
    const [from = '', to = ''] = ends;
    const line = [at[from] ?? [0, 0], at[to] ?? [0, 0]];
    return aLeg(`${from}-${to}`, [from, to], line as [number, number][], km, {
      courses: [],
      status: spell('operating', '1990'),
      ...own,
    });
  };
  const tables = {
    ...fixtureTables(),
    places: Object.entries(at).map(([id, lonLat]) => aPlace(id, id, `${id}${id}`, lonLat)),
    legs: [
      leg('ab', 100),
      leg('bc', 100),
      leg('ad', 110, more),
      leg('dc', 110),
      leg('ce', 50, { gauges: [1435] }),
      leg('ac', 90, { mode: 'sea', gauges: [] }),
    ],
    corridors: [],
    assumptions: someAssumptions(),
    times: [...times],
  };
  return readingOf(buildAtlas(tables, '2026-11-29'), day, '2026-11-29');
}
const stretch = (id: string, from: string, to: string, via: string[] = [], more: Partial<Time> = {}): Time =>
  aTime(id, {
    of: { kind: 'stretch', from, to, ...(via.length > 0 && { via }) },
    hours: { from: 4, to: 6 },
    ...more,
  });
/** Ids of the times that the way from one to another rests on, in travel order. */
function restsOn(
  of: ReturnType<typeof reading>,
  from: string,
  to: string,
  via: readonly string[] = [],
  mode: Mode = 'rail',
): string[] {
  const rest = { prefer: 'distance', closed: [], opened: [], slow: [], assume: [] } as const;
  const question = questionOf({ from, to, via, by: [mode], ...rest });
  const [best] = question ? planOf(of, question).routes : [];
  return (best?.days.pieces ?? []).flatMap(({ what, spent }) => (what === 'run' ? spent.ids : []));
}
const PACE = 'speed-rail-1520';

describe('a running time of a stretch', () => {
  it('stands for the pace on its lines where there is one way, in its own direction', () => {
    const one = reading([stretch('there', 'b', 'e', ['c'])]);
    expect(restsOn(one, 'a', 'e', ['b'])).toEqual([PACE, 'there', 'there']);
    expect(restsOn(one, 'e', 'b')).toEqual(['speed-rail-1435', PACE]);
    // A part of it too.
    expect(restsOn(one, 'b', 'c')).toEqual(['there']);
  });

  it('is left beside the reckoning where nobody says which of two ways is meant', () => {
    expect(restsOn(reading([stretch('some', 'a', 'c')]), 'a', 'c')).toEqual([PACE, PACE]);
    expect(restsOn(reading([stretch('by-b', 'a', 'c', ['b'])]), 'a', 'c')).toEqual(['by-b', 'by-b']);
    expect(restsOn(reading([stretch('by-d', 'a', 'c', ['d'])]), 'a', 'c', ['d'])).toEqual(['by-d', 'by-d']);
  });

  it('is by the lines that were there at the time, whatever is there on the day', () => {
    const later = { status: spell('operating', '2023') };
    const some = (period: string) => [stretch('some', 'a', 'c', [], { period })];
    expect(restsOn(reading(some('2020'), later), 'a', 'c')).toEqual(['some', 'some']);
    expect(restsOn(reading(some('2024'), later), 'a', 'c')).toEqual([PACE, PACE]);
  });

  it('is by ship too, past a port or with a call there', () => {
    const lane: Partial<Leg['properties']> = { mode: 'sea', gauges: [] };
    for (const via of [[], ['a']]) {
      const of = reading([stretch('ship', 'd', 'c', via, { mode: 'sea' })], lane);
      expect(restsOn(of, 'd', 'c', [], 'sea')).toEqual(['ship', 'ship']);
      expect(restsOn(of, 'c', 'd', [], 'sea')).toEqual(['speed-sea', 'speed-sea']);
    }
  });

  it('is one that was reported of running alone, and no yardstick', () => {
    for (const more of [
      { what: 'whole' },
      { kind: 'planned' },
      { yardstick: true },
      { mode: 'road' },
    ] satisfies Partial<Time>[])
      expect(restsOn(reading([stretch('some', 'b', 'c', [], more)]), 'b', 'c')).toEqual([PACE]);
    expect(restsOn(reading([stretch('gone', 'b', 'nowhere')]), 'b', 'c')).toEqual([PACE]);
    expect(restsOn(reading([stretch('back', 'b', 'b', ['c'])]), 'b', 'c')).toEqual([PACE]);
  });
});

it('the search and the derivation come to the same hours, whichever way it goes', () => {
  const dwell = (id: string, place: string, what: Time['what'], towards?: string): Time =>
    aTime(id, {
      of: { kind: 'place', place },
      what,
      ends: what === 'port' ? 'within' : 'one-side',
      counted: 'container',
      mode: what === 'port' ? 'sea' : 'rail',
      hours: { from: 1, to: id.length },
      ...(towards && { towards }),
    });
  const of = reading([
    stretch('there', 'b', 'e', ['c']),
    aTime('leg', { of: { kind: 'leg', leg: 'a-b' }, towards: 'a', hours: { from: 1, to: 2 } }),
    aTime('ship', { of: { kind: 'leg', leg: 'a-c' }, mode: 'sea', towards: 'cc', hours: { from: 1, to: 2 } }),
    dwell('gauge', 'c', 'gauge', 'e'),
    dwell('port', 'c', 'port', 'a'),
    dwell('side', 'b', 'border', 'bb'),
  ]);
  const network = networkOf(of);
  const question = questionOf({
    ...{ from: 'a', to: 'e', via: [], by: [], prefer: 'time', closed: [], opened: [], slow: [], assume: [] },
  });
  if (!question) throw new Error('There is one.');
  const pace = paceOf(network, of, question);
  const cost = costOf(network, 'time', pace);
  const { net, lines } = network;
  let oneWay = 0;
  for (const [start, from] of lines.places.entries())
    for (const [end, to] of lines.places.entries()) {
      const hours = (a: number, b: number) => {
        const found = bestWay(net, cost, openMask(net), a, b);
        const runs = runsOf(network, found?.states ?? []);
        const days = daysOf(lines, runs, pace.timing, turnsIn(lines), pace.slowing);
        expect(found?.value, `${from} to ${to}`).toBeCloseTo(days.hours.max ?? -1, 9);
        expect(found?.tie, `${from} to ${to}`).toBeCloseTo(days.hours.min, 9);
        return found?.value;
      };
      if (hours(start, end) !== hours(end, start)) oneWay += 1;
    }
  expect(oneWay).toBeGreaterThan(4);
});

it('goods that go on board wait in the search as long as for the lane that takes longest', () => {
  const of = reading(
    [
      aTime('port', {
        of: { kind: 'place', place: 'a' },
        ...{ what: 'port', ends: 'within', mode: 'sea', counted: 'container', towards: 'c' },
        hours: { from: 100, to: 200 },
      }),
    ],
    { mode: 'sea', gauges: [] },
  );
  const question = questionOf({
    ...{ from: 'b', to: 'd', via: [], by: [], prefer: 'time', closed: ['leg:b-c'] },
    ...{ opened: [], slow: [], assume: [] },
  });
  if (!question) throw new Error('There is one.');
  const network = networkOf(of);
  const cost = costOf(network, 'time', paceOf(network, of, question));
  const [start = -1, ship = -1, other = -1] = ['b', 'c', 'd'].map(
    (id) => network.lines.numberOf.get(id) ?? -1,
  );
  const value = (end: number) =>
    bestWay(network.net, cost, maskFor(network, of, question), start, end)?.value;
  const told = (to: string) => planOf(of, { ...question, to }).routes[0]?.days.hours.max ?? -1;
  // Towards c it is as it is told; towards d it waits less than that.
  expect(value(ship)).toBeCloseTo(told('c'), 9);
  const [port] = someAssumptions().filter(({ id }) => id === 'dwell-port');
  expect(value(other)).toBeCloseTo(told('d') + 200 - (port?.to ?? 0), 9);
});
