import { soundFiles } from './fixture';
import { suite } from './suite';

const [port] = soundFiles()['rates.json'];
/** A rate of the sound atlas's railway. */
const rate = {
  ...port,
  id: 'tbilisi-baku-rate',
  of: { kind: 'leg', leg: 'tbilisi-baku' },
  what: 'carriage',
  mode: 'rail',
};
const RATE = 'rates.json/0';
const stretch = (from: string, to: string, via?: string[]) => ({
  kind: 'stretch',
  from,
  to,
  ...(via && { via }),
});

suite('a rate', [
  [
    'of a leg towards one of its ends, of a place, with no lower end',
    {
      'rates.json': [
        { ...rate, towards: 'baku' },
        { ...port, id: 'port', amount: { from: null, to: 5 } },
      ],
    },
    [],
  ],
  [
    'of what is not there, said by nobody there is',
    {
      [RATE]: {
        ...rate,
        of: { kind: 'leg', leg: 'tbilisi-bakuu' },
        source: 'rport',
        organisation: 'nobody',
        towards: 'xy',
      },
    },
    [
      'rates.json › tbilisi-baku-rate › of.leg: names "tbilisi-bakuu", which is not in legs.json; did you mean "tbilisi-baku"?',
      'rates.json › tbilisi-baku-rate › organisation: names "nobody", which is not in organisations.json',
      'rates.json › tbilisi-baku-rate › source: names "rport", which is not in sources.json; did you mean "report"?',
      'rates.json › tbilisi-baku-rate › towards: names "xy", which is not in places.geojson',
    ],
  ],
  [
    'whose amount runs backwards, in no currency',
    { [RATE]: { ...rate, amount: { from: 5, to: 4 }, currency: 'USA' } },
    [
      'rates.json › tbilisi-baku-rate › amount: runs backwards, from 5 to 4',
      'rates.json › tbilisi-baku-rate › currency: is "USA", which is no ISO 4217 code such as "USD", "EUR" or "CNY"',
    ],
  ],
  [
    'of what nobody can have there',
    {
      'rates.json': [
        { ...rate, what: 'gauge' },
        { ...port, id: 'port', what: 'carriage' },
      ],
    },
    [
      'rates.json › port › what: is "carriage", which is of a leg or a stretch',
      'rates.json › tbilisi-baku-rate › what: is "gauge", which is of a place or a crossing',
    ],
  ],
  [
    'that lies elsewhere than it says',
    {
      'rates.json': [
        { ...rate, mode: 'road' },
        { ...rate, id: 'b', of: stretch('baku', 'baku') },
        { ...rate, id: 'c', of: stretch('tbilisi', 'baku') },
        { ...port, id: 'd', of: { kind: 'crossing', places: ['tbilisi', 'turkmenbashi'] } },
      ],
    },
    [
      'rates.json › b › of.to: is "baku", where it begins',
      'rates.json › c › of: is the leg "tbilisi-baku": say so, { "kind": "leg" }',
      'rates.json › d › of.places: are "tbilisi" and "turkmenbashi", which are no two sides of a crossing, and on no leg together',
      'rates.json › tbilisi-baku-rate › mode: is "road", but the leg "tbilisi-baku" goes by rail',
    ],
  ],
  [
    'towards what it does not lead to',
    {
      'rates.json': [
        { ...rate, towards: 'turkmenbashi' },
        { ...rate, id: 'b', of: stretch('tbilisi', 'baku', ['tbilisi']), towards: 'baku' },
      ],
    },
    [
      'rates.json › b › towards: is said, but a stretch is paid for from its beginning to its end',
      'rates.json › tbilisi-baku-rate › towards: is "turkmenbashi", which is no end of the leg "tbilisi-baku"',
    ],
  ],
  [
    'of a day to come, unless it is planned, and by an organisation that is there',
    {
      'rates.json': [
        { ...rate, period: '2031', saidBy: 'Port Co.' },
        { ...rate, id: 'b', period: '2031', kind: 'planned' },
      ],
    },
    [
      'rates.json › tbilisi-baku-rate › organisation: is missing: "Port Co." is the organisation "port-company"',
      'rates.json › tbilisi-baku-rate › period: is 2031, after the date of this edition (2026-11-29)',
    ],
  ],
]);
