import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import { readingOf } from '../../atlas/reading/reading';
import type { None } from '../../atlas/route/none';
import { noneWords } from '../../atlas/route/route-words';
import type { Leg } from '../../atlas/schema';
import { aLeg, aPlace, fixtureTables } from '../../atlas/testing/fixture';
import { criticalitySteps } from '../../network/critical';
import { fewestClosures, planOf } from '.';
import { answerOf } from './answer';
import { harmJob } from './harm';
import { rowsOf, worstOf } from './hurts';
import { networkOf } from './net';
import { linkQuestion } from './testing/question';

const operating = [
  { status: 'operating', from: '1990', source: 'railway-book' },
] as Leg['properties']['status'];
const rail = (
  id: string,
  places: string[],
  line: [number, number][],
  km: number,
  more: Partial<Leg['properties']> = {},
): Leg =>
  aLeg(id, places, line, km, { mode: 'rail', gauges: [1520], status: operating, courses: [], ...more });

/**
 * A square: a–b–d by rail (200 km), a–c–d by rail (310 km), of which c–d is of another gauge; a–d by sea (150 km); and
 * d–e, of which nothing operates; f is not joined. b lies in bb, the others in a country of their own letter.
 */
function square(change: (leg: Leg) => Leg = (leg) => leg) {
  const place = (id: string, lon: number, lat: number) =>
    aPlace(id, id.toUpperCase(), `${id}${id}`, [lon, lat]);
  const tables = {
    ...fixtureTables(),
    places: [
      place('a', 0, 0),
      place('b', 1, 1),
      place('c', 1, -1),
      place('d', 2, 0),
      place('e', 3, 0),
      place('f', 4, 0),
    ],
    corridors: [],
    legs: [
      rail(
        'a-b',
        ['a', 'b'],
        [
          [0, 0],
          [1, 1],
        ],
        100,
      ),
      rail(
        'b-d',
        ['b', 'd'],
        [
          [1, 1],
          [2, 0],
        ],
        100,
      ),
      rail(
        'a-c',
        ['a', 'c'],
        [
          [0, 0],
          [1, -1],
        ],
        150,
      ),
      rail(
        'c-d',
        ['c', 'd'],
        [
          [1, -1],
          [2, 0],
        ],
        160,
        { gauges: [1435] },
      ),
      aLeg(
        'a-d',
        ['a', 'd'],
        [
          [0, 0],
          [2, 0],
        ],
        150,
        { mode: 'sea', gauges: [], status: operating, courses: [] },
      ),
      rail(
        'd-e',
        ['d', 'e'],
        [
          [2, 0],
          [3, 0],
        ],
        100,
        {
          status: [{ status: 'planned', from: '2020', source: 'railway-book' }],
          expected: { date: '2029', source: 'railway-book' },
        },
      ),
    ],
    times: [],
    assumptions: [],
  };
  return buildAtlas({ ...tables, legs: tables.legs.map(change) }, '2024-08-31');
}
const NONE: None = { reason: 'apart', place: '', spare: '', cuts: [], reopen: [], exact: true, lacking: [] };
const atlas = square();
const reading = readingOf(atlas, '2024-08-31', '2024-08-31');
const plan = (asked: object) => {
  return planOf(reading, linkQuestion({ from: 'a', to: 'd', ...asked }));
};
const legs = (asked: object): string[][] =>
  plan(asked).routes.map(({ way }) => way.legs.map(({ leg }) => leg.id));

