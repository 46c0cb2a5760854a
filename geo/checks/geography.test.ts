import { describe, expect, it } from 'vitest';
import type { Context, CourseContext } from '../context';
import { formatProblem } from '../problem';
import { authoredWith, type Edits, land } from './fixture';
import { legCourse } from './leg-course';
import { sentences } from './suite';

const AT = {
  tbilisi: 'places.geojson/features/0',
  baku: 'places.geojson/features/1',
  turkmenbashi: 'places.geojson/features/2',
  mid: 'stations.geojson/features/2',
};
const BREAK = { how: ['transhipment'], text: 'Goods are reloaded.', sources: ['report'] };

describe('countries', () => {
  it('catches a place on the wrong continent', () => {
    // Longitude and latitude the wrong way round.
    const found = sentences({ [`${AT.baku}/geometry/coordinates`]: [-40.4, 49.9] });
    expect(found).toContain(
      'places.geojson › baku › properties.country: is "az", but [-40.40, 49.90] lies in "ge", more than 25 km from it',
    );
  });

  it('lets a port lie just off its coast, but no further', () => {
    const path = 'places.geojson/features/2/geometry/coordinates';
    expect(sentences({ [path]: [52.8, 40] })).toEqual([]);
    expect(sentences({ [path]: [52.5, 40] })).toEqual([
      'places.geojson › turkmenbashi › properties.country: is "tm", but [52.50, 40.00] lies at sea, more than 25 km from it',
    ]);
  });

  it('catches a station in another country', () => {
    expect(sentences({ 'stations.geojson/features/0/geometry/coordinates': [44.7, 41.5] })).toEqual([
      'stations.geojson › ganja › properties.country: is "az", but [44.70, 41.50] lies in "ge", more than 10 km from it',
    ]);
  });
});

describe('leg ends', () => {
  /** Only what concerns the ends: a leg bent to other ends breaks other rules too. */
  const ends = (edits: Edits): string[] => sentences(edits).filter((line) => /› (via\.\d|to):/.test(line));

  it.each<[string, Edits, string[]]>([
    [
      'wrong start',
      { 'legs.json/0/via/0': 'ganja' },
      [
        'legs.json › tbilisi-baku › via.0: is "ganja", but the leg says that it begins at "tbilisi"',
        'legs.json › tbilisi-baku › via.1: names "ganja" twice in a row',
      ],
    ],
    [
      'wrong end',
      { 'legs.json/0/via/3': 'turkmenbashi' },
      ['legs.json › tbilisi-baku › via.3: is "turkmenbashi", but the leg says that it ends at "baku"'],
    ],
    [
      'nowhere to go',
      { 'legs.json/1/to': 'baku', 'legs.json/1/via': ['baku', 'mid-sea', 'baku'] },
      [
        'legs.json › baku-turkmenbashi › to: is where the leg begins',
        'legs.json › baku-turkmenbashi › via.2: comes back to "baku", which the leg has passed already',
      ],
    ],
  ])('%s', (_what, edits, expected) => {
    expect(ends(edits)).toEqual(expected);
  });
});

describe('branches', () => {
  it('are chains: a leg the wrong way round breaks them', () => {
    expect(sentences({ 'corridors.json/0/branches/0/legs': ['-baku-turkmenbashi', 'tbilisi-baku'] })).toEqual(
      [
        'corridors.json › middle › branches.0.legs.1: begins at "tbilisi", but the leg before it ends at "baku" (branch "trunk")',
      ],
    );
  });

  it('run either way', () => {
    expect(sentences({ 'corridors.json/0/branches/0/legs': ['tbilisi-baku', 'baku-turkmenbashi'] })).toEqual(
      [],
    );
  });
});

