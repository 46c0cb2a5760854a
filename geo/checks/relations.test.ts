import { AS_OF } from '../edition';
import { soundFiles } from './fixture';
import { suite } from './suite';

const files = soundFiles();

suite('lists', [
  [
    'an id twice',
    { 'deals.json/0/places': ['baku', 'tbilisi', 'baku'] },
    ['deals.json › a-deal › places.2: names "baku" a second time'],
  ],
  [
    'a leg twice in a branch, there and back',
    {
      'corridors.json/0/branches/0/legs': ['-baku-turkmenbashi', '-tbilisi-baku', 'tbilisi-baku'],
    },
    ['corridors.json › middle › branches.0.legs.2: names "tbilisi-baku" a second time'],
  ],
]);

suite('what follows', [
  [
    'itself',
    { 'deals.json/1/followedBy': ['b-deal'] },
    ['deals.json › b-deal › followedBy: goes in a circle: "b-deal" → "b-deal"'],
  ],
  [
    'in a circle, told once',
    { 'deals.json/1/followedBy': ['a-deal'], 'deals.json/1/date': '2024-07' },
    ['deals.json › a-deal › followedBy: goes in a circle: "a-deal" → "b-deal" → "a-deal"'],
  ],
]);

suite('status', [
  [
    'planned right after operating',
    { 'legs.json/0/status/2': { status: 'planned', from: '2020', source: 'report' } },
    [
      'legs.json › tbilisi-baku › status.2.status: is "planned" right after "operating", after which comes under-construction, suspended, closed, unknown',
    ],
  ],
  [
    'closed, or unknown, after operating',
    {
      'legs.json/0/status/2': { status: 'closed', from: '2020', source: 'report' },
      'legs.json/1/status/1': { status: 'unknown', from: '2022', source: 'report' },
    },
    [],
  ],
  [
    'seen after the edition, planned or not',
    {
      'legs.json/0/status/2': { status: 'suspended', from: '2998', source: 'report' },
      'legs.json/1/status/0': { status: 'planned', from: '2997', source: 'report' },
    },
    [
      `legs.json › baku-turkmenbashi › status.0.from: is 2997, after the date of this edition (${AS_OF}); an opening that is only expected goes into "expected"`,
      `legs.json › tbilisi-baku › status.2.from: is 2998, after the date of this edition (${AS_OF}); an opening that is only expected goes into "expected"`,
    ],
  ],
  [
    'expected to open, with its source',
    {
      'legs.json/1/status/0/status': 'under-construction',
      'legs.json/1/expected': { date: '2998', note: 'At the earliest.', source: 'report' },
    },
    [],
  ],
  [
    'expected, without a source there is, of a leg that operates',
    { 'legs.json/1/expected': { date: '2998', source: 'repotr' } },
    [
      'legs.json › baku-turkmenbashi › expected: is told of a leg that operates: it has been opened',
      'legs.json › baku-turkmenbashi › expected.source: names "repotr", which is not in sources.json; did you mean "report"?',
    ],
  ],
  [
    'checked on no day, or after the edition',
    {
      'legs.json/0/checked': '2026-10',
      'figures.json/0/checked': '2999-01-01',
      'legs.json/1/checked': '2026-02-30',
    },
    [
      `figures.json › tonnes › checked: is 2999-01-01, after the date of this edition (${AS_OF} in geo/edition.ts)`,
      'legs.json › baku-turkmenbashi › checked: is 2026-02-30, a day that does not exist',
      `legs.json › tbilisi-baku › checked: is 2026-10; it has to be a day such as ${AS_OF}`,
    ],
  ],
]);

