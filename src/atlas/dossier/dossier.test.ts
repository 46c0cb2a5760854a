import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Atlas, buildAtlas, exists } from '../atlas';
import type { Link } from '../links';
import { readingOf } from '../reading/reading';
import { FILES, type TableName, type Tables } from '../schema';
import type { Selection, SelectionKind } from '../selection';
import { fixtureAtlas, fixtureTables, read } from '../testing/fixture';
import { type Dossier, dossierOf } from '.';
import { focusOf } from './focus';

const atlas = fixtureAtlas();
const KIND_OF_TABLE: readonly (readonly [SelectionKind, Exclude<TableName, 'linkPlaces' | 'links'>])[] = [
  ['place', 'places'],
  ['corridor', 'corridors'],
  ['leg', 'legs'],
  ['deal', 'deals'],
  ['quote', 'quotes'],
  ['country', 'countries'],
  ['person', 'people'],
  ['source', 'sources'],
  ['figure', 'figures'],
  ['organisation', 'organisations'],
];
const everything = (of: Atlas): Selection[] =>
  KIND_OF_TABLE.flatMap(([kind, table]) => [...of[table].keys()].map((id) => ({ kind, id })));

function need(kind: SelectionKind, id: string, of: Atlas = atlas): Dossier {
  const dossier = dossierOf(read(of), { kind, id });
  if (!dossier) throw new Error(`no dossier of ${kind}:${id}`);
  return dossier;
}
const fact = (dossier: Dossier, label: string): string[] =>
  [...dossier.facts, ...dossier.memberships].filter((row) => row.label === label).map((row) => row.value);
const group = (dossier: Dossier, title: string): string[] =>
  dossier.related.find((links) => links.title === title)?.links.map((link) => link.label) ?? [];
const ids = (records: readonly { id: string }[]): string[] => records.map((record) => record.id);
const figuresIn = (dossier: Dossier): string[] =>
  dossier.figures.flatMap(({ groups }) =>
    groups.flatMap(({ figures }) => figures.map(({ figure }) => figure.id)),
  );

/** Every link anywhere in a dossier. */
const linksIn = (dossier: Dossier): Link[] => [
  ...dossier.facts.flatMap((row) => row.links ?? []),
  ...dossier.itineraries.flatMap((itinerary) => itinerary.steps.map((step) => step.link)),
  ...dossier.figures.flatMap((family) => family.groups.map((group) => group.subject)),
  ...dossier.numbers.flatMap(({ subject }) => subject ?? []),
  ...dossier.first.flatMap((links) => links.links),
  ...dossier.memberships.flatMap((row) => row.links ?? []),
  ...dossier.related.flatMap((links) => links.links),
];

