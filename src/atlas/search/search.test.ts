import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { foldWords, wordsOf } from '../fold';
import { linkTo } from '../links';
import { type Selection, selectionKey } from '../selection';
import { aPlace, fixtureTables, read } from '../testing/fixture';
import { buildSearch, type HitGroup, type SearchHit } from '.';

const reading = read();
const { atlas } = reading;
const search = buildSearch(reading);
const hitsOf = (groups: readonly HitGroup[]): SearchHit[] => groups.flatMap(({ hits }) => hits);
const keysOf = (groups: readonly HitGroup[]): string[] => hitsOf(groups).map(({ sel }) => selectionKey(sel));
const keys = (query: string): string[] => keysOf(search.find(query));

const searchable: Selection[] = (
  [
    ['corridor', 'corridors'],
    ['place', 'places'],
    ['country', 'countries'],
    ['person', 'people'],
    ['deal', 'deals'],
    ['quote', 'quotes'],
    ['leg', 'legs'],
    ['figure', 'figures'],
    ['organisation', 'organisations'],
  ] as const
).flatMap(([kind, table]) => [...atlas[table].keys()].map((id) => ({ kind, id })));

describe('buildSearch', () => {
  it('finds every record by its own name and by its folded name', () => {
    for (const sel of searchable) {
      const label = linkTo(reading, sel)?.label ?? '';
      expect(keys(label)).toContain(selectionKey(sel));
      expect(keys(foldWords(wordsOf(label)))).toContain(selectionKey(sel));
    }
  });

  it('finds every place by a name with one letter wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...atlas.places.values()), fc.nat(), (place, seed) => {
        const { name, id } = place.properties;
        const at = 1 + (seed % (name.length - 1));
        // A letter no name of the fixture has, in place of one that is not the first.
        const slip = `${name.slice(0, at)}m${name.slice(at + 1)}`;
        expect(keys(slip)).toContain(`place:${id}`);
      }),
    );
  });

  it.each([
    ['Ələt', 'place:baku-port'],
    ['alyat', 'place:baku-port'],
    ['AZBAK', 'place:baku-port'],
    ['Баку', 'place:baku'],
    ['Bakı', 'place:baku'],
    ['bak', 'place:baku'],
    ['Ақтау', 'place:aktau'],
    ['aqtau', 'place:aktau'],
    ['titr', 'corridor:middle-corridor'],
    ['north south', 'corridor:north-south-corridor'],
    ['azerbaycan', 'country:az'],
    ['azerbaijan', 'country:az'],
    ['sco', 'country:sco'],
    ['zaur', 'person:zaur-example'],
    ['predictable rules', 'quote:clear-rules'],
    ['strategic partnershp', 'deal:partnership-2024'],
    ['alat baku', 'leg:alat-baku'],
  ])('answers %s with %s first', (query, key) => expect(keys(query)[0]).toBe(key));

  it.each([
    ['with a soft hyphen', 'Ba\u00adku', 'Baku'],
    ['with zero-width characters', '\ufeffB\u200ba\u200dk\u2060u', 'Baku'],
    ['between bidi controls', '\u2067\u202eBa\u200eku\u202c\u2069', 'Baku'],
    ['with no-break spaces', 'Port\u00a0of\u202fBaku', 'Port of Baku'],
  ])('finds for a name pasted %s what it finds for the name', (_, pasted, name) =>
    expect(search.find(pasted)).toEqual(search.find(name)),
  );

  it('puts an exact name before names that begin with it, and these before slips', () => {
    const places = ['Poti', 'Potiskum', 'New Poti', 'Pota'].map((name, i) =>
      aPlace(`p${i}`, name, 'ge', [42, 42]),
    );
    const hits = hitsOf(buildSearch(read(buildAtlas({ places }))).find('poti'));
    expect(hits.map((hit) => hit.label)).toEqual(['Poti', 'Potiskum', 'New Poti', 'Pota']);
  });

  it('puts the more important of two namesakes first', () => {
    const places = [
      aPlace('small', 'Alabat', 'az', [49, 40], { importance: 5 }),
      aPlace('great', 'Alabat', 'kz', [59, 40], { importance: 1 }),
    ];
    expect(keysOf(buildSearch(read(buildAtlas({ places }))).find('alabat'))).toEqual([
      'place:great',
      'place:small',
    ]);
  });

  it('says what matched where the label does not show it', () => {
    const first = (query: string): SearchHit | undefined => hitsOf(search.find(query))[0];
    expect(first('AZBAK')).toMatchObject({ kind: 'place', matched: 'AZBAK', detail: 'port, Azerbaijan' });
    expect(first('second phase')?.matched).toBe('A second phase.');
    expect(first('aktau')).not.toHaveProperty('matched');
  });

  it('falls back to records with some of the words when none has all', () => {
    expect(keys('tbilisi zzzzzz')).toContain('place:tbilisi');
  });

  it('gives nothing for nothing, and survives any query', () => {
    expect(search.find('')).toEqual([]);
    expect(search.find(' –!? ')).toEqual([]);
    expect(search.find('xyzzyqqq')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) =>
        search.find(query).every(({ hits, total }) => hits.length > 0 && hits.length <= total),
      ),
    );
  });

  it('does not take a row of letters for what begins with one of them', () => {
    // Kyrgyzstan, Kazakhstan, Kars, KZAAU … all begin with what is left of them.
    for (const query of ['qqqq', 'qqqqzzzz', 'kkkkk', 'zzzz']) expect(keys(query), query).toEqual([]);
    expect(keys('bakku')).toContain('place:baku-port');
  });

  it('indexes what is loaded and no more', () => {
    const { places } = fixtureTables();
    const part = buildSearch(read(buildAtlas({ places })));
    expect(hitsOf(part.find('Baku'))[0]?.detail).toBe('city, AZ');
    expect(part.find('Kazakhstan')).toEqual([]);
    expect(part.find('partnership')).toEqual([]);
    const nothing = buildSearch(read(buildAtlas({})));
    expect(nothing.find('Baku')).toEqual([]);
    expect(nothing.list()).toEqual([]);
  });

  it('finds what concerns a name, by any of its names', () => {
    // The deal and the figure say nothing of the Middle Corridor but by its id.
    expect(keys('TITR')).toEqual(expect.arrayContaining(['deal:partnership-2024', 'quote:key-issue']));
    expect(keys('AZBAK')).toContain('figure:port-capacity');
    const [deal] = hitsOf(search.find('Alyat', 'deal'));
    expect(deal).toMatchObject({ sel: { id: 'port-expansion' }, matched: 'Port of Baku (Alat)' });
  });

  it('finds what is said under another name of what is asked for', () => {
    const tables = fixtureTables();
    tables.countries.push({
      id: 'tr',
      name: 'Türkiye',
      aliases: ['Turkey'],
      kind: 'country',
      centre: null,
      bbox: null,
      memberships: [],
    });
    const [deal] = tables.deals;
    if (deal) deal.summary = 'Türkiye looks on.';
    const { find } = buildSearch(read(buildAtlas(tables)));
    expect(keysOf(find('Turkey'))).toEqual(keysOf(find('Türkiye')));
    expect(keysOf(find('Turkey looks'))).toEqual(['deal:partnership-2024']);
  });

  it('finds names in scripts without blanks between words', () => {
    const places = [
      aPlace('baku', 'Baku', 'az', [49, 40], { names: { zh: '巴库' } }),
      aPlace('khorgos', 'Khorgos', 'kz', [80, 44], { names: { zh: '霍尔果斯' } }),
    ];
    const { find } = buildSearch(read(buildAtlas({ places })));
    expect(keysOf(find('巴库'))).toEqual(['place:baku']);
    expect(keysOf(find('霍尔'))).toEqual(['place:khorgos']);
    expect(keysOf(find('去巴库港')), 'within a longer text').toEqual(['place:baku']);
    expect(keysOf(find('北京'))).toEqual([]);
  });

  it('finds an amount as it is written, and no other amount', () => {
    const tables = fixtureTables();
    const [deal] = tables.deals;
    if (deal) deal.value = { text: '$8 billion', amount: 8_000_000_000, currency: 'USD' };
    const { find } = buildSearch(read(buildAtlas(tables)));
    expect(keysOf(find('$8.4 billion'))).toEqual(['deal:port-expansion']);
    expect(keysOf(find('$8 billion'))).toEqual(['deal:partnership-2024']);
    expect(keysOf(find('8 billion'))).toEqual(['deal:partnership-2024']);
    expect(keysOf(find('14.5 million'))).toEqual(['figure:volume-2022-a']);
  });

  it('puts a person before all that names him', () => {
    const tables = fixtureTables();
    const [deal] = tables.deals;
    if (!deal) throw new Error('no deal');
    tables.deals = Array.from({ length: 40 }, (_, i) => ({
      ...deal,
      id: `d${i}`,
      title: `Example speaks ${i}`,
    }));
    const found = buildSearch(read(buildAtlas(tables))).find('example');
    expect(found[0]).toMatchObject({ kind: 'person', total: 1 });
    expect(found.find(({ kind }) => kind === 'deal')?.total).toBe(40);
  });

  it('tells how many there are, shows a few of each kind, and all of one where that is asked for', () => {
    const tables = fixtureTables();
    const [deal, , event] = tables.deals;
    if (!deal || !event) throw new Error('no deals');
    tables.deals = Array.from({ length: 30 }, (_, i) => ({ ...deal, id: `d${i}`, date: `20${10 + i}` }));
    const { find, list } = buildSearch(read(buildAtlas(tables)));
    const deals = find('partnership').find(({ kind }) => kind === 'deal');
    expect(deals?.total).toBe(30);
    expect(deals?.hits.length).toBeLessThan(15);
    const [all, ...others] = find('partnership', 'deal');
    expect(others).toEqual([]);
    expect(all?.hits).toHaveLength(30);
    expect(all?.hits.slice(0, 5)).toEqual(deals?.hits.slice(0, 5));
    // One or two more are shown rather than announced.
    expect(
      find('corridor').every(({ hits, total }) => hits.length === total || total - hits.length > 2),
    ).toBe(true);

    expect(list().find(({ kind }) => kind === 'deal')).toEqual({ kind: 'deal', total: 30, hits: [] });
    expect(list('deal', 'date')[0]?.hits[0]?.sel.id).toBe('d29');
    expect(list('place')[0]?.hits.map(({ label }) => label)).toEqual([
      'Aktau',
      'Astara',
      'Baku',
      'Port of Baku (Alat)',
      'Tbilisi',
    ]);
  });

  it('puts what concerns a name newest first', () => {
    const tables = fixtureTables();
    const [deal] = tables.deals;
    if (!deal) throw new Error('no deal');
    tables.deals = ['2019', '2024-05', '2021-03-01'].map((date) => ({ ...deal, id: `d${date}`, date }));
    const [deals] = buildSearch(read(buildAtlas(tables))).find('TITR', 'deal');
    expect(deals?.hits.map(({ date }) => date)).toEqual(['2024-05', '2021-03-01', '2019']);
  });

  it('tells deals from events', () => {
    const tables = fixtureTables();
    const [deal] = tables.deals;
    if (deal) deal.kind = 'war';
    const groups = buildSearch(read(buildAtlas(tables))).find('strategic partnership');
    expect(groups.map(({ kind }) => kind)).toEqual(['event', 'quote']);
  });
});
