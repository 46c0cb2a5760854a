import { describe, expect, it } from 'vitest';
import { buildAtlas } from './atlas';
import { corridorRows } from './overview';
import { kmByStatus, spellToday } from './status';
import { fixtureAtlas, fixtureTables } from './testing/fixture';

describe('corridorRows', () => {
  it('sums the drawn lines, and names countries in travel order, a leg run backwards turned round', () => {
    const [middle, northSouth] = corridorRows(fixtureAtlas());
    expect(middle).toMatchObject({ id: 'middle-corridor', legsCount: 3, statusLine: '995 km operating' });
    expect(middle?.computedKm).toBeCloseTo(995.4);
    expect(middle?.countries.map((link) => link.label)).toEqual(['Kazakhstan', 'Azerbaijan', 'Georgia']);
    expect(northSouth?.statusLine).toBe('262 km planned, 65 km operating');
  });
  it('counts a leg of two branches once', () => {
    const tables = fixtureTables();
    tables.corridors[0]?.branches.push({ id: 'again', name: 'Again', legs: ['-baku-tbilisi'] });
    expect(corridorRows(buildAtlas(tables))[0]?.computedKm).toBeCloseTo(995.4);
  });
  it('has rows without lengths while the legs are missing', () => {
    const { corridors } = fixtureTables();
    expect(corridorRows(buildAtlas({ corridors }))[0]).toMatchObject({
      computedKm: 0,
      countries: [],
      statusLine: '',
      legsCount: 0,
    });
  });
});

describe('status', () => {
  it('takes the last spell for today', () => {
    const leg = fixtureAtlas().legs.get('alat-baku');
    expect(leg && spellToday(leg)?.status).toBe('operating');
    expect(kmByStatus([])).toEqual([]);
  });
});
