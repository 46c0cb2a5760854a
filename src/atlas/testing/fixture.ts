/**
 * A tiny but complete atlas for tests: two corridors sharing a leg, four places and a city apart, deals that
 * follow each other, quotations, figures that disagree. Its facts are invented and are not the atlas's.
 */
import { type Atlas, buildAtlas } from '../atlas';
import { type Reading, readingOf } from '../reading/reading';
import type { AtlasIndex, Leg, LonLat, Place, Tables } from '../schema';
import type { CorridorSummary } from '../summary';
import { type Profile, profileOf } from '../way/profile';
import { wayOfBranch } from '../way/way';

type PlaceExtras = Partial<Place['properties']>;
/** A place feature at a position; kind city and importance 3 unless told. */
export function aPlace(
  id: string,
  name: string,
  country: string,
  at: LonLat,
  extras: PlaceExtras = {},
): Place {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: at },
    properties: { id, name, country, kind: 'city', importance: 3, basis: { kind: 'hand' }, ...extras },
  };
}

type LegExtras = Partial<Leg['properties']>;
/** A leg feature along given points; rail, 1520 mm, operating unless told. */
export function aLeg(
  id: string,
  places: string[],
  line: LonLat[],
  computedKm: number,
  extras: LegExtras = {},
): Leg {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'LineString', coordinates: line },
    properties: {
      id,
      name: id,
      from: places[0] ?? '',
      to: places.at(-1) ?? '',
      mode: 'rail',
      gauges: [1520],
      status: [{ status: 'operating', from: null, source: 'railway-book' }],
      exactness: 'generalised',
      basis: 'Through its stations.',
      operator: null,
      lengths: [],
      countries: ['az'],
      places,
      courses: [{ country: 'az', untilKm: computedKm }],
      computedKm,
      ...extras,
    },
  };
}

const ALAT: LonLat = [49.42, 39.97];
const BAKU: LonLat = [49.87, 40.38];
const AKTAU: LonLat = [51.2, 43.6];
const ASTARA: LonLat = [48.87, 38.45];
const TBILISI: LonLat = [44.8, 41.7];

/** The index of the fixture, as a loader gives it. */
export const FIXTURE_INDEX: AtlasIndex = {
  name: 'Fixture',
  version: '1.0.0',
  asOf: '2024-08-31',
  edition: { number: 2, date: '2024-08-31' },
  licence: { id: 'ODbL-1.0', url: 'https://example.org/licence', text: 'Share alike.' },
  attribution: ['A mapper'],
  files: [],
};

