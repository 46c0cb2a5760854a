/** A small sound atlas across an invented sea, for tests to break one thing at a time. */

import { ASSUMPTIONS } from '../../src/atlas/times';
import type { Authored } from '../authored';
import type { Land } from '../context';
import { pieceDigest, sha256 } from '../digest';

/** Sea between 50° and 53° E; west of it "az" (and "ge" beyond 45°), east of it "tm". */
export const land: Land = {
  isLand: (lon) => lon < 50 || lon > 53,
  countryAt: (lon) => (lon < 45 ? 'ge' : lon < 50 ? 'az' : lon > 53 ? 'tm' : null),
  distanceToCoastKm: (lon, lat) =>
    Math.min(Math.abs(lon - 50), Math.abs(lon - 53)) * 111.2 * Math.cos((lat * Math.PI) / 180),
};

const point = (coordinates: [number, number]) => ({ type: 'Point', coordinates });
const place = (id: string, kind: string, country: string, at: [number, number], more: object = {}) => ({
  type: 'Feature',
  id,
  geometry: point(at),
  properties: { id, name: id, kind, country, importance: 2, basis: { kind: 'hand' }, ...more },
});
const shape = (id: string, role: string, country: string | null, at: [number, number]) => ({
  type: 'Feature',
  id,
  geometry: point(at),
  properties: { id, name: id, country, role, basis: { kind: 'hand' } },
});
const leg = (id: string, mode: string, via: string[], countries: string[], more: object = {}) => ({
  id,
  name: id,
  from: via[0],
  to: via.at(-1),
  mode,
  gauges: mode === 'rail' ? [1520] : [],
  status: [{ status: 'operating', from: null, source: 'report' }],
  exactness: 'generalised',
  basis: 'Through its stations.',
  operator: null,
  lengths: [],
  countries,
  via,
  ...more,
});

const MODE_OF = [
  ['rail', 'rail'],
  ['sea', 'sea'],
  ['road', 'road'],
] as const;
/** An assumption of the kind that its id says. */
function assumption(id: string) {
  const [of, at = ''] = id.split('-');
  const range = { id, from: 10, to: 20, text: 'As the bank reckons.', sources: ['report'] };
  const mode = MODE_OF.find(([word]) => word === at)?.[1];
  return of === 'speed'
    ? { ...range, of, mode, ...(/\d{4}$/.test(id) && { gauge: Number(id.slice(-4)) }), unit: 'km/day' }
    : { ...range, of, at: /^(?:border|gauge|port|canal)$/.test(at) ? at : 'transhipment', unit: 'hours' };
}

export const ARTICLE = 'He came. "We build," he said. "We build a lot."';

