import { ASSUMPTIONS } from '../../src/atlas/times';
import { soundFiles } from './fixture';
import { suite } from './suite';

const [port] = soundFiles()['times.json'];
const all = soundFiles()['assumptions.json'];
/** A time of the sound atlas's railway. */
const train = {
  ...port,
  of: { kind: 'leg', leg: 'tbilisi-baku' },
  what: 'running',
  mode: 'rail',
  ends: 'station-to-station',
};
const TIME = 'times.json/0';
const stretch = (from: string, to: string, via?: string[]) => ({
  kind: 'stretch',
  from,
  to,
  ...(via && { via }),
});

suite('a time', [
  ['of a leg, a stretch, a place', { [TIME]: train }, []],
  [
    'of what is not there, said by nobody there is',
    {
      [TIME]: {
        ...train,
        of: { kind: 'leg', leg: 'tbilisi-bakuu' },
        source: 'rport',
        organisation: 'nobody',
        towards: 'xy',
      },
    },
    [
      'times.json › baku-hours › of.leg: names "tbilisi-bakuu", which is not in legs.json; did you mean "tbilisi-baku"?',
      'times.json › baku-hours › organisation: names "nobody", which is not in organisations.json',
      'times.json › baku-hours › source: names "rport", which is not in sources.json; did you mean "report"?',
      'times.json › baku-hours › towards: names "xy", which is not in places.geojson or countries.json',
    ],
  ],
  [
    'of a crossing and a stretch whose places are not there',
    {
      'times.json': [
        { ...port, of: { kind: 'crossing', places: ['here', 'there'] }, ends: 'both-sides' },
        { ...train, id: 'b', of: stretch('here', 'there', ['nowhere']), mode: 'mixed' },
      ],
    },
    [
      'times.json › b › of.from: names "here", which is not in places.geojson',
      'times.json › b › of.to: names "there", which is not in places.geojson',
      'times.json › b › of.via.0: names "nowhere", which is not in places.geojson',
      'times.json › baku-hours › of.places.0: names "here", which is not in places.geojson',
      'times.json › baku-hours › of.places.1: names "there", which is not in places.geojson',
    ],
  ],
  [
    'whose hours run backwards, or are none',
    {
      'times.json': [
        { ...port, hours: { from: 5, to: 4 } },
        { ...port, id: 'none', hours: { from: 0, to: 0 } },
        { ...port, id: 'open', hours: { from: 5, to: null } },
      ],
    },
    [
      'times.json › baku-hours › hours: run backwards, from 5 to 4',
      'times.json › none › hours.to: is 0; where nobody says hours there is no time',
    ],
  ],
  [
    'of a leg by another mode than the leg’s',
    { [TIME]: { ...train, mode: 'road' } },
    ['times.json › baku-hours › mode: is "road", but the leg "tbilisi-baku" goes by rail'],
  ],
  [
    'of a border that does not say whether one side or both',
    { [TIME]: { ...port, what: 'border', ends: 'not-said' } },
    [
      'times.json › baku-hours › ends: is "not-said": a border or a change of gauge is of one side or of both',
    ],
  ],
  [
    'of a place as if it were a way, and the other way round',
    {
      'times.json': [
        { ...port, what: 'running', ends: 'port-to-port' },
        { ...train, id: 'b', what: 'gauge', ends: 'within' },
      ],
    },
    [
      'times.json › b › ends: is "within", which no journey has',
      'times.json › b › what: is "gauge", which is of a place or a crossing',
      'times.json › baku-hours › ends: is "port-to-port", which no place has',
      'times.json › baku-hours › what: is "running", which is of a leg or a stretch',
    ],
  ],
  [
    'of a crossing whose places are not its two sides',
    {
      'times.json': [
        { ...port, what: 'waiting', of: { kind: 'crossing', places: ['tbilisi', 'turkmenbashi'] } },
        {
          ...port,
          id: 'joined',
          what: 'waiting',
          of: { kind: 'crossing', places: ['tbilisi', 'baku'] },
          ends: 'both-sides',
        },
      ],
    },
    [
      'times.json › baku-hours › ends: is "within", but a crossing has two places: it is of one side or of both',
      'times.json › baku-hours › of.places: are "tbilisi" and "turkmenbashi", which are no two sides of a crossing, and on no leg together',
    ],
  ],
  [
    'of a stretch that ends where it began, or where no leg of its mode does',
    {
      'times.json': [
        { ...train, of: stretch('baku', 'baku'), what: 'whole' },
        { ...train, id: 'b', of: stretch('tbilisi', 'turkmenbashi'), what: 'whole' },
        { ...train, id: 'c', of: stretch('tbilisi', 'turkmenbashi', ['baku']), what: 'whole', mode: 'mixed' },
      ],
    },
    [
      'times.json › b › of.to: is "turkmenbashi", which no leg by rail passes',
      'times.json › baku-hours › of.to: is "baku", where it begins',
    ],
  ],
  [
    'of a stretch that is a leg, or with a direction said twice',
    { [TIME]: { ...train, of: stretch('baku', 'tbilisi'), towards: 'tbilisi' } },
    [
      'times.json › baku-hours › of: is the leg "tbilisi-baku": say so, { "kind": "leg" }',
      'times.json › baku-hours › towards: is said, but a stretch is timed from its beginning to its end',
    ],
  ],
  [
    'towards where one of two ways leads',
    {
      'times.json': [
        { ...port, towards: 'turkmenbashi' },
        { ...port, id: 'b', towards: 'tm' },
        { ...train, id: 'c', towards: 'baku' },
        { ...train, id: 'd', towards: 'ge' },
        {
          ...port,
          id: 'e',
          of: { kind: 'crossing', places: ['tbilisi', 'baku'] },
          ends: 'both-sides',
          towards: 'az',
        },
      ],
    },
    [],
  ],
  [
    'towards where neither leads, or where it is itself',
    {
      'times.json': [
        { ...port, towards: 'baku' },
        {
          ...port,
          ...{ id: 'b', of: { kind: 'crossing', places: ['tbilisi', 'baku'] }, ends: 'both-sides' },
          towards: 'tm',
        },
        { ...train, id: 'c', towards: 'turkmenbashi' },
        { ...train, id: 'd', towards: 'tm' },
      ],
    },
    [
      'times.json › b › towards: is "tm": by no line of it one can tell which way that is',
      'times.json › baku-hours › towards: is "baku": by no line of it one can tell which way that is',
      'times.json › c › towards: is "turkmenbashi": by no line of it one can tell which way that is',
      'times.json › d › towards: is "tm": by no line of it one can tell which way that is',
    ],
  ],
  [
    'later than the edition, checked on no day, named after a record',
    { [TIME]: { ...port, period: '2031', checked: '2025', saidBy: 'Port Co.' } },
    [
      'times.json › baku-hours › checked: is 2025; it has to be a day such as 2026-11-29',
      'times.json › baku-hours › organisation: is missing: "Port Co." is the organisation "port-company"',
      'times.json › baku-hours › period: is 2031, after the date of this edition (2026-11-29)',
    ],
  ],
]);

