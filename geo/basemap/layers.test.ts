import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type Layers, layers } from './layers';
import { readAreas } from './policy';
import { atZoom, weigh } from './simplify';
import { detailOf, MAX_ZOOM } from './tiles';

const weighed = weigh(readAreas());
const zooms = Array.from({ length: MAX_ZOOM + 1 }, (_, zoom) => zoom);
const byZoom = zooms.map((zoom): Layers => {
  const { pointPx2, ringPx2 } = detailOf(zoom);
  return layers(atZoom(weighed, zoom, pointPx2, ringPx2));
});
const at = (zoom: number): Layers => byZoom[zoom] ?? expect.fail(`no zoom ${zoom}`);

/** Codes of the land features that hold a point, by the even–odd rule. */
function holders({ land }: Layers, lon: number, lat: number): (string | undefined)[] {
  // A ring over the antimeridian may lie a turn to either side.
  const crossings = (ring: Position[], x: number): number =>
    ring.slice(1).filter(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      return ay > lat !== by > lat && x < ((bx - ax) * (lat - ay)) / (by - ay) + ax;
    }).length;
  return land.features
    .filter(({ geometry }) =>
      geometry.coordinates.some((rings) =>
        [lon - 360, lon, lon + 360].some(
          (x) => rings.reduce((sum, ring) => sum + crossings(ring, x), 0) % 2 === 1,
        ),
      ),
    )
    .map(({ properties }) => properties.iso);
}

/** Kinds of the border lines that run through a box of `reach` degrees around a point. */
function kindsNear({ borders }: Layers, lon: number, lat: number, reach: number): string[] {
  const kinds = borders.features
    .filter(({ geometry }) =>
      geometry.coordinates.slice(1).some(([bx = 0, by = 0], i) => {
        const [ax = 0, ay = 0] = geometry.coordinates[i] ?? [];
        // Long edges: look at points along them.
        return Array.from({ length: 21 }, (_, step) => step / 20).some(
          (t) => Math.abs(ax + t * (bx - ax) - lon) < reach && Math.abs(ay + t * (by - ay) - lat) < reach,
        );
      }),
    )
    .map(({ properties }) => properties.kind);
  return [...new Set(kinds)].sort();
}

/** Disputed lines too small to be told from their neighbours further out than zoom 3, with a point and a reach. */
const SMALL: [name: string, lon: number, lat: number, reach: number][] = [
  ['the Golan Heights', 35.635, 33.05, 0.1],
  ['South Ossetia', 43.58, 42.4, 0.15],
  ['Transnistria', 28.985, 47.66, 0.06],
];

describe.each(zooms)('at zoom %i', (zoom) => {
  it('Crimea is in Ukraine, with no line to the mainland', () => {
    expect(holders(at(zoom), 34.1, 44.95)).toEqual(['ua']);
    expect(kindsNear(at(zoom), 33.9, 46.1, 0.6)).toEqual([]);
  });

  it.each([
    ['the Golan Heights', 35.85, 33.0, 'sy'],
    ['Western Sahara', -13, 25.5, 'eh'],
    ['Northern Somalia', 45, 9.5, 'so'],
    ['Abkhazia', 41.2, 43.0, 'ge'],
    ['South Ossetia', 44.1, 42.35, 'ge'],
    ['Transnistria', 29.63, 46.84, 'md'],
    ['Karabakh', 46.75, 39.82, 'az'],
    ['Baikonur', 63.3, 45.95, 'kz'],
    ['Chukotka', 179, 67.5, 'ru'],
    ['Antarctica', 0, -80, 'aq'],
  ])('%s belongs to one country', (_name, lon, lat, iso) => {
    expect(holders(at(zoom), lon, lat)).toEqual([iso]);
  });

  it('the seas are not flooded', () => {
    for (const [lon, lat] of [
      [51, 42],
      [35, 43],
      [19, 57.5],
      [0, 85],
      [-40, 40],
    ] as const) {
      expect(holders(at(zoom), lon, lat)).toEqual([]);
    }
  });

  it.each<(typeof SMALL)[number]>([
    ['Morocco and Western Sahara', -11, 27.66, 0.3],
    ['Serbia and Kosovo', 21.2, 43.1, 0.25],
    ['the Line of Control', 75.5, 34.55, 0.4],
    ['Arunachal Pradesh', 94, 28.9, 0.6],
    ['Northern Somalia', 48.9, 10.5, 0.3],
    ['Sudan and South Sudan', 28, 9.4, 0.5],
    ['Halaib', 35.5, 22, 0.3],
    ['Abkhazia', 41.85, 42.75, 0.25],
    ...(zoom >= 3 ? SMALL : []),
  ])('the line of %s is dashed', (_name, lon, lat, reach) => {
    expect(kindsNear(at(zoom), lon, lat, reach)).toEqual(['disputed']);
  });

  it('an undisputed line is not: Kazakhstan and Uzbekistan', () => {
    expect(kindsNear(at(zoom), 56, 43.5, 0.5)).toEqual(['border']);
  });

  it('no edge runs round the globe, and no shore is drawn along the antimeridian', () => {
    const { land, coast, borders } = at(zoom);
    const lines = [
      ...land.features.flatMap(({ geometry }) => geometry.coordinates.flat()),
      ...coast.features.map(({ geometry }) => geometry.coordinates),
      ...borders.features.map(({ geometry }) => geometry.coordinates),
    ];
    const steps = lines.map((line) =>
      Math.max(...line.slice(1).map(([lon = 0], i) => Math.abs(lon - (line[i]?.[0] ?? 0)))),
    );
    expect(Math.max(...steps)).toBeLessThan(60);
    const isCut = ([lon = 0]: Position): boolean => Math.abs(Math.abs(lon) - 180) < 1e-6;
    const cuts = coast.features.filter(({ geometry: { coordinates } }) =>
      coordinates.slice(1).some((point, i) => isCut(point) && isCut(coordinates[i] ?? [])),
    );
    expect(cuts).toEqual([]);
  });

  it('every country has one feature with its own id', () => {
    const ids = at(zoom).land.features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, properties } of at(zoom).land.features)
      expect(id === 0).toBe(properties.iso === undefined);
  });
});
