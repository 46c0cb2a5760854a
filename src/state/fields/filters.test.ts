import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { KINDS, STATES } from '../../atlas/query/filter';
import { nameKey } from '../../atlas/query/name-key';
import { COLUMNS } from '../../atlas/query/sort';
import { fixtureTables } from '../../atlas/testing/fixture';
import { allCleared, filterIn } from '../filter';
import { createHandle } from '../handle';
import { hrefOf, linkOf, readLink } from '../link';
import type { AtlasLoader } from '../load';
import { LoadError } from '../load';
import { type AtlasStore, createAtlasStore } from '../store';
import { FIELDS, keptIn } from './table';
import type { Some } from './values';

const index = {
  ...{ name: 'Fixture', version: '1.0', asOf: '2026-01-31', attribution: [], files: [] },
  edition: { number: 1, date: '2026-01-31' },
  licence: { id: 'ODbL-1.0', url: 'https://example.org/licence', text: 'x' },
};
const tables = fixtureTables();
const loader: AtlasLoader = {
  index: async () => index,
  summary: async () => ({ corridors: [], years: [] }),
  withdrawn: async () => [],
  changes: async () => [],
  table: async (name) => tables[name],
};
async function loaded(): Promise<AtlasStore> {
  const store = createAtlasStore();
  store.getState().actions.load(loader);
  store.getState().actions.fetchRecords();
  await expect.poll(() => store.getState().files.sources.status).toBe('ready');
  await expect.poll(() => store.getState().files.corridors.status).toBe('ready');
  return store;
}
const follow = (store: AtlasStore, hash: string): void => {
  const { asked, problems } = readLink(hash);
  store.getState().actions.applyLink(asked, problems);
};
const told = (store: AtlasStore): string[] => store.getState().notices.map(({ text }) => text);

describe('the filter in a link', () => {
  let store: AtlasStore;
  beforeEach(() => {
    store = createAtlasStore();
  });

  it('fetches what it is judged by, waits for it, then holds', async () => {
    const link =
      '#tab=records&corridor=middle-corridor&place=baku&country=az,sco&party=person:zaur-example,name:a-consortium' +
      '&kind=deal,quote&state=told&source=article&value=USD:1000000&q=steady%20flow&as=table&columns=title,source&sort=-value';
    follow(store, link);
    store.getState().actions.load(loader);
    expect(store.getState().byCountry).toEqual([]);
    expect(store.getState().pending.byCountry).toEqual(['az', 'sco']);
    await expect.poll(() => store.getState().byParty).toHaveLength(2);
    expect(linkOf(store.getState())).toContain(link.slice(1));
    expect(told(store)).toEqual([]);
    expect(store.getState().shown).toEqual(['middle-corridor', 'north-south-corridor']);
  });

  it('leaves out and names what the atlas does not have, and keeps the rest', async () => {
    store = await loaded();
    follow(
      store,
      '#tab=routes&country=az,atlantis&kind=deal,treaty&party=planet:mars,person:nobody&place=gone&value=much&sort=colour&as=map&columns=title,smell',
    );
    expect(filterIn(store.getState())).toMatchObject({
      country: ['az'],
      kind: ['deal'],
      party: [],
      place: [],
      value: null,
    });
    expect(store.getState()).toMatchObject({ tab: 'corridors', asTable: false, sort: null });
    expect(told(store).sort()).toEqual(
      [
        'Records are a list or a table, not “map”.',
        'Records cannot be sorted by “colour”; there are date, kind, title, who, corridors, value, state, source, each with a hyphen before it for the other way.',
        'The filter “columns” names what the atlas does not have: “smell”; this is left out.',
        'The filter “country” names what the atlas does not have: “atlantis”; this is left out.',
        'The filter “kind” names what the atlas does not have: “treaty”; this is left out.',
        'The filter “party” names what the atlas does not have: “planet:mars” and “person:nobody”; this is left out.',
        'The filter “place” names what the atlas does not have: “gone”; this is left out.',
        'The left card shows corridors, records or a route, not “routes”.',
        '“much” is no least value: it is a currency and a whole number, such as USD:1000000.',
      ].sort(),
    );
  });

  it.each<[string, Some]>([
    ['#(country=az,sco).', { byCountry: ['az', 'sco'] }],
    ['#country%3Daz%2Csco%26kind%3Ddeal', { byCountry: ['az', 'sco'], byKind: ['deal'] }],
    ['#value=usd:5).', { byValue: { currency: 'USD', amount: 5 } }],
    ['#party=A Consortium', { byParty: ['name:a-consortium'] }],
    ['#q=50%25%20of%20it', { words: '50% of it' }],
    ['#tab=records.', { tab: 'records' }],
    ['#sort=-title)', { sort: '-title' }],
    ['#sort=-date', { sort: null }],
  ])('is read from a link that has travelled: %s', (hash, asked) => {
    expect(readLink(hash)).toEqual({ asked, problems: [] });
  });

  it('goes along with what is selected, and is forgotten by a link that does not speak of it', async () => {
    store = await loaded();
    follow(store, '#tab=records&kind=quote');
    expect(hrefOf(store.getState(), { sel: { kind: 'quote', id: 'key-issue' } })).toContain(
      '&sel=quote:key-issue&tab=records&kind=quote',
    );
    follow(store, '#tab=records');
    expect(store.getState()).toMatchObject({ tab: 'records', byKind: [] });
  });

  it('is let go of as a whole', async () => {
    store = await loaded();
    follow(store, '#kind=quote&value=USD:5&q=x&place=baku');
    store.getState().actions.change(allCleared());
    expect(linkOf(store.getState())).not.toMatch(/kind|value|q=|place/);
  });
});

