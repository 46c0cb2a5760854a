import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import { readingOf } from '../../atlas/reading/reading';
import { parseChange } from '../../atlas/route/change';
import { changeWords } from '../../atlas/route/change-words';
import { derivationOf } from '../../atlas/route/derivation';
import type { Leg } from '../../atlas/schema';
import { aLeg, aPlace, fixtureTables } from '../../atlas/testing/fixture';
import { someAssumptions } from '../../atlas/testing/times';
import { criticalitySteps } from '../../network/critical';
import { fewestClosures, planOf } from '.';
import { harmJob } from './harm';
import { worstOf } from './hurts';
import { withoutQuays } from './seas';
import { linkQuestion } from './testing/question';

/**
 * Ports a, m, b and z, each in a country of its letter twice; n beside m, in mm too, as x inland. A lane from a by m to z, one from a to
 * the strait s and one from there to b, one from m to s, one from m to n.
 */
function coast(more: readonly Leg[] = []) {
  const at = { a: [0, 0], m: [1, 0], z: [2, 0], s: [1, 1], b: [1, 2], n: [1, -1], x: [1, -2] } as const;
  const place = (id: keyof typeof at) =>
    aPlace(id, id.toUpperCase(), `${id}${id}`.replace(/nn|xx/, 'mm'), [...at[id]], {
      kind: id === 's' ? 'strait' : 'port',
    });
  const lane = (id: string, places: (keyof typeof at)[], km: number) =>
    aLeg(
      id,
      places,
      places.map((each): [number, number] => [...at[each]]),
      km,
      { mode: 'sea', gauges: [], courses: [] },
    );
  const tables = {
    ...fixtureTables(),
    places: (['a', 'm', 'z', 's', 'b', 'n', 'x'] as const).map(place),
    legs: [
      lane('a-z', ['a', 'm', 'z'], 222),
      lane('a-s', ['a', 's'], 157),
      lane('s-b', ['s', 'b'], 111),
      lane('m-s', ['m', 's'], 111),
      lane('m-n', ['m', 'n'], 111),
      ...more,
    ],
    ...{ corridors: [], times: [], assumptions: someAssumptions() },
  };
  return buildAtlas(tables, '2024-08-31');
}
const atlas = coast();
const reading = readingOf(atlas, '2024-08-31', '2024-08-31');
const asked = (extras: Parameters<typeof linkQuestion>[0]) => linkQuestion({ from: 'a', to: 'z', ...extras });
const routesOn = (more: readonly Leg[], extras: Parameters<typeof linkQuestion>[0]): string[][] =>
  planOf(readingOf(coast(more), '2024-08-31', '2024-08-31'), asked(extras)).routes.map(({ way }) =>
    way.legs.map(({ leg }) => leg.id),
  );
const plan = (extras: Parameters<typeof linkQuestion>[0]) => planOf(reading, asked(extras));
const told = (extras: Parameters<typeof linkQuestion>[0]) => {
  const [route] = plan(extras).routes;
  return route && { legs: route.way.legs.map(({ leg }) => leg.id), borders: route.borders };
};

describe('a port that lies on a lane', () => {
  it('is passed by a ship that does not call, and is then no country of the way', () => {
    const [route] = plan({}).routes;
    expect(route?.totals.countries).toEqual(['aa', 'zz']);
    expect(route?.borders).toEqual(['aa+zz']);
    expect(plan({ via: ['m'] }).routes[0]?.totals.countries).toEqual(['aa', 'mm', 'zz']);
    expect(plan({ via: ['m'] }).routes[0]?.borders).toEqual(['aa+mm', 'mm+zz']);
  });

  it('closes at its quay: the lane is not cut by it, nor by its country', () => {
    for (const closed of ['place:m', 'country:mm']) {
      expect(told({ closed: [closed] })).toEqual({ legs: ['a-z'], borders: ['aa+zz'] });
      expect(plan({ to: 'm', closed: [closed] }).none).toMatchObject({ reason: 'end', cuts: [closed] });
      expect(plan({ via: ['m'], closed: [closed] }).none?.reason).toBe('end');
    }
    // As it is drawn for a closing: what leads to nothing else.
    const shut = (closed: string) => plan({ closed: [closed] }).shut.legs.map(({ id }) => id);
    expect(shut('country:mm')).toEqual(['m-n']);
    expect(shut('place:m')).toEqual([]);
    expect(shut('pair:aa+bb')).toEqual([]);
    expect(shut('pair:aa+zz')).toEqual(['a-z']);
  });

  it('is come to from another of its country without a border', () => {
    expect(told({ from: 'm', to: 'n', prefer: 'borders' })).toEqual({ legs: ['m-n'], borders: [] });
    expect(plan({ from: 'm', to: 'n', closed: ['pair:aa+mm'] }).routes).toHaveLength(1);
    const round = aLeg(
      'round',
      ['m', 'n'],
      [
        [1, 0],
        [4, -0.5],
        [1, -1],
      ],
      680,
      { courses: [] },
    );
    expect(routesOn([round], { from: 'm', to: 'n', prefer: 'borders' })[0]).toEqual(['m-n']);
  });
});

