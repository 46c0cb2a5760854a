import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { EXACTNESS, STATUSES } from '../schema';
import { fixtureProfile, fixtureTables, read } from '../testing/fixture';
import { exactnessWord, statusWord } from '../words';
import {
  bordersCount,
  borderWords,
  breakWords,
  changeWords,
  countryInTotals,
  daysWords,
  gaugeWords,
  momentAt,
  momentWords,
  passageWords,
  sharesWords,
} from './profile-words';
import { type Totals, totalsOf } from './totals';
import { wayOfKey } from './way';

const reading = read();
const said = (corridor: string, branch: string, km: number, of = reading): string => {
  const moment = momentAt(of.atlas, fixtureProfile(corridor, branch, of), km);
  if (!moment) throw new Error('no profile');
  return momentWords(of.atlas, moment);
};
describe('a moment of a profile', () => {
  it('says everything that holds, and the stop nearby', () => {
    expect(said('middle-corridor', 'trunk', 960)).toBe(
      '960 km, Azerbaijan, rail, 1520 mm, operating, generalised, near Tbilisi',
    );
  });
  it('begins with the stop that it stands at', () => {
    expect(said('middle-corridor', 'trunk', 430)).toBe(
      'Port of Baku (Alat), port, into Azerbaijan; 430 km, Azerbaijan, rail, 1520 mm, operating, generalised',
    );
    expect(said('north-south-corridor', 'western', 327.4)).toMatch(
      /^Astara, border crossing, gauge 1520 mm to 1435 mm; 327 km/,
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

describe('the words of totals', () => {
  const totals = (corridor: string, branch: string) =>
    totalsOf(reading, fixtureProfile(corridor, branch).way);
  it('name borders by their crossings, and say which are by sea', () => {
    const trunk = totals('middle-corridor', 'trunk');
    expect(trunk.borders.map(borderWords)).toEqual(['Aktau–Port of Baku (Alat), by sea', 'Baku–Tbilisi']);
    expect(bordersCount(trunk)).toBe('2, one of them by sea');
    const western = totals('north-south-corridor', 'western');
    expect(bordersCount(western)).toBe('0');
  });
  it('count and name the borders that are crossed without a stop beside the others', () => {
    const tables = fixtureTables();
    const course = (leg: string, countries: string[]): void => {
      const found = tables.legs.find(({ id }) => id === leg);
      if (!found) throw new Error(`no leg ${leg}`);
      found.properties.courses = countries.map((country, i) => ({ country, untilKm: i + 1 }));
    };
    const western = (): Totals => {
      const atlas = buildAtlas(tables);
      const way = wayOfKey(atlas, 'north-south-corridor/western');
      if (!way) throw new Error('no way');
      return totalsOf(read(atlas), way);
    };
    course('astara-baku', ['az', 'ge', 'az', 'kz', 'az']);
    expect(bordersCount(western())).toBe('0, and 4 without a stop');
    expect(western().passages.map((passage) => passageWords(buildAtlas(tables), passage))).toEqual([
      'Azerbaijan–Kazakhstan–Azerbaijan–Georgia–Azerbaijan, without a stop',
    ]);
    expect(western().passed).toEqual(['kz', 'ge']);
    // A crossing with a stop behind it is a border; what was crossed before it is not.
    const astara = tables.places.find(({ id }) => id === 'astara');
    if (astara) astara.properties.country = 'ir';
    course('astara-baku', ['ir', 'az', 'ir', 'az']);
    expect(bordersCount(western())).toBe('1, and 2 without a stop');
  });
  it('name breaks of gauge by place and by what changes to what', () => {
    expect(totals('north-south-corridor', 'western').breaks.map(breakWords)).toEqual(['Astara (1520→1435)']);
    const places = fixtureTables().places.slice(0, 2);
    expect(breakWords({ places, from: null, to: null, how: [] })).toBe('Port of Baku (Alat) and Baku');
  });
  it('tell the days that are published, of the main way where the way is another', () => {
    const { way } = fixtureProfile('middle-corridor', 'trunk');
    const days = { from: 13, to: 17, sources: 1, figures: [] };
    const [id, ends] = ['middle-corridor', { from: { id: 'a', name: 'A' }, to: { id: 'b', name: 'B' } }];
    const rest = {
      km: { value: 1, figure: null },
      borders: 0,
      bordersBySea: 0,
      bordersPassed: 0,
      breaks: 0,
      tonnes: null,
      countries: [],
      passed: [],
    };
    const summary = { id, way: way.id, ...ends, ...rest, days };
    expect(daysWords([summary], way)).toBe('13–17 days, from 1 source');
    expect(daysWords([{ ...summary, way: 'middle-corridor/other' }], way)).toMatch(
      /^13–17 days on the main way/,
    );
    expect(daysWords([{ ...summary, days: { ...days, to: 13, sources: 2 } }], way)).toBe(
      '13 days, from 2 sources',
    );
    expect(daysWords([{ ...summary, days: null }], way)).toBe('none known');
    expect(daysWords(null, way)).toBe('not loaded');
  });
  it('tell shares, and the countries that are only crossed', () => {
    const western = totals('north-south-corridor', 'western');
    expect(sharesWords(western.byStatus, STATUSES, statusWord)).toBe('80% planned, 20% operating');
    expect(sharesWords({ surveyed: 999, schematic: 1 }, EXACTNESS, exactnessWord)).toBe(
      '>99% surveyed, <1% schematic',
    );
    const tables = fixtureTables();
    for (const leg of tables.legs) {
      if (leg.id === 'baku-tbilisi')
        leg.properties.courses = ['az', 'cn', 'ge'].map((country, i) => ({
          country,
          untilKm: 100 + i * 200,
        }));
    }
    const of = read(buildAtlas(tables));
    const trunk = totalsOf(of, fixtureProfile('middle-corridor', 'trunk', of).way);
    expect(trunk.countries.map((country) => countryInTotals(of.atlas, trunk, country))).toEqual([
      'Kazakhstan',
      'Azerbaijan',
      'China (without a stop)',
      'Georgia',
    ]);
  });
});