describe('the plan', () => {
  it('has the shortest way first, and those that differ', () => {
    expect(legs({})[0]).toEqual(['a-d']);
    expect(legs({})).toContainEqual(['a-b', 'b-d']);
    expect(legs({ by: ['rail'] })[0]).toEqual(['a-b', 'b-d']);
  });

  it('goes by what is to be least', () => {
    expect(legs({ prefer: 'borders', from: 'a', to: 'c' })[0]).toEqual(['a-c']);
    expect(legs({ prefer: 'transhipments', from: 'b', to: 'c' })[0]).toEqual(['a-b', 'a-c']);
  });

  it('goes round what is closed: a place, a country, a pair, a leg, a means of transport', () => {
    for (const closed of ['place:b', 'country:bb', 'pair:aa+bb', 'leg:a-b'])
      expect(legs({ by: ['rail'], closed: [closed] })[0]).toEqual(['a-c', 'c-d']);
    expect(legs({ closed: ['mode:sea'] })[0]).toEqual(['a-b', 'b-d']);
  });

  it('passes the places that are asked for, there and back where it has to', () => {
    expect(legs({ via: ['c'] })).toEqual([['a-c', 'c-d']]);
    expect(legs({ via: ['b', 'c'], by: ['rail'] })).toEqual([['a-b', 'a-b', 'a-c', 'c-d']]);
  });

  it('has ways that differ by way of places too, none of which goes on beyond one and back for that', () => {
    expect(legs({ from: 'b', to: 'c', via: ['d'] })).toEqual([
      ['b-d', 'c-d'],
      ['b-d', 'a-d', 'a-c'],
      ['a-b', 'a-d', 'c-d'],
    ]);
    // By sea to d and back to c would be short enough, but for c–d there and back again.
    expect(legs({ via: ['c'] })).toEqual([['a-c', 'c-d']]);
  });

  it('runs no line that is not there yet, unless it is opened', () => {
    expect(plan({ to: 'e' }).none).toMatchObject({ reason: 'idle', lacking: ['d-e'] });
    for (const opened of ['leg:d-e', 'state:planned', 'expected:2029'])
      expect(legs({ to: 'e', opened: [opened] })[0]).toEqual(['a-d', 'd-e']);
    expect(plan({ to: 'e', opened: ['expected:2028'] }).routes).toEqual([]);
    // What is closed stays so.
    expect(plan({ to: 'e', opened: ['leg:d-e'], closed: ['leg:d-e'] }).none?.reopen).toEqual(['leg:d-e']);
  });

  it('says why there is none, and the least that would help', () => {
    expect(plan({ to: 'a' }).none).toMatchObject({ reason: 'same', place: 'a' });
    expect(plan({ closed: ['country:dd'] }).none).toMatchObject({
      reason: 'end',
      place: 'd',
      cuts: ['country:dd'],
      reopen: ['country:dd'],
    });
    expect(plan({ closed: ['place:b', 'mode:sea', 'leg:a-c'] }).none).toMatchObject({
      reason: 'cut',
      cuts: [],
      exact: true,
    });
    expect(plan({ closed: ['place:b', 'mode:sea', 'leg:a-c'] }).none?.reopen).toHaveLength(1);
    expect(plan({ from: 'b', to: 'c', by: ['sea'] }).none).toMatchObject({ reason: 'by' });
    // What does not operate is not what is lacking where a place on the way is not joined at all.
    expect(plan({ to: 'e', via: ['f', 'd'] }).none).toMatchObject({
      reason: 'apart',
      place: 'f',
      lacking: [],
    });
    expect(plan({ to: 'e', via: ['c'] }).none).toMatchObject({ reason: 'idle', lacking: ['d-e'] });
  });

  it('where one thing would not help alone, says what else is needed', () => {
    // By other means, over what does not operate.
    const other = plan({ to: 'e', from: 'b', by: ['sea'] });
    expect(other.none).toMatchObject({ reason: 'by', lacking: ['d-e'], reopen: [] });
    expect(noneWords(reading, other.question, other.none ?? NONE)).toEqual([
      'There is no way from B to E by sea alone.',
      'By other means too there are only ways over lines that do not operate on the day, or not yet: d-e.',
    ]);
    // What is closed stays so, or is said to be in the way too.
    const closed = ['country:bb', 'mode:sea', 'leg:c-d'];
    const both = plan({ to: 'e', closed });
    expect(both.none).toMatchObject({ reason: 'idle', lacking: ['d-e'], cuts: [] });
    expect(both.none?.reopen).toHaveLength(1);
    expect(noneWords(reading, both.question, both.none ?? NONE)[1]).toMatch(/^This has to be undone as well/);
    const undone = closed.filter((key) => !both.none?.reopen.includes(key));
    expect(legs({ to: 'e', closed: undone, opened: ['leg:d-e'] })).not.toEqual([]);
    expect(plan({ to: 'e', closed: ['country:bb'] }).none).toMatchObject({
      reason: 'idle',
      reopen: [],
      lacking: ['d-e'],
    });
    // By the lines that are open: not over the sea.
    expect(plan({ to: 'e', by: ['rail'], closed: ['leg:a-b', 'leg:a-c'] }).none).toMatchObject({
      reason: 'by',
      lacking: ['d-e'],
      reopen: [],
    });
  });

  it('counts as unsure only what could be used if it operated', () => {
    const unsure = (asked: object) => {
      const status = [
        { status: 'unknown', from: '1990', source: 'railway-book' },
      ] as Leg['properties']['status'];
      const whole = square((leg) => ({
        ...leg,
        properties: { ...leg.properties, ...(['a-b', 'a-d'].includes(leg.id) && { status }) },
      }));
      return planOf(readingOf(whole, '2024-08-31', '2024-08-31'), plan(asked).question).unsure;
    };
    expect(unsure({})).toEqual([]);
    expect(unsure({ closed: ['state:idle'] })).toEqual(['a-b', 'a-d']);
    expect(unsure({ closed: ['state:idle'], by: ['sea'] })).toEqual(['a-d']);
    expect(unsure({ closed: ['state:idle', 'country:bb'] })).toEqual(['a-d']);
  });

  it('tells what it was before, and what the changes close', () => {
    const closed = plan({ closed: ['mode:sea'] });
    expect(closed.before?.way.legs.map(({ leg }) => leg.id)).toEqual(['a-d']);
    expect(closed.shut.legs.map(({ id }) => id)).toEqual(['a-d']);
    expect(plan({}).before).toBeNull();
  });

  it('is told to programs in plain numbers', () => {
    const { routes, none } = answerOf(plan({ by: ['rail'] }));
    expect(none).toBeNull();
    expect(routes[0]).toMatchObject({
      ...{ km: 200, publishedKm: null, days: null, legs: ['a-b', 'b-d'], places: ['a', 'b', 'd'] },
      ...{ countries: ['aa', 'bb', 'dd'], borders: 2, gaugeBreaks: 0, seaLegs: 0, notOperatingKm: 0 },
    });
    expect(routes.find((route) => route.legs.includes('c-d'))?.gaugeBreaks).toBe(1);
  });
});

