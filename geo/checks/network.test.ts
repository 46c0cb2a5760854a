import { describe, expect, it } from 'vitest';
import { compileAtlas } from '../compile';
import { formatProblem } from '../problem';
import { authoredWith, type Edits, land, soundFiles } from './fixture';

const FILES = soundFiles();
const NOTES = FILES['network-notes.json'].notes;
/** What the rule says of the sound atlas after some edits. */
const said = (edits: Edits): string[] =>
  compileAtlas(authoredWith(edits), land)
    .problems.map(formatProblem)
    .filter((line) => /no note "|network-notes|no leg joins/.test(line));
const noNote = (what: string): string => `and no note "${what}" in network-notes.json says why`;

const place = (id: string, kind: string, at: [number, number], country = 'az') => ({
  ...FILES['places.geojson'].features[1],
  id,
  geometry: { type: 'Point', coordinates: at },
  properties: { id, name: id, kind, country, importance: 4, basis: { kind: 'hand' } },
});
const leg = (id: string, mode: string, via: string[]) => ({
  ...FILES['legs.json'][1],
  id,
  name: id,
  mode,
  via,
  from: via[0],
  to: via.at(-1),
  countries: undefined,
  link: true,
});
const P = 'places.geojson/features';
/** Two towns north and south of the railway from Tbilisi to Baku, and one on it. */
const TOWNS = {
  [`${P}/3`]: place('north', 'city', [47.5, 41.2]),
  [`${P}/4`]: place('south', 'city', [47.5, 39.9]),
};

describe('the network', () => {
  it('is one part, or says what is by itself', () => {
    expect(said({ ...TOWNS, 'legs.json/2': leg('aside', 'road', ['north', 'south']) })).toContain(
      'legs.json: no leg joins "north", "south" to the rest of the network',
    );
  });

  it('asks why a place lies on no line, until a note says so', () => {
    const planted = { [`${P}/3`]: place('lonely', 'city', [48, 40]) };
    expect(said(planted)).toEqual([`places.geojson › lonely: lies on no line, ${noNote('off lonely')}`]);
    const note = { what: 'off', of: ['lonely'], reason: 'It is in the hills.' };
    expect(said({ ...planted, 'network-notes.json/notes/1': note })).toEqual([]);
  });

  it('asks why a port has no lane, or no railway', () => {
    expect(said({ 'network-notes.json/notes': [] })).toEqual([
      `places.geojson › turkmenbashi: is a port without a railway, ${noNote('no-railway turkmenbashi')}`,
    ]);
    expect(said({ [`${P}/0/properties/kind`]: 'port' })).toEqual([
      `places.geojson › tbilisi: is a port without a lane, ${noNote('no-lane tbilisi')}`,
    ]);
  });

  it('does not keep a note on what is not so', () => {
    const notes = [...NOTES, { what: 'off', of: ['baku'], reason: 'It was.' }, ...NOTES];
    expect(said({ 'network-notes.json/notes': notes })).toEqual([
      'network-notes.json › #1: explains "off baku", which is not, or no longer, so: take it out',
      'network-notes.json › #2: explains "no-railway turkmenbashi" a second time',
    ]);
  });

  it('asks where the capital of a country is that is crossed by land', () => {
    expect(said({ 'network-notes.json/capitals': { az: 'baku' } })).toEqual([
      `countries.json › ge: is crossed by land, and its capital is not named, ${noNote('capital ge')}`,
    ]);
    expect(said({ 'network-notes.json/capitals/ge': 'nowhere' })).toEqual([
      `countries.json › ge: is crossed by land, and its capital "nowhere" lies on no line, ${noNote('capital ge')}`,
    ]);
  });

  it('asks why two lines cross where they have no place in common', () => {
    const across = { ...TOWNS, 'legs.json/2': leg('across', 'road', ['north', 'south']) };
    expect(said(across)).toContain(
      `legs.json › across › via: crosses "tbilisi-baku" at [47.50, 40.56], where they have no place in common, ${noNote('crossing across tbilisi-baku')}`,
    );
    const node = {
      ...across,
      [`${P}/5`]: place('between', 'junction', [47.5, 40.5625]),
      'legs.json/0/via': ['tbilisi', 'ganja', 'between', 'bend-1', 'baku'],
      'legs.json/2': leg('across', 'road', ['north', 'between', 'south']),
    };
    expect(said(node)).toEqual([]);
  });

  it('takes lines that run beside each other as far as their node to be joined there', () => {
    // A second track, drawn a little off and crossing the first far from Baku, where both end.
    const beside = {
      [`${P}/3`]: place('west', 'city', [46.5, 41]),
      'stations.geojson/features/3': {
        ...FILES['stations.geojson'].features[1],
        id: 'off-track',
        geometry: { type: 'Point', coordinates: [48, 40.52] },
        properties: { ...FILES['stations.geojson'].features[1]?.properties, id: 'off-track' },
      },
      'legs.json/2': leg('second', 'road', ['west', 'off-track', 'baku']),
    };
    const apart = { 'stations.geojson/features/3/geometry/coordinates': [48, 39.8] };
    expect(said(beside).filter((line) => line.includes('crosses'))).toEqual([]);
    expect(said({ ...beside, ...apart }).filter((line) => line.includes('crosses'))).toHaveLength(1);
  });

  it('asks why a lane passes a strait that it does not name', () => {
    const strait = {
      [`${P}/3`]: place('narrows', 'strait', [51.5, 40.3]),
      'network-notes.json/notes/1': { what: 'off', of: ['narrows'], reason: 'No lane names it.' },
    };
    expect(said(strait)).toEqual([
      `legs.json › baku-turkmenbashi › via: comes within 11 km of the strait "narrows" and does not name it, ${noNote('strait baku-turkmenbashi narrows')}`,
    ]);
    expect(said({ ...strait, [`${P}/3`]: place('narrows', 'strait', [51.5, 41]) })).toEqual([]);
  });

  it('asks why a part of what operated was by itself', () => {
    const since = { status: 'operating', from: '2013', source: 'report' };
    expect(said({ 'legs.json/1/status': [since] })).toEqual([]);
    const ferries = {
      [`${P}/3`]: place('ashgabat', 'city', [58, 38], 'tm'),
      'legs.json/2': { ...leg('inland', 'rail', ['turkmenbashi', 'ashgabat']), gauges: [1520] },
      'network-notes.json/notes': [],
      'network-notes.json/capitals/tm': 'ashgabat',
    };
    expect(said(ferries)).toEqual([]);
    expect(said({ ...ferries, 'legs.json/1/status': [since] })).toEqual([
      `places.geojson › turkmenbashi: with 1 more was joined to nothing else that operated on 1 January 2012, ${noNote('apart 2012 turkmenbashi')}`,
    ]);
  });
});
