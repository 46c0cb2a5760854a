import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Atlas, buildAtlas } from '../atlas';
import { distanceKm } from '../earth';
import type { Corridor, Leg, LonLat, Place } from '../schema';
import { aLeg, aPlace, fixtureAtlas, fixtureProfile, fixtureTables, read } from '../testing/fixture';
import { kmAt, type Profile, pointAt, rowsOf, type Stretch, stretchAt } from './profile';
import { wayOfBranch } from './way';

const need = (atlas: Atlas, corridor: string, branch: string): Profile =>
  fixtureProfile(corridor, branch, read(atlas));
const words = <T>(lane: readonly Stretch<T>[]): string[] =>
  lane.map(({ fromKm, toKm, value }) => `${fromKm.toFixed(0)}–${toKm.toFixed(0)} ${JSON.stringify(value)}`);

const atlas = fixtureAtlas();
const trunk = need(atlas, 'middle-corridor', 'trunk');
const western = need(atlas, 'north-south-corridor', 'western');

describe('wayOfBranch', () => {
  it('is null for what is not there', () => {
    expect(wayOfBranch(atlas, 'nowhere', 'trunk')).toBeNull();
    expect(wayOfBranch(atlas, 'middle-corridor', 'nowhere')).toBeNull();
    expect(
      wayOfBranch(buildAtlas({ corridors: fixtureTables().corridors }), 'middle-corridor', 'trunk'),
    ).toBeNull();
  });
});

