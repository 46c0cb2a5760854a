import { describe, expect, it } from 'vitest';
import { aQuestion, aRoute, routeAtlas, routeReading } from '../testing/routes';
import { aTime } from '../testing/times';
import { daysRange, daysWords, hoursRange } from './days-words';
import { derivationOf } from './derivation';
import type { None } from './none';
import { bestWords, noneWords, publishedKmWords, routeNames, withoutClosures } from './route-words';

const reading = routeReading();
const route = aRoute(reading, ['aktau-alat', 'alat-baku', 'baku-tbilisi']);

describe('hours and days in words', () => {
  it('are ranges, ends that are not known said so', () => {
    expect(daysRange({ min: 9 * 24, max: 27 * 24 })).toBe('9–27 days');
    expect(daysRange({ min: 24, max: 24 })).toBe('1 day');
    expect(daysRange({ min: 12, max: 60 })).toBe('0.5–2.5 days');
    expect(daysRange({ min: 9 * 24, max: null })).toBe('at least 9 days');
    expect(daysRange({ min: 24, max: null })).toBe('at least 1 day');
    expect(daysRange({ min: 0, max: null })).toBe('days not known');
    expect(daysRange({ min: 0.1, max: 0.4 })).toBe('0.1–0.4 hours');
    expect(daysRange({ min: 1, max: 8 })).toBe('1–8 hours');
    expect(daysRange({ min: 1, max: 60 })).toBe('0–2.5 days');
    expect(daysWords({ ...route.days, hours: { min: 240, max: 480 }, atLeast: true })).toBe(
      'at least 10 days',
    );
    expect(hoursRange({ min: 8.5, max: 80.2 })).toBe('8.5–80');
    expect(hoursRange({ min: 5, max: null })).toBe('at least 5');
    expect(hoursRange({ min: 0, max: null })).toBe('not known');
  });
});

describe('a way in words', () => {
  it('is its kilometres and days, then its countries and what is changed at', () => {
    expect(bestWords(reading, route)).toEqual([
      '995 km as drawn, 430 km of it by sea; 3–6 days by our reckoning.',
      'Through Kazakhstan, Azerbaijan and Georgia: 2 borders, no break of gauge, one transhipment.',
    ]);
    expect(bestWords(reading, aRoute(reading, ['alat-baku']))[0]).toMatch(/^65 km as drawn, /);
  });

  it('tells the borders that it crosses without a stop', () => {
    const passing = {
      ...route,
      totals: { ...route.totals, passages: [{ countries: ['kz', 'ru', 'kz'] }] },
    };
    expect(bestWords(reading, passing)[1]).toContain('4 borders (2 of them without a stop), no break');
  });

  it('has a name by the weightiest places that the best does not pass', () => {
    const other = aRoute(reading, ['astara-baku', 'baku-tbilisi'], 'route-2');
    expect(routeNames(reading.whole, [route, aRoute(reading, ['aktau-alat'])])).toEqual([
      'Way 1, by Port of Baku and Baku',
      'Way 2',
    ]);
    expect(routeNames(reading.whole, [aRoute(reading, ['alat-baku']), other])).toEqual([
      'Way 1',
      'Way 2, by Baku',
    ]);
    expect(routeNames(reading.whole, [])).toEqual([]);
  });

  it('has published lengths beside ours', () => {
    expect(publishedKmWords({ min: 4210, max: 4256, shareOfWay: 0.62 })).toBe(
      '4,210–4,256 km, of 62% of the way',
    );
    expect(publishedKmWords({ min: 70, max: 70, shareOfWay: 1 })).toBe('70 km, of 100% of the way');
  });
});