const LINKED = keptIn('link');
const fieldsOf = (store: AtlasStore) =>
  Object.fromEntries(LINKED.map((name) => [name, store.getState()[name]]));

it('any state that a hundred actions lead to keeps its link fields through writing and reading', async () => {
  const [store, other] = [await loaded(), await loaded()];
  const some = <T>(...of: T[]) => fc.subarray(of);
  const change: fc.Arbitrary<Some> = fc.record(
    {
      view: fc.record({
        zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100),
        lat: fc.integer({ min: -850_511, max: 850_511 }).map((n) => n / 10_000),
        lon: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 10_000),
      }),
      sel: fc.constantFrom(
        null,
        { kind: 'place', id: 'baku' } as const,
        { kind: 'deal', id: 'port-expansion' } as const,
        { kind: 'corridor', id: 'north-south-corridor' } as const,
      ),
      way: fc.constantFrom(null, 'middle-corridor/trunk', 'north-south-corridor/western'),
      compare: fc.constantFrom(null, 'middle-corridor/trunk'),
      table: fc.boolean(),
      tab: fc.constantFrom('corridors', 'records'),
      byCorridor: some('middle-corridor', 'north-south-corridor', 'gone'),
      byPlace: some('baku', 'aktau', 'gone'),
      byCountry: some('az', 'sco', 'gone'),
      byParty: some('person:zaur-example', 'name:a-consortium', 'name:baku-port', 'country:gone'),
      byKind: some<string>(...KINDS, 'gone'),
      byState: some<string>(...STATES, 'gone'),
      bySource: some('article', 'gone'),
      byValue: fc.option(
        fc.record({
          currency: fc.constantFrom('USD', 'EUR'),
          amount: fc.integer({ min: 1, max: 1_000_000_000 }),
        }),
      ),
      words: fc
        .string({ unit: 'grapheme', maxLength: 20 })
        .filter((text) => text.trim() !== '' || text === ''),
      asTable: fc.boolean(),
      columns: some(...COLUMNS),
      sort: fc.constantFrom(null, ...COLUMNS, '-title', '-value'),
    },
    { requiredKeys: [] },
  );
  const { actions } = store.getState();
  fc.assert(
    fc.property(fc.array(change, { maxLength: 100, size: 'max' }), fc.boolean(), (changes, toggles) => {
      for (const asked of changes) {
        actions.change(asked);
        if (toggles) actions.toggleCorridor('middle-corridor');
      }
      const link = linkOf(store.getState());
      follow(other, link);
      expect(told(other)).toEqual([]);
      const [kept, came] = [fieldsOf(store), fieldsOf(other)];
      for (const name of LINKED) {
        const field = FIELDS[name] as { write: (value: unknown) => unknown };
        if (name === 'view') expect(field.write(came[name])).toEqual(field.write(kept[name]));
        else expect(came[name]).toEqual(kept[name]);
      }
      expect(linkOf(other.getState())).toBe(link);
    }),
    { numRuns: 60 },
  );
});

describe('the handle', () => {
  it('takes and tells the filter, in one event', async () => {
    const store = await loaded();
    const handle = createHandle(store, Promise.resolve(), () => null);
    const heard: unknown[] = [];
    handle.on('records', ({ kind, party, value, q, tab }) => heard.push({ kind, party, value, q, tab }));
    handle.setState({ kind: ['quote'], party: ['A consortium'], value: 'USD:5', q: 'oil', tab: 'records' });
    expect(heard).toEqual([
      { kind: ['quote'], party: ['name:a-consortium'], value: 'USD:5', q: 'oil', tab: 'records' },
    ]);
    expect(() => handle.setState({ kind: ['treaty'] })).toThrow(
      'kind: The filter “kind” names what the atlas does not have: “treaty”',
    );
    expect(() => handle.setState({ q: 5 } as never)).toThrow('q: q takes a text');
    expect(() => handle.setState({ country: 'az' } as never)).toThrow('country: country takes a list');
    expect(() => handle.setState({ value: 'much' })).toThrow('value: “much” is no least value');
    expect(() => handle.setState({ sort: 'smell' })).toThrow('sort: Records cannot be sorted by “smell”');
  });

  it('tells the records of the present filter in the order shown, once their tables are there', async () => {
    const store = createAtlasStore();
    store.getState().actions.load(loader);
    const handle = createHandle(store, Promise.resolve(), () => null);
    handle.setState({ party: ['person:zaur-example'] });
    expect(await handle.records()).toEqual({
      deals: ['partnership-2024'],
      quotes: ['key-issue'],
      figures: [],
    });
    handle.setState({ party: [], kind: ['deal'] });
    expect((await handle.records()).deals).toEqual(['port-expansion', 'partnership-2024', 'sco-application']);
    handle.setState({ sort: 'title' });
    expect((await handle.records()).deals).toEqual(['sco-application', 'port-expansion', 'partnership-2024']);
  });

  it('says why the records cannot be told', async () => {
    const store = createAtlasStore();
    store.getState().actions.load({
      ...loader,
      table: (name) =>
        name === 'quotes' ? Promise.reject(new LoadError('quotes.json is damaged.')) : loader.table(name),
    });
    const handle = createHandle(store, Promise.resolve(), () => null);
    await expect(handle.records()).rejects.toThrow('quotes.json is damaged.');
  });
});

it('a party without a record has one spelling, however it is written', () => {
  const take = (text: string) => FIELDS.byParty.handle?.take([text]);
  for (const name of ['Ding Tao, chargé d’affaires of China', 'Agência Brasil', 'Баку Порт'])
    expect(take(`name:${name}`)).toEqual({ value: [nameKey(name)] });
  expect(nameKey('Ding Tao, chargé d’affaires of China')).toBe('name:ding-tao-charge-daffaires-of-china');
});
