import { suite } from './suite';

const station = (id: string, at: [number, number], role = 'station', country: string | null = 'az') => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: at },
  properties: { id, name: id, country, role, basis: { kind: 'hand' } },
});

suite('shape', [
  [
    'unknown key',
    { 'places.geojson/features/0/properties/colour': 'red' },
    [
      'places.geojson › tbilisi › properties.colour: is not a key that this record has (it has id, name, names, aliases, kind, country, unlocode, importance, gauges, otherSide, otherSideNote, gaugeBreak, summary, basis, leads, sources)',
    ],
  ],
  ['missing key', { 'deals.json/1/title': undefined }, ['deals.json › b-deal › title: is missing']],
  [
    'a record without an id is named by its index',
    { 'deals.json/2': { title: 5 } },
    [
      'deals.json › #2 › date: is missing',
      'deals.json › #2 › id: is missing',
      'deals.json › #2 › kind: is missing',
      'deals.json › #2 › sources: is missing',
      'deals.json › #2 › summary: is missing',
      'deals.json › #2 › title: must be string, is 5',
    ],
  ],
  [
    'value out of its list',
    { 'legs.json/1/mode': 'ferry' },
    ['legs.json › baku-turkmenbashi › mode: must be "rail" or "sea" or "road", is "ferry"'],
  ],
  [
    'latitude and longitude that cannot be',
    { 'places.geojson/features/0/geometry/coordinates': [41.7, 144.8] },
    ['places.geojson › tbilisi › geometry.coordinates.1: must be at most 90, is 144.8'],
  ],
  [
    'no slug',
    {
      'sources.json/2': {
        id: 'A B',
        title: 't',
        publisher: 'p',
        date: null,
        url: null,
        language: 'en',
        kind: 'report',
      },
    },
    [
      'sources.json › A B: is named by no record: name it where it bears something out, or take it out',
      'sources.json › A B › id: must be a slug: lower-case letters, digits, single hyphens, is "A B"',
    ],
  ],
  [
    'other faults of a record with an unknown key are told in the same pass',
    { 'deals.json/0/colour': 'red', 'deals.json/0/date': 'soon', 'deals.json/0/places/0': 'atlantis' },
    [
      'deals.json › a-deal › colour: is not a key that this record has (it has id, title, aliases, summary, kind, date, dateNote, parties, value, status, places, countries, corridors, legs, focus, leads, sources, followedBy)',
      'deals.json › a-deal › date: must be an EDTF date such as 2024-07-03, 2024-07, 2024 or 2024-07/2024-08, is "soon"',
      'deals.json › a-deal › places.0: names "atlantis", which is not in places.geojson',
    ],
  ],
  [
    'a file that is no collection',
    { 'places.geojson/type': 'Feature' },
    ['places.geojson: must be a GeoJSON FeatureCollection'],
  ],
  [
    'a digest of another shape',
    { 'quote-digests.json/0/page': 'abc' },
    ['quote-digests.json › 0.page: must be a SHA-256 in lower-case hex, is "abc"'],
  ],
]);

suite('unique ids', [
  [
    'two deals',
    { 'deals.json/1/id': 'a-deal', 'deals.json/0/followedBy': [] },
    ['deals.json › a-deal › id: is already the id of another record in deals.json'],
  ],
  [
    'a station and a place',
    { 'stations.geojson/features/3': station('baku', [49, 40]) },
    ['stations.geojson › baku › id: is already the id of another record in places.geojson'],
  ],
  [
    'feature and properties disagree',
    { 'places.geojson/features/0/id': 'tiflis' },
    ['places.geojson › tbilisi › id: is "tiflis" on the feature but "tbilisi" in its properties'],
  ],
  [
    'two branches',
    { 'corridors.json/0/branches/1': { id: 'trunk', name: 'Again', legs: ['tbilisi-baku'] } },
    ['corridors.json › middle › branches.1.id: is already the id of another branch'],
  ],
]);

