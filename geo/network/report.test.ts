import { describe, expect, it } from 'vitest';
import { authoredWith, type Edits, soundFiles } from '../checks/fixture';
import { checkRecords } from '../compile';
import { YEARS } from './days';
import { formatNetwork, networkReport } from './report';

const report = (edits: Edits = {}) => {
  const { records, network } = checkRecords(authoredWith(edits)).validated;
  return networkReport(records, network);
};
/** The ferry runs since 2013, and a railway goes on from it. */
const SINCE_2013 = {
  'legs.json/1/status': [{ status: 'operating', from: '2013', source: 'report' }],
  'places.geojson/features/3': {
    ...soundFiles()['places.geojson'].features[2],
    id: 'ashgabat',
    geometry: { type: 'Point', coordinates: [58, 38] },
    properties: { ...soundFiles()['places.geojson'].features[2]?.properties, id: 'ashgabat', kind: 'city' },
  },
  'legs.json/2': {
    ...soundFiles()['legs.json'][0],
    id: 'inland',
    status: [{ status: 'operating', from: null, source: 'report' }],
    from: 'turkmenbashi',
    to: 'ashgabat',
    via: ['turkmenbashi', 'ashgabat'],
    countries: ['tm'],
    link: true,
  },
};

describe('the report of the network', () => {
  it('counts places, legs, stretches and parts, and lists ends of degree one', () => {
    const { places, legs, stretches, parts, looseEnds } = report();
    expect({ places, legs, stretches, parts }).toEqual({ places: 3, legs: 2, stretches: 2, parts: [3] });
    expect(looseEnds).toEqual([
      { place: 'tbilisi', leg: 'tbilisi-baku' },
      { place: 'turkmenbashi', leg: 'baku-turkmenbashi' },
    ]);
  });

  it('tells the parts of what operated on each day, the largest first, and why one was by itself', () => {
    expect(report().days.map(({ year, places }) => [year, places.length])).toEqual(
      YEARS.map((year) => [year, 3]),
    );
    expect(report(SINCE_2013).days.map(({ year, places, reason }) => [year, places, reason])).toEqual([
      ['2012', ['baku', 'tbilisi'], null],
      ['2012', ['ashgabat', 'turkmenbashi'], null],
      ['2018', ['ashgabat', 'baku', 'tbilisi', 'turkmenbashi'], null],
      ['2024', ['ashgabat', 'baku', 'tbilisi', 'turkmenbashi'], null],
    ]);
    const note = { what: 'apart', of: ['2012', 'ashgabat'], reason: 'The ferry was to come.' };
    const explained = report({ ...SINCE_2013, 'network-notes.json/notes/1': note });
    expect(explained.days.map(({ reason }) => reason)).toEqual([null, 'The ferry was to come.', null, null]);
    const lines = formatNetwork(explained).split('\n');
    expect(lines).toContain('  2 places: ashgabat, turkmenbashi. The ferry was to come.');
    expect(lines).toContain('  no-railway turkmenbashi: Its railway is another tale.');
    expect(formatNetwork(report(SINCE_2013))).toContain('! No note says why it is by itself.');
  });
});
