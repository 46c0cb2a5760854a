import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { dateRange } from '../dates';
import { dealClass } from '../deal-kinds';
import { moneyOf } from '../money';
import { type Reading, readingOf } from '../reading/reading';
import { fixtureTables, read } from '../testing/fixture';
import { ordered } from './columns';
import { type AnyRecord, dateOf, entriesOf } from './entries';
import { asked, type Filter, filterKey, KINDS, LISTS, STATES, withoutPart } from './filter';
import { mapOf } from './map';
import { nameKey } from './name-key';
import { choices, loosen, matches } from './query';
import { indexWords } from './words';

const tables = fixtureTables();
const ids = (reading: Reading, filter: Filter): string[] =>
  matches(reading, filter).matches.map(({ kind, id, perhaps }) => `${kind}:${id}${perhaps ? '?' : ''}`);

describe('a filter', () => {
  it('means all that is known on the day, newest first, and marks what perhaps is', () => {
    expect(ids(read(), {})).toEqual([
      'deal:port-expansion',
      'quote:clear-rules',
      'quote:key-issue',
      'figure:investment-words',
      'figure:volume-2022-a',
      'figure:volume-2023',
      'deal:partnership-2024',
      'deal:sco-application',
      'figure:volume-2022-b',
      'figure:port-capacity?',
    ]);
    expect(ids(readingOf(buildAtlas(tables), '2024-07-10'), {})).toEqual([
      'deal:partnership-2024',
      'deal:sco-application?',
      'figure:volume-2022-b',
      'figure:port-capacity?',
    ]);
    // A plan whose source has no date was made before, nobody knows when.
    expect(ids(readingOf(buildAtlas(tables), '2000-01-01'), {})).toEqual(['figure:port-capacity?']);
  });

  it('is met by one of a list, and by all parts', () => {
    expect(ids(read(), { kind: ['declaration', 'quote'] })).toEqual([
      'quote:clear-rules',
      'quote:key-issue',
      'deal:partnership-2024',
    ]);
    expect(ids(read(), { kind: ['quote'], corridor: ['middle-corridor'] })).toEqual(['quote:key-issue']);
    expect(ids(read(), { kind: ['deal'], place: ['aktau'] })).toEqual(['deal:port-expansion']);
  });

  it('takes a bloc for its members on the day', () => {
    expect(ids(read(), { country: ['sco'], kind: ['quote'] })).toEqual([
      'quote:clear-rules',
      'quote:key-issue',
    ]);
    const late = fixtureTables();
    for (const country of late.countries)
      for (const membership of country.memberships)
        Object.assign(membership, { from: '2025', source: 'port-page' });
    const on = (day: string) =>
      ids(readingOf(buildAtlas(late), day, '2026-01-31'), { country: ['sco'], kind: ['quote'] });
    expect(on('2024-12-31')).toEqual([]);
    expect(on('2025-06-01')).toEqual(['quote:clear-rules?', 'quote:key-issue?']);
    expect(on('2026-01-31')).toEqual(['quote:clear-rules', 'quote:key-issue']);
  });

  it('knows parties by their records, or by their names however they are written', () => {
    expect(ids(read(), { party: ['person:zaur-example'] })).toEqual([
      'quote:key-issue',
      'deal:partnership-2024',
    ]);
    expect(ids(read(), { party: ['name:a-consortium'] })).toEqual(['deal:partnership-2024']);
    expect(ids(read(), { party: ['A  Consortium'] })).toEqual(['deal:partnership-2024']);
    expect(ids(read(), { party: ['country:az'] })).toEqual(['deal:partnership-2024', 'deal:sco-application']);
    expect(nameKey('Bakı Limanı')).toBe('name:baki-limani');
  });

  it('tells by the day what has become of it', () => {
    const on = (day: string, state: string) => ids(readingOf(buildAtlas(tables), day), { state: [state] });
    expect(on('2026-01-31', 'told')).toEqual(['deal:partnership-2024']);
    expect(on('2026-01-31', 'followed')).toEqual(['deal:partnership-2024']);
    expect(on('2025-03-01', 'followed')).toEqual(['deal:partnership-2024?']);
    expect(on('2024-12-31', 'followed')).toEqual([]);
    expect(on('2026-01-31', 'untold')).toEqual(['deal:port-expansion', 'deal:sco-application']);
    expect(on('2026-01-31', 'forecast')).toEqual(['figure:volume-2023']);
  });

  it('compares sums in their own currency, and is not sure of those without a number', () => {
    const worth = (amount: number, currency = 'USD') => ids(read(), { value: { currency, amount } });
    expect(worth(8_400_000_000)).toEqual(['deal:port-expansion', 'figure:investment-words?']);
    expect(worth(8_400_000_001)).toEqual(['figure:investment-words?']);
    expect(worth(1, 'EUR')).toEqual([]);
    expect(moneyOf('US$ bn')).toEqual({ currency: 'USD', size: 1e9 });
    expect(moneyOf('bn lira')).toEqual({ currency: 'TRY', size: 1e9 });
    for (const unit of ['TEU', 'Mt', 'm', '%', '', 'US$ a tonne']) expect(moneyOf(unit)).toBeNull();
  });

  it('keeps within two dates, and says perhaps of what may lie on either side', () => {
    expect(ids(read(), { kind: ['deal'], since: '2024-07', until: '2024-07' })).toEqual([
      'deal:partnership-2024',
      'deal:sco-application',
    ]);
    expect(ids(read(), { kind: ['deal'], since: '2024-07-03', until: '2025-02' })).toEqual([
      'deal:port-expansion?',
      'deal:partnership-2024',
      'deal:sco-application?',
    ]);
    expect(ids(read(), { since: 'soon' })).toEqual(ids(read(), {}));
  });

  it('finds words as they are begun and however they are spelled', () => {
    expect(ids(read(), { q: 'steady fl' })).toEqual(['quote:key-issue']);
    expect(ids(read(), { q: 'ЗАУР exam' })).toEqual(['quote:key-issue', 'deal:partnership-2024']);
    expect(ids(read(), { q: 'steady zebra' })).toEqual([]);
    expect(ids(read(), { q: '!?' })).toEqual(ids(read(), {}));
  });

  it('is answered with the same object for the same day and meaning', () => {
    const reading = read();
    expect(matches(reading, { kind: ['deal', 'quote'], place: [] })).toBe(
      matches(reading, { kind: ['quote', 'deal'] }),
    );
    expect(choices(reading, { kind: ['deal'] }, 'kind')).toBe(choices(reading, {}, 'kind'));
    expect(filterKey({ q: '', value: null, party: [] })).toBe(filterKey({}));
  });
});