describe('the course of legs', () => {
  it('keeps railways off the open sea', () => {
    const found = sentences({
      'legs.json/1/mode': 'rail',
      'legs.json/1/gauges': [1520],
      'legs.json/1/borderNote': 'There is no bridge.',
      'legs.json/1/sources': ['report'],
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^legs.json › baku-turkmenbashi › via: runs over open sea for about 2\d\d km, worst at \[51\.\d\d, 40\.\d\d\], 12\d km from land$/,
      ),
    ]);
  });

  it('keeps lanes off the land', () => {
    const found = sentences({ 'legs.json/0/mode': 'sea', 'legs.json/0/gauges': [] });
    expect(found).toEqual([
      expect.stringMatching(
        /^legs.json › tbilisi-baku › via: runs over land for about \d{3} km beyond harbour tolerance, worst at \[44\.80, 41\.70\], \d{3} km from the sea$/,
      ),
    ]);
  });

  it('lets a ship cross land by a canal that the leg names', () => {
    const edits = { 'legs.json/0/mode': 'sea', 'legs.json/0/gauges': [], 'legs.json/0/waterway': 'A canal' };
    expect(sentences(edits)).toEqual([]);
  });

  it('wants no canal where there is no need of one', () => {
    expect(sentences({ 'legs.json/1/waterway': 'A canal' })).toEqual([
      'legs.json › baku-turkmenbashi › waterway: is told, but the leg stays within harbour tolerance of the sea',
    ]);
    expect(sentences({ 'legs.json/0/waterway': 'A canal' })).toEqual([
      'legs.json › tbilisi-baku › waterway: is told, but the leg goes by rail',
    ]);
  });

  it('lets a lane into a harbour and a railway along a pier', () => {
    expect(sentences({ [`${AT.baku}/geometry/coordinates`]: [50.05, 40.4] })).toEqual([]);
  });

  it('finds a published line that leaves its stations aside', () => {
    const parts = [
      [
        [44.8, 41.7],
        [49.9, 40.4],
      ],
    ];
    const files = authoredWith().files as { 'legs.json': Context['records']['legs'] };
    const context = {
      records: { legs: files['legs.json'].slice(0, 1) },
      drawn: new Map([['tbilisi-baku', { parts, computedKm: 450 }]]),
      positions: new Map([
        ['tbilisi', [44.8, 41.7]],
        ['ganja', [46.4, 40.7]],
        ['bend-1', [48, 40.85]],
        ['baku', [49.9, 40.4]],
      ]),
      land,
    } as unknown as CourseContext;
    expect(legCourse(context).map(formatProblem)).toEqual([
      expect.stringMatching(
        /^legs.json › tbilisi-baku › via.1: "ganja" lies [56]\d\.\d km off the published line, more than 12$/,
      ),
    ]);
  });
});

describe('turns', () => {
  it('catches a railway that doubles back', () => {
    expect(
      sentences({ 'legs.json/0/via': ['tbilisi', 'bend-1', 'ganja', 'baku'], 'legs.json/0/lengths': [] }),
    ).toEqual([
      expect.stringMatching(
        /^legs.json › tbilisi-baku › via: turns back on itself by 1\d\d° at "(bend-1|ganja)" \[4\d\.\d\d, 40\.\d\d\]$/,
      ),
    ]);
  });

  it('catches a lane that doubles back', () => {
    const found = sentences({
      'stations.geojson/features/3': {
        ...(authoredWith().files['stations.geojson'] as { features: object[] }).features[2],
        id: 'far',
        properties: { id: 'far', name: 'far', country: null, role: 'sea-waypoint', basis: { kind: 'hand' } },
        geometry: { type: 'Point', coordinates: [50.8, 40.41] },
      },
      'legs.json/1/via': ['baku', 'mid-sea', 'far', 'turkmenbashi'],
    });
    expect(found).toContainEqual(
      expect.stringMatching(
        /^legs.json › baku-turkmenbashi › via: changes course by 1\d\d° at the waypoint \[5\d\.\d\d, 4\d\.\d\d\], more than 90° outside a harbour$/,
      ),
    );
  });
});

describe('countries of a leg', () => {
  it('are complete', () => {
    expect(sentences({ 'legs.json/0/countries': ['ge'] })).toEqual([
      'legs.json › tbilisi-baku › countries: does not list "az", though the leg passes "ganja" there',
    ]);
  });

  it('may leave out the country of a border crossing at the end', () => {
    expect(
      sentences({
        'legs.json/0/countries': ['az'],
        [`${AT.tbilisi}/properties/kind`]: 'border-crossing',
        [`${AT.tbilisi}/properties/otherSideNote`]: 'Nothing is built there.',
        [`${AT.tbilisi}/properties/sources`]: ['report'],
      }),
    ).toEqual([]);
  });
});

