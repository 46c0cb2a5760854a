import { describe, expect, it } from 'vitest';
import type { Rate } from '../rates';
import { fixtureTables } from '../testing/fixture';
import { aRate } from '../testing/rates';
import { aRoute, routeAtlas, routeReading } from '../testing/routes';
import { publishedRates, rateLine, rateSaid, rateTerms, rateWords } from './published-rates';

const stretch = (from: string, to: string, via?: string[]) =>
  ({ kind: 'stretch', from, to, ...(via && { via }) }) as const;
/** Of a stretch, by whatever means. */
const along = (...ends: Parameters<typeof stretch>) => ({ of: stretch(...ends), mode: 'mixed' }) as const;
const LEGS = ['aktau-alat', 'alat-baku', 'baku-tbilisi'];
const BACK = ['-baku-tbilisi', '-alat-baku', '-aktau-alat'];

function found(rates: readonly Rate[], legs: readonly string[] = LEGS) {
  const reading = routeReading(routeAtlas({ rates: [...rates] }));
  return publishedRates(reading, aRoute(reading, legs));
}
const ids = (rates: readonly Rate[], legs?: readonly string[]): string[] =>
  found(rates, legs).map(({ rate }) => rate.id);

describe('published rates', () => {
  it('are of stretches that the route passes in that direction, the longest first; newest first of the same', () => {
    const rates = [
      aRate('part', along('baku-port', 'tbilisi')),
      aRate('shorter', along('aktau', 'baku')),
      aRate('old', { ...along('aktau', 'tbilisi'), period: '2018' }),
      aRate('whole', { ...along('aktau', 'tbilisi', ['baku']), period: '2023-02' }),
      aRate('back', along('tbilisi', 'aktau')),
      aRate('elsewhere', along('aktau', 'astara')),
      aRate('other-way', along('aktau', 'tbilisi', ['astara'])),
    ];
    expect(found(rates).map(({ rate, isWhole }) => [rate.id, isWhole])).toEqual([
      ['whole', true],
      ['old', true],
      ['part', false],
      ['shorter', false],
    ]);
    expect(ids(rates, BACK)).toEqual(['back']);
  });

  it('are of stretches that the route goes by the same mode all along', () => {
    const rates = [
      aRate('rail', { of: stretch('baku-port', 'tbilisi'), mode: 'rail' }),
      aRate('sea', { of: stretch('baku-port', 'tbilisi'), mode: 'sea' }),
      aRate('sea-and-rail', { of: stretch('aktau', 'tbilisi'), mode: 'sea' }),
      aRate('rail-and-sea', { of: stretch('aktau', 'baku'), mode: 'rail' }),
    ];
    expect(ids(rates)).toEqual(['rail']);
  });

  it('are of legs that are run from end to end, in the direction that is meant', () => {
    const ferry = { kind: 'leg', leg: 'aktau-alat' } as const;
    const rates = [
      aRate('either', { of: ferry, mode: 'sea' }),
      aRate('there', { of: ferry, mode: 'sea', towards: 'baku-port' }),
      aRate('back', { of: ferry, mode: 'sea', towards: 'aktau' }),
      aRate('another', { of: { kind: 'leg', leg: 'baku-astara' } }),
    ];
    expect(ids(rates)).toEqual(['either', 'there']);
    expect(ids(rates, BACK)).toEqual(['either', 'back']);
  });

  it('are at a place of what the route does there, by the same mode and towards where it goes', () => {
    const at = (place: string, extras: Partial<Rate> = {}): Partial<Rate> => ({
      of: { kind: 'place', place },
      what: 'port',
      mode: 'sea',
      ...extras,
    });
    const rates = [
      aRate('port', at('baku-port')),
      aRate('on', at('baku-port', { towards: 'tbilisi' })),
      aRate('against', at('baku-port', { towards: 'aktau' })),
      aRate('by-road', at('baku-port', { mode: 'road' })),
      aRate('no-gauge', at('baku-port', { what: 'gauge', mode: 'rail' })),
      aRate('no-port', at('baku')),
      aRate('border', at('tbilisi', { what: 'border', mode: 'rail' })),
      aRate('crossing', {
        ...at(''),
        of: { kind: 'crossing', places: ['tbilisi', 'baku'] },
        what: 'border',
        mode: 'rail',
      }),
      aRate('no-crossing', {
        ...at(''),
        of: { kind: 'crossing', places: ['tbilisi', 'aktau'] },
        what: 'border',
        mode: 'rail',
      }),
    ];
    expect(ids(rates).sort()).toEqual(['border', 'crossing', 'on', 'port']);
  });

  it('are of a change of gauge at a crossing, in whichever of its stations it lies', () => {
    const tables = fixtureTables();
    const rates = ['baku', 'tbilisi', 'aktau'].map((place) =>
      aRate(place, { of: { kind: 'place', place }, what: 'gauge' }),
    );
    const legs = tables.legs.map((leg) =>
      leg.id === 'baku-tbilisi'
        ? { ...leg, properties: { ...leg.properties, gauges: [1520, 1435] as (1520 | 1435)[] } }
        : leg,
    );
    const sides: Record<string, string> = { baku: 'tbilisi', tbilisi: 'baku' };
    const places = tables.places.map((place) => {
      const otherSide = sides[place.id];
      return otherSide ? { ...place, properties: { ...place.properties, otherSide } } : place;
    });
    const shown = (extras: Parameters<typeof routeAtlas>[0], refs: readonly string[]): string[] => {
      const reading = routeReading(routeAtlas({ rates, legs, ...extras }));
      return publishedRates(reading, aRoute(reading, refs)).map(({ rate }) => rate.id);
    };
    expect([shown({}, LEGS), shown({}, BACK)]).toEqual([['tbilisi'], ['baku']]);
    expect(shown({ places }, LEGS)).toEqual(['baku', 'tbilisi']);
    expect(shown({ places }, BACK)).toEqual(['tbilisi', 'baku']);
  });

  it('come with their source, and never as a sum', () => {
    const [one, other] = found([
      aRate('a', along('aktau', 'tbilisi')),
      aRate('b', along('aktau', 'tbilisi')),
    ]);
    expect(one?.source?.id).toBe('railway-book');
    expect([one?.rate.amount.to, other?.rate.amount.to]).toEqual([1000, 1000]);
    expect(found([])).toEqual([]);
  });
});