it('which part to leave out: the one that brings the most', () => {
  expect(loosen(read(), { kind: ['quote'], corridor: ['middle-corridor'], place: ['aktau'] })).toEqual({
    name: 'place',
    count: 1,
  });
  expect(loosen(read(), { place: ['tbilisi'], q: 'zebra' })).toBeNull();
  expect(loosen(read(), {})).toBeNull();
});

it('where a result lies, and how much of it lies nowhere', () => {
  const reading = read();
  const { places, legs, unplaced } = mapOf(reading, matches(reading, {}));
  expect(Object.fromEntries(places)).toEqual({ 'baku-port': 3, aktau: 2, baku: 2 });
  expect(Object.fromEntries(legs)).toEqual({ 'alat-baku': 2 });
  expect(unplaced).toBe(5);
});

it('orders by any column, what has nothing in it last', () => {
  const reading = read();
  const order = (sort: string | null, filter: Filter = {}) =>
    ordered(reading, matches(reading, filter), sort).map(({ id }) => id);
  expect(order('title', { kind: ['deal', 'event'] })).toEqual([
    'sco-application',
    'port-expansion',
    'partnership-2024',
  ]);
  expect(order('-title', { kind: ['deal'] })).toEqual([
    'partnership-2024',
    'port-expansion',
    'sco-application',
  ]);
  expect(order('-date')).toEqual(order(null));
  expect(order('date')).toEqual([...order(null)].reverse());
  expect(order('value', { kind: ['deal'] })[0]).toBe('port-expansion');
  expect(order('-value', { kind: ['deal'] })[0]).toBe('port-expansion');
  expect(order('planet')).toEqual(order(null));
});

