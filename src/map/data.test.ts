import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import { aLeg, aPlace, fixtureTables } from '../atlas/testing/fixture';
import { buildMapData } from './data';
import { nameLines } from './name-lines';

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
  });

  it('are empty for an empty atlas, and do not mind legs that are missing', () => {
    expect(buildMapData(buildAtlas({})).strandFeatures.features).toEqual([]);
    const { corridors } = fixtureTables();
    expect(buildMapData(buildAtlas({ corridors, places: [aPlace('a', 'A', 'az', [0, 0])] })).strands).toEqual(
      [],
    );
  });
});

describe('name lines', () => {
  const corridor = (legs: string[], more: string[] = []) => ({
    id: 'x',
    name: 'X',
    shortName: 'X',
    summary: 'x',
    shownFirst: true,
    branches: [
      { id: 'a', name: 'A', legs },
      ...(more.length > 0 ? [{ id: 'b', name: 'B', legs: more }] : []),
    ],
    sources: [],
  });
  const lines: Record<string, [number, number][][]> = {
    one: [
      [
        [0, 0],
        [2, 0],
      ],
    ],
    two: [
      [
        [4, 0],
        [2, 0],
      ],
    ],
    far: [
      [
        [9, 9],
        [10, 9],
      ],
    ],
  };
  const partsOf = (id: string) => lines[id] ?? [];

  it('join legs end to end, turning those run backwards', () => {
    const [line, ...rest] = nameLines(corridor(['one', '-two']), partsOf, 'far');
    expect(rest).toEqual([]);
    expect(line?.at(0)).toEqual([0, 0]);
    expect(line?.at(-1)).toEqual([4, 0]);
  });

  it('break where legs do not meet, and use no leg twice', () => {
    expect(nameLines(corridor(['one', 'far'], ['one']), partsOf, 'near')).toHaveLength(2);
  });

  it('are none for legs that are not known', () => {
    expect(nameLines(corridor(['missing']), partsOf, 'near')).toEqual([]);
  });
});