/** Places that a yardstick needs, beside those of the sound atlas. */
const place = (id: string, at: [number, number]) => ({
  ...structuredClone(soundFiles()['places.geojson'].features[0]),
  id,
  geometry: { type: 'Point', coordinates: at },
  properties: { id, name: id, kind: 'city', country: 'ge', importance: 2, basis: { kind: 'hand' } },
});
const YARD = {
  'places.geojson/features/3': place('altynkol', [44.7, 41.6]),
  'legs.json/0/via': ['tbilisi', 'altynkol', 'ganja', 'bend-1', 'baku'],
};
const measured = { ...train, of: stretch('altynkol', 'baku'), what: 'whole' };
suite('a yardstick', [
  ['marked', { ...YARD, [TIME]: { ...measured, yardstick: true } }, []],
  [
    'not marked, whichever way it goes',
    {
      ...YARD,
      'times.json': [measured, { ...measured, id: 'back', of: stretch('baku', 'altynkol') }],
    },
    ['back', 'baku-hours'].map(
      (id) =>
        `times.json › ${id} › yardstick: is missing: its stretch is one by which the reckoning is measured, and a time that is read there would measure itself`,
    ),
  ],
  [
    'of another stretch',
    { [TIME]: { ...train, yardstick: true } },
    [
      'times.json › baku-hours › yardstick: is true, but its stretch is none of the 5 by which the reckoning is measured (geo/yardsticks.ts)',
    ],
  ],
]);

const at = (id: (typeof ASSUMPTIONS)[number]): string => `assumptions.json/${ASSUMPTIONS.indexOf(id)}`;
suite('assumptions', [
  [
    'of which one is missing, and one is of no use',
    { [`${at('dwell-port')}/id`]: 'dwell-prt' },
    [
      'assumptions.json › dwell-port: is missing: the reckoning needs it; did you mean "dwell-prt"?',
      'assumptions.json › dwell-prt › id: is one that nothing reads; did you mean "dwell-port"?',
    ],
  ],
  [
    'that run backwards, or rest on no source there is',
    { [`${at('speed-sea')}/to`]: 5, [`${at('speed-sea')}/sources`]: ['rport'] },
    [
      'assumptions.json › speed-sea › sources.0: names "rport", which is not in sources.json; did you mean "report"?',
      'assumptions.json › speed-sea › to: is 5, below the 10 at which the range begins',
    ],
  ],
  [
    'of another kind than their id, or a gauge at sea',
    {
      [`${at('dwell-canal')}`]: { ...all[ASSUMPTIONS.indexOf('speed-road')], id: 'dwell-canal' },
      [`${at('speed-sea')}/gauge`]: 1520,
    },
    [
      'assumptions.json: has no speed for sea',
      'assumptions.json › dwell-canal › of: is "speed", which its id is not of',
      'assumptions.json › speed-sea › gauge: is 1520 mm, but sea has none',
    ],
  ],
]);