describe('a rate in words', () => {
  const { whole: atlas } = routeReading();

  it('says what is paid for, how much, and per what, in its own currency', () => {
    const words = (extras: Partial<Rate>): string => rateWords(atlas, aRate('a', extras));
    expect(words({ of: stretch('aktau', 'tbilisi', ['baku']), amount: { from: 2305.42, to: 2305.42 } })).toBe(
      'Aktau to Tbilisi by way of Baku: US$2,305.42 per 40-foot container',
    );
    expect(words({ of: stretch('aktau', 'tbilisi'), amount: { from: 1600, to: 1700 }, per: 'lorry' })).toBe(
      'Aktau to Tbilisi: US$1,600 to US$1,700 per lorry',
    );
    expect(words({ amount: { from: null, to: 500 }, currency: 'EUR' })).toBe(
      'Port of Baku (Alat) to Baku, either way: up to €500 per 40-foot container',
    );
    expect(words({ towards: 'baku-port' })).toContain('Baku to Port of Baku (Alat): US$1,000');
    expect(words({ towards: 'baku' })).toContain('Port of Baku (Alat) to Baku: US$1,000');
    expect(
      words({ of: { kind: 'place', place: 'aktau' }, what: 'gauge', towards: 'baku', per: 'not-said' }),
    ).toBe('Change of gauge, Aktau, towards Baku: US$1,000 (per what is not said)');
    expect(words({ of: { kind: 'crossing', places: ['baku', 'tbilisi'] }, what: 'border' })).toContain(
      'Border, Baku and Tbilisi: ',
    );
  });

  it('says whose number it is, of when, what is in it and what is not', () => {
    const rate = aRate('a', { kind: 'tariff', period: '2020-04', includes: 'port dues', note: 'To Baku.' });
    expect(rateSaid(rate)).toBe('A railway, April 2020 (tariff)');
    expect(rateSaid(aRate('a'))).toBe('A railway, 2024');
    expect(rateTerms(rate)).toBe('In it: port dues. To Baku.');
    expect(rateTerms(aRate('a', { excludes: 'insurance' }))).toBe('Not in it: insurance.');
    expect(rateTerms(aRate('a'))).toBe('');
    expect(rateLine(atlas, rate)).toMatch(
      /container, A railway, April 2020 \(tariff\)\. In it: port dues\. To Baku\.$/,
    );
    expect(rateLine(atlas, aRate('a'))).toMatch(/container, A railway, 2024$/);
  });
});
