import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../src/atlas/atlas';
import { distanceKm } from '../src/atlas/earth';
import { readingOf } from '../src/atlas/reading/reading';
import { stateOn } from '../src/atlas/reading/status';
import type { Leg, LonLat } from '../src/atlas/schema';
import { itineraryOf } from '../src/atlas/way/itinerary';
import { profileOf } from '../src/atlas/way/profile';
import { totalsOf } from '../src/atlas/way/totals';
import { transitionsOf } from '../src/atlas/way/transitions';
import { joinedWays, travelled, type Way, wayKey, wayOfKey } from '../src/atlas/way/way';
import { readAuthored } from './read';
import { validateAuthored } from './validate';

/** The atlas as authored, its legs drawn straight from place to place: whose land they cross is not asked here. */
function straightAtlas() {
  const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'atlas');
  const { records } = validateAuthored(readAuthored(folder, join(folder, 'no-article')));
  const positions = new Map(records.places.map(({ id, geometry }) => [id, geometry.coordinates as LonLat]));
  const legs = records.legs.map(({ via, ...properties }): Leg => {
    const places = via.filter((id) => positions.has(id));
    const coordinates = places.flatMap((id) => [positions.get(id) ?? [0, 0]]) as LonLat[];
    const computedKm = coordinates.reduce((km, at, i) => km + distanceKm(coordinates[i - 1] ?? at, at), 0);
    return {
      type: 'Feature',
      id: properties.id,
      geometry: { type: 'LineString', coordinates },
      properties: { ...properties, places, courses: [], computedKm },
    };
  });
  return buildAtlas({ places: [...records.places], corridors: [...records.corridors], legs });
}

const atlas = straightAtlas();
const reading = readingOf(atlas, '2026-01-01');
const ways = [...atlas.corridors.values()].flatMap(({ id, branches }) => [
  ...branches.map((branch) => wayKey(id, [branch.id])),
  ...joinedWays(atlas, id),
]);
const each = ways.map((name) => ({ name, way: wayOfKey(atlas, name) }));

function back(way: Way): Way {
  const flipped = way.legs.toReversed().map(({ leg, reversed }) => (reversed ? leg.id : `-${leg.id}`));
  return { ...way, id: 'back', legs: travelled(atlas, flipped) };
}

describe('the lane through the Red Sea', () => {
  const stateOf = (leg: string, day: string): string =>
    atlas.legs.has(leg) ? stateOn(readingOf(atlas, day), atlas.legs.get(leg) as Leg).status : 'not there';

  it('is interrupted for as long as the corridor says that container lines kept out of it', () => {
    expect(
      ['2023-12-01', '2024-06-01', '2026-02-01', '2026-11-01'].map((day) => stateOf('colombo-suez', day)),
    ).toEqual(['operating', 'suspended', 'operating', 'suspended']);
    expect(atlas.corridors.get('suez-route')?.summary).toContain('broken off on 1 March');
  });
  it('is not the canal, which was never closed', () => {
    expect(stateOf('suez-canal', '2026-11-01')).toBe('operating');
  });
});

