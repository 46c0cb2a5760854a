import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../src/atlas/atlas';
import { distanceKm } from '../src/atlas/earth';
import { readingOf } from '../src/atlas/reading/reading';
import type { Leg, LonLat } from '../src/atlas/schema';
import { itineraryOf } from '../src/atlas/way/itinerary';
import { profileOf } from '../src/atlas/way/profile';
import { totalsOf } from '../src/atlas/way/totals';
import { transitionsOf } from '../src/atlas/way/transitions';
import { travelled, type Way, wayOfBranch } from '../src/atlas/way/way';
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
const branches = [...atlas.corridors.values()].flatMap(({ id, branches: all }) =>
  all.map((branch) => ({ name: `${id}/${branch.id}`, way: wayOfBranch(atlas, id, branch.id), branch })),
);

function back(way: Way, refs: readonly string[]): Way {
  const flipped = refs.toReversed().map((ref) => (ref.startsWith('-') ? ref.slice(1) : `-${ref}`));
  return { ...way, id: 'back', legs: travelled(atlas, flipped) };
}

describe('the branches of the atlas', () => {
  it('are all there', () => {
    expect(branches.length).toBeGreaterThan(20);
    for (const { way, branch } of branches) expect(way?.legs).toHaveLength(branch.legs.length);
  });

  it.each(branches)('$name: profile and itinerary stop at the same places, gauges and borders', ({ way }) => {
    if (!way) throw new Error('no way');
    const { stops } = profileOf(reading, way);
    const steps = itineraryOf(reading, way).steps.filter((step) => step.type === 'place');
    expect(steps.map((step) => step.link.sel.id)).toEqual(stops.map(({ place }) => place.id));
    expect(steps.map((step) => step.gaugeChange)).toEqual(stops.map(({ gaugeChange }) => gaugeChange));
    expect(steps.map((step) => step.newCountry)).toEqual(stops.map(({ enters }) => enters !== undefined));
    stops.forEach(({ place, enters }, i) => {
      const before = stops[i - 1]?.place.properties.country;
      expect(enters).toBe(
        before !== undefined && before !== place.properties.country ? place.properties.country : undefined,
      );
    });
  });

  it.each(branches)('$name: every change of gauge is told, and counted once', ({ way }) => {
    if (!way) throw new Error('no way');
    const { stops, junctions } = transitionsOf(atlas, way);
    const broken = junctions.filter(({ breaks }) => breaks);
    for (const { places, before, after } of broken) {
      const told = stops.filter(({ place, gaugeChange }) => gaugeChange && places.includes(place.id));
      expect(told.length).toBeGreaterThan(0);
      if (before.length === 1 && after.length === 1) {
        expect(told.some(({ gaugeChange: g }) => g?.from === before[0] && g?.to === after[0])).toBe(true);
      }
    }
    const steps = itineraryOf(reading, way).steps.filter((step) => step.type === 'leg');
    const met = steps.filter((step) => step.gaugeBefore !== undefined).length;
    const within = steps.filter((step) => step.gauges.length > 1).length;
    expect(totalsOf(reading, way).gaugeChanges).toBe(met + within);
    for (const { gaugeChange } of stops)
      if (gaugeChange?.from) expect(gaugeChange.from).not.toBe(gaugeChange.to);
  });

  it.each(branches)('$name: the way back changes at the same places', ({ way, branch }) => {
    if (!way) throw new Error('no way');
    const returning = back(way, branch.legs);
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
    expect(home.gaugeChanges).toBe(there.gaugeChanges);
    expect(home.km).toBeCloseTo(there.km, 6);
    expect([home.seaKm, home.idleKm].map(Math.round)).toEqual([there.seaKm, there.idleKm].map(Math.round));
  });
});