describe('why there is no way', () => {
  const NONE: None = { reason: 'cut', place: '', spare: '', cuts: [], reopen: [], exact: true, lacking: [] };
  const words = (none: Partial<None>, asked: Parameters<typeof aQuestion>[0] = {}) =>
    noneWords(reading, aQuestion(asked), { ...NONE, ...none });

  it('is a sentence for each reason', () => {
    expect(words({ reason: 'same', place: 'baku' }, { from: 'baku', to: 'baku' })).toEqual([
      'Both ends are Baku. Choose another place for one of them.',
    ]);
    expect(words({ reason: 'end', place: 'tbilisi', reopen: ['country:ge'], cuts: ['country:ge'] })).toEqual([
      'Tbilisi is closed: nothing can come to it or leave it.',
      'This alone parts them: Georgia closed.',
      'To have a way again it is enough to undo this: Georgia closed.',
    ]);
    expect(words({ reason: 'by' }, { by: ['rail', 'road'] })[0]).toBe(
      'There is no way from Aktau to Tbilisi by rail or road alone.',
    );
    expect(words({ reason: 'apart' })[0]).toMatch(/^The atlas knows of no way from Aktau to Tbilisi/);
  });

  it('names the fewest changes to undo, and says whether they are surely the fewest', () => {
    const two = { cuts: [], reopen: ['mode:sea', 'country:ge'] };
    expect(words(two)).toEqual([
      'With these changes there is no way from Aktau to Tbilisi.',
      'To have a way again, undo these together: nothing by sea, Georgia closed.',
      'No smaller set of changes does it.',
    ]);
    expect(words({ ...two, exact: false })[2]).toMatch(/^None of them can be spared/);
  });

  it('names the lines that are lacking, the first four, and the places to be passed', () => {
    expect(words({ reason: 'idle', lacking: ['astara-baku'] })[0]).toMatch(/: Astara–Baku\.$/);
    expect(words({ reason: 'idle', lacking: ['a', 'b', 'c', 'd', 'e', 'f'] })[0]).toMatch(
      /: a, b, c, d and 2 others\.$/,
    );
    const via = ['baku', 'astara'];
    expect(words({}, { via })[0]).toBe(
      'With these changes there is no way from Aktau to Tbilisi by way of Baku and Astara.',
    );
    expect(words({ spare: 'astara' }, { via }).at(-1)).toBe(
      'It is Astara that cannot be passed so: without it on the way there is one.',
    );
  });

  it('is undone by leaving out just these closures', () => {
    expect(withoutClosures(['country:ge', 'mode:sea', 'pair:az+ge'], ['mode:sea'])).toEqual([
      'country:ge',
      'pair:az+ge',
    ]);
  });
});

describe('on what the days rest', () => {
  it('is told piece by piece: whose word, which assumption, or nobody’s', () => {
    const rows = derivationOf(reading.whole, route.days.pieces, new Map([['dwell-port', null]]), reading.day);
    expect(rows.map(({ words, basis, grounds: [ground] }) => [words, basis, ground?.words])).toEqual([
      ['Aktau to Port of Baku (Alat), 430 km', 'published', 'A railway, 2024'],
      ['Port, Port of Baku (Alat)', 'assumed', 'assumed by you: port, between land and ship'],
      ['Port of Baku (Alat) to Baku, 65 km', 'assumed', 'assumed: speed by rail, 1520 mm'],
      ['Baku to Tbilisi, 500 km', 'assumed', 'assumed: speed by rail, 1520 mm'],
      ['Border, Baku or Tbilisi', 'assumed', 'assumed: border, by rail'],
    ]);
    expect(rows[0]?.sel).toEqual({ kind: 'leg', id: 'aktau-alat' });
    expect(rows[1]?.sel).toEqual({ kind: 'place', id: 'baku-port' });
    expect(rows[0]?.grounds[0]?.source?.id).toBe('railway-book');
    expect(rows[1]?.grounds[0]?.source).toBeNull();
  });

  it('is nobody’s word where nothing is assumed, and says what slows it', () => {
    const bare = routeReading(routeAtlas({ assumptions: [], times: [] }));
    const slow = aRoute(bare, ['alat-baku'], 'route-1', 2.5);
    const [row] = derivationOf(bare.whole, slow.days.pieces, new Map(), bare.day);
    expect(row?.grounds).toEqual([
      { id: '', what: 'unknown', words: 'nobody says', said: 'nobody says', source: null },
    ]);
    expect(row?.slowed).toBe('2.5 × as long by your change');
  });

  it('is a share of what was published of a whole leg', () => {
    const [piece] = route.days.pieces;
    if (!piece) throw new Error('There is one.');
    const half = { ...piece, spent: { ...piece.spent, shares: [0.5] } };
    expect(derivationOf(reading.whole, [half], new Map(), reading.day)[0]?.grounds[0]?.words).toBe(
      'A railway, 2024; 50% of it',
    );
  });

  it('is of the stretch that was timed, and says of a time that it is of a later day', () => {
    const stretch = aTime('long', { of: { kind: 'stretch', from: 'aktau', to: 'tbilisi' }, period: '2022' });
    const of = routeReading(routeAtlas({ times: [stretch] }));
    const [piece] = route.days.pieces;
    if (!piece) throw new Error('There is one.');
    const quarter = { ...piece, spent: { ...piece.spent, ids: ['long'], shares: [0.25] } };
    const on = (day: string) => derivationOf(of.whole, [quarter], new Map(), day)[0]?.grounds[0];
    expect(on('2024-08-31')?.words).toBe('A railway, 2022, Aktau to Tbilisi; 25% of it');
    expect(on('2012-05-12')).toMatchObject({
      words: 'A railway, 2022 (of a later day), Aktau to Tbilisi; 25% of it',
      said: 'A railway, 2022 (of a later day), Aktau to Tbilisi',
    });
  });
});