describe('what would hurt most', () => {
  it('is every single closure that makes a way longer or impossible, the worst first; and the fewest that part the ends', () => {
    const { question } = plan({ by: ['rail'] });
    const { job, changes } = harmJob(reading, question, 'pair');
    const steps = criticalitySteps(job.net, job.cost, job.mask, job.question);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const hurts = worstOf(changes, step.value, question.prefer);
    expect(hurts.map(({ change, most }) => [`${change.kind}:${change.id}`, most])).toEqual(
      expect.arrayContaining([
        ['leg:a-b', 110],
        ['place:b', 110],
      ]),
    );
    expect(hurts.some(({ change }) => change.id === 'a-c')).toBe(false);
    expect(fewestClosures(reading, question)).toHaveLength(2);
    // The open sea cannot close.
    expect(fewestClosures(reading, plan({}).question)).toBeNull();
  });

  it('stands in rows of what does as much in the numbers that are told, the largest first', () => {
    const hurt = (kind: 'leg' | 'place' | 'country', id: string, most: number | null, sum = most ?? 1e6) => ({
      ...{ change: { kind, id }, cutOff: 0, dearer: 1 },
      ...{ sum, most },
    });
    const rowed = (hurts: Parameters<typeof rowsOf>[0], prefer: 'distance' | 'time') =>
      rowsOf(hurts, prefer).map(({ changes, most }) => [changes.map(({ id }) => id).join(), most]);
    const hurts = [
      hurt('leg', 'a-b', 110.4),
      hurt('place', 'b', 110.2),
      hurt('country', 'bb', 109.9),
      hurt('place', 'c', 109),
      hurt('place', 'd', 109, 130),
    ];
    expect(rowed(hurts, 'distance')).toEqual([
      ['bb,a-b,b', 110.4],
      ['c', 109],
      ['d', 109],
    ]);
    // A tenth of a day is 2.4 hours.
    expect(rowed([hurt('leg', 'a-b', 24), hurt('place', 'b', 25)], 'time')).toEqual([['a-b,b', 24]]);
    expect(rowed([hurt('leg', 'a-b', null), hurt('place', 'b', null)], 'time')).toEqual([['a-b,b', null]]);
  });

  it('by way of places is asked of the whole way, but for closures of the places themselves', () => {
    const { question } = plan({ via: ['c'], by: ['rail'] });
    const { job, changes } = harmJob(reading, question, 'pair');
    const steps = criticalitySteps(job.net, job.cost, job.mask, job.question);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const hurts = worstOf(changes, step.value, question.prefer).map(
      ({ change, cutOff, most }) => `${change.kind}:${change.id} ${cutOff} ${most}`,
    );
    // Without a–c by b and d to c, and back: 360 and 160 km for 310. Without c–d back to a, and by b: 150 and 350 km.
    expect(hurts).toEqual(['leg:a-c 0 210', 'leg:c-d 0 190']);
    expect(harmJob(reading, question, 'network').job.net).toBe(networkOf(reading).net);
    expect(fewestClosures(reading, question)).toHaveLength(2);
    expect(fewestClosures(reading, plan({ via: ['d', 'b', 'c'], by: ['rail'] }).question)).toHaveLength(2);
    // By way of a place at the end of one line that line is enough.
    const dead = plan({ via: ['c', 'e'], by: ['rail'], opened: ['leg:d-e'] }).question;
    expect(fewestClosures(reading, dead)?.map(({ id }) => id)).toEqual(['d-e']);
  });
});