suite('references', [
  [
    'place → country',
    { 'places.geojson/features/2/properties/country': 'xx' },
    [
      'places.geojson › turkmenbashi › properties.country: is "xx", but [53.10, 40.00] lies in "tm", more than 25 km from it',
      'places.geojson › turkmenbashi › properties.country: names "xx", which is not in countries.json',
      'legs.json › baku-turkmenbashi › countries: does not list "xx", though the leg passes "turkmenbashi" there',
    ].sort(),
  ],
  [
    'place → bloc',
    { 'places.geojson/features/1/properties/country': 'bloc' },
    [
      'legs.json › baku-turkmenbashi › countries: does not list "bloc", though the leg passes "baku" there',
      'legs.json › tbilisi-baku › countries: does not list "bloc", though the leg passes "baku" there',
      'places.geojson › baku › properties.country: is "bloc", but [49.90, 40.40] lies in "az", more than 25 km from it',
      'places.geojson › baku › properties.country: names "bloc", which is a bloc and no country',
      'places.geojson › baku › properties.unlocode: is AZBAK, but the place is in "bloc"',
    ],
  ],
  [
    'place → source',
    { 'places.geojson/features/1/properties/sources/0': 'x' },
    ['places.geojson › baku › properties.sources.0: names "x", which is not in sources.json'],
  ],
  [
    'leg → via',
    { 'legs.json/0/via/1': 'x' },
    ['legs.json › tbilisi-baku › via.1: names "x", which is not in places.geojson or stations.geojson'],
  ],
  [
    'leg → sources',
    { 'legs.json/0/status/0/source': 'x', 'legs.json/0/lengths/0/source': 'y', 'legs.json/0/sources': ['z'] },
    [
      'legs.json › tbilisi-baku › lengths.0.source: names "y", which is not in sources.json',
      'legs.json › tbilisi-baku › sources.0: names "z", which is not in sources.json',
      'legs.json › tbilisi-baku › status.0.source: names "x", which is not in sources.json',
    ],
  ],
  [
    'corridor → leg',
    { 'corridors.json/0/branches/0/legs/1': '-x' },
    ['corridors.json › middle › branches.0.legs.1: names "x", which is not in legs.json'],
  ],
  [
    'deal → everything',
    {
      'deals.json/0/parties/0': { name: 'P', country: 'c', person: 'p' },
      'deals.json/0/status/0/source': 's',
      'deals.json/0/places/0': 'pl',
      'deals.json/0/countries/0': 'co',
      'deals.json/0/corridors/0': 'cr',
      'deals.json/0/legs/0': 'l',
      'deals.json/0/sources/0': 'so',
      'deals.json/0/followedBy/0': 'd',
    },
    [
      'deals.json › a-deal › corridors.0: names "cr", which is not in corridors.json',
      'deals.json › a-deal › countries.0: names "co", which is not in countries.json',
      'deals.json › a-deal › followedBy.0: names "d", which is not in deals.json',
      'deals.json › a-deal › legs.0: names "l", which is not in legs.json',
      'deals.json › a-deal › parties.0.country: names "c", which is not in countries.json',
      'deals.json › a-deal › parties.0.person: names "p", which is not in people.json',
      'deals.json › a-deal › places.0: names "pl", which is not in places.geojson',
      'deals.json › a-deal › sources.0: names "so", which is not in sources.json',
      'deals.json › a-deal › status.0.source: names "s", which is not in sources.json',
    ],
  ],
  [
    'quote → everything',
    {
      'quotes.json/0/person': 'p',
      'quotes.json/0/places/0': 'pl',
      'quotes.json/0/countries/0': 'co',
      'quotes.json/0/corridors/0': 'cr',
      'quotes.json/0/deals/0': 'd',
    },
    [
      'quotes.json › we-build › corridors.0: names "cr", which is not in corridors.json',
      'quotes.json › we-build › countries.0: names "co", which is not in countries.json',
      'quotes.json › we-build › deals.0: names "d", which is not in deals.json',
      'quotes.json › we-build › person: names "p", which is not in people.json',
      'quotes.json › we-build › places.0: names "pl", which is not in places.geojson',
    ],
  ],
  [
    'figure → subject',
    { 'figures.json/0/subject/id': 'a-deal' },
    ['figures.json › tonnes › subject.id: names "a-deal", which is not in corridors.json'],
  ],
  [
    'membership → bloc',
    { 'countries.json/0/memberships/0/bloc': 'ge' },
    ['countries.json › az › memberships.0.bloc: names "ge", which is a country and no bloc'],
  ],
  [
    'person → source',
    { 'people.json/0/roles/0/source': 'x' },
    ['people.json › a-person › roles.0.source: names "x", which is not in sources.json'],
  ],
]);