/** The fixture's tables, fresh at every call so that a test may change its own copy. */
export function fixtureTables(): Tables {
  return {
    places: [
      aPlace('baku-port', 'Port of Baku (Alat)', 'az', ALAT, {
        names: { az: 'Bakı Limanı (Ələt)' },
        aliases: ['Alat', 'Alyat'],
        kind: 'port',
        importance: 1,
        unlocode: 'AZBAK',
        gauges: [1520],
        summary: 'The port where the two corridors cross.',
        basis: { kind: 'osm', ref: 'OSM node 1', withinKm: 0.5 },
        sources: ['port-page'],
      }),
      aPlace('baku', 'Baku', 'az', BAKU, { names: { az: 'Bakı', ru: 'Баку' }, importance: 1 }),
      aPlace('aktau', 'Aktau', 'kz', AKTAU, {
        names: { kk: 'Ақтау' },
        aliases: ['Aqtau'],
        kind: 'port',
        importance: 2,
      }),
      aPlace('astara', 'Astara', 'az', ASTARA, { kind: 'border-crossing', gauges: [1435, 1520] }),
      aPlace('tbilisi', 'Tbilisi', 'ge', TBILISI, { importance: 2 }),
    ],
    legs: [
      aLeg('aktau-alat', ['aktau', 'baku-port'], [AKTAU, [50.5, 41.5], ALAT], 430, {
        name: 'Aktau–Alat ferry',
        mode: 'sea',
        gauges: [],
        countries: ['kz', 'az'],
      }),
      aLeg('alat-baku', ['baku-port', 'baku'], [ALAT, BAKU], 65.4, {
        name: 'Alat–Baku',
        lengths: [
          { km: 70, source: 'railway-book' },
          { km: 72.5, source: 'port-page' },
          { km: 12, of: 'within the port', source: 'port-page' },
        ],
        status: [
          { status: 'under-construction', from: '2010-11', source: 'railway-book' },
          { status: 'operating', from: '2018-05-14', source: 'port-page' },
        ],
        operator: 'Azerbaijan Railways',
        sources: ['railway-book'],
      }),
      aLeg('baku-tbilisi', ['baku', 'tbilisi'], [BAKU, TBILISI], 500, {
        name: 'Baku–Tbilisi',
        countries: ['az', 'ge'],
      }),
      aLeg('astara-baku', ['astara', 'baku'], [ASTARA, BAKU], 262, {
        name: 'Astara–Baku',
        gauges: [1435, 1520],
        status: [{ status: 'planned', from: '2023~', note: 'no contract yet', source: 'article' }],
      }),
    ],
    linkPlaces: [],
    links: [],
    corridors: [
      {
        id: 'middle-corridor',
        name: 'Middle Corridor',
        shortName: 'Middle',
        aliases: ['TITR'],
        summary: 'From China to Europe across the Caspian.',
        shownFirst: true,
        colour: { light: '#c63e06', dark: '#ff9b57' },
        branches: [
          { id: 'trunk', name: 'Aktau to Tbilisi', legs: ['aktau-alat', 'alat-baku', 'baku-tbilisi'] },
        ],
        sources: ['railway-book'],
      },
      {
        id: 'north-south-corridor',
        name: 'North–South Corridor',
        shortName: 'North–South',
        summary: 'From Russia to India.',
        shownFirst: true,
        colour: { light: '#155a9c', dark: '#6cb2ff' },
        branches: [
          {
            id: 'western',
            name: 'Western branch',
            summary: 'By rail.',
            legs: ['-alat-baku', '-astara-baku'],
          },
        ],
        sources: ['railway-book'],
      },
    ],
    deals: [
      {
        id: 'partnership-2024',
        title: 'Strategic partnership of Azerbaijan and China',
        summary: 'They work closer together.',
        kind: 'declaration',
        date: '2024-07-03',
        parties: [
          { name: 'Azerbaijan', country: 'az' },
          { name: 'Ministry of Transport of Azerbaijan', country: 'az' },
          { name: 'Zaur Example', country: 'az', person: 'zaur-example' },
          { name: 'A consortium' },
        ],
        status: [{ text: 'declared', date: '2024-07-03', source: 'article' }],
        places: ['baku'],
        countries: ['az', 'cn'],
        corridors: ['middle-corridor'],
        legs: [],
        sources: ['article'],
        followedBy: ['port-expansion'],
      },
      {
        id: 'port-expansion',
        title: 'Expansion of the port',
        summary: 'A second phase.',
        kind: 'investment',
        date: '2025',
        dateNote: 'Year only.',
        parties: [{ name: 'Port of Baku' }],
        value: { text: 'more than $8.4 billion', amount: 8_400_000_000, currency: 'USD' },
        status: [],
        places: ['baku-port', 'aktau'],
        countries: ['az'],
        corridors: ['middle-corridor', 'north-south-corridor'],
        legs: ['alat-baku'],
        sources: ['port-page', 'article'],
      },
      {
        id: 'sco-application',
        title: 'Application to the SCO',
        summary: 'To become an observer.',
        kind: 'application',
        date: '2024-07',
        parties: [
          { name: 'Azerbaijan', country: 'az' },
          { name: 'SCO', country: 'sco' },
        ],
        status: [],
        places: [],
        countries: ['az', 'sco'],
        corridors: [],
        legs: [],
        sources: ['article'],
      },
    ],
    quotes: [
      {
        id: 'key-issue',
        text: ['The corridor is a key issue,', 'It depends on a steady flow of goods.'],
        fragment: false,
        verified: { address: 'https://example.org/article', seen: '2024-08-31' },
        speaker: 'Zaur Example',
        person: 'zaur-example',
        role: 'scholar',
        occasion: 'Interview',
        medium: 'A newsletter',
        date: '2024-08',
        places: ['baku'],
        countries: ['az', 'cn'],
        corridors: ['middle-corridor'],
        deals: ['partnership-2024'],
        source: 'article',
      },
      {
        id: 'clear-rules',
        text: ['transparent and predictable rules,'],
        fragment: true,
        verified: null,
        speaker: 'The government',
        role: 'government',
        occasion: 'Statement',
        medium: 'A statement',
        date: '2024-08-23',
        dateNote: 'Year inferred.',
        places: [],
        countries: ['cn'],
        corridors: [],
        deals: [],
        source: 'article',
      },
    ],
    figures: [
      {
        id: 'volume-2022-a',
        subject: { kind: 'corridor', id: 'north-south-corridor' },
        quantity: 'freight volume',
        unit: 't',
        period: '2022',
        value: 14_500_000,
        text: '14.5 million tonnes',
        kind: 'reported',
        saidBy: 'Minister',
        source: 'article',
        countries: ['az'],
      },
      {
        id: 'volume-2022-b',
        subject: { kind: 'corridor', id: 'north-south-corridor' },
        quantity: 'freight volume',
        unit: 't',
        period: '2022',
        value: 19_000_000,
        text: '19 million tonnes',
        kind: 'reported',
        saidBy: 'Research digest',
        source: 'railway-book',
      },
      {
        id: 'volume-2023',
        subject: { kind: 'corridor', id: 'north-south-corridor' },
        quantity: 'freight volume',
        unit: 't',
        period: '2023',
        value: 17_600_000,
        text: '17.6 million tonnes expected',
        kind: 'forecast',
        saidBy: 'Minister',
        source: 'article',
      },
      {
        id: 'port-capacity',
        subject: { kind: 'place', id: 'baku-port' },
        quantity: 'capacity',
        unit: 't a year',
        period: '2018/..',
        value: 15_000_000,
        valueTo: 25_000_000,
        text: '15 to 25 million tonnes a year',
        kind: 'planned',
        saidBy: 'Port of Baku',
        source: 'port-page',
      },
      {
        id: 'investment-words',
        subject: { kind: 'deal', id: 'port-expansion' },
        quantity: 'investment',
        unit: 'USD',
        period: '2025',
        value: null,
        text: 'billions of dollars',
        kind: 'reported',
        saidBy: 'A newsletter',
        source: 'article',
      },
    ],
    sources: [
      {
        id: 'article',
        title: 'A newsletter on Eurasia',
        publisher: 'A publisher',
        author: 'An author',
        date: '2024-08~',
        url: 'https://example.org/article',
        language: 'en',
        kind: 'article',
      },
      {
        id: 'port-page',
        title: 'About the port',
        publisher: 'Port of Baku',
        date: null,
        url: null,
        language: 'az',
        kind: 'statement',
        note: 'Only a copy.',
      },
      {
        id: 'railway-book',
        title: 'Railway distances',
        publisher: 'Railways',
        date: '2019',
        url: 'https://example.org/book',
        language: 'en',
        kind: 'reference',
      },
    ],
    countries: [
      {
        id: 'az',
        name: 'Azerbaijan',
        aliases: ['Azərbaycan'],
        kind: 'country',
        centre: [47.7, 40.3],
        bbox: [44.8, 38.4, 50.6, 41.9],
        memberships: [
          { bloc: 'sco', status: 'dialogue-partner', from: '2016', until: '2025', source: 'article' },
          { bloc: 'sco', status: 'applicant', from: '2024-07', source: 'article', note: 'to be an observer' },
        ],
      },
      {
        id: 'cn',
        name: 'China',
        kind: 'country',
        centre: [104, 35],
        bbox: [73.5, 18, 135, 53.6],
        memberships: [{ bloc: 'sco', status: 'member', from: null, source: 'article' }],
        sources: ['article'],
      },
      {
        id: 'kz',
        name: 'Kazakhstan',
        kind: 'country',
        centre: [67, 48],
        bbox: [46.5, 40.6, 87.3, 55.4],
        memberships: [],
      },
      { id: 'ge', name: 'Georgia', kind: 'country', centre: [43.5, 42.2], bbox: null, memberships: [] },
      {
        id: 'sco',
        name: 'Shanghai Cooperation Organisation',
        aliases: ['SCO'],
        kind: 'bloc',
        centre: null,
        bbox: null,
        summary: 'A bloc.',
        memberships: [],
      },
    ],
    people: [
      {
        id: 'zaur-example',
        name: 'Zaur Example',
        aliases: ['Заур'],
        roles: [
          { role: 'student', date: '2010', source: 'railway-book' },
          { role: 'scholar', date: '2024-08', source: 'article' },
        ],
        country: 'az',
      },
    ],
    services: [
      {
        id: 'alat-aktau-ferry',
        name: 'Alat–Aktau ferry',
        legs: ['aktau-alat'],
        carries: ['rail-wagons', 'trucks'],
        operator: null,
        hours: { from: 18, to: 24 },
        summary: 'A ferry with a rail deck.',
        sources: ['railway-book'],
      },
    ],
    organisations: [
      {
        id: 'port-of-baku',
        name: 'Port of Baku',
        names: { az: 'Bakı Limanı' },
        kind: 'port',
        country: 'az',
        place: 'baku-port',
        sources: ['port-page'],
      },
    ],
    times: [],
    assumptions: [],
    rates: [],
  };
}

