import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { fixtureProfile, fixtureTables, read } from '../testing/fixture';
import { changeWords, gaugeWords, momentAt, momentWords, totalsWords } from './profile-words';
import { totalsOf } from './totals';

const reading = read();
const said = (corridor: string, branch: string, km: number, of = reading): string => {
  const moment = momentAt(of.atlas, fixtureProfile(corridor, branch, of), km);
  if (!moment) throw new Error('no profile');
  return momentWords(moment);
};
const summary = (corridor: string, branch: string): string =>
  totalsWords(totalsOf(reading, fixtureProfile(corridor, branch).way));

describe('a moment of a profile', () => {
  it('says everything that holds, and the stop nearby', () => {
    expect(said('middle-corridor', 'trunk', 960)).toBe(
      '960 km, Azerbaijan, rail, 1520 mm, operating, generalised, near Tbilisi',
    );
  });
  it('names no stop where none is near', () => {
    expect(said('middle-corridor', 'trunk', 740)).toBe(
      '740 km, Azerbaijan, rail, 1520 mm, operating, generalised',
    );
  });
  it('knows the sea from a country that is not known', () => {
    const tables = fixtureTables();
    for (const leg of tables.legs) leg.properties.courses = [];
    const of = read(buildAtlas(tables));
    expect(said('middle-corridor', 'trunk', 200, of)).toBe('200 km, at sea, operating, generalised');
    expect(said('middle-corridor', 'trunk', 740, of)).toContain('740 km, country unknown, rail');
  });
  it('gives gauges in the order of travel', () => {
    expect(said('north-south-corridor', 'western', 200)).toContain('1520 mm, then 1435 mm, planned');
    expect(gaugeWords([], 'rail')).toBe('gauge unknown');
    expect(gaugeWords([], 'sea')).toBe('');
  });
});

describe('changeWords', () => {
  it('says how where it is known', () => {
    expect(changeWords({ from: 1435, to: 1520, how: ['bogie-change', 'container-crane'] })).toBe(
      'gauge 1435 mm to 1520 mm: bogies changed or containers lifted across',
    );
    expect(changeWords({ from: null, to: null, how: [] })).toBe('gauge changes');
  });
});

describe('totalsWords', () => {
  it('counts countries, changes of gauge, and what is not running', () => {
    expect(summary('north-south-corridor', 'western')).toBe(
      '327 km as drawn, our computation: 1 country, 1 change of gauge and 262 km not operating.',
    );
    expect(summary('middle-corridor', 'trunk')).toMatch(/430 km by sea[.]$/);
  });
});