describe('dossierOf', () => {
  it('is null for a record that is not there', () => {
    for (const [kind] of KIND_OF_TABLE) expect(dossierOf(read(atlas), { kind, id: 'nothing' })).toBeNull();
    expect(dossierOf(read(buildAtlas({})), { kind: 'place', id: 'baku' })).toBeNull();
  });

  it('never throws, whatever tables are missing, and every link leads to a record that is there', () => {
    const tables = fixtureTables();
    fc.assert(
      fc.property(fc.subarray(Object.keys(FILES) as TableName[]), (present) => {
        const part = buildAtlas(
          Object.fromEntries(present.map((table) => [table, tables[table]])) as Partial<Tables>,
        );
        for (const sel of everything(part)) {
          const dossier = need(sel.kind, sel.id, part);
          for (const link of linksIn(dossier)) {
            expect(exists(part, link.sel)).toBe(true);
            expect(link.label).not.toBe('');
          }
          for (const links of dossier.related) expect(links.links.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('names every source once, and none that is not there', () => {
    for (const sel of everything(atlas)) {
      const { sources } = need(sel.kind, sel.id);
      expect(new Set(ids(sources)).size).toBe(sources.length);
      for (const source of sources) expect(atlas.sources.get(source.id)).toBe(source);
    }
  });

  it('takes records that point at nothing', () => {
    const tables = fixtureTables();
    const deal = tables.deals[1];
    if (deal)
      Object.assign(deal, {
        places: ['nowhere'],
        legs: ['no-leg'],
        corridors: ['no-corridor'],
        countries: ['xx'],
        followedBy: ['no-deal'],
        sources: ['none'],
      });
    const dossier = need('deal', 'port-expansion', buildAtlas(tables));
    expect(focusOf(read(buildAtlas(tables)).atlas, { kind: 'deal', id: 'port-expansion' })).toBeNull();
    // What is left is the source of its figure.
    expect(ids(dossier.sources)).toEqual(['article']);
    expect(dossier.related.map((links) => links.title)).toEqual(['Follows']);
  });
});

describe('a place', () => {
  const port = need('place', 'baku-port');
  it('says what it is', () => {
    expect(port).toMatchObject({
      kind: 'Port',
      title: 'Port of Baku (Alat)',
      subtitle: 'Azerbaijan',
    });
    expect(fact(port, 'Also called')).toEqual(['Bakı Limanı (Ələt)']);
    expect(focusOf(read().atlas, port.sel)).toEqual({ point: [49.42, 39.97] });
    expect(fact(port, 'UN/LOCODE')).toEqual(['AZBAK']);
    expect(fact(port, 'Position')).toEqual(['OpenStreetMap (OSM node 1), within 0.5 km']);
    expect(fact(port, 'Corridors')).toEqual(['Middle Corridor, North–South Corridor']);
  });
  it('names the city nearby but does not take its deals and quotations', () => {
    expect(group(port, 'Also nearby')).toEqual(['Baku']);
    expect(ids(port.deals)).toEqual(['port-expansion']);
    expect(port.quotes).toEqual([]);
  });
  it('leads to its legs and to the next places on each corridor', () => {
    expect(group(port, 'Legs that meet here')).toEqual(['Aktau–Alat ferry', 'Alat–Baku']);
    expect(group(port, 'Next on the Middle Corridor')).toEqual(['Aktau', 'Baku']);
    expect(group(port, 'Next on the North–South Corridor')).toEqual(['Baku']);
  });
  it('lists the ships that call there, with the legs they sail', () => {
    expect(port.services.map(({ name, legs }) => [name, legs.map(({ label }) => label)])).toEqual([
      ['Alat–Aktau ferry', ['Aktau–Alat ferry']],
    ]);
    expect(need('place', 'tbilisi').services).toEqual([]);
  });
  it('reads as one crossing with its other side, and tells what happens where the gauge changes', () => {
    const tables = fixtureTables();
    const astara = tables.places.find(({ id }) => id === 'astara');
    if (astara)
      Object.assign(astara.properties, {
        otherSide: 'tbilisi',
        gaugeBreak: {
          how: ['bogie-change', 'transhipment'],
          text: 'Wagons wait a day.',
          sources: ['article', 'none', 'railway-book'],
        },
      });
    const crossing = need('place', 'astara', buildAtlas(tables));
    expect(crossing.title).toBe('Astara');
    expect(crossing.subtitle).toBe('Astara, Azerbaijan – Tbilisi, Georgia');
    expect(crossing.facts.find((row) => row.label === 'Other side')?.links?.[0]?.sel.id).toBe('tbilisi');
    const row = crossing.facts.find(({ label }) => label === 'Break of gauge');
    expect(row?.value).toBe('Bogies changed and goods reloaded. Wagons wait a day.');
    expect(ids(row?.sources ?? [])).toEqual(['article', 'railway-book']);
    expect(ids(crossing.sources)).toEqual(expect.arrayContaining(['article', 'railway-book']));
  });
  it('tells on either side of a crossing what happens on the other', () => {
    const tables = fixtureTables();
    const [astara, tbilisi] = ['astara', 'tbilisi'].map((id) =>
      tables.places.find((place) => place.id === id),
    );
    if (astara) {
      const gaugeBreak = { how: ['bogie-change'] as const, text: 'It takes a day.', sources: ['article'] };
      Object.assign(astara.properties, { otherSide: 'tbilisi', gaugeBreak });
    }
    if (tbilisi) tbilisi.properties.otherSide = 'astara';
    const other = need('place', 'tbilisi', buildAtlas(tables));
    expect(fact(other, 'Break of gauge, at Astara')).toEqual(['Bogies changed. It takes a day.']);
    expect(ids(other.sources)).toContain('article');
  });
  it('says why a crossing has one side only', () => {
    const tables = fixtureTables();
    const astara = tables.places.find(({ id }) => id === 'astara');
    if (astara)
      Object.assign(astara.properties, { otherSideNote: 'Nothing is built beyond.', sources: ['article'] });
    const crossing = need('place', 'astara', buildAtlas(tables));
    const row = crossing.facts.find(({ label }) => label === 'Other side');
    expect(row?.value).toBe('Nothing is built beyond.');
    expect(ids(row?.sources ?? [])).toEqual(['article']);
  });
  it('tells of a break of gauge over the water, where the place itself has one gauge', () => {
    const tables = fixtureTables();
    const gaugeBreak = { how: ['transhipment'] as const, text: 'By crane.', sources: ['article'] };
    const astara = tables.places.find(({ id }) => id === 'astara');
    if (astara) Object.assign(astara.properties, { gauges: [1435], gaugeBreak });
    const crossing = need('place', 'astara', buildAtlas(tables));
    expect(fact(crossing, 'Break of gauge, on the way across')).toEqual(['Goods reloaded. By crane.']);
    expect(fact(crossing, 'Track gauges met')).toEqual(['1435 mm']);
  });
  it('takes an other side that is not there, and a break nobody explains', () => {
    const tables = fixtureTables();
    const astara = tables.places.find(({ id }) => id === 'astara');
    if (astara)
      Object.assign(astara.properties, {
        otherSide: 'nowhere',
        gaugeBreak: { how: [], text: 'The gauge changes.', sources: ['article'] },
      });
    const crossing = need('place', 'astara', buildAtlas(tables));
    expect(crossing.subtitle).toBe('Azerbaijan');
    expect(fact(crossing, 'Other side')).toEqual([]);
    expect(fact(crossing, 'Break of gauge')).toEqual(['The gauge changes.']);
  });
  it('names its country by code while countries are not loaded', () => {
    const dossier = need('place', 'baku', buildAtlas({ places: fixtureTables().places }));
    expect(fact(dossier, 'Country')).toEqual(['AZ']);
  });
});

describe('a corridor', () => {
  const corridor = need('corridor', 'north-south-corridor');
  it('lists its branch in travel order, legs run backwards turned round', () => {
    const [itinerary] = corridor.itineraries;
    expect(itinerary?.steps.map((step) => step.link.label)).toEqual([
      'Baku',
      'Alat–Baku',
      'Port of Baku (Alat)',
      'Baku',
      'Astara–Baku',
      'Astara',
    ]);
    expect(itinerary?.computedKm).toBeCloseTo(327.4);
    expect(itinerary?.branch.summary).toBe('By rail.');
  });
  it('names a place once where one leg ends and the next begins', () => {
    const [trunk] = need('corridor', 'middle-corridor').itineraries;
    expect(trunk?.steps.map((step) => step.link.label)).toEqual([
      'Aktau',
      'Aktau–Alat ferry',
      'Port of Baku (Alat)',
      'Alat–Baku',
      'Baku',
      'Baku–Tbilisi',
      'Tbilisi',
    ]);
  });
  it('tells where the country and the gauge change', () => {
    const steps = need('corridor', 'middle-corridor').itineraries[0]?.steps ?? [];
    expect(
      steps.flatMap((step) => (step.type === 'place' && step.newCountry ? [step.link.label] : [])),
    ).toEqual(['Port of Baku (Alat)', 'Tbilisi']);
    expect(
      corridor.itineraries[0]?.steps.flatMap((step) =>
        step.type === 'leg' && step.gauges.length > 1 ? [step.gauges] : [],
      ),
    ).toEqual([[1520, 1435]]);
  });
  it('tells at the stop what is done about a change of gauge, and only where it changes', () => {
    const tables = fixtureTables();
    for (const place of tables.places) {
      if (!['astara', 'baku', 'baku-port'].includes(place.id)) continue;
      place.properties.gaugeBreak = { how: ['bogie-change'], text: 'x', sources: ['article'] };
    }
    const of = need('corridor', 'north-south-corridor', buildAtlas(tables)).itineraries[0]?.steps ?? [];
    expect(of.map((step) => (step.type === 'place' ? (step.gaugeChange?.how ?? '-') : step.gauges))).toEqual([
      '-',
      [1520],
      '-',
      ['bogie-change'],
      [1520, 1435],
      ['bogie-change'],
    ]);
  });
  it('tells of a change of gauge over the sea at the port that explains it', () => {
    const tables = fixtureTables();
    const gaugeBreak = { how: ['transhipment'] as const, text: 'x', sources: ['article'] };
    for (const { id, properties } of tables.places) {
      if (id === 'aktau') Object.assign(properties, { gauges: [1435], gaugeBreak });
    }
    const [trunk] = need('corridor', 'middle-corridor', buildAtlas(tables)).itineraries;
    const told = trunk?.steps.flatMap((step) =>
      step.type === 'place' && step.gaugeChange ? [[step.link.label, step.gaugeChange]] : [],
    );
    expect(told).toEqual([['Aktau', { from: 1435, to: 1520, how: ['transhipment'] }]]);
  });
  it('labels its status as computed, and gives its length branch by branch', () => {
    expect(corridor.facts.filter((row) => row.computed).map((row) => row.value)).toEqual([
      '327 km',
      '262 km planned, 65 km operating',
    ]);
    expect(corridor.itineraries.map((itinerary) => Math.round(itinerary.computedKm))).toEqual([327]);
  });
  it('shows figures that disagree side by side, newest period first', () => {
    expect(
      corridor.figures
        .flatMap((family) => family.groups)
        .map((figures) => [figures.period, figures.figures.map(({ figure }) => figure.value)]),
    ).toEqual([
      ['2023', [17_600_000]],
      ['2022', [14_500_000, 19_000_000]],
    ]);
  });
  it('shows all its legs', () =>
    expect(focusOf(read().atlas, corridor.sel)).toEqual({ box: [48.87, 38.45, 49.87, 40.38] }));
});

describe('a leg', () => {
  const leg = need('leg', 'alat-baku');
  it('puts published lengths side by side, ours apart, and the difference of those of the whole leg', () => {
    expect(
      leg.lengths.map(({ km, of, source, computed, difference }) => [
        km,
        of,
        source?.id ?? null,
        computed,
        difference === null ? null : Math.round(difference * 1000) / 10,
      ]),
    ).toEqual([
      [70, null, 'railway-book', false, -6.6],
      [72.5, null, 'port-page', false, -9.8],
      [12, 'within the port', 'port-page', false, null],
      [65.4, null, null, true, null],
    ]);
  });
  it('says first how exact its line is', () => {
    expect(leg.facts[0]).toMatchObject({ label: 'Exactness of the line' });
    expect(leg.facts[0]?.value).toMatch(/^Generalised[.] The line runs through known stations/);
  });
  it('tells its life by date, the last spell holding today', () => {
    expect(leg.subtitle).toBe('Operating since 14 May 2018');
    expect(leg.history.map(({ status, from, source, holds }) => [status, from, source?.id, holds])).toEqual([
      ['under-construction', '2010-11', 'railway-book', 'no'],
      ['operating', '2018-05-14', 'port-page', 'yes'],
    ]);
    expect(need('leg', 'astara-baku').history[0]?.note).toBe('no contract yet');
  });
  it('at sea tells of its ships, and says unknown where nobody knows', () => {
    expect(need('leg', 'aktau-alat').services).toMatchObject([
      {
        name: 'Alat–Aktau ferry',
        carries: 'rail wagons and trucks',
        operator: 'unknown',
        hours: '18 to 24 hours, published',
        legs: [],
      },
    ]);
    expect(ids(need('leg', 'aktau-alat').sources)).toContain('railway-book');
    const tables = fixtureTables();
    const [service] = tables.services;
    if (service) Object.assign(service, { hours: null, carries: [], operator: 'A line', sources: ['none'] });
    expect(need('leg', 'aktau-alat', buildAtlas(tables)).services).toMatchObject([
      { carries: 'unknown', operator: 'A line', hours: 'unknown', sources: [] },
    ]);
    expect(leg.services).toEqual([]);
  });
  it('says unknown where nobody knows', () => {
    expect(fact(need('leg', 'baku-tbilisi'), 'Operator')).toEqual(['unknown']);
    expect(fact(need('leg', 'aktau-alat'), 'Track gauge')).toEqual([]);
  });
  it('leads to its corridors and places', () => {
    expect(group(leg, 'Its corridors')).toEqual(['Middle Corridor', 'North–South Corridor']);
    expect(group(leg, 'Places on the leg')).toEqual(['Port of Baku (Alat)', 'Baku']);
  });
});

describe('a deal', () => {
  const deal = need('deal', 'partnership-2024');
  it('links each party once and keeps the others as words', () => {
    expect(fact(deal, 'Parties')).toEqual(['Azerbaijan, Zaur Example']);
    expect(fact(deal, 'Other parties')).toEqual(['Ministry of Transport of Azerbaijan, A consortium']);
  });
  it('leads to what followed and to what it follows', () => {
    expect(group(deal, 'Followed by')).toEqual(['Expansion of the port']);
    expect(group(need('deal', 'port-expansion'), 'Follows')).toEqual([deal.title]);
  });
  it('shows value, how it was dated, quotations and figures', () => {
    const other = need('deal', 'port-expansion');
    expect(fact(other, 'Value')).toEqual(['more than $8.4 billion']);
    expect(fact(other, 'How it is dated')).toEqual(['Year only.']);
    expect(other.figures.map((family) => family.groups[0]?.figures[0]?.figure.text)).toEqual([
      'billions of dollars',
    ]);
    expect(ids(deal.quotes)).toEqual(['key-issue']);
  });
  it('without a place on the map shows its countries', () => {
    expect(focusOf(read().atlas, { kind: 'deal', id: 'sco-application' })).toEqual({
      box: [44.8, 38.4, 50.6, 41.9],
    });
  });
});

describe('a quotation, a country, a bloc, a person, a source', () => {
  it('a quotation has its speaker, role then and occasion', () => {
    const quote = need('quote', 'key-issue');
    expect(ids(quote.quotes)).toEqual(['key-issue']);
    expect(quote).toMatchObject({
      title: 'Zaur Example',
      titleLink: { kind: 'person', id: 'zaur-example' },
      subtitle: 'scholar',
    });
    expect(quote.facts.map(({ label, value }) => [label, value])).toEqual([
      ['Occasion', 'Interview'],
      ['Medium', 'A newsletter'],
      // Its date is that of the source, which stands beside the words.
    ]);
    expect(ids(quote.deals)).toEqual(['partnership-2024']);
    expect(focusOf(read().atlas, quote.sel)).toEqual({ point: [49.87, 40.38] });
    expect(need('quote', 'clear-rules')).toMatchObject({ title: 'The government', titleLink: undefined });
  });
  it('a country has its memberships, deals newest first, places by importance', () => {
    const az = need('country', 'az');
    expect(fact(az, 'Shanghai Cooperation Organisation')).toEqual([
      'dialogue partner, from 2016 until 2025',
      'applicant, since July 2024 (to be an observer)',
    ]);
    expect(ids(az.deals)).toEqual(['port-expansion', 'partnership-2024', 'sco-application']);
    expect(group(az, 'Places')).toEqual(['Baku', 'Port of Baku (Alat)', 'Astara']);
    expect(figuresIn(az)).toEqual(['volume-2022-a']);
  });
  it('a bloc has its members and applicants by the data, ended memberships apart', () => {
    const sco = need('country', 'sco');
    expect(sco.kind).toBe('Bloc');
    expect(sco.related.map((links) => [links.title, links.links.map((link) => link.label)])).toEqual([
      ['Members', ['China']],
      ['Applicants', ['Azerbaijan']],
      ['Earlier', ['Azerbaijan']],
    ]);
    expect(sco.related[1]?.links[0]?.detail).toBe('applicant, since July 2024');
    expect(focusOf(read().atlas, sco.sel)).toBeNull();
    expect(ids(sco.sources)).toEqual(['article']);
  });
  it('a person has roles newest first, quotations and deals', () => {
    const person = need('person', 'zaur-example');
    expect(person.facts.map((row) => row.label)).toEqual(['Country', 'Role, 2010']);
    expect(person.summary).toBe('scholar, as of August 2024. Last quoted, August 2024: Interview.');
    expect(ids(person.deals)).toEqual(['partnership-2024']);
  });
  it('a source has everything that cites it', () => {
    const page = need('source', 'port-page');
    expect(ids(page.deals)).toEqual(['port-expansion']);
    expect(group(page, 'Legs')).toEqual(['Alat–Baku']);
    expect(group(page, 'Places')).toEqual(['Port of Baku (Alat)']);
    expect(fact(page, 'Address')).toEqual(['unknown: seen in a stored copy']);
    expect(group(need('source', 'article'), 'Countries and blocs')).toEqual(['Azerbaijan', 'China']);
  });
});

describe('read on another day', () => {
  const on = (day: string, kind: SelectionKind, id: string, of: Atlas = atlas): Dossier => {
    const dossier = dossierOf(readingOf(of, day, '2026-01-31'), { kind, id });
    if (!dossier) throw new Error(`no dossier of ${kind}:${id}`);
    return dossier;
  };

  it('a leg has the state of that day, perhaps within the date of a change', () => {
    const told = (day: string) => on(day, 'leg', 'alat-baku');
    expect(told('2010-11-15').subtitle).toBe('Perhaps under construction since November 2010');
    expect(told('2010-11-15').history.map(({ holds }) => holds)).toEqual(['perhaps', 'no']);
    expect(told('2015-01-01').subtitle).toBe('Under construction since November 2010');
    expect(told('2015-01-01').history.map(({ holds }) => holds)).toEqual(['yes', 'no']);
    expect(told('2001-01-01').subtitle).toBe('');
    expect(told('2001-01-01').history.map(({ holds }) => holds)).toEqual(['no', 'no']);
  });

  it('within the year of a change, both what was and what came perhaps hold', () => {
    const tables = fixtureTables();
    const leg = tables.legs.find(({ id }) => id === 'alat-baku');
    const spell = leg?.properties.status[1];
    if (spell) Object.assign(spell, { from: '2018', source: 'railway-book' });
    const { history } = on('2018-06-01', 'leg', 'alat-baku', buildAtlas(tables));
    expect(history.map(({ holds }) => holds)).toEqual(['perhaps', 'perhaps']);
  });

  it('a line that is not there yet is of unknown status on the way, never operating', () => {
    const [itinerary] = on('2001-01-01', 'corridor', 'north-south-corridor').itineraries;
    const states = itinerary?.steps.flatMap((step) => (step.type === 'leg' ? [step.state.status] : []));
    expect(states).toEqual(['unknown', 'unknown']);
  });

  it('a bloc has the members of that day, those to come apart', () => {
    const sco = on('2015-06-01', 'country', 'sco');
    expect(
      sco.related.map(({ title, links }) => [title, links.map(({ label, detail }) => `${label}: ${detail}`)]),
    ).toEqual([
      ['Members', ['China: perhaps member']],
      [
        'To come',
        ['Azerbaijan: dialogue partner, from 2016 until 2025', 'Azerbaijan: applicant, from July 2024'],
      ],
    ]);
    expect(fact(on('2024-07-15', 'country', 'az'), 'Shanghai Cooperation Organisation')).toEqual([
      'dialogue partner, from 2016 until 2025',
      'perhaps applicant, since July 2024 (to be an observer)',
    ]);
  });

  it('a person has the role of that day', () => {
    expect(on('2015-01-01', 'person', 'zaur-example').summary).toMatch(/^student, as of 2010\./);
    expect(on('2001-01-01', 'person', 'zaur-example').summary).toBeNull();
  });
});

describe('a leg that says when it was checked, and when it is to open', () => {
  it('tells both, with the source', () => {
    const tables = fixtureTables();
    const leg = tables.legs.find(({ id }) => id === 'astara-baku');
    if (leg) {
      leg.properties.checked = '2026-01-20';
      leg.properties.expected = { date: '2027', note: 'after the contract', source: 'port-page' };
    }
    const dossier = need('leg', 'astara-baku', buildAtlas(tables));
    expect(dossier.checked).toBe('2026-01-20');
    expect(dossier.expected).toMatchObject({ date: '2027', note: 'after the contract' });
    expect(ids(dossier.sources)).toContain('port-page');
    expect(need('leg', 'astara-baku')).toMatchObject({ checked: null, expected: null });
  });
});

describe('focusOf', () => {
  const focus = (kind: SelectionKind, id: string) => focusOf(read().atlas, { kind, id });
  it('is where a thing lies', () => {
    expect(focus('leg', 'alat-baku')).toEqual({ box: [49.42, 39.97, 49.87, 40.38] });
    expect(focus('country', 'az')).toEqual({ box: [44.8, 38.4, 50.6, 41.9] });
    expect(focus('country', 'ge')).toEqual({ point: [43.5, 42.2] });
    expect(focus('person', 'zaur-example')).toEqual({ point: [49.87, 40.38] });
    expect(focus('quote', 'clear-rules')).toEqual({ box: [73.5, 18, 135, 53.6] });
  });
  it('is nowhere for what lies nowhere or is not there', () => {
    expect(focus('source', 'article')).toBeNull();
    expect(focus('place', 'atlantis')).toBeNull();
    expect(focusOf(read(buildAtlas({})).atlas, { kind: 'corridor', id: 'middle-corridor' })).toBeNull();
  });
});

describe('a deal on the map', () => {
  const focusOfDeal = (change: Partial<Tables['deals'][number]>) => {
    const tables = fixtureTables();
    Object.assign(tables.deals[1] ?? {}, change);
    return focusOf(read(buildAtlas(tables)).atlas, { kind: 'deal', id: 'port-expansion' });
  };
  it('is where its line is, before the places where it was signed', () => {
    expect(focusOfDeal({})).toEqual({ box: [49.42, 39.97, 49.87, 40.38] });
    expect(focusOfDeal({ legs: [] })).toEqual({ box: [49.42, 39.97, 51.2, 43.6] });
  });
  it('is what it says it is about, all of it, before either', () => {
    expect(focusOfDeal({ focus: ['place:astara'] })).toEqual({ point: [48.87, 38.45] });
    expect(focusOfDeal({ focus: ['place:astara', 'leg:baku-tbilisi'] })).toEqual({
      box: [44.8, 38.45, 49.87, 41.7],
    });
    expect(focusOfDeal({ focus: ['leg:gone'] })).toEqual(focusOfDeal({}));
  });
});

describe('a figure and an organisation', () => {
  it('a figure lies where its subject does, and stands among its rivals', () => {
    const figure = need('figure', 'port-capacity');
    expect(focusOf(read().atlas, figure.sel)).toEqual({ point: [49.42, 39.97] });
    expect(figure).toMatchObject({ kind: 'Figure · Port of Baku (Alat)', title: 'capacity' });
    expect(figure.sources.map(({ id }) => id)).toEqual(['port-page']);
    const volume = need('figure', 'volume-2022-a');
    expect(figuresIn(volume)).toEqual(['volume-2023', 'volume-2022-a', 'volume-2022-b']);
  });
  it('an organisation lies at its own place, and tells what it signed and counted', () => {
    const tables = fixtureTables();
    Object.assign(tables.deals[1]?.parties[0] ?? {}, { organisation: 'port-of-baku' });
    Object.assign(tables.figures[3] ?? {}, { organisation: 'port-of-baku' });
    const port = need('organisation', 'port-of-baku', buildAtlas(tables));
    expect(focusOf(read().atlas, port.sel)).toEqual({ point: [49.42, 39.97] });
    expect(port).toMatchObject({ kind: 'Organisation, port company', subtitle: 'Bakı Limanı' });
    expect(ids(port.deals)).toEqual(['port-expansion']);
    expect(figuresIn(port)).toEqual(['port-capacity']);
  });
});

it('a place has the figures that name it, as the end of a journey', () => {
  const tables = fixtureTables();
  Object.assign(tables.figures[0] ?? {}, { places: ['aktau'] });
  const aktau = need('place', 'aktau', buildAtlas(tables));
  expect(figuresIn(aktau)).toEqual(['volume-2022-a']);
});
