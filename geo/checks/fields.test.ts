import { AS_OF } from '../edition';
import { suite } from './suite';

const NO_EDTF = 'which is no EDTF date such as 2024-07-03, 2024-07, 2024 or 2024-07/2024-08';
const AN_EDTF = 'must be an EDTF date such as 2024-07-03, 2024-07, 2024 or 2024-07/2024-08';
suite('dates', [
  [
    'no EDTF in any table',
    {
      'deals.json/0/status/0/date': 'July',
      'quotes.json/0/date': '3.7.2024',
      'figures.json/0/period': '2023/24',
      'sources.json/0/date': '2024-8',
      'countries.json/0/memberships/0/from': '2024-02-30',
      'people.json/0/roles/0/date': '24',
      'legs.json/0/status/1/from': 'x',
    },
    [
      `countries.json › az › memberships.0.from: is "2024-02-30", ${NO_EDTF}`,
      `deals.json › a-deal › status.0.date: ${AN_EDTF}, is "July"`,
      `figures.json › tonnes › period: ${AN_EDTF}, is "2023/24"`,
      `legs.json › tbilisi-baku › status.1.from: ${AN_EDTF}, is "x"`,
      `people.json › a-person › roles.0.date: ${AN_EDTF}, is "24"`,
      `quotes.json › we-build › date: ${AN_EDTF}, is "3.7.2024"`,
      `sources.json › article › date: ${AN_EDTF}, is "2024-8"`,
    ],
  ],
  [
    'EDTF level 2',
    { 'deals.json/0/date': '{2024,2025}' },
    [`deals.json › a-deal › date: ${AN_EDTF}, is "{2024,2025}"`],
  ],
  [
    'level 1 is fine',
    { 'deals.json/0/date': '2024~', 'figures.json/0/period': '2020/2023?', 'sources.json/1/date': '202X' },
    [],
  ],
  [
    'an interval that runs backwards',
    { 'figures.json/0/period': '2024/2023' },
    [`figures.json › tonnes › period: is "2024/2023", ${NO_EDTF}`],
  ],
  [
    'after the edition',
    { 'deals.json/1/date': '2031' },
    [`deals.json › b-deal › date: is 2031, after the date of this edition (${AS_OF})`],
  ],
  ['before anything', { 'deals.json/0/date': '0024' }, ['deals.json › a-deal › date: is 0024, before 1800']],
  [
    'status spells out of order',
    { 'legs.json/0/status/1/from': '1879' },
    ['legs.json › tbilisi-baku › status.1.from: is 1879, before the spell that stands above it (1880)'],
  ],
  [
    'an undated later spell',
    { 'legs.json/0/status/1/from': null },
    ['legs.json › tbilisi-baku › status.1.from: is null, which only the first spell may be'],
  ],
  [
    'until before from',
    { 'countries.json/0/memberships/0/until': '2014' },
    ['countries.json › az › memberships.0.until: is 2014, before its from (2015)'],
  ],
  [
    'quoted before it was said',
    { 'quotes.json/0/date': '2024-09' },
    ['quotes.json › we-build › date: is 2024-09, after the date of its source "article"'],
  ],
  [
    'followed by what came before',
    { 'deals.json/1/date': '2024-06' },
    ['deals.json › a-deal › followedBy.0: names "b-deal", which is dated earlier'],
  ],
]);

suite('sources', [
  [
    'a deal',
    { 'deals.json/0/sources': [] },
    ['deals.json › a-deal › sources: every record needs a source, is []'],
  ],
  ['a quote', { 'quotes.json/0/source': undefined }, ['quotes.json › we-build › source: is missing']],
  [
    'a corridor',
    { 'corridors.json/0/sources': [] },
    ['corridors.json › middle › sources: is missing: what is told here needs a source'],
  ],
  [
    'summaries',
    {
      'places.geojson/features/1/properties/sources': [],
      'legs.json/1/summary': 'A ferry.',
      'countries.json/1/summary': 'A country.',
    },
    [
      'countries.json › ge › sources: is missing: what is told here needs a source',
      'legs.json › baku-turkmenbashi › sources: is missing: what is told here needs a source',
      'places.geojson › baku › properties.sources: is missing: what is told here needs a source',
    ],
  ],
  [
    'a status, dated or not',
    { 'legs.json/0/status/0/source': undefined, 'legs.json/1/status/0/source': undefined },
    [
      'legs.json › baku-turkmenbashi › status.0.source: is missing',
      'legs.json › tbilisi-baku › status.0.source: is missing',
    ],
  ],
]);

