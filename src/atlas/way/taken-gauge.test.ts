import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { readingOf } from '../reading/reading';
import { linesOf, turnsIn, wayOf } from '../route/lines';
import type { Leg, LonLat, Place } from '../schema';
import { aLeg, aPlace } from '../testing/fixture';
import { itineraryOf } from './itinerary';
import { takenGauges } from './taken-gauge';
import { transitionsOf } from './transitions';
import { asTravelled } from './way';

type Railway = readonly [from: string, to: string, ...gauges: number[]];
const gaugeBreak = { how: [], text: 'The gauge breaks.', sources: ['s'] };

/** An atlas of railways, each from one place to another; what else is known of the places. */
function atlasOf(railways: readonly Railway[], extras: Record<string, Partial<Place['properties']>> = {}) {
  const ids = [...new Set(railways.flatMap((railway) => railway.slice(0, 2).map(String)))];
  const at = (id: string): LonLat => [ids.indexOf(id), 40];
  return buildAtlas({
    places: ids.map((id) => aPlace(id, id.toUpperCase(), 'xx', at(id), extras[id])),
    legs: railways.map(([from, to, ...gauges]) =>
      aLeg(`${from}-${to}`, [from, to], [at(from), at(to)], 80, {
        mode: 'rail',
        gauges: gauges as Leg['properties']['gauges'],
        courses: [],
      }),
    ),
    corridors: [],
  });
}
type Of = ReturnType<typeof atlasOf>;
const wayIn = (atlas: Of, refs: readonly string[]) =>
  wayOf(
    refs.flatMap((ref) => {
      const leg = atlas.legs.get(ref.replace(/^\//, ''));
      return leg ? [asTravelled(leg, ref.startsWith('/'))] : [];
    }),
  );
/** The breaks of a way, each as its gauges and its place; `/` before a leg runs it backwards. */
const breaksOf = (atlas: Of, ...refs: string[]) => {
  const { breaks, stops } = transitionsOf(atlas, wayIn(atlas, refs));
  return breaks.map(({ from, to, stops: at }) => [from, to, ...at.map((stop) => stops[stop]?.place.id)]);
};
/** How many the search weighs. */
const weighed = (atlas: Of, ...refs: string[]): number => {
  const lines = linesOf(atlas);
  const turn = turnsIn(lines);
  const runs = refs.map((ref) => ({
    line: lines.ofLeg.get(ref.replace(/^\//, ''))?.[0] ?? -1,
    reversed: ref.startsWith('/'),
  }));
  return runs.slice(1).filter((run, i) => turn(runs[i] ?? run, run).gauge).length;
};
const takenIn = ({ places, legs }: Of) =>
  Object.fromEntries(
    takenGauges(
      [...places.values()].map(({ properties }) => properties),
      [...legs.values()].map(({ properties }) => properties),
    ),
  );

describe('a railway of unknown gauge', () => {
  it('is taken to have the one that is met at both its ends', () => {
    const atlas = atlasOf([
      ['a', 'b', 1435],
      ['b', 'c'],
      ['c', 'd', 1435],
    ]);
    expect(takenIn(atlas)).toEqual({ 'b-c': [1435] });
    expect(breaksOf(atlas, 'a-b', 'b-c', 'c-d')).toEqual([]);
  });

  it('breaks the gauge at one end where they differ, whichever way it is come and wherever the way begins', () => {
    const atlas = atlasOf([
      ['a', 'b', 1520],
      ['b', 'c'],
      ['c', 'd', 1676],
    ]);
    const ways = [
      [['a-b', 'b-c', 'c-d'], [[1520, 1676, 'c']]],
      [['/c-d', '/b-c', '/a-b'], [[1676, 1520, 'c']]],
      [['b-c', 'c-d'], [[null, 1676, 'c']]],
      [['/c-d', '/b-c'], [[1676, null, 'c']]],
      [['a-b', 'b-c'], []],
      [['b-c'], []],
    ] as const;
    for (const [refs, breaks] of ways) {
      expect(breaksOf(atlas, ...refs)).toEqual(breaks);
      expect(weighed(atlas, ...refs)).toBe(breaks.length);
    }
  });

  it('breaks it where a place tells of a break, or where two gauges meet', () => {
    const row: readonly Railway[] = [
      ['a', 'b', 1520],
      ['b', 'c'],
      ['c', 'd', 1676],
    ];
    expect(breaksOf(atlasOf(row, { b: { gaugeBreak } }), 'a-b', 'b-c', 'c-d')).toEqual([[1520, 1676, 'b']]);
    const both = atlasOf(row, { b: { gauges: [1520, 1676] } });
    expect(takenIn(both)).toEqual({ 'b-c': [1676] });
    expect(breaksOf(both, 'a-b', 'b-c', 'c-d')).toEqual([[1520, 1676, 'b']]);
  });

  it('is one row with those that it joins where no gauge is known', () => {
    const atlas = atlasOf([
      ...([
        ['a', 'b', 1520],
        ['b', 'm'],
        ['m', 'c'],
        ['n', 'm'],
      ] as const),
      ...([
        ['c', 'd', 1435],
        ['n', 'o', 1435],
        ['x', 'y'],
      ] as const),
    ]);
    expect(takenIn(atlas)).toEqual({ 'b-m': [1435], 'm-c': [1435], 'n-m': [1435] });
    expect(breaksOf(atlas, '/c-d', '/m-c', '/n-m', 'n-o')).toEqual([]);
    expect(breaksOf(atlas, 'a-b', 'b-m', 'm-c', 'c-d')).toEqual([[1520, 1435, 'b']]);
    expect(breaksOf(atlas, 'x-y')).toEqual([]);
  });

  it('is never said to have it', () => {
    const atlas = atlasOf([
      ['a', 'b', 1520],
      ['b', 'c'],
      ['c', 'd', 1676],
    ]);
    const steps = itineraryOf(readingOf(atlas, '2024-08-31'), wayIn(atlas, ['b-c', 'c-d'])).steps;
    expect(steps.flatMap((step) => (step.type === 'leg' ? [step.gauges, step.gaugeBefore] : []))).toEqual([
      [],
      undefined,
      [1676],
      undefined,
    ]);
    // Between two of one gauge where the row is taken to have another: to a gauge that nobody knows, and back.
    const odd = atlasOf([
      ...([
        ['a', 'b', 1435],
        ['b', 'c', 1435],
        ['b', 'm'],
        ['m', 'n'],
      ] as const),
      ...([
        ['m', 'x'],
        ['n', 'd', 1520],
        ['x', 'e', 1520],
      ] as const),
      ...([
        ['m', 'w'],
        ['w', 'f', 1435],
      ] as const),
    ]);
    expect(takenIn(odd)['b-m']).toEqual([1435]);
    expect(breaksOf(odd, '/n-d', '/m-n', 'm-x', 'x-e')).toEqual([
      [1520, null, 'n'],
      [null, 1520, 'x'],
    ]);
  });
});