it('the same question on another day is answered beside it', () => {
  const later = readingOf(atlas, '2024-08-31', '2024-08-31');
  const early = readingOf(atlas, '1980-01-01', '2024-08-31');
  const question = linkQuestion({ from: 'a', to: 'd' });
  expect(planOf(later, question, early).other).toEqual({ day: '1980-01-01', best: null });
  expect(planOf(later, question).other).toBeNull();
});

it('a gauge that changes on a line takes its time there', () => {
  const both = aLeg(
    'x-y',
    ['x', 'y'],
    [
      [0, 0],
      [1, 0],
    ],
    100,
    { mode: 'rail', gauges: [1435, 1520], status: operating, courses: [] },
  );
  const tables = {
    ...fixtureTables(),
    places: [aPlace('x', 'X', 'xx', [0, 0]), aPlace('y', 'Y', 'xx', [1, 0])],
    ...{ corridors: [], legs: [both], times: [], assumptions: [] },
  };
  const assume = ['dwell-gauge:10-40', 'speed-rail-1520:100-200'];
  const question = linkQuestion({ from: 'x', to: 'y', prefer: 'time', assume });
  const { routes } = planOf(readingOf(buildAtlas(tables, '2024-08-31'), '2024-08-31'), question);
  expect(routes[0]?.days.pieces.map(({ what }) => what)).toEqual(['run', 'gauge']);
  expect(routes[0]?.days.hours).toEqual({ min: 12 + 10, max: 24 + 40 });
});

it.each([
  [100, 1],
  [134, 0],
])('of few borders no way is told that is more than twice as long: by three legs of %d km', (km, others) => {
  const ids = ['p', 'q', 'r', 's', 't'];
  const at: Record<string, [number, number]> = { p: [0, 0], q: [1, 1], r: [3, 0], s: [1, -1], t: [2, -1] };
  const leg = (from: string, to: string, long: number) =>
    rail(`${from}-${to}`, [from, to], [at[from] ?? [0, 0], at[to] ?? [0, 0]], long);
  const tables = {
    ...fixtureTables(),
    places: ids.map((id) => aPlace(id, id.toUpperCase(), `${id}${id}`, at[id] ?? [0, 0])),
    legs: [leg('p', 'q', 100), leg('q', 'r', 100), leg('p', 's', km), leg('s', 't', km), leg('t', 'r', km)],
    ...{ corridors: [], times: [], assumptions: [] },
  };
  const question = linkQuestion({ from: 'p', to: 'r', prefer: 'borders' });
  const { routes } = planOf(readingOf(buildAtlas(tables, '2024-08-31'), '2024-08-31'), question);
  expect(routes.map(({ totals }) => totals.km)).toEqual([200, 3 * km].slice(0, 1 + others));
});
