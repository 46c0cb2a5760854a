import { describe, expect, it } from 'vitest';
import { type Edits, soundFiles } from './fixture';
import { sentences, suite } from './suite';

const SURVEYED: Edits = { 'legs.json/0/exactness': 'surveyed' };

describe('lengths', () => {
  const lengths = (edits: Edits): string[] => sentences(edits).filter((line) => line.includes('› lengths.'));

  it('of a surveyed leg are borne out by the drawn line', () => {
    expect(lengths(SURVEYED)).toEqual([]);
    expect(lengths({ ...SURVEYED, 'legs.json/0/lengths/0/km': 560 })).toEqual([
      expect.stringMatching(
        /^legs.json › tbilisi-baku › lengths.0.km: is 560, but the drawn line has 4\d\d\.\d km, more than 10 % apart, and there is no lengthNote$/,
      ),
    ]);
    expect(lengths({ ...SURVEYED, 'legs.json/0/lengths/0/km': 400 })).toHaveLength(1);
  });

  it('of a leg along the track are borne out more closely', () => {
    const apart = (exactness: string) =>
      lengths({ 'legs.json/0/exactness': exactness, 'legs.json/0/lengths/0/km': 515 });
    expect(apart('track')).toEqual([
      expect.stringMatching(/more than 7 % apart, and there is no lengthNote$/),
    ]);
    expect(apart('surveyed')).toEqual([]);
  });

  it('are each held against the line', () => {
    const two = [
      { km: 560, source: 'report' },
      { km: 570, source: 'article' },
    ];
    expect(lengths({ ...SURVEYED, 'legs.json/0/lengths': two })).toHaveLength(2);
  });

  it('may differ where a note says why, of another stretch, or on a line that claims less', () => {
    expect(
      lengths({ ...SURVEYED, 'legs.json/0/lengths/0/km': 560, 'legs.json/0/lengthNote': 'Counts sidings.' }),
    ).toEqual([]);
    expect(
      lengths({ ...SURVEYED, 'legs.json/0/lengths/0': { km: 900, of: 'the line', source: 'report' } }),
    ).toEqual([]);
    expect(lengths({ 'legs.json/0/lengths/0/km': 560 })).toEqual([]);
  });
});

describe('hops', () => {
  it('of a surveyed railway are short, or explained', () => {
    expect(sentences(SURVEYED)).toEqual([
      expect.stringMatching(
        /^legs.json › tbilisi-baku › exactness: is "surveyed", but the line goes straight for 1\d\d km from \[4\d\.\d\d, 4\d\.\d\d\] to \[4\d\.\d\d, 4\d\.\d\d\], more than 25, and there is no hopNote$/,
      ),
    ]);
    expect(sentences({ ...SURVEYED, 'legs.json/0/hopNote': 'Straight through the steppe.' })).toEqual([]);
  });

  it('do not bind a ship', () => {
    expect(sentences({ 'legs.json/1/exactness': 'surveyed' })).toEqual([]);
  });
});

const TRACK: Edits = {
  'legs.json/0/exactness': 'track',
  'legs.json/0/basis': 'Along the track in OpenStreetMap.',
  'stations.geojson/features/1/properties/basis': { kind: 'osm', ref: 'OSM railway ways' },
};
const hops =
  'the line goes straight for 174 km without a bend of the reference line, more than 25, and there is no hopNote';
suite('tracks', [
  [
    'touch bends of a line that is named; elsewhere they hop, and say why',
    { ...TRACK, 'legs.json/0/hopNote': 'Straight.' },
    [],
  ],
  [
    'hop elsewhere, and do not say why',
    TRACK,
    [`legs.json › tbilisi-baku › exactness: is "track", but ${hops}`],
  ],
  [
    'name no line',
    { ...TRACK, 'legs.json/0/hopNote': 'Straight.', 'legs.json/0/basis': 'Through its stations.' },
    [
      'legs.json › tbilisi-baku › exactness: is "track", but the basis names no reference line ("OpenStreetMap")',
    ],
  ],
  [
    'touch bends that were placed by hand',
    {
      ...TRACK,
      'legs.json/0/hopNote': 'Straight.',
      'stations.geojson/features/1/properties/basis': { kind: 'hand' },
    },
    [
      'legs.json › tbilisi-baku › exactness: is "track", but no more than 0 % of the line touch bends of a reference line, less than 50',
    ],
  ],
]);