describe('profileOf', () => {
  it('lays the legs end to end, equal neighbours joined', () => {
    expect(trunk.totalKm).toBeCloseTo(995.4);
    expect(words(trunk.lanes.mode)).toEqual(['0–430 "sea"', '430–995 "rail"']);
    expect(words(trunk.lanes.gauge)).toEqual(['0–430 []', '430–995 [1520]']);
    expect(trunk.lanes.leg.map(({ value }) => value.leg.id)).toEqual([
      'aktau-alat',
      'alat-baku',
      'baku-tbilisi',
    ]);
  });

  it('turns round the legs that a branch runs backwards', () => {
    expect(western.stops.map(({ place }) => place.id)).toEqual(['baku', 'baku-port', 'baku', 'astara']);
    expect(words(western.lanes.gauge)).toEqual(['0–65 [1520]', '65–327 [1520,1435]']);
    expect(western.lanes.status.map(({ value }) => value)).toEqual([
      { status: 'operating', holds: 'yes' },
      { status: 'planned', holds: 'yes' },
    ]);
    const start = pointAt(western, 0);
    expect(start?.lonLat).toEqual([49.87, 40.38]);
    expect(pointAt(western, 327.4)?.lonLat).toEqual([48.87, 38.45]);
  });

  it('turns the courses by country round too', () => {
    const tables = fixtureTables();
    const [leg] = tables.legs;
    if (leg)
      leg.properties.courses = [
        { country: 'kz', untilKm: 100 },
        { country: null, untilKm: 300 },
        { country: 'az', untilKm: 430 },
      ];
    const branch = (id: string, legs: string[]) => ({ id, name: id, legs });
    const [corridor] = tables.corridors;
    if (corridor) corridor.branches = [branch('there', ['aktau-alat']), branch('back', ['-aktau-alat'])];
    const two = buildAtlas(tables);
    expect(words(need(two, 'middle-corridor', 'there').lanes.country)).toEqual([
      '0–100 "kz"',
      '100–300 null',
      '300–430 "az"',
    ]);
    expect(words(need(two, 'middle-corridor', 'back').lanes.country)).toEqual([
      '0–130 "az"',
      '130–330 null',
      '330–430 "kz"',
    ]);
  });

  it('names a place once where legs meet, and tells ports and borders', () => {
    expect(trunk.stops.map(({ place, km }) => `${place.id} ${km.toFixed(0)}`)).toEqual([
      'aktau 0',
      'baku-port 430',
      'baku 495',
      'tbilisi 995',
    ]);
    expect(trunk.stops.map(({ isPort }) => isPort)).toEqual([true, true, false, false]);
    expect(western.stops.at(-1)).toMatchObject({ isBorder: true, kind: 'border-crossing' });
  });

  it('tells where the gauge changes, and what is done about it where that is known', () => {
    const at = (lon: number): LonLat => [lon, 40];
    const legs = [
      aLeg('a-b', ['a', 'b'], [at(0), at(1)], 80, { gauges: [1435] }),
      aLeg('b-c', ['b', 'c'], [at(1), at(2)], 80, { gauges: [1520] }),
      aLeg('c-e', ['c', 'd', 'e'], [at(2), at(3), at(4)], 160, { gauges: [1520, 1435] }),
    ];
    const broken = { how: ['bogie-change' as const], text: 'Bogies are changed.', sources: ['s'] };
    const places = ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
      aPlace(id, id, 'az', at(i), id === 'd' ? { gaugeBreak: broken } : {}),
    );
    const corridor: Corridor = {
      ...(fixtureTables().corridors[0] as Corridor),
      branches: [{ id: 'x', name: 'X', legs: ['a-b', 'b-c', 'c-e'] }],
    };
    const profile = need(buildAtlas({ legs, places, corridors: [corridor] }), 'middle-corridor', 'x');
    expect(profile.stops.map(({ place, gaugeChange }) => [place.id, gaugeChange])).toEqual([
      ['a', undefined],
      ['b', { from: 1435, to: 1520, how: [] }],
      ['c', undefined],
      ['d', { from: 1520, to: 1435, how: ['bogie-change'] }],
      ['e', undefined],
    ]);
    expect(profile.stops[3]?.km).toBeCloseTo(240, 0);
  });

  it('tells of a change over the sea where it is explained, and else where the next railway begins', () => {
    const at = (lon: number): LonLat => [lon, 40];
    const legs = [
      aLeg('a-b', ['a', 'b'], [at(0), at(1)], 80, { gauges: [1520] }),
      aLeg('b-c', ['b', 'c'], [at(1), at(2)], 80, { mode: 'sea', gauges: [] }),
      aLeg('c-d', ['c', 'd'], [at(2), at(3)], 80, { mode: 'road', gauges: [] }),
      aLeg('d-e', ['d', 'e'], [at(3), at(4)], 80, { gauges: [1435] }),
      aLeg('e-f', ['e', 'f'], [at(4), at(5)], 80, { mode: 'sea', gauges: [] }),
    ];
    const gaugeBreak = { how: ['transhipment' as const], text: 'Goods are reloaded.', sources: ['s'] };
    const changes = (extras: Record<string, Partial<Place['properties']>>) => {
      const places = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => aPlace(id, id, 'az', at(i), extras[id]));
      const corridor: Corridor = {
        ...(fixtureTables().corridors[0] as Corridor),
        branches: [{ id: 'x', name: 'X', legs: legs.map(({ id }) => id) }],
      };
      const profile = need(buildAtlas({ legs, places, corridors: [corridor] }), 'middle-corridor', 'x');
      return profile.stops.flatMap(({ place, gaugeChange }) =>
        gaugeChange ? [[place.id, gaugeChange]] : [],
      );
    };
    expect(changes({ c: { gaugeBreak } })).toEqual([['c', { from: 1520, to: 1435, how: ['transhipment'] }]]);
    expect(changes({})).toEqual([['d', { from: 1520, to: 1435, how: [] }]]);
    // The branch ends at a port; its own gauges say what comes after.
    expect(changes({ c: { gaugeBreak }, f: { gaugeBreak, gauges: [1676] } })).toEqual([
      ['c', { from: 1520, to: 1435, how: ['transhipment'] }],
      ['f', { from: 1435, to: 1676, how: ['transhipment'] }],
    ]);
    expect(changes({ c: { gaugeBreak }, f: { gauges: [1435] } })).toHaveLength(1);
  });
});

describe('kmAt and pointAt', () => {
  it('knows no km on a leg elsewhere', () => expect(kmAt(trunk, 'astara-baku', [49, 39])).toBeNull());
  it('holds to the ends', () => {
    expect(pointAt(trunk, -5)?.lonLat).toEqual(pointAt(trunk, 0)?.lonLat);
    expect(pointAt(trunk, 5000)?.lonLat).toEqual(pointAt(trunk, trunk.totalKm)?.lonLat);
  });
  it('gives the nearest point to one beside the line', () => {
    const km = kmAt(trunk, 'baku-tbilisi', [47.3, 42]);
    expect(km).toBeGreaterThan(600);
    expect(km).toBeLessThan(900);
  });
});

