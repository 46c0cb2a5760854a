import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import type { Status } from '../atlas/schema';
import { STROKES } from '../atlas/symbology';
import { aLeg, aPlace, fixtureTables } from '../atlas/testing/fixture';
import { buildMapData } from './data';
import { joinedLines, type NamedLeg, type NameStretch, nameStretches } from './name-lines';

describe('the map’s sources', () => {
  const tables = fixtureTables();
  const atlas = buildAtlas({
    ...tables,
    places: [...tables.places, aPlace('minsk', 'Minsk', 'by', [27.5, 53.9])],
  });
  const data = buildMapData(atlas);

  it('have a strand for each corridor on each leg in each of its states, numbered from one', () => {
    expect(data.strands.map(({ id }) => id)).toEqual(data.strands.map((_, i) => i + 1));
    expect(
      data.strands
        .filter(({ leg }) => leg === 'alat-baku')
        .map(({ corridor, since }) => `${corridor} ${since.status}`),
    ).toEqual([
      'middle-corridor under-construction',
      'middle-corridor operating',
      'north-south-corridor under-construction',
      'north-south-corridor operating',
    ]);
  });

  it('give the strands of a leg the same line in the same direction, or their sides would cross', () => {
    const strands = data.strandFeatures.features.filter(({ properties }) => properties.leg === 'alat-baku');
    expect(new Set(strands.map(({ geometry }) => JSON.stringify(geometry.coordinates))).size).toBe(1);
    expect(new Set(strands.map(({ properties }) => properties.light)).size).toBe(2);
  });

  it('run a leg as its first corridor runs it', () => {
    const leg = tables.legs.find(({ id }) => id === 'astara-baku');
    const drawn = data.strandFeatures.features.find(({ properties }) => properties.leg === 'astara-baku');
    expect(drawn?.geometry.coordinates).toEqual([...(leg?.geometry.coordinates ?? [])].reverse());
  });

  it('know the corridors through a place, and leave out places on none', () => {
    expect(data.corridorsOfPlace.get('baku')).toEqual(new Set(['middle-corridor', 'north-south-corridor']));
    expect(data.corridorsOfPlace.has('minsk')).toBe(false);
    expect(data.placeFeatures.features).toHaveLength(tables.places.length + 1);
  });

  it('give each state of a leg its stroke once, and each its exactness', () => {
    const spell = (status: Status, from: string | null) => ({ status, from, source: 'railway-book' });
    const leg = aLeg(
      'alat-baku',
      ['baku-port', 'baku'],
      [
        [49.4, 39.9],
        [49.8, 40.3],
      ],
      60,
      {
        status: [
          spell('operating', null),
          spell('operating', '2001'),
          spell('suspended', '2024'),
          spell('suspended', '2025'),
          spell('operating', '2026'),
        ],
        exactness: 'schematic',
      },
    );
    const built = buildMapData(buildAtlas({ ...tables, legs: [leg] }));
    const ofMiddle = built.strandFeatures.features
      .map(({ properties }) => properties)
      .filter(({ corridor }) => corridor === 'middle-corridor');
    expect(ofMiddle.map(({ stroke }) => stroke)).toEqual(['rail', 'suspended', 'rail']);
    expect(built.strands.slice(0, 3).map(({ since }) => since.from)).toEqual([null, '2024', '2026']);
    // How exact the course is takes nothing from what the status says.
    expect(ofMiddle.map(({ width }) => width)).toEqual([1, STROKES.suspended.width, 1]);
    expect(new Set(ofMiddle.map(({ exactness }) => exactness))).toEqual(new Set(['schematic']));
  });

  it('are empty for an empty atlas, and do not mind legs that are missing', () => {
    expect(buildMapData(buildAtlas({})).strandFeatures.features).toEqual([]);
    const { corridors } = fixtureTables();
    expect(buildMapData(buildAtlas({ corridors, places: [aPlace('a', 'A', 'az', [0, 0])] })).strands).toEqual(
      [],
    );
  });
});