suite('text', [
  [
    'tags',
    { 'deals.json/0/summary': 'They <b>agreed</b>.' },
    ['deals.json › a-deal › summary: contains markup: "<b>"'],
  ],
  [
    'a script',
    { 'places.geojson/features/0/properties/name': '<img src=x onerror=alert(1)>' },
    ['places.geojson › tbilisi › properties.name: contains markup: "<img src=x onerror=alert(1)>"'],
  ],
  [
    'entities',
    { 'deals.json/0/title': 'A &amp; B' },
    ['deals.json › a-deal › title: contains markup: "&amp;"'],
  ],
  [
    'Markdown',
    { 'deals.json/0/title': 'See [here](x)', 'deals.json/1/title': 'A **bold** deal' },
    [
      'deals.json › a-deal › title: contains markup: "[here](x)"',
      'deals.json › b-deal › title: contains markup: "**bold**"',
    ],
  ],
  ['less-than and brackets are text', { 'deals.json/0/summary': 'Of a < b & c, "[the] port" (sic).' }, []],
  [
    'blank ends',
    { 'places.geojson/features/0/properties/name': 'Tbilisi ' },
    ['places.geojson › tbilisi › properties.name: begins or ends with blank space'],
  ],
  [
    'double spaces',
    { 'deals.json/0/title': 'A  deal' },
    ['deals.json › a-deal › title: contains two spaces in a row'],
  ],
  [
    'line breaks',
    { 'deals.json/0/title': 'A\ndeal' },
    ['deals.json › a-deal › title: contains a line break or another control character'],
  ],
  [
    'decomposed letters',
    { 'deals.json/0/title': 'Ku\u0308tahya' },
    ['deals.json › a-deal › title: is not in Unicode normal form C'],
  ],
]);

suite('links', [
  [
    'http',
    { 'sources.json/0/url': 'http://example.org/' },
    ['sources.json › article › url: must be a public https link, is "http://example.org/"'],
  ],
  [
    'no URL',
    { 'sources.json/0/url': 'example' },
    ['sources.json › article › url: must be a public https link, is "example"'],
  ],
  [
    'javascript in a text',
    { 'deals.json/0/summary': 'See javascript:alert(1)' },
    ['deals.json › a-deal › summary: contains "javascript:alert(1)", which is no public https link'],
  ],
  [
    'a host of one machine',
    { 'sources.json/0/url': 'https://localhost/a' },
    ['sources.json › article › url: must be a public https link, is "https://localhost/a"'],
  ],
]);

suite('UN/LOCODE', [
  [
    'of another country',
    { 'places.geojson/features/1/properties/unlocode': 'TMKRW' },
    ['places.geojson › baku › properties.unlocode: is TMKRW, but the place is in "az"'],
  ],
]);

suite('figures', [
  [
    'neither value nor words',
    { 'figures.json/1/text': '…' },
    ['figures.json › words › text: must give the figure in words, for its value is null'],
  ],
  [
    'a range that does not run upwards',
    { 'figures.json/0/valueTo': 5 },
    ['figures.json › tonnes › valueTo: is 5, not above the value 5'],
  ],
  [
    'half a range',
    { 'figures.json/1/valueTo': 5 },
    ['figures.json › words › valueTo: is the upper end of a range whose value is null'],
  ],
]);

suite('reachable', [
  [
    'a deal',
    { 'deals.json/1/countries': [] },
    ['deals.json › b-deal: is tied to no place, country or corridor, so nothing leads to it'],
  ],
  [
    'a quote',
    { 'quotes.json/0/places': [] },
    ['quotes.json › we-build: is tied to no place, country or corridor, so nothing leads to it'],
  ],
]);