/** Random walks cut into legs, some run backwards. They go east, so that no point of a line is nearer to another part. */
const walk = fc
  .record({
    steps: fc.array(
      fc.record({
        dx: fc.double({ min: 0.2, max: 2, noNaN: true }),
        dy: fc.double({ min: -0.15, max: 0.15, noNaN: true }),
      }),
      { minLength: 2, maxLength: 14 },
    ),
    perLeg: fc.integer({ min: 1, max: 4 }),
    flips: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    cuts: fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { maxLength: 3 }),
  })
  .map(({ steps, perLeg, flips, cuts }) => {
    const points: LonLat[] = [[20, 42]];
    for (const { dx, dy } of steps) {
      const [lon, lat] = points.at(-1) ?? [0, 0];
      points.push([lon + dx, lat + dy]);
    }
    const refs: string[] = [];
    const legs: Leg[] = [];
    for (let i = 0; i + 1 < points.length; i += perLeg) {
      const piece = points.slice(i, i + perLeg + 1);
      const flipped = flips[legs.length] ?? false;
      const line = flipped ? piece.toReversed() : piece;
      const km = piece.reduce((sum, p, j) => sum + (j ? distanceKm(piece[j - 1] ?? p, p) : 0), 0);
      const id = `leg-${legs.length}`;
      const ends = cuts.toSorted((a, b) => a - b).map((share) => share * km);
      const courses = [...ends, km].map((untilKm, n) => ({
        country: ['az', null, 'ge'][n % 3] ?? null,
        untilKm,
      }));
      legs.push(aLeg(id, [], line, km, { courses, mode: flipped ? 'road' : 'rail' }));
      refs.push(flipped ? `-${id}` : id);
    }
    const back = refs.toReversed().map((ref) => (ref.startsWith('-') ? ref.slice(1) : `-${ref}`));
    const corridor: Corridor = {
      ...(fixtureTables().corridors[0] as Corridor),
      id: 'c',
      branches: [
        { id: 'there', name: 'There', legs: refs },
        { id: 'back', name: 'Back', legs: back },
      ],
    };
    const of = buildAtlas({ legs, corridors: [corridor] });
    return { there: need(of, 'c', 'there'), back: need(of, 'c', 'back') };
  });

describe('every profile', () => {
  it('has lanes and rows that tile the axis without gaps', () => {
    fc.assert(
      fc.property(walk, ({ there }) => {
        for (const lane of [...Object.values(there.lanes), rowsOf(there)]) {
          const tiles: readonly { fromKm: number; toKm: number }[] = lane;
          expect(tiles[0]?.fromKm).toBe(0);
          expect(tiles.at(-1)?.toKm).toBeCloseTo(there.totalKm, 6);
          tiles.forEach((tile, i) => {
            expect(tile.toKm).toBeGreaterThan(tile.fromKm);
            if (i > 0) expect(tile.fromKm).toBe(tiles[i - 1]?.toKm);
          });
        }
      }),
    );
  });

  it('finds its way from km to point and back', () => {
    fc.assert(
      fc.property(walk, fc.double({ min: 0, max: 1, noNaN: true }), ({ there }, share) => {
        const km = share * there.totalKm;
        const point = pointAt(there, km);
        expect(point && kmAt(there, point.legId, point.lonLat)).toBeCloseTo(km, 4);
      }),
    );
  });

  it('is the mirror of the same way travelled back', () => {
    fc.assert(
      fc.property(walk, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ({ there, back }, share) => {
        const km = share * there.totalKm;
        expect(back.totalKm).toBeCloseTo(there.totalKm, 6);
        const [a, b] = [pointAt(there, km)?.lonLat, pointAt(back, there.totalKm - km)?.lonLat];
        expect(a && b && distanceKm(a, b)).toBeLessThan(0.001);
        const clear = there.lanes.country.every(({ toKm }) => Math.abs(toKm - km) > 0.001);
        if (clear) {
          expect(stretchAt(back.lanes.country, there.totalKm - km)?.value).toBe(
            stretchAt(there.lanes.country, km)?.value,
          );
        }
      }),
    );
  });
});

describe('rowsOf', () => {
  it('puts each stop in one row', () => {
    const rows = rowsOf(trunk);
    expect(rows.map((row) => [row.leg.id, row.stops.map(({ place }) => place.id)])).toEqual([
      ['aktau-alat', ['aktau']],
      ['alat-baku', ['baku-port']],
      ['baku-tbilisi', ['baku', 'tbilisi']],
    ]);
  });
});