/** What the fixture's corridors come to; the second one has numbers that somebody published. */
export const fixtureSummary = (): CorridorSummary[] => [
  {
    id: 'middle-corridor',
    way: 'middle-corridor/trunk',
    from: { id: 'aktau', name: 'Aktau' },
    to: { id: 'tbilisi', name: 'Tbilisi' },
    km: { value: 995.4, figure: null },
    days: null,
    borders: 1,
    bordersBySea: 0,
    bordersPassed: 0,
    breaks: 0,
    tonnes: null,
    countries: ['kz', 'az', 'ge'],
    passed: [],
  },
  {
    id: 'north-south-corridor',
    way: 'north-south-corridor/western',
    from: { id: 'baku', name: 'Baku' },
    to: { id: 'astara', name: 'Astara' },
    km: { value: 330, figure: 'port-capacity' },
    days: { from: 13, to: 23, sources: 4, figures: ['volume-2023'] },
    borders: 0,
    bordersBySea: 0,
    bordersPassed: 0,
    breaks: 1,
    tonnes: { value: 14.5, period: '2022', figure: 'volume-2022-a' },
    countries: ['az'],
    passed: [],
  },
];

/** The fixture indexed. */
export const fixtureAtlas = (): Atlas => buildAtlas(fixtureTables());

/** The day of the fixture's edition. */
const FIXTURE_DAY = '2026-01-31';
/** An atlas as read on the day of the fixture's edition; the fixture's own unless told. */
export const read = (atlas: Atlas = fixtureAtlas()): Reading => readingOf(atlas, FIXTURE_DAY);

/** The profile of a branch. Throws where there is none. */
export function fixtureProfile(corridor: string, branch: string, reading: Reading = read()): Profile {
  const way = wayOfBranch(reading.atlas, corridor, branch);
  if (!way) throw new Error(`no way ${corridor}/${branch}`);
  return profileOf(reading, way);
}