/** Fresh each time, so that a test may change it. */
export function soundFiles() {
  const quote = {
    id: 'we-build',
    text: ['"We build,"', '"We build a lot."'],
    fragment: false,
    speaker: 'A. Person',
    person: 'a-person',
    role: 'Minister',
    occasion: 'A visit',
    medium: 'The Paper',
    date: '2024-07-03',
    places: ['baku'],
    countries: [],
    corridors: [],
    deals: ['a-deal'],
    source: 'article',
  };
  const files = {
    'places.geojson': {
      type: 'FeatureCollection',
      features: [
        place('tbilisi', 'city', 'ge', [44.8, 41.7]),
        place('baku', 'port', 'az', [49.9, 40.4], {
          unlocode: 'AZBAK',
          gauges: [1520],
          summary: 'A port.',
          sources: ['report'],
        }),
        place('turkmenbashi', 'port', 'tm', [53.1, 40]),
      ],
    },
    'stations.geojson': {
      type: 'FeatureCollection',
      features: [
        shape('ganja', 'station', 'az', [46.4, 40.7]),
        shape('bend-1', 'bend', 'az', [48, 40.5]),
        shape('mid-sea', 'sea-waypoint', null, [51.5, 40.4]),
      ],
    },
    'legs.json': [
      leg('tbilisi-baku', 'rail', ['tbilisi', 'ganja', 'bend-1', 'baku'], ['ge', 'az'], {
        status: [
          { status: 'under-construction', from: '1880', source: 'report' },
          { status: 'operating', from: '1883', source: 'report' },
        ],
        lengths: [
          { km: 460, source: 'report' },
          { km: 12, of: 'the border stretch', source: 'report' },
        ],
        borderNote: 'The border has no stations.',
        sources: ['report'],
      }),
      leg('baku-turkmenbashi', 'sea', ['baku', 'mid-sea', 'turkmenbashi'], ['az', 'tm']),
    ],
    'corridors.json': [
      {
        id: 'middle',
        name: 'Middle',
        shortName: 'Mid',
        summary: 'Across.',
        shownFirst: true,
        main: { way: 'trunk', reason: 'There is no other.', sources: ['report'] },
        colour: { light: '#c63e06', dark: '#ff9b57' },
        branches: [{ id: 'trunk', name: 'Trunk', legs: ['-baku-turkmenbashi', '-tbilisi-baku'] }],
        sources: ['report'],
      },
    ],
    'deals.json': [
      {
        id: 'a-deal',
        title: 'A deal',
        summary: 'They agreed.',
        kind: 'agreement',
        date: '2024-07',
        parties: [{ name: 'A. Person', country: 'az', person: 'a-person' }],
        status: [{ text: 'signed', date: '2024-07', source: 'report' }],
        places: ['baku'],
        countries: ['az'],
        corridors: ['middle'],
        legs: ['tbilisi-baku'],
        sources: ['article'],
        followedBy: ['b-deal'],
      },
      {
        id: 'b-deal',
        title: 'B deal',
        summary: 'They went on.',
        kind: 'project',
        date: '2025',
        parties: [],
        status: [],
        places: [],
        countries: ['bloc'],
        corridors: [],
        legs: [],
        sources: ['report'],
      },
    ],
    'quotes.json': [quote],
    'figures.json': [
      {
        id: 'tonnes',
        subject: { kind: 'corridor', id: 'middle' },
        quantity: 'freight',
        unit: 't',
        period: '2023',
        value: 5,
        valueTo: 6,
        text: '5 to 6 tonnes',
        kind: 'reported',
        saidBy: 'The Paper',
        source: 'report',
        corridors: ['middle'],
        countries: ['az'],
      },
      {
        id: 'words',
        subject: { kind: 'deal', id: 'a-deal' },
        quantity: 'value',
        unit: 'US$ m',
        period: '2030',
        value: null,
        text: 'billions',
        kind: 'planned',
        saidBy: 'The Paper',
        source: 'article',
      },
    ],
    'sources.json': [
      {
        id: 'article',
        title: 'Article',
        publisher: 'The Paper',
        date: '2024-08',
        url: 'https://example.org/a',
        language: 'en',
        kind: 'article',
      },
      {
        id: 'report',
        title: 'Report',
        publisher: 'The Bank',
        date: null,
        url: null,
        language: 'en',
        kind: 'report',
      },
    ],
    'countries.json': [
      {
        id: 'az',
        name: 'Azerbaijan',
        kind: 'country',
        centre: [48, 40],
        bbox: [45, 38, 50, 42],
        memberships: [
          { bloc: 'bloc', status: 'observer', from: '2015', until: '2025-09-01', source: 'report' },
        ],
      },
      {
        id: 'ge',
        name: 'Georgia',
        kind: 'country',
        centre: [43, 42],
        bbox: [40, 41, 45, 43],
        memberships: [],
      },
      {
        id: 'tm',
        name: 'Turkmenistan',
        kind: 'country',
        centre: [58, 40],
        bbox: [53, 35, 66, 43],
        memberships: [],
      },
      { id: 'bloc', name: 'The Bloc', kind: 'bloc', centre: null, bbox: null, memberships: [] },
    ],
    'people.json': [
      {
        id: 'a-person',
        name: 'A. Person',
        roles: [{ role: 'Minister', date: '2024', source: 'article' }],
        country: 'az',
      },
    ],
    'services.json': [],
    'organisations.json': [
      {
        id: 'port-company',
        name: 'The Port Company',
        aliases: ['Port Co.'],
        kind: 'port',
        country: 'az',
        place: 'baku',
        sources: ['report'],
      },
    ],
    'times.json': [
      {
        id: 'baku-hours',
        of: { kind: 'place', place: 'baku' },
        what: 'port',
        mode: 'sea',
        hours: { from: 24, to: 34 },
        text: '24 to 34 hours',
        period: '2024',
        counted: 'ship',
        ends: 'within',
        kind: 'reported',
        saidBy: 'The Paper',
        source: 'report',
      },
    ],
    'assumptions.json': ASSUMPTIONS.map(assumption),
    'rates.json': [
      {
        id: 'baku-rate',
        of: { kind: 'place', place: 'baku' },
        what: 'port',
        mode: 'sea',
        amount: { from: 400, to: 500 },
        currency: 'USD',
        per: '40-foot',
        period: '2024',
        kind: 'tariff',
        saidBy: 'The Paper',
        source: 'report',
      },
    ],
    'quote-digests.json': [
      {
        source: 'article',
        address: 'https://example.org/a',
        seen: '2024-09-01',
        page: sha256(ARTICLE),
        pieces: { 'we-build': pieceDigest(quote.text) },
      },
    ],
    'withdrawn.json': [
      { id: 'leg:old', why: 'It was two.', on: '2025-01-01', instead: ['leg:tbilisi-baku'] },
    ],
    'ids.json': [] as string[],
    'network-notes.json': {
      capitals: { az: 'baku', ge: 'tbilisi' },
      notes: [{ what: 'no-railway', of: ['turkmenbashi'], reason: 'Its railway is another tale.' }],
    },
  };
  files['ids.json'] = idsIn(files);
  return files;
}

