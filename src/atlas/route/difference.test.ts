import { describe, expect, it } from 'vitest';
import { aQuestion, aRoute, routeReading } from '../testing/routes';
import type { Change } from './change';
import {
  type Difference,
  difference,
  differenceParts,
  differenceWords,
  otherScenarioWords,
} from './difference';

const reading = routeReading();
const long = aRoute(reading, ['aktau-alat', 'alat-baku', 'baku-tbilisi']);
const short = aRoute(reading, ['alat-baku', 'baku-tbilisi']);
const NOTHING: Difference = {
  same: false,
  km: 0,
  hours: { shortest: 0, longest: 0 },
  seaLegs: 0,
  borders: 0,
  breaks: 0,
  transhipments: 0,
};
const parts = (of: Partial<Difference>): string[] => differenceParts({ ...NOTHING, ...of });
const days = (shortest: number, longest: number | null): string[] =>
  parts({ hours: { shortest: shortest * 24, longest: longest === null ? null : longest * 24 } });

describe('the difference between two ways', () => {
  it('is each number of the second less that of the first, each end of the days with its like', () => {
    expect(difference(short, long)).toEqual({
      same: false,
      km: 430,
      // By ship, and in the port.
      hours: { shortest: expect.closeTo(32), longest: expect.closeTo(54) },
      seaLegs: 1,
      borders: 1,
      breaks: 0,
      transhipments: 1,
    });
    const back = difference(long, short);
    expect([back.km, back.seaLegs, back.hours.shortest]).toEqual([-430, -1, expect.closeTo(-32)]);
    expect(difference(long, long)).toMatchObject({ same: true, km: 0 });
  });

  it('does not know the longest where one of the two is not known', () => {
    const unknown = { ...long, days: { ...long.days, hours: { min: 10, max: null } } };
    expect(difference(short, unknown).hours.longest).toBeNull();
    expect(difference(unknown, short).hours.longest).toBeNull();
  });
});

describe('a difference in words', () => {
  it('has one day as one, and says nothing of days that nobody knows of a way that stays', () => {
    expect(days(1, 1)).toEqual(['1 day more by our reckoning']);
    expect(days(-1, -1)).toEqual(['1 day fewer by our reckoning']);
    expect(days(1, 2)).toEqual(['1–2 days more by our reckoning']);
    expect(parts({ same: true, hours: { shortest: 0, longest: null } })).toEqual([]);
    expect(parts({ hours: { shortest: 0, longest: null } })).toHaveLength(1);
  });

  it('names what is more and what is fewer, and nothing that stays', () => {
    expect(parts({})).toEqual([]);
    expect(parts({ km: 2140.4, seaLegs: 1, borders: -2, breaks: 3, transhipments: -1 })).toEqual([
      '2,140 km more',
      'one sea leg more',
      'two borders fewer',
      '3 breaks of gauge more',
      'one transhipment fewer',
    ]);
    expect(parts({ km: 0.4 })).toEqual([]);
  });

  it('says both ends of the days plainly', () => {
    expect(days(6, 19)).toEqual(['6–19 days more by our reckoning']);
    expect(days(-6, -19)).toEqual(['6–19 days fewer by our reckoning']);
    expect(days(4, 4)).toEqual(['4 days more by our reckoning']);
    expect(days(-1, 5)).toEqual([
      '1 day fewer by our reckoning with all at its shortest, 5 days more with all at its longest',
    ]);
    expect(days(10, 5)).toEqual([
      '10 days more by our reckoning with all at its shortest, 5 days more with all at its longest',
    ]);
    expect(days(0, 5)[0]).toMatch(/^as many days by our reckoning with all at its shortest/);
    expect(days(5, null)[0]).toMatch(/^5 days more .* nobody knows/);
    expect(days(0.01, -0.01)).toEqual([]);
  });
});

describe('the sentence of a difference', () => {
  const closed = (...changes: Change[]) => aQuestion({ closed: changes });
  const ge: Change = { kind: 'country', id: 'ge' };

  it('names what is gone without', () => {
    expect(differenceWords(reading.whole, closed(ge), short, long)).toMatch(
      /^Without Georgia: 430 km more, one sea leg more, one border more, one transhipment more, 1\.3–2\.3 days more/,
    );
    expect(differenceWords(reading.whole, closed(ge, { kind: 'mode', id: 'sea' }), short, long)).toMatch(
      /^Without Georgia and the sea: /,
    );
  });

  it('speaks of changes where something else is done', () => {
    const slow = { change: ge, factor: 2 };
    const lead = (question: Parameters<typeof differenceWords>[1]) =>
      differenceWords(reading.whole, question, short, long).split(':')[0];
    expect(lead(aQuestion({ closed: [ge], slow: [slow] }))).toBe('With these changes');
    expect(lead(closed({ kind: 'state', id: 'idle' }))).toBe('With these changes');
    expect(lead(aQuestion({ opened: [ge] }))).toBe('With these changes');
  });

  it('is told against another scenario, where there may be no way', () => {
    expect(otherScenarioWords({ name: 'By rail', day: null, best: short }, long)).toMatch(
      /^Against “By rail”: 430 km more, one sea leg more, /,
    );
    expect(otherScenarioWords({ name: 'By rail', day: null, best: long }, long)).toBe(
      'Against “By rail”, the best way stays as it is.',
    );
    expect(otherScenarioWords({ name: 'By rail', day: '2018-06-01', best: long }, long)).toBe(
      'Against “By rail”, as of 1 June 2018, the best way stays as it is.',
    );
    // Over the same lines it may take another time.
    const slower = aRoute(reading, ['aktau-alat', 'alat-baku', 'baku-tbilisi'], 'route-1', 2);
    expect(otherScenarioWords({ name: 'By rail', day: null, best: slower }, long)).toMatch(
      /^Against “By rail”: .* days fewer/,
    );
    expect(otherScenarioWords({ name: 'By rail', day: null, best: null }, long)).toBe(
      'In “By rail” there is no such way.',
    );
  });

  it('says where nothing is different, and where there was nothing before', () => {
    expect(differenceWords(reading.whole, closed(ge), long, long)).toBe(
      'Without Georgia, the best way stays as it is.',
    );
    expect(differenceWords(reading.whole, closed(ge), null, long)).toBe(
      'Without these changes there would be no way.',
    );
    const slower = aRoute(reading, ['aktau-alat', 'alat-baku', 'baku-tbilisi'], 'route-1', 2);
    expect(differenceWords(reading.whole, closed(ge), long, slower)).toMatch(
      /^Without Georgia: .* days more/,
    );
  });
});
