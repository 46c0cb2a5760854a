import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import { aLeg, aPlace, fixtureTables } from '../atlas/testing/fixture';
import { buildMapData } from './data';
import { joinedLines, type NamedLeg, nameStretches } from './name-lines';

describe('the map’s sources', () => {
  const tables = fixtureTables();
  const atlas = buildAtlas({
    ...tables,
    places: [...tables.places, aPlace('minsk', 'Minsk', 'by', [27.5, 53.9])],
  });
  const data = buildMapData(atlas);

  it('have a strand for each corridor on each leg, numbered from one', () => {
    expect(data.strands.map(({ id }) => id)).toEqual(data.strands.map((_, i) => i + 1));
    expect(data.strands.filter(({ leg }) => leg === 'alat-baku').map(({ corridor }) => corridor)).toEqual([
      'middle-corridor',
      'north-south-corridor',
    ]);
  });

  it('give both strands of a leg the same line in the same direction, or their sides would cross', () => {
    const [a, b] = data.strandFeatures.features.filter(({ properties }) => properties.leg === 'alat-baku');
    expect(a?.geometry.coordinates).toEqual(b?.geometry.coordinates);
    expect(a?.properties.light).not.toBe(b?.properties.light);
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

  it('draw today’s status and the exactness, not the first of each', () => {
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
          { status: 'operating', from: null, source: 'railway-book' },
          { status: 'suspended', from: '2024', source: 'railway-book' },
        ],
        exactness: 'schematic',
      },
    );
    const properties = buildMapData(buildAtlas({ ...tables, legs: [leg] })).strandFeatures.features[0]
      ?.properties;
    expect(properties?.stroke).toBe('suspended');
    expect(properties?.opacity).toBeLessThan(1);
    expect(properties?.band).toBeGreaterThan(0);
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

  it('prefer a railway to a lane, and keep clear of labelled places', () => {
    const [first] = nameStretches(corridor(['long', 'lane']), legOf).filter(({ zoom }) => zoom === 5);
    const middle = (stretch: typeof first) =>
      stretch?.coordinates[Math.floor(stretch.coordinates.length / 2)]?.[0] ?? 0;
    const place = { point: [middle(first), 0] as [number, number], fromZoom: 0 };
    const [moved] = nameStretches(corridor(['long']), legOf, [place]).filter(({ zoom }) => zoom === 5);
    expect(Math.abs(middle(moved) - middle(first))).toBeGreaterThan(0.5);
  });
});
