import { describe, expect, it } from 'vitest';
import { sentences } from './checks/suite';
import { meant } from './nearest';
import { UNITS } from './units';

describe('a record with a malformed field', () => {
  it('tells its other faults in the same pass, and nothing that follows from the malformed one', () => {
    expect(
      sentences({
        'deals.json/0/places': 'baku',
        'deals.json/0/summary': 'They <b>agreed</b>.',
        'deals.json/0/sources': ['artcile'],
        'deals.json/0/value': { text: 'five', amount: 'five', currency: null },
        'deals.json/0/countries': ['az', 'az'],
      }),
    ).toEqual([
      'deals.json › a-deal › countries.1: names "az" a second time',
      'deals.json › a-deal › places: must be a list [ ], is "baku"',
      'deals.json › a-deal › sources.0: names "artcile", which is not in sources.json; did you mean "article"?',
      'deals.json › a-deal › summary: contains markup: "<b>"',
      'deals.json › a-deal › value.amount: must be number, is "five"',
    ]);
  });

  it('is left out of the rules that would read it, and draws no false conclusion', () => {
    expect(sentences({ 'legs.json/0/mode': 'ferry', 'legs.json/0/name': 'Tbilisi  Baku' })).toEqual([
      'legs.json › tbilisi-baku › mode: must be "rail" or "sea" or "road", is "ferry"',
      'legs.json › tbilisi-baku › name: contains two spaces in a row',
    ]);
    expect(
      sentences({ 'sources.json/1/id': 'reprot', 'legs.json/0/status/0/source': undefined }),
    ).not.toContain(
      'sources.json › reprot: is named by no record: name it where it bears something out, or take it out',
    );
    expect(sentences({ 'legs.json/0/via': 'tbilisi' })).toEqual([
      'legs.json › tbilisi-baku › via: must be a list [ ], is "tbilisi"',
    ]);
    expect(sentences({ 'places.geojson/features/1/geometry/coordinates': '49.9, 40.4' })).toEqual([
      'places.geojson › baku › geometry.coordinates: must be a list [ ], is "49.9, 40.4"',
    ]);
    expect(sentences({ 'figures.json/0/value': '5', 'figures.json/0/unit': 'tonnes' })).toEqual([
      `figures.json › tonnes › unit: is "tonnes", which is not in geo/units.ts (${Object.keys(UNITS).join(', ')})`,
      'figures.json › tonnes › value: must be number, is "5"',
    ]);
  });

  it('may have a list where an object should be', () => {
    expect(sentences({ 'places.geojson/features/0/properties/basis': [] })).toEqual([
      'places.geojson › tbilisi › properties.basis.kind: is missing',
    ]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    'places.geojson',
    'stations.geojson',
    'legs.json',
    'corridors.json',
    'sources.json',
    'countries.json',
    'people.json',
    'deals.json',
    'quote-digests.json',
    'withdrawn.json',
    'ids.json',
  ])('tells nothing that follows from it: %s', (file) => {
    expect(sentences({ [file]: undefined })).toEqual([`${file}: is missing`]);
  });
});

describe('GeoJSON', () => {
  it('has no other reference system, and no heights', () => {
    expect(
      sentences({
        'places.geojson/crs': { type: 'name', properties: { name: 'EPSG:3857' } },
        'stations.geojson/feature': [],
        'places.geojson/features/0/geometry/coordinates': [44.8, 41.7, 400],
      }),
    ).toEqual([
      'places.geojson › crs: is told, but GeoJSON has one reference system (RFC 7946, 4): give positions as [longitude, latitude] in degrees of WGS 84, and take the member out',
      'places.geojson › tbilisi › geometry.coordinates.2: is one number too many: a position is [longitude, latitude] in degrees, and a box [west, south, east, north]',
      'stations.geojson › feature: is not a member of a FeatureCollection; did you mean "features"?',
    ]);
  });
});

describe('what need not be written', () => {
  it('is filled in: ends and countries of a leg, a feature’s id, empty lists', () => {
    expect(
      sentences({
        'legs.json/0/from': undefined,
        'legs.json/0/to': undefined,
        'legs.json/0/countries': undefined,
        'legs.json/1/lengths': undefined,
        'legs.json/1/gauges': undefined,
        'places.geojson/features/0/id': undefined,
        'deals.json/1/parties': undefined,
        'deals.json/1/status': undefined,
        'deals.json/1/legs': undefined,
        'quotes.json/0/fragment': undefined,
        'countries.json/1/memberships': undefined,
        'countries.json/3/centre': undefined,
      }),
    ).toEqual([]);
  });

  it('agrees where it is written all the same', () => {
    expect(sentences({ 'legs.json/0/to': 'turkmenbashi', 'legs.json/0/countries': ['az'] })).toEqual([
      'corridors.json › middle › branches.0.legs.1: begins at "turkmenbashi", but the leg before it ends at "baku" (branch "trunk")',
      'legs.json › tbilisi-baku › countries: does not list "ge", though the leg passes "tbilisi" there',
      'legs.json › tbilisi-baku › via.3: is "baku", but the leg says that it ends at "turkmenbashi"',
    ]);
  });
});

describe('a word that is not known', () => {
  it('is answered with the nearest that is', () => {
    expect(meant('summray', ['summary', 'sources'])).toBe('; did you mean "summary"?');
    expect(meant('colour', ['summary', 'sources'])).toBe('');
    expect(meant('', ['summary'])).toBe('');
    expect(sentences({ 'deals.json/0/sumary': 'x', 'deals.json/0/kind': 'agrement' })).toEqual([
      'deals.json › a-deal › kind: must be "agreement" or "declaration" or "pledge" or "application" or "membership" or "investment" or "project" or "opening" or "launch" or "closure" or "meeting" or "visit" or "statement" or "policy" or "proposal" or "refusal" or "rupture" or "law" or "sanction" or "trade" or "exercise" or "war" or "report" or "analysis", is "agrement"; did you mean "agreement"?',
      'deals.json › a-deal › sumary: is not a key that this record has; did you mean "summary"?',
    ]);
  });
});