describe('gauges', () => {
  it.each<[string, Edits, string[]]>([
    [
      'at sea',
      { 'legs.json/1/gauges': [1520] },
      ['legs.json › baku-turkmenbashi › gauges: must be empty, for the leg goes by sea'],
    ],
    [
      'twice',
      { 'legs.json/0/gauges': [1520, 1520], [`${AT.tbilisi}/properties/gauges`]: [1520] },
      ['legs.json › tbilisi-baku › gauges: names a gauge twice'],
    ],
    [
      'a change nowhere',
      { 'legs.json/0/gauges': [1520, 1435] },
      [
        'legs.json › tbilisi-baku › gauges: changes from 1520 to 1435 mm, but no place on the leg has both gauges',
      ],
    ],
    [
      'a change somewhere, and nothing said of it',
      { 'legs.json/0/gauges': [1520, 1435], [`${AT.baku}/properties/gauges`]: [1435, 1520] },
      [
        'legs.json › tbilisi-baku › gauges: changes from 1520 to 1435 mm, but no place on the leg has a gaugeBreak',
      ],
    ],
    [
      'a change somewhere',
      {
        'legs.json/0/gauges': [1520, 1435],
        [`${AT.baku}/properties/gauges`]: [1435, 1520],
        [`${AT.baku}/properties/gaugeBreak`]: BREAK,
      },
      [],
    ],
    [
      'a break where nothing changes',
      { [`${AT.baku}/properties/gaugeBreak`]: BREAK },
      [
        'places.geojson › baku › properties.gaugeBreak: is told, but the place does not have two gauges, nor is it where a way by ship or road begins or ends over which the gauge changes',
      ],
    ],
    [
      'a change over the sea, and nothing said of it',
      { [`${AT.turkmenbashi}/properties/gauges`]: [1435] },
      [
        'corridors.json › middle › branches.0.legs: leave the railway at "turkmenbashi" (1435 mm) and find it again at "baku" (1520 mm), but no place between has a gaugeBreak (branch "trunk")',
      ],
    ],
    [
      'a change over the sea',
      {
        [`${AT.turkmenbashi}/properties/gauges`]: [1435],
        [`${AT.baku}/properties/gaugeBreak`]: BREAK,
      },
      [],
    ],
    [
      'a change over the sea, told on the other shore',
      {
        [`${AT.turkmenbashi}/properties/gauges`]: [1435],
        [`${AT.turkmenbashi}/properties/gaugeBreak`]: BREAK,
      },
      [],
    ],
    ['the same gauge over the sea', { [`${AT.turkmenbashi}/properties/gauges`]: [1435, 1520] }, []],
    [
      'not told at the place',
      { 'legs.json/0/gauges': [1435] },
      ['places.geojson › baku › properties.gauges: does not name 1435 mm, the gauge of a leg that ends here'],
    ],
  ])('%s', (_what, edits, expected) => {
    expect(sentences(edits)).toEqual(expected);
  });

  it('of a leg with two stand in the order in which its branch meets them', () => {
    const files = authoredWith().files as { 'legs.json': object[] };
    const onwards = (gauges: number[]) => ({
      'legs.json/2': { ...files['legs.json'][0], id: 'second', gauges, lengths: [] },
      'corridors.json/0/branches/0/legs': ['-baku-turkmenbashi', '-tbilisi-baku', 'second'],
      [`${AT.baku}/properties/gauges`]: [1435, 1520],
      [`${AT.baku}/properties/gaugeBreak`]: BREAK,
    });
    expect(sentences(onwards([1520, 1435]))).toEqual([]);
    expect(sentences(onwards([1435, 1520]))).toEqual([
      'legs.json › second › gauges: stand in the wrong order, for the branch "trunk" of "middle" comes to the leg on 1520 mm; the gauge at "from" comes first',
    ]);
  });

  it('must be told where two meet', () => {
    const files = authoredWith().files as { 'legs.json': object[] };
    const second = { ...files['legs.json'][0], id: 'second', gauges: [1435], lengths: [] };
    expect(sentences({ 'legs.json/2': second, [`${AT.baku}/properties/gauges`]: [1435, 1520] })).toEqual([
      'legs.json › second: is in no branch of a corridor: put it into one, or let it be a link ("link": true)',
      'places.geojson › baku › properties.gaugeBreak: is missing, though legs of 1435 and 1520 mm meet here',
      'places.geojson › tbilisi › properties.gaugeBreak: is missing, though legs of 1435 and 1520 mm meet here',
      'places.geojson › tbilisi › properties.gauges: is missing, though legs of 1435 and 1520 mm meet here',
    ]);
  });
});
