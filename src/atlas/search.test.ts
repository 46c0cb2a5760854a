import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from './atlas';
import { fold } from './fold';
import { linkTo } from './links';
import { buildSearch } from './search';
import { type Selection, selectionKey } from './selection';
import { aPlace, fixtureTables, read } from './testing/fixture';

const reading = read();
const { atlas } = reading;
const search = buildSearch(reading);
const keys = (query: string, limit?: number): string[] =>
  search(query, limit).map((hit) => selectionKey(hit.sel));

const searchable: Selection[] = (
  [
    ['corridor', 'corridors'],
    ['place', 'places'],
    ['country', 'countries'],
    ['person', 'people'],
    ['deal', 'deals'],
    ['quote', 'quotes'],
    ['leg', 'legs'],
  ] as const
).flatMap(([kind, table]) => [...atlas[table].keys()].map((id) => ({ kind, id })));

describe('buildSearch', () => {
  it('finds every record by its own name and by its folded name', () => {
    for (const sel of searchable) {
      const label = linkTo(reading, sel)?.label ?? '';
      expect(keys(label, 3)).toContain(selectionKey(sel));
      expect(keys(fold(label), 3)).toContain(selectionKey(sel));
    }
  });

  it('finds every place by a name with one letter wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...atlas.places.values()), fc.nat(), (place, seed) => {
        const { name, id } = place.properties;
        const at = 1 + (seed % (name.length - 1));
        // A letter no name of the fixture has, in place of one that is not the first.
        const slip = `${name.slice(0, at)}m${name.slice(at + 1)}`;
        expect(keys(slip, 20)).toContain(`place:${id}`);
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
    expect(search(pasted)).toEqual(search(name)),
  );

  it('puts an exact name before names that begin with it, and these before slips', () => {
    const places = ['Poti', 'Potiskum', 'New Poti', 'Pota'].map((name, i) =>
      aPlace(`p${i}`, name, 'ge', [42, 42]),
    );
    const hits = buildSearch(read(buildAtlas({ places })))('poti');
    expect(hits.map((hit) => hit.label)).toEqual(['Poti', 'Potiskum', 'New Poti', 'Pota']);
  });

  it('puts the more important of two namesakes first', () => {
    const places = [
      aPlace('small', 'Alabat', 'az', [49, 40], { importance: 5 }),
      aPlace('great', 'Alabat', 'kz', [59, 40], { importance: 1 }),
    ];
    expect(buildSearch(read(buildAtlas({ places })))('alabat').map((hit) => hit.sel.id)).toEqual([
      'great',
      'small',
    ]);
  });

  it('says what matched where the label does not show it', () => {
    expect(search('AZBAK')[0]).toMatchObject({ kind: 'Place', matched: 'AZBAK', detail: 'port, Azerbaijan' });
    expect(search('second phase')[0]?.matched).toBe('A second phase.');
    expect(search('aktau')[0]).not.toHaveProperty('matched');
  });

  it('falls back to records with some of the words when none has all', () => {
    expect(keys('tbilisi zzzzzz')).toContain('place:tbilisi');
  });

  it('gives nothing for nothing, no more than asked for, and survives any query', () => {
    expect(search('')).toEqual([]);
    expect(search(' –!? ')).toEqual([]);
    expect(search('xyzzyqqq')).toEqual([]);
    expect(search('a', 2)).toHaveLength(2);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => search(query, 5).length <= 5));
  });

  it('does not take a row of letters for what begins with one of them', () => {
    // Kyrgyzstan, Kazakhstan, Kars, KZAAU … all begin with what is left of them.
    for (const query of ['qqqq', 'qqqqzzzz', 'kkkkk', 'zzzz']) expect(keys(query), query).toEqual([]);
    expect(keys('bakku')).toContain('place:baku-port');
  });

  it('indexes what is loaded and no more', () => {
    const { places } = fixtureTables();
    const part = buildSearch(read(buildAtlas({ places })));
    expect(part('Baku')[0]?.detail).toBe('city, AZ');
    expect(part('Kazakhstan')).toEqual([]);
    expect(part('partnership')).toEqual([]);
    expect(buildSearch(read(buildAtlas({})))('Baku')).toEqual([]);
  });
});