// ── against brute force ─────────────────────────────────────────────────────────────────────────────────────────────

/** One record against one part of a filter, by the plainest means: 0 no, 1 perhaps, 2 yes. */
function level(reading: Reading, entry: AnyRecord, filter: Filter, name: keyof Filter): number {
  const { atlas } = reading;
  const { kind, record } = entry;
  const { facets, all } = entriesOf(atlas);
  const of = (facet: keyof typeof facets): string[] => {
    const at = all.indexOf(entry);
    const { starts, of: values, values: names } = facets[facet];
    return [...values.slice(starts[at], starts[at + 1])].map((id) => names[id] ?? '');
  };
  const holds = { no: 0, perhaps: 1, yes: 2 } as const;
  switch (name) {
    case 'kind': {
      const own: string[] = kind === 'deal' ? [record.kind, dealClass(record.kind)] : [kind];
      return own.some((each) => filter.kind?.includes(each)) ? 2 : 0;
    }
    case 'country':
      return Math.max(
        0,
        ...(filter.country ?? []).flatMap((id) =>
          of('country').map((own) => {
            if (own === id) return 2;
            const country = atlas.countries.get(own);
            const standings = country ? reading.memberships(country) : [];
            return Math.max(
              0,
              ...standings
                .filter(({ membership }) => membership.bloc === id && membership.status === 'member')
                .map((standing) => holds[standing.holds]),
            );
          }),
        ),
      );
    case 'state': {
      if (kind === 'figure') return filter.state?.includes(record.kind) ? 2 : 0;
      if (kind === 'quote') return 0;
      const told = Math.max(0, ...record.status.map(({ date }) => holds[reading.holds(date)]));
      const followed = Math.max(
        0,
        ...(record.followedBy ?? []).map((id) => {
          const later = atlas.deals.get(id);
          return later ? holds[reading.holds(later)] : 0;
        }),
      );
      const levels: Record<string, number> = { told, followed, untold: 2 - told };
      return Math.max(0, ...(filter.state ?? []).map((state) => levels[state] ?? 0));
    }
    case 'since':
    case 'until': {
      const own = dateRange(dateOf(atlas, entry));
      const wanted = dateRange(filter[name] ?? '');
      if (!own || !wanted) return 2;
      const [from, to] = name === 'since' ? [wanted.min, '9999-12-31'] : ['0000-01-01', wanted.max];
      if (own.max < from || own.min > to) return 0;
      return own.min >= from && own.max <= to ? 2 : 1;
    }
    case 'value':
    case 'q':
      return 2;
    default:
      return of(name).some((value) => filter[name]?.includes(value)) ? 2 : 0;
  }
}

function brute(reading: Reading, filter: Filter): { key: string; perhaps: boolean }[] {
  const holds = { no: 0, perhaps: 1, yes: 2 } as const;
  return entriesOf(reading.atlas).all.flatMap((entry) => {
    const least = Math.min(
      holds[reading.holds(entry.record)],
      ...asked(filter).map((name) => level(reading, entry, filter, name)),
    );
    return least > 0 ? [{ key: `${entry.kind}:${entry.record.id}`, perhaps: least === 1 }] : [];
  });
}

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2026-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const some = (...of: string[]) => fc.subarray(of, { maxLength: 3 });
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    corridor: some('middle-corridor', 'north-south-corridor', 'none'),
    place: some('baku', 'baku-port', 'aktau'),
    country: some('az', 'cn', 'kz', 'sco'),
    party: some('person:zaur-example', 'country:az', 'name:minister', 'name:port-of-baku'),
    kind: some(...KINDS),
    state: some(...STATES),
    source: some('article', 'port-page', 'railway-book'),
    since: fc.constantFrom('2019', '2024-07', '2024-08-23', '2025'),
    until: fc.constantFrom('2019', '2024-07', '2024-08-23', '2025'),
  },
  { requiredKeys: [] },
);
/** The fixture, its records taken at random and dated at random. */
const atlases = fc
  .record({
    deals: fc.array(fc.record({ of: fc.nat(), date: day, followed: fc.nat() }), { maxLength: 12 }),
    figures: fc.array(fc.record({ of: fc.nat(), period: day }), { maxLength: 12 }),
    from: day,
  })
  .map(({ deals, figures, from }) => {
    const base = fixtureTables();
    const pick = <T>(list: readonly T[], at: number): T => {
      const found = list[at % list.length];
      if (found === undefined) throw new Error('the fixture is empty');
      return found;
    };
    return buildAtlas({
      ...base,
      deals: deals.map(({ of, date, followed }, i) => ({
        ...pick(base.deals, of),
        id: `deal-${i}`,
        date,
        followedBy: [`deal-${followed % deals.length}`],
      })),
      figures: figures.map(({ of, period }, i) => ({ ...pick(base.figures, of), id: `figure-${i}`, period })),
      countries: base.countries.map((country) => ({
        ...country,
        memberships: country.memberships.map((membership) => ({
          ...membership,
          status: 'member' as const,
          from,
        })),
      })),
    });
  });