describe('by way of places at sea', () => {
  /** Lanes and lines besides: a second from a to m, a railway from m to x inland. */
  const beside = aLeg(
    'beside',
    ['a', 'm'],
    [
      [0, 0],
      [0.5, -0.4],
      [1, 0],
    ],
    150,
    { mode: 'sea', gauges: [], courses: [] },
  );
  const inland = aLeg(
    'inland',
    ['m', 'x'],
    [
      [1, 0],
      [1, -2],
    ],
    222,
    { courses: [] },
  );

  it('there are ways that differ, each part of which comes to no place twice', () => {
    expect(routesOn([beside], { via: ['m'] })).toEqual([
      ['a-z', 'a-z'],
      ['beside', 'a-z'],
    ]);
    // To n and back: m is passed again by the next part.
    expect(routesOn([beside], { from: 'm', via: ['n'], to: 'a' })).toEqual([
      ['m-n', 'm-n', 'a-z'],
      ['m-n', 'm-n', 'beside'],
      ['m-n', 'm-n', 'm-s', 'a-s'],
    ]);
  });

  it('what would hurt is asked of the whole way, but for the port on it', () => {
    const { job, changes } = harmJob(reading, asked({ to: 'b', via: ['m'] }), 'pair');
    const steps = criticalitySteps(job.net, job.cost, job.mask, job.question);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const hurts = worstOf(changes, step.value, 'distance').map(
      ({ change, cutOff, most }) => `${change.kind}:${change.id} ${cutOff} ${most}`,
    );
    expect(hurts.slice(0, 2).sort()).toEqual(['leg:s-b 1 0', 'place:s 1 0']);
    // To m by the strait, and back there: 157 and 111 km for 111, and another lane at the strait.
    expect(hurts).toContain('leg:a-z 0 160');
    expect(changes.map(({ id }) => id)).not.toContain('m');
  });

  it('the fewest closures part two of them, at whichever sea a strait is come to', () => {
    const rail = readingOf(coast([inland]), '2024-08-31', '2024-08-31');
    expect(fewestClosures(rail, asked({ to: 'z', via: ['x'] }))).toEqual([{ kind: 'place', id: 'm' }]);
    // Ends and places on the way cannot close.
    expect(fewestClosures(rail, asked({ to: 'm', via: ['x'] }))).toEqual([{ kind: 'leg', id: 'inland' }]);
    for (const closed of [['pair:bb+mm'], ['pair:aa+bb', 'pair:bb+mm']]) {
      const way = asked({ from: 'x', via: ['s'], to: 'b', closed });
      expect(planOf(rail, way).routes.length).toBeGreaterThan(0);
      expect(fewestClosures(rail, way)).toHaveLength(1);
      expect(fewestClosures(rail, way)).not.toContainEqual({ kind: 'place', id: 's' });
    }
    // To the strait at that sea only where mm has quays.
    const closed = ['pair:aa+mm', 'place:a', 'place:b', 'place:z'];
    const [line] = fewestClosures(rail, asked({ from: 'x', via: ['s'], to: 'n', closed })) ?? [];
    expect(line).toEqual({ kind: 'leg', id: 'inland' });
  });
});