suite('what nobody uses', [
  [
    'a source, a leg, a station',
    {
      'sources.json/2': { ...files['sources.json'][1], id: 'idle' },
      'legs.json/2': { ...files['legs.json'][1], id: 'spare' },
      'stations.geojson/features/3': {
        ...files['stations.geojson'].features[0],
        id: 'halt',
        properties: { ...files['stations.geojson'].features[0]?.properties, id: 'halt' },
      },
    },
    [
      'legs.json › spare: is in no branch of a corridor: put it into one, or let it be a link ("link": true)',
      'sources.json › idle: is named by no record: name it where it bears something out, or take it out',
      'stations.geojson › halt: is on no leg: name it in a via, or take it out',
    ],
  ],
]);

suite('sources', [
  [
    'with one address',
    { 'sources.json/1/url': 'https://www.example.org/a/?utm_source=x#top' },
    [
      'sources.json › report › url: is the address of "article" too: keep one of the two and name it everywhere',
    ],
  ],
  [
    'in no language, or one written otherwise',
    { 'sources.json/0/language': 'xx', 'sources.json/1/language': 'English' },
    [
      'sources.json › article › language: is "xx", which names no language',
      'sources.json › report › language: must be a BCP 47 tag such as "en", "zh" or "sr-Latn", is "English"',
    ],
  ],
  [
    'local names in no language',
    { 'places.geojson/features/0/properties/names': { ka: 'თბილისი', qq: 'T', 'ka-GE-x': 'T' } },
    [
      'places.geojson › tbilisi › properties.names.ka-GE-x: must be a BCP 47 tag such as "en", "zh" or "sr-Latn", is "ka-GE-x"',
      'places.geojson › tbilisi › properties.names.qq: is "qq", which names no language',
    ],
  ],
]);

suite('who speaks', [
  [
    "with another person's id",
    { 'quotes.json/0/speaker': 'B. Other' },
    [
      'quotes.json › we-build › person: is "a-person", who is A. Person, but the name here is "B. Other"; if both are one, add it to the aliases in people.json',
    ],
  ],
  [
    "and who signs with another's",
    { 'deals.json/0/parties/0/name': 'Ministry' },
    [
      'deals.json › a-deal › parties.0.person: is "a-person", who is A. Person, but the name here is "Ministry"; if both are one, add it to the aliases in people.json',
    ],
  ],
  ['under an alias', { 'quotes.json/0/speaker': 'Á. Pérson', 'people.json/0/aliases': ['A Person'] }, []],
]);

const SERVICE = {
  id: 'ferry',
  name: 'Ferry',
  legs: ['baku-turkmenbashi'],
  operator: null,
  hours: { from: 10, to: 12 },
  summary: 'It sails.',
  sources: ['report'],
};
suite('services', [
  ['that sail', { 'services.json/0': SERVICE }, []],
  [
    'over a railway, in hours that run backwards',
    { 'services.json/0': { ...SERVICE, legs: ['tbilisi-baku'], hours: { from: 12, to: 10 } } },
    [
      'services.json › ferry › hours: run backwards, from 12 to 10',
      'services.json › ferry › legs.0: names "tbilisi-baku", which goes by rail; a service sails',
    ],
  ],
  [
    'in no time at all',
    { 'services.json/0': { ...SERVICE, hours: { from: 0, to: 0 } } },
    ['services.json › ferry › hours.to: is 0; where no source gives hours, hours is null'],
  ],
]);

suite('countries', [
  [
    'whose box misses them',
    { 'countries.json/0/bbox': [60, 38, 70, 42] },
    [
      'countries.json › az › bbox: does not hold "baku" at [49.90, 40.40]',
      'countries.json › az › bbox: does not hold the centre [48.00, 40.00]',
    ],
  ],
  [
    'whose centre lies elsewhere',
    { 'countries.json/1/centre': [44.99, 50] },
    ['countries.json › ge › bbox: does not hold the centre [44.99, 50.00]'],
  ],
  [
    'whose centre is in another, or in the sea',
    { 'countries.json/0/centre': [45, 40], 'countries.json/1/centre': [51, 42] },
    [
      'countries.json › ge › bbox: does not hold the centre [51.00, 42.00]',
      'countries.json › ge › centre: is [51.00, 42.00], which lies at sea',
    ],
  ],
  [
    'upside down, and a bloc with a box',
    { 'countries.json/3/bbox': [0, 0, 1, 1], 'countries.json/2/centre': undefined },
    [
      'countries.json › bloc › bbox: is told of a bloc, which has none',
      'countries.json › tm › centre: is missing: a point on its land, [longitude, latitude]',
    ],
  ],
]);