describe('name stretches', () => {
  const corridor = (legs: string[], more: string[] = []) => ({
    id: 'x',
    name: 'X',
    shortName: 'The X Corridor',
    summary: 'x',
    shownFirst: true,
    colour: { light: '#c63e06', dark: '#ff9b57' },
    branches: [
      { id: 'a', name: 'A', legs },
      ...(more.length > 0 ? [{ id: 'b', name: 'B', legs: more }] : []),
    ],
    sources: [],
  });
  /** A ring of 60 px at zoom 6. */
  const ring = Array.from({ length: 41 }, (_, i): [number, number] => [
    20 + 0.33 * Math.cos((i * Math.PI) / 20),
    0.33 * Math.sin((i * Math.PI) / 20),
  ]);
  const leg = (line: [number, number][], mode: 'rail' | 'sea' = 'rail'): NamedLeg => ({
    parts: [line],
    mode,
  });
  const legs: Record<string, NamedLeg> = {
    one: leg([
      [0, 0],
      [2, 0],
    ]),
    two: leg([
      [4, 0],
      [2, 0],
    ]),
    lane: leg(
      [
        [4, 0],
        [8, 0],
      ],
      'sea',
    ),
    long: leg([
      [0, 0],
      [20, 0],
    ]),
    crooked: leg(ring),
  };
  const legOf = (id: string) => legs[id] ?? null;

  it('come from legs joined end to end, those run backwards turned, each once', () => {
    const lines = joinedLines(corridor(['one', '-two'], ['one']), legOf);
    expect(lines.map(({ points }) => points)).toEqual([
      [
        [0, 0],
        [2, 0],
        [4, 0],
      ],
    ]);
  });

  it('do not run from a railway into a lane, nor over a leg that is not known', () => {
    expect(joinedLines(corridor(['-two', 'lane']), legOf).map(({ sea }) => sea)).toEqual([false, true]);
    expect(joinedLines(corridor(['missing']), legOf)).toEqual([]);
  });

  it('are there at every zoom that has room for the name, and keep apart', () => {
    const stretches = nameStretches(corridor(['long']), legOf);
    expect(stretches.some(({ zoom }) => zoom === 7)).toBe(true);
    expect(stretches.filter(({ zoom }) => zoom === 7).length).toBeGreaterThan(2);
    expect(nameStretches(corridor(['one']), legOf).some(({ zoom }) => zoom === 2)).toBe(false);
  });

  it('shun a line that bends too much for text', () => {
    const found = nameStretches(corridor(['crooked']), legOf).filter(({ zoom }) => zoom === 6);
    expect(found).toEqual([]);
  });

  const at = (stretch: NameStretch | undefined): number =>
    stretch?.coordinates[Math.floor(stretch.coordinates.length / 2)]?.[0] ?? 0;
  const across: Record<string, NamedLeg> = {
    rail: leg([
      [0, 0],
      [150, 0],
    ]),
  };

  it('go to the other side of their line where symbols are in the way', () => {
    const long = (id: string) => across[id] ?? null;
    const above = nameStretches(corridor(['rail']), long).filter(({ zoom }) => zoom === 2);
    expect(above[0]?.offset).toBeLessThan(0);
    // A row of symbols just above the line.
    const row = Array.from({ length: 61 }, (_, i) => ({
      point: [i * 2.5, 2.2] as [number, number],
      fromZoom: 0,
      size: 1,
    }));
    const below = nameStretches(corridor(['rail']), long, row).filter(({ zoom }) => zoom === 2);
    expect(below.length).toBeGreaterThan(0);
    expect(below.every(({ offset }) => offset > 0)).toBe(true);
  });

  it('are told once in a neighbourhood when they are looked at, and have other chances only there', () => {
    const long = (id: string) => across[id] ?? null;
    const px = 2048 / 360;
    for (const zoom of [1, 2, 3]) {
      const found = nameStretches(corridor(['rail']), long, [], true)
        .filter((stretch) => stretch.zoom === zoom)
        .map((stretch) => at(stretch) * px * 2 ** (zoom - 2));
      expect(found.length).toBeGreaterThan(0);
      for (const [i, one] of found.entries()) {
        const away = found.slice(0, i).map((other) => Math.abs(other - one));
        for (const distance of away) expect(distance < 45 || distance > 155).toBe(true);
      }
    }
  });

  it('prefer a railway to a lane, and keep clear of labelled places', () => {
    const [first] = nameStretches(corridor(['long', 'lane']), legOf).filter(({ zoom }) => zoom === 5);
    const middle = (stretch: typeof first) =>
      stretch?.coordinates[Math.floor(stretch.coordinates.length / 2)]?.[0] ?? 0;
    const place = { point: [middle(first), 0] as [number, number], fromZoom: 0, size: 1 };
    const [moved] = nameStretches(corridor(['long']), legOf, [place]).filter(({ zoom }) => zoom === 5);
    expect(Math.abs(middle(moved) - middle(first))).toBeGreaterThan(0.5);
  });
});
