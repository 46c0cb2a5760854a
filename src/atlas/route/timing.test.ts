import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { readingOf } from '../reading/reading';
import type { Leg } from '../schema';
import { aLeg, aPlace, fixtureTables } from '../testing/fixture';
import { aTime, someAssumptions } from '../testing/times';
import type { Time } from '../times';
import { daysOf } from './facts';
import { linesOf } from './lines';
import { type TimedStretch, type Timing, timingOf } from './timing';

const rail = (id: string, from: string, to: string, at: number, more: Partial<Leg['properties']> = {}) =>
  aLeg(
    id,
    [from, to],
    [
      [at, 0],
      [at + 1, 0],
    ],
    240,
    { courses: [], ...more },
  );
/** a – b – c – d by rail, 240 km each, a and b in one country, c and d in another; then d – e by sea; b – c is over the border. */
function timed(times: Time[], day = '2024-08-31', stretches: readonly TimedStretch[] = []) {
  const place = (id: string, country: string, lon: number) => aPlace(id, id, country, [lon, 0]);
  const course = (country: string, untilKm: number) => ({ country, untilKm });
  const atlas = buildAtlas(
    {
      ...fixtureTables(),
      places: [
        place('a', 'aa', 0),
        {
          ...place('b', 'aa', 1),
          properties: { ...place('b', 'aa', 1).properties, kind: 'border-crossing' },
        },
        {
          ...place('c', 'cc', 2),
          properties: { ...place('c', 'cc', 2).properties, kind: 'border-crossing' },
        },
        place('d', 'cc', 3),
        place('e', 'ee', 4),
      ],
      legs: [
        rail('a-b', 'a', 'b', 0, { courses: [course('aa', 240)] }),
        rail('b-c', 'b', 'c', 1, { courses: [course('aa', 120), course('cc', 240)], gauges: [1520, 1435] }),
        rail('c-d', 'c', 'd', 2, { courses: [course('cc', 240)], gauges: [1435] }),
        rail('d-e', 'd', 'e', 3, { mode: 'sea', gauges: [] }),
        rail('suez-canal', 'd', 'e', 3, { mode: 'sea', gauges: [] }),
      ],
      corridors: [],
      assumptions: someAssumptions(),
      times,
    },
    '2026-11-29',
  );
  const lines = linesOf(atlas);
  const timing = timingOf(readingOf(atlas, day, '2026-11-29'), lines, new Map(), stretches);
  const line = (id: string, reversed = false) => ({ line: lines.ofLeg.get(id)?.[0] ?? -1, reversed });
  return { timing, line, lines };
}
const border = (id: string, place: string, hours: number, more: Partial<Time> = {}): Time =>
  aTime(id, {
    of: { kind: 'place', place },
    what: 'border',
    hours: { from: hours, to: hours },
    ends: 'one-side',
    ...more,
  });
const ofLeg = (id: string, leg: string, more: Partial<Time> = {}): Time =>
  aTime(id, { of: { kind: 'leg', leg }, ...more });

describe('a time that was timed towards a place or a country', () => {
  it('is of a line run that way only', () => {
    const { timing, line } = timed([ofLeg('there', 'a-b', { towards: 'b' })]);
    expect(timing.run(line('a-b'))).toMatchObject({ min: 48, max: 48, ids: ['there'] });
    expect(timing.run(line('a-b', true))).toMatchObject({ min: 12, max: 24, ids: ['speed-rail-1520'] });
  });

  it('is of a border passed that way only', () => {
    for (const towards of ['c', 'cc']) {
      const { timing, line } = timed([border('out', 'b', 30, { towards }), border('in', 'c', 5)]);
      expect(timing.border(line('b-c'))).toMatchObject({ min: 35, max: 35, ids: ['out', 'in'] });
      // Of the other side nobody speaks: at the most it takes what is assumed.
      expect(timing.border(line('b-c', true))).toMatchObject({ min: 5, max: 29, ids: ['in'] });
    }
  });

  it('is of a change by the line that leaves, and of one on the line itself', () => {
    const gauge = { what: 'gauge', ends: 'both-sides' } as const;
    const { timing, line } = timed([
      border('gauge', 'b', 9, { ...gauge, towards: 'c' }),
      border('port', 'd', 7, {
        what: 'port',
        mode: 'sea',
        ends: 'within',
        towards: 'e',
        counted: 'container',
      }),
    ]);
    expect(timing.gauge(line('b-c'))).toMatchObject({ max: 9, basis: 'published' });
    expect(timing.gauge(line('b-c', true))).toMatchObject({ max: 24, basis: 'assumed' });
    const turn = { gauge: true, mode: false, strait: false };
    const changed = (...runs: readonly { line: number; reversed: boolean }[]) =>
      timing.change(runs[0] ?? line(''), runs[1] ?? line(''), turn).map(({ spent }) => spent.max);
    expect(changed(line('a-b'), line('b-c'))).toEqual([9]);
    expect(changed(line('b-c', true), line('a-b', true))).toEqual([24]);
    const land = { gauge: false, mode: true, strait: false };
    expect(timing.change(line('c-d'), line('d-e'), land)[0]?.spent).toMatchObject({ max: 7, ids: ['port'] });
    expect(timing.change(line('d-e', true), line('c-d', true), land)[0]?.spent.basis).toBe('assumed');
  });
});