suite('lengths', [
  [
    'ten times too long on a generalised leg, note or no note',
    { 'legs.json/0/lengths/0/km': 4600, 'legs.json/0/lengthNote': 'By the timetable.' },
    [
      'legs.json › tbilisi-baku › lengths.0.km: is 4600, but the drawn line has 472.1 km, more than 2 times apart: is a figure wrong, or is another stretch meant ("of")?',
    ],
  ],
]);

const [MIDDLE] = files['corridors.json'];
suite('colours', [
  [
    "of another corridor, and one that is nearly another's",
    { 'corridors.json/1': { ...MIDDLE, id: 'second', colour: { light: '#c63e06', dark: '#ffa060' } } },
    [
      'corridors.json › second › colour.dark: is #ffa060, too near to #ff9b57 of "middle": 0.012 apart in OKLab, less than 0.12',
      'corridors.json › second › colour.light: is #c63e06, too near to #c63e06 of "middle": 0.000 apart in OKLab, less than 0.12',
    ],
  ],
  [
    'lost on the ground',
    { 'corridors.json/0/colour': { light: '#e8d8c0', dark: '#2a3a40' } },
    [
      'corridors.json › middle › colour.dark: is #2a3a40, whose contrast to the land is 1.3, less than 4.5',
      'corridors.json › middle › colour.dark: is #2a3a40, whose contrast to the sea is 1.5, less than 3',
      'corridors.json › middle › colour.light: is #e8d8c0, whose contrast to the land is 1.3, less than 4.5',
      'corridors.json › middle › colour.light: is #e8d8c0, whose contrast to the sea is 1.0, less than 3',
    ],
  ],
]);

const LIST = files['ids.json'];
suite('published ids', [
  [
    'that vanished',
    { 'ids.json': [...LIST, 'deal:gone'].sort() },
    [
      "deals.json › gone › id: was published and has vanished: people's links name it. Bring it back, or say in withdrawn.json why it went and what stands in its stead",
    ],
  ],
  [
    'that are not in the list yet',
    { 'ids.json': LIST.filter((id) => id !== 'deal:a-deal') },
    ['ids.json: is not current: it lacks "deal:a-deal"; run npx tsx geo/publish.ts --ids'],
  ],
  [
    'out of order',
    { 'ids.json': LIST.toReversed() },
    ['ids.json: is not current, sorted and without repetition; run npx tsx geo/publish.ts --ids'],
  ],
]);

const GONE = 'withdrawn.json/0';
suite('withdrawn', [
  [
    'is there still, never was, or is of no kind',
    {
      [`${GONE}/id`]: 'leg:tbilisi-baku',
      'withdrawn.json/1': { id: 'leg:never', why: 'x', on: '2025' },
      'withdrawn.json/2': { id: 'lge:old', why: 'x', on: '2025-01-01' },
      'ids.json': LIST.filter((id) => id !== 'leg:old'),
    },
    [
      'withdrawn.json › leg:never › id: was never published, so no link names it',
      `withdrawn.json › leg:never › on: is 2025; it has to be a day such as ${AS_OF}`,
      'withdrawn.json › leg:tbilisi-baku › id: is in the data still, or again: take it out of one of the two',
      'withdrawn.json › lge:old › id: is of no kind that is published (place, leg, corridor, deal, quote, figure, source, country, person, service, organisation, time, assumption, rate); did you mean "leg"?',
    ],
  ],
  [
    'leads nowhere',
    { [`${GONE}/instead`]: ['leg:older'] },
    ['withdrawn.json › leg:old › instead.0: names "leg:older", which is not in the data'],
  ],
]);