describe('the ways of the atlas', () => {
  it('are all there: each branch whole, and what branches make together, each under a name of its own', () => {
    expect(ways.length).toBeGreaterThan(60);
    for (const { id, branches } of atlas.corridors.values()) {
      for (const branch of branches) {
        expect(wayOfKey(atlas, wayKey(id, [branch.id]))?.legs).toHaveLength(branch.legs.length);
      }
    }
    const names = each.map(({ way }) => `${way?.corridorId} ${way?.name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    for (const { way } of each) {
      way?.legs.forEach(({ from }, i) => {
        if (i > 0) expect(from).toBe(way.legs[i - 1]?.to);
      });
    }
    for (const key of [
      'middle-corridor/khorgos-aktau-constanta~baku-tbilisi-kars',
      'middle-corridor/turkmenbashi~khorgos-aktau-constanta',
      'middle-corridor/khorgos-aktau-constanta~kuryk~khorgos-aktau-constanta',
      'north-south-corridor/western~trans-caspian-anzali~western',
    ]) {
      expect(ways).toContain(key);
    }
  });

  it.each(each)(
    '$name: profile, itinerary and totals tell of the same stops, gauges and borders',
    ({ way }) => {
      if (!way) throw new Error('no way');
      const { stops, breaks } = profileOf(reading, way);
      const steps = itineraryOf(reading, way).steps.filter((step) => step.type === 'place');
      expect(steps.map((step) => step.link.sel.id)).toEqual(stops.map(({ place }) => place.id));
      expect(steps.map((step) => step.gaugeChange)).toEqual(stops.map(({ gaugeChange }) => gaugeChange));
      expect(steps.map((step) => step.newCountry)).toEqual(stops.map(({ enters }) => enters !== undefined));
      // Whoever lies in a strait has not come into a country.
      const calls = stops
        .filter(({ kind }) => kind !== 'strait')
        .map(({ place }) => place.properties.country);
      const entered = calls.filter((country, i) => i > 0 && country !== calls[i - 1]);
      expect(stops.flatMap(({ enters }) => enters ?? [])).toEqual(entered);

      const totals = totalsOf(reading, way);
      expect(totals.countries).toEqual([...new Set(calls)]);
      expect(totals.borders.map(({ to }) => to)).toEqual(entered);
      expect(totals.borders.map(({ stop }) => stop)).toEqual(
        stops.flatMap(({ enters }, i) => (enters ? [i] : [])),
      );
      for (const { places, from, to } of totals.borders) {
        for (const { properties } of places) expect([from, to]).toContain(properties.country);
      }
      expect(totals.breaks.map(({ places }) => places)).toEqual(
        breaks.map((one) => one.stops.map((stop) => stops[stop]?.place)),
      );
      const sum = (parts: object): number => Object.values(parts).reduce((km: number, part) => km + part, 0);
      for (const parts of [totals.byStatus, totals.exactness]) expect(sum(parts)).toBeCloseTo(totals.km, 6);
    },
  );

  it.each(each)('$name: every change of gauge is told, and counted once', ({ way }) => {
    if (!way) throw new Error('no way');
    const { stops, junctions, breaks } = transitionsOf(atlas, way);
    const told = stops.flatMap(({ gaugeChange }, i) => (gaugeChange ? [i] : []));
    expect([...new Set(breaks.flatMap((one) => one.stops))].sort((a, b) => a - b)).toEqual(told);
    // What is met between railways and within legs is counted; and at the ends, what somebody speaks of.
    const between = junctions.filter(({ breaks: is, from, to }) => is && from !== null && to !== null);
    const atEnds = junctions.filter(
      ({ breaks: is, from, to, places }) =>
        is &&
        (from === null || to === null) &&
        places.some((id) => atlas.places.get(id)?.properties.gaugeBreak),
    );
    const within = way.legs.filter(({ gauges }) => gauges.length > 1 && gauges[0] !== gauges.at(-1));
    expect(breaks).toHaveLength(between.length + atEnds.length + within.length);
    for (const { from, to } of breaks) if (from !== null) expect(from).not.toBe(to);
    for (const { before, after, places } of between) {
      const same = breaks.filter((one) => one.stops.some((i) => places.includes(stops[i]?.place.id ?? '')));
      if (before.length === 1 && after.length === 1) {
        expect(same.some(({ from, to }) => from === before[0] && to === after[0])).toBe(true);
      } else expect(same.length).toBeGreaterThan(0);
    }
  });

  it.each(each)('$name: the way back changes at the same places', ({ way }) => {
    if (!way) throw new Error('no way');
    const returning = back(way);
    const changing = (of: Way) =>
      transitionsOf(atlas, of)
        .stops.filter(({ gaugeChange }) => gaugeChange)
        .map(({ place }) => place.id);
    const modes = (of: Way) =>
      transitionsOf(atlas, of).stops.flatMap(({ place, modeChange: m }) =>
        m ? [`${place.id} ${[m.from, m.to].sort().join()}`] : [],
      );
    expect(changing(returning)).toEqual(changing(way).toReversed());
    expect(modes(returning)).toEqual(modes(way).toReversed());
    const [there, home] = [totalsOf(reading, way), totalsOf(reading, returning)];
    const crossings = ({ borders }: typeof there) =>
      borders.map(({ places }) => places.map(({ id }) => id).sort());
    expect(crossings(home)).toEqual(crossings(there).toReversed());
    expect(home.breaks).toHaveLength(there.breaks.length);
    expect(home.km).toBeCloseTo(there.km, 6);
    expect([home.seaKm, home.idleKm].map(Math.round)).toEqual([there.seaKm, there.idleKm].map(Math.round));
  });
});

describe('what readers count', () => {
  const totals = (key: string) => {
    const way = wayOfKey(atlas, key);
    if (!way) throw new Error(`no way ${key}`);
    return totalsOf(reading, way);
  };
  const named = (list: readonly { readonly places: readonly { readonly id: string }[] }[]) =>
    list.map(({ places }) => places.map(({ id }) => id).join('–'));
  it('counts both ends, by sea too, and no country for a strait', () => {
    expect(totals('middle-corridor/khorgos-aktau-constanta').countries).toEqual([
      'cn',
      'kz',
      'az',
      'ge',
      'ro',
    ]);
    expect(totals('suez-route/shanghai-rotterdam').countries).toEqual(['cn', 'sg', 'lk', 'eg', 'nl']);
  });
  it('names crossings and breaks of gauge', () => {
    const byKars = totals('middle-corridor/khorgos-aktau-constanta~baku-tbilisi-kars');
    expect(named(byKars.breaks)).toEqual(['altynkol', 'akhalkalaki']);
    expect(named(byKars.borders).slice(0, 4)).toEqual([
      'khorgos–altynkol',
      'aktau-port–baku-port',
      'boyuk-kesik–gardabani',
      'kartsakhi–canbaz',
    ]);
    expect(byKars.borders.map(({ bySea }) => bySea).slice(0, 3)).toEqual([false, true, false]);
    expect(named(totals('northern-corridor/kazakhstan-moscow-duisburg').breaks)).toEqual([
      'dostyk',
      'brest–malaszewicze',
    ]);
  });
});