describe('hours of a border', () => {
  it('on both sides are taken as they are, and never added to those of one', () => {
    const both = border('both', 'b', 40, { ends: 'both-sides' });
    const { timing, line } = timed([both, border('one', 'c', 5)]);
    expect(timing.border(line('b-c'))).toMatchObject({ min: 40, max: 40, ids: ['both'] });
    const crossing = border('crossing', 'b', 50, {
      of: { kind: 'crossing', places: ['c', 'b'] },
      ends: 'both-sides',
    });
    const other = timed([both, crossing]);
    expect(other.timing.border(other.line('b-c'))).toMatchObject({ min: 40, max: 50 });
    // Of one side of a crossing nobody says of which.
    const some = timed([{ ...crossing, ends: 'one-side' }]);
    expect(some.timing.border(some.line('b-c'))).toMatchObject({ basis: 'assumed' });
  });
});

describe('a time of all of a leg', () => {
  it('has border and gauge in it, and stands back where somebody says how long it runs', () => {
    const whole = ofLeg('whole', 'b-c', { what: 'whole' });
    const { timing, line } = timed([whole]);
    expect(timing.run(line('b-c'))).toMatchObject({ min: 48, ids: ['whole'] });
    expect([timing.border(line('b-c')), timing.gauge(line('b-c'))]).toEqual([null, null]);
    const other = timed([whole, ofLeg('running', 'b-c', { hours: { from: 6, to: 6 } })]);
    expect(other.timing.run(other.line('b-c'))).toMatchObject({ min: 6, ids: ['running'] });
    expect(other.timing.border(other.line('b-c'))?.max).toBe(24);
    expect(other.timing.gauge(other.line('b-c'))?.max).toBe(24);
  });
});

it('a canal takes its own time, unless somebody says how long it takes to run it', () => {
  const { timing, line } = timed([]);
  expect(timing.canal(line('suez-canal'))).toMatchObject({ ids: ['dwell-canal'] });
  expect(timing.canal(line('d-e'))).toBeNull();
  const other = timed([ofLeg('convoy', 'suez-canal', { mode: 'sea' })]);
  expect(other.timing.run(other.line('suez-canal')).ids).toEqual(['convoy']);
  expect(other.timing.canal(other.line('suez-canal'))).toBeNull();
});

describe('the day', () => {
  const times = [
    ofLeg('old', 'a-b', { period: '2015', hours: { from: 60, to: 60 } }),
    ofLeg('new', 'a-b', { period: '2021', hours: { from: 30, to: 30 } }),
    border('long', 'b', 80, { period: '2021' }),
    border('short', 'b', 30, { period: '2022' }),
  ];
  it('says which times are used: of a line and of a stop', () => {
    const on = (day: string) => {
      const { timing, line } = timed(times, day);
      return [timing.run(line('a-b')).ids, timing.border(line('b-c'))?.ids];
    };
    expect(on('2012-05-12')).toEqual([['old'], ['long']]);
    expect(on('2020-01-01')).toEqual([['old'], ['long']]);
    expect(on('2021-05-05')).toEqual([['new'], ['long']]);
    expect(on('2026-03-01')).toEqual([['new'], ['short']]);
  });
});

describe('a time of a stretch', () => {
  const stretch = aTime('stretch', {
    of: { kind: 'stretch', from: 'a', to: 'd' },
    hours: { from: 30, to: 60 },
  });
  const runs = [0, 1, 2].map((line) => ({ line, reversed: false }));

  it('is of its lines by their km, in its direction', () => {
    const { timing, line } = timed([stretch], undefined, [{ time: stretch, runs }]);
    const spent = timing.run(line('a-b'));
    expect(spent).toMatchObject({ basis: 'published', ids: ['stretch'] });
    expect(spent.shares[0]).toBeCloseTo(1 / 3);
    expect([spent.min, spent.max ?? 0].map(Math.round)).toEqual([10, 20]);
    expect(timing.run(line('a-b', true)).basis).toBe('assumed');
    expect(timing.border(line('b-c'))?.basis).toBe('assumed');
  });

  it('is a piece of its own on a leg of which another part rests on another', () => {
    const other = aTime('other', { of: { kind: 'stretch', from: 'b', to: 'd' } });
    const [there, on] = [0, 1].map((line) => ({ line, reversed: false }));
    if (!there || !on) throw new Error('There are two.');
    const { timing, lines, line } = timed([stretch, other], undefined, [
      { time: stretch, runs: [there] },
      { time: other, runs: [on] },
    ]);
    const [ab] = lines.lines;
    if (!ab) throw new Error('There is one.');
    // As if both were parts of one leg.
    const same = lines.lines.map((each) => ({ ...each, leg: ab.leg, borders: [], stops: false }));
    const none = { line: () => 1, place: () => 1 };
    const turn = () => ({ gauge: false, mode: false, strait: false });
    const idsOf = (of: Timing) =>
      daysOf({ ...lines, lines: same }, [line('a-b'), line('b-c')], of, turn, none).pieces.flatMap((piece) =>
        piece.what === 'run' ? [[piece.spent.ids.join(), piece.spent.shares.join()]] : [],
      );
    expect(idsOf(timing)).toEqual([
      ['stretch', '1'],
      ['other', '1'],
    ]);
    const all = timed([stretch], undefined, [{ time: stretch, runs: [there, on] }]);
    expect(idsOf(all.timing)).toEqual([['stretch', '1']]);
  });

  it('stands back where there is one of the leg itself', () => {
    const own = ofLeg('own', 'a-b');
    const { timing, line } = timed([stretch, own], undefined, [{ time: stretch, runs }]);
    expect(timing.run(line('a-b')).ids).toEqual(['own']);
    expect(timing.run(line('b-c')).ids).toEqual(['stretch']);
  });
});