const CROSSING = 'places.geojson/features/3';
const [TBILISI, GAZAKH] = ['places.geojson/features/0/properties', `${CROSSING}/properties`];
/** Tbilisi and a place 20 km off across the border of the fixture, as two sides of a crossing. */
const PAIR: Edits = {
  [CROSSING]: {
    ...soundFiles()['places.geojson'].features[0],
    id: 'gazakh',
    geometry: { type: 'Point', coordinates: [45.04, 41.7] },
    properties: {
      ...soundFiles()['places.geojson'].features[0]?.properties,
      id: 'gazakh',
      kind: 'border-crossing',
      country: 'az',
      otherSide: 'tbilisi',
    },
  },
  [`${TBILISI}/kind`]: 'border-crossing',
  [`${TBILISI}/otherSide`]: 'gazakh',
};

suite('crossings', [
  ['two sides', PAIR, []],
  ['a side that is a dry port', { ...PAIR, [`${GAZAKH}/kind`]: 'dry-port' }, []],
  [
    'not mutual',
    { ...PAIR, [`${TBILISI}/otherSide`]: undefined, [`${TBILISI}/kind`]: 'city' },
    ['places.geojson › gazakh › properties.otherSide: names "tbilisi", which does not name "gazakh" in turn'],
  ],
  [
    'one side only, and not why',
    { [`${TBILISI}/kind`]: 'border-crossing' },
    ['places.geojson › tbilisi › properties.otherSide: is missing, and no otherSideNote says why'],
  ],
  [
    'one side only, and why, with a source',
    {
      [`${TBILISI}/kind`]: 'border-crossing',
      [`${TBILISI}/otherSideNote`]: 'Nothing is built beyond.',
      [`${TBILISI}/sources`]: ['report'],
    },
    [],
  ],
  [
    'why, without a source',
    { [`${TBILISI}/kind`]: 'border-crossing', [`${TBILISI}/otherSideNote`]: 'Nothing is built beyond.' },
    ['places.geojson › tbilisi › properties.sources: is missing: what is told here needs a source'],
  ],
  [
    'why, though there are two',
    {
      ...PAIR,
      [`${TBILISI}/otherSideNote`]: 'Nothing is built beyond.',
      [`${TBILISI}/sources`]: ['report'],
    },
    ['places.geojson › tbilisi › properties.otherSideNote: is told, though the other side is named'],
  ],
  [
    'why, of a city',
    { [`${TBILISI}/otherSideNote`]: 'Nothing is built beyond.', [`${TBILISI}/sources`]: ['report'] },
    [
      'places.geojson › tbilisi › properties.otherSideNote: is told of a city; only border crossings have one',
    ],
  ],
  [
    'in one country',
    { ...PAIR, [`${GAZAKH}/country`]: 'ge' },
    [
      'places.geojson › gazakh › properties.otherSide: names "tbilisi", which is in "ge" too',
      'places.geojson › tbilisi › properties.otherSide: names "gazakh", which is in "ge" too',
    ],
  ],
  [
    'no crossing',
    { ...PAIR, [`${GAZAKH}/kind`]: 'junction' },
    [
      'places.geojson › gazakh › properties.otherSide: is told of a junction; only border crossings, their dry ports and cities have one',
    ],
  ],
  [
    'far apart',
    { ...PAIR, [`${CROSSING}/geometry/coordinates`]: [45.8, 41.7] },
    [
      'places.geojson › gazakh › properties.otherSide: names "tbilisi", 83 km away, more than 45',
      'places.geojson › tbilisi › properties.otherSide: names "gazakh", 83 km away, more than 45',
    ],
  ],
  [
    'unknown',
    { [`${TBILISI}/otherSide`]: 'nowhere', [`${TBILISI}/kind`]: 'border-crossing' },
    ['places.geojson › tbilisi › properties.otherSide: names "nowhere", which is not in places.geojson'],
  ],
]);

const NO_NOTE: Edits = { 'legs.json/0/borderNote': undefined };
/** The railway of the fixture by way of the pair. */
const THROUGH: Edits = { ...PAIR, 'legs.json/0/via': ['tbilisi', 'gazakh', 'ganja', 'bend-1', 'baku'] };
suite('railways over a border', [
  [
    'pass a crossing, or say why not',
    NO_NOTE,
    [
      'legs.json › tbilisi-baku › via: passes no two sides of a crossing from "ge" to "az", and no borderNote says why',
    ],
  ],
  ['pass both sides', { ...THROUGH, ...NO_NOTE }, []],
  [
    'need say nothing then',
    THROUGH,
    ['legs.json › tbilisi-baku › borderNote: is told, but the leg passes both sides of every crossing'],
  ],
  [
    'say why with a source',
    { 'legs.json/0/sources': undefined },
    ['legs.json › tbilisi-baku › sources: is missing: what is told here needs a source'],
  ],
]);