describe('a closed pair of countries', () => {
  it('holds between their ports, by whichever strait or port a ship would pass', () => {
    expect(told({ to: 'b' })).toEqual({ legs: ['a-s', 's-b'], borders: ['aa+bb'] });
    // By a third country, where it calls.
    expect(told({ to: 'b', closed: ['pair:aa+bb'] })).toEqual({
      legs: ['a-z', 'm-s', 's-b'],
      borders: ['aa+mm', 'bb+mm'],
    });
    expect(told({ to: 'b', via: ['s'], closed: ['pair:aa+bb'] })?.borders).toEqual(['aa+mm', 'bb+mm']);
    // The strait is come to at that sea where it is nearest.
    expect(told({ from: 'm', to: 'b', via: ['s'], closed: ['pair:aa+mm'] })?.borders).toEqual(['bb+mm']);
    expect(told({ to: 'b', closed: ['pair:aa+bb', 'pair:bb+mm'] })?.borders).toEqual(['aa+zz', 'bb+zz']);
  });

  it('closes nothing that only passes', () => {
    for (const pair of ['pair:aa+mm', 'pair:mm+zz', 'pair:aa+bb'])
      expect(told({ closed: [pair] })).toEqual({ legs: ['a-z'], borders: ['aa+zz'] });
  });

  it('is told where it cuts, and what would open the way again', () => {
    const pairs = ['pair:aa+bb', 'pair:bb+mm', 'pair:bb+zz'];
    const { none, routes } = plan({ to: 'b', closed: pairs });
    expect(routes).toEqual([]);
    expect(none).toMatchObject({ reason: 'cut', cuts: [], exact: true });
    expect(none?.reopen).toHaveLength(1);
    const alone = plan({ to: 'b', closed: [...pairs.slice(1), 'place:s'] }).none;
    expect(alone).toMatchObject({ cuts: ['place:s'], reopen: ['place:s'] });
  });

  it('offers no way twice, and has a strait closed once', () => {
    // From a to z it goes at both seas.
    const direct = aLeg(
      'direct',
      ['a', 'z'],
      [
        [0, 0],
        [1, -0.6],
        [2, 0],
      ],
      260,
      { mode: 'sea', gauges: [], courses: [] },
    );
    const ways = routesOn([direct], { closed: ['pair:bb+mm'] });
    expect(ways[0]).toEqual(['a-z']);
    expect(ways).toContainEqual(['direct']);
    expect(new Set(ways.map((legs) => legs.join())).size).toBe(ways.length);
    expect(fewestClosures(reading, asked({ from: 'm', to: 'b', closed: ['pair:aa+bb'] }))).toEqual([
      { kind: 'place', id: 's' },
    ]);
  });
});

describe('a slowed strait', () => {
  it('takes so many times as long for the hundred kilometres on either side of it', () => {
    const hours = (slow: string[]) => plan({ to: 'b', prefer: 'time', slow }).routes[0]?.days;
    const [before, after] = [hours([]), hours(['place:s~3'])];
    const strait = after?.pieces.find(({ what }) => what === 'strait');
    // 200 km at 240 to 480 km a day, twice more.
    expect(strait).toMatchObject({ places: ['s'], factor: 3, spent: { min: 20, max: 40, basis: 'assumed' } });
    expect((after?.hours.min ?? 0) - (before?.hours.min ?? 0)).toBeCloseTo(20);
    expect(plan({ prefer: 'time', slow: ['place:s~3'] }).routes[0]?.days.hours).toEqual(
      plan({ prefer: 'time' }).routes[0]?.days.hours,
    );
  });

  it('is weighed by the search, and said', () => {
    const legs = (slow: string[]) =>
      plan({ from: 'a', to: 'm', prefer: 'time', closed: ['leg:a-z'], slow }).routes[0]?.days.hours.max;
    expect((legs(['place:s~3']) ?? 0) - (legs([]) ?? 0)).toBeCloseTo(40);
    const past = aLeg(
      'past',
      ['a', 'b'],
      [
        [0, 0],
        [0, 1],
        [1, 2],
      ],
      300,
      { mode: 'sea', gauges: [], courses: [] },
    );
    const best = (slow: string[]) => routesOn([past], { to: 'b', prefer: 'time', slow })[0];
    expect(best([])).toEqual(['a-s', 's-b']);
    expect(best(['place:s~3'])).toEqual(['past']);
    const change = parseChange('place:s');
    if (!change) throw new Error('no change');
    expect(changeWords(atlas, 'slow', change, 3)).toBe('within 100 km of S ships take 3 × as long');
    const { routes } = plan({ to: 'b', slow: ['place:s~3'] });
    const derived = derivationOf(atlas, routes[0]?.days.pieces ?? [], new Map(), null);
    expect(derived.map(({ words }) => words)).toContain('Added at S, within 100 km of it');
  });
});

describe('the seas of closed pairs', () => {
  const two = (a: string, b: string): string => (a < b ? `${a}+${b}` : `${b}+${a}`);

  it('are one where none is closed', () => {
    expect(withoutQuays([])).toEqual([new Set()]);
  });

  it.each([
    [['aa+bb']],
    [['aa+bb', 'aa+cc', 'aa+dd']],
    [['aa+bb', 'bb+cc', 'aa+cc']],
    [['aa+bb', 'cc+dd', 'ee+ff', 'gg+hh', 'ii+jj', 'kk+ll', 'mm+nn', 'oo+pp']],
  ])('have every two countries at one of them but those of a closed pair: %j', (pairs) => {
    const seas = withoutQuays(pairs);
    const countries = [...new Set(pairs.flatMap((pair) => pair.split('+'))), 'zz'];
    for (const a of countries)
      for (const b of countries) {
        const meet = seas.some((without) => !without.has(a) && !without.has(b));
        expect(meet, `${a} ${b}`).toBe(!pairs.includes(two(a, b)));
      }
    expect(seas.length).toBeLessThanOrEqual(9);
  });
});
