/** What a dossier answers with: parties that lead to themselves, leading figures, main ways, where the map goes. */
import { suite } from './suite';

suite('speakers', [
  [
    'an organisation and a place by another name',
    {
      'deals.json/0/parties/0': { name: 'Somebody', organisation: 'port-company', place: 'baku' },
    },
    [
      'deals.json › a-deal › parties.0.organisation: is "port-company", which is The Port Company, but the name here is "Somebody"; if both are one, add it to the aliases in organisations.json',
      'deals.json › a-deal › parties.0.place: is "baku", which is baku, but the name here is "Somebody"; if both are one, add it to the aliases in places.geojson',
    ],
  ],
  [
    'by an alias',
    { 'deals.json/0/parties/0': { name: 'PORT CO', organisation: 'port-company', place: undefined } },
    [],
  ],
]);

suite('parties', [
  [
    'named like a record and leading nowhere',
    {
      'deals.json/0/parties': [
        { name: 'Port Co.', country: 'az' },
        { name: 'A. Person', country: 'az' },
        { name: 'Baku', country: 'az' },
        { name: 'Georgia' },
        { name: 'Nobody known' },
      ],
      'quotes.json/0/person': undefined,
      'figures.json/0/saidBy': 'The Port Company',
    },
    [
      'deals.json › a-deal › parties.0.organisation: is missing: "Port Co." is the organisation "port-company"',
      'deals.json › a-deal › parties.1.person: is missing: "A. Person" is the person "a-person"',
      'deals.json › a-deal › parties.2.place: is missing: "Baku" is the place "baku"',
      'deals.json › a-deal › parties.3.country: is missing: "Georgia" is the country "ge"',
      'figures.json › tonnes › organisation: is missing: "The Port Company" is the organisation "port-company"',
      'quotes.json › we-build › person: is missing: "A. Person" is the person "a-person"',
    ],
  ],
]);

suite('leads', [
  [
    'of something else',
    {
      'corridors.json/0/leads': ['words', 'tonnes'],
      'places.geojson/features/1/properties/leads': ['tonnes'],
      'countries.json/0/leads': ['tonnes', 'words'],
      'deals.json/0/leads': ['words', 'tonnes'],
      'organisations.json/0/leads': ['tonnes'],
    },
    [
      'corridors.json › middle › leads.0: is "words", which is of the deal "a-deal" and does not concern this record',
      'countries.json › az › leads.1: is "words", which is of the deal "a-deal" and does not concern this record',
      'organisations.json › port-company › leads.0: is "tonnes", which is of the corridor "middle" and does not concern this record',
      'places.geojson › baku › properties.leads.0: is "tonnes", which is of the corridor "middle" and does not concern this record',
    ],
  ],
  [
    'of what they name beside their subject, or said by the organisation',
    {
      'figures.json/0/places': ['baku'],
      'figures.json/0/organisation': 'port-company',
      'places.geojson/features/1/properties/leads': ['tonnes'],
      'organisations.json/0/leads': ['tonnes'],
    },
    [],
  ],
  [
    'not there, or too many',
    { 'corridors.json/0/leads': ['tones'], 'deals.json/0/leads': ['words', 'a', 'b', 'c', 'd'] },
    [
      'corridors.json › middle › leads.0: names "tones", which is not in figures.json; did you mean "tonnes"?',
      'deals.json › a-deal › leads: must name four figures at most, is ["words","a","b","c","d"]',
    ],
  ],
]);

suite('mains', [
  [
    'missing',
    { 'corridors.json/0/main': undefined },
    [
      'corridors.json › middle › main: is missing: the way a reader expects when the corridor is named, and why that one',
    ],
  ],
  [
    'of a branch that is not there, and without a source',
    { 'corridors.json/0/main': { way: 'trunc', reason: 'It is.' } },
    [
      'corridors.json › middle › main.sources: is missing: what is told here needs a source',
      'corridors.json › middle › main.way: names the branch "trunc", which is not there; did you mean "trunk"?',
    ],
  ],
  [
    'with a length and days that are none of its own, not measured so, or only planned',
    {
      'corridors.json/0/main/length': 'tonnes',
      'corridors.json/0/main/days': ['words', 'days', 'gone'],
      'figures.json/2': {
        id: 'days',
        subject: { kind: 'corridor', id: 'middle' },
        quantity: 'Transit time',
        unit: 'days',
        period: '2030',
        value: 9,
        text: '9 days',
        kind: 'planned',
        saidBy: 'The Paper',
        source: 'report',
      },
    },
    [
      'corridors.json › middle › main.days.0: is "words", which is of the deal "a-deal"',
      'corridors.json › middle › main.days.1: is "days", which is planned: nothing has travelled in that time',
      'corridors.json › middle › main.days.2: names "gone", which is not in figures.json',
      'corridors.json › middle › main.length: is "tonnes", which gives no km',
    ],
  ],
  [
    'of two that meet nowhere',
    {
      'corridors.json/0/branches': [
        { id: 'trunk', name: 'Trunk', legs: ['tbilisi-baku'] },
        { id: 'sea', name: 'Sea', legs: ['away'] },
      ],
      'corridors.json/0/main/way': 'trunk~sea',
      'legs.json/1/id': 'away',
      'legs.json/1/via': ['turkmenbashi', 'mangyshlak'],
      'stations.geojson/features': [],
      'legs.json/0/via': ['tbilisi', 'baku'],
      'legs.json/1/from': undefined,
      'legs.json/1/to': undefined,
      'places.geojson/features/3': {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [53.05, 43] },
        properties: {
          id: 'mangyshlak',
          name: 'Mangyshlak',
          kind: 'port',
          country: 'tm',
          importance: 3,
          basis: { kind: 'hand' },
        },
      },
      'countries.json/2/bbox': [53, 35, 66, 44],
    },
    [
      'corridors.json › middle › main.way: joins "trunk" and "sea", which meet nowhere',
      'legs.json: no leg joins "turkmenbashi", "mangyshlak" to the rest of the network',
    ],
  ],
]);

suite('focus', [
  [
    'on what is not there, or lies nowhere',
    { 'deals.json/0/focus': ['leg:tbilisi-baku', 'corridor:midle', 'deal:b-deal', 'Baku'] },
    [
      'deals.json › a-deal › focus.1: names "midle", which is not in corridors.json; did you mean "middle"?',
      'deals.json › a-deal › focus.2: names "deal:b-deal", which is not in places.geojson or legs.json or corridors.json or countries.json',
      'deals.json › a-deal › focus.3: must be a kind and an id, such as "leg:some-leg", is "Baku"',
    ],
  ],
]);