describe('whatever is asked', () => {
  it('list and counts are those of trying every record', () => {
    fc.assert(
      fc.property(atlases, day, filters, (atlas, on, filter) => {
        const reading = readingOf(atlas, on);
        const found = matches(reading, filter);
        expect(found.matches.map(({ kind, id, perhaps }) => ({ key: `${kind}:${id}`, perhaps }))).toEqual(
          brute(reading, filter),
        );
        expect(found.perhaps).toBe(found.matches.filter(({ perhaps }) => perhaps).length);
        for (const name of LISTS) {
          const told = choices(reading, filter, name);
          for (const { value, count } of told) {
            expect(count).toBe(brute(reading, { ...filter, [name]: [value] }).length);
          }
          // None is forgotten.
          const values = name === 'state' ? STATES : entriesOf(atlas).facets[name].values;
          for (const value of values) {
            const isTold = told.some((choice) => choice.value === value);
            expect(isTold).toBe(brute(reading, { ...filter, [name]: [value] }).length > 0);
          }
        }
        const loose = loosen(reading, filter);
        const counts = asked(filter).map((name) => brute(reading, withoutPart(filter, name)).length);
        expect(loose?.count ?? 0).toBe(Math.max(0, ...counts));
      }),
      { numRuns: 60 },
    );
  });
});

it('a filter takes a small part of the time that trying every record takes', () => {
  const base = fixtureTables();
  const times = <T extends { id: string }>(list: readonly T[]): T[] =>
    Array.from({ length: 1500 }, (_, n) =>
      list.map((record) => ({ ...record, id: `${record.id}-${n}` })),
    ).flat();
  const atlas = buildAtlas({
    ...base,
    deals: times(base.deals),
    quotes: times(base.quotes),
    figures: times(base.figures),
  });
  const reading = read(atlas);
  const filter = (n: number): Filter => ({
    corridor: ['middle-corridor'],
    country: ['sco'],
    q: `steady ${'flow of goods'.slice(0, 1 + (n % 12))}`,
  });
  const taken = (work: () => void): number => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  matches(reading, filter(0));
  const own = Math.min(...Array.from({ length: 9 }, (_, n) => taken(() => matches(reading, filter(n + 1)))));
  // Without an index: every record's text is read for the words.
  const { all } = entriesOf(atlas);
  const plain = Math.min(
    ...Array.from({ length: 3 }, () =>
      taken(() => all.filter(({ record }) => JSON.stringify(record).toLowerCase().includes('steady flow'))),
    ),
  );
  expect(own).toBeLessThan(plain / 5);
});

describe('texts that are read ahead', () => {
  it('are each read once, and what is found is the same whether some were or none', () => {
    const texts = ['a port', 'a railway', 'port and railway'];
    const found = (ahead: number): number[] => {
      const asked: number[] = [];
      const index = indexWords(texts.length, (at) => {
        asked.push(at);
        return texts[at] ?? '';
      });
      expect(index.read(ahead)).toBe(ahead >= texts.length);
      const levels = new Uint8Array(texts.length);
      index.find('port', levels, 2);
      expect(asked).toEqual([0, 1, 2]);
      return [...levels];
    };
    expect([found(0), found(1), found(5)]).toEqual([
      [2, 0, 2],
      [2, 0, 2],
      [2, 0, 2],
    ]);
  });
});