/** What to change: `deals.json/0/date` → new value; undefined removes. */
export type Edits = Readonly<Record<string, unknown>>;

function apply(files: object, path: string, value: unknown): void {
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  let target: Record<string, unknown> = files as Record<string, unknown>;
  for (const key of keys) {
    const inner = target[key];
    if (typeof inner !== 'object' || inner === null) throw new Error(`The fixture has no ${path}`);
    target = inner as Record<string, unknown>;
  }
  if (value === undefined) delete target[last];
  else target[last] = value;
}

const KINDS = {
  'places.geojson': 'place',
  'legs.json': 'leg',
  'corridors.json': 'corridor',
  'deals.json': 'deal',
  'quotes.json': 'quote',
  'figures.json': 'figure',
  'sources.json': 'source',
  'countries.json': 'country',
  'people.json': 'person',
  'services.json': 'service',
  'organisations.json': 'organisation',
  'times.json': 'time',
  'assumptions.json': 'assumption',
  'rates.json': 'rate',
};
/** The list of published ids as the edited files have them, and the one that was withdrawn. */
function idsIn(files: Readonly<Record<string, unknown>>): string[] {
  const own = Object.entries(KINDS).flatMap(([file, kind]) => {
    const value = files[file] as { features?: unknown } | unknown[] | null | undefined;
    const records = Array.isArray(value) ? value : value?.features;
    if (!Array.isArray(records)) return [];
    return records.flatMap((record: { id?: unknown; properties?: { id?: unknown } } | null) => {
      const id = record?.properties?.id ?? record?.id;
      return typeof id === 'string' ? [`${kind}:${id}`] : [];
    });
  });
  return [...new Set(['leg:old', ...own])].sort();
}

/** The sound atlas after some edits, as if read from disk. */
export function authoredWith(edits: Edits = {}, articles: readonly string[] = [ARTICLE]): Authored {
  const files = soundFiles();
  for (const [path, value] of Object.entries(edits)) apply(files, path, structuredClone(value));
  if (!Object.keys(edits).some((path) => path.startsWith('ids.json'))) files['ids.json'] = idsIn(files);
  return { files, problems: [], articles };
}
