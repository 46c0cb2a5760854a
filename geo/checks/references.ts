import { legOfRef } from '../../src/atlas/atlas';
import type { OnTheWay } from '../../src/atlas/times';
import { AUTHORED, type AuthoredTable, type Records } from '../authored';
import type { Check } from '../context';
import { meant } from '../nearest';
import type { Problem } from '../problem';

interface Reference {
  readonly path: string;
  readonly id: string;
  /** Tables of which one must hold the id. */
  readonly tables: readonly AuthoredTable[];
}

const one = (path: string, id: string | null | undefined, ...tables: AuthoredTable[]): Reference[] =>
  id === null || id === undefined ? [] : [{ path, id, tables }];
const many = (path: string, list: readonly string[] | undefined, ...tables: AuthoredTable[]): Reference[] =>
  (list ?? []).map((id, i) => ({ path: `${path}.${i}`, id, tables }));

const SUBJECT_TABLE = {
  corridor: 'corridors',
  place: 'places',
  leg: 'legs',
  country: 'countries',
  deal: 'deals',
} as const satisfies Record<Records['figures'][number]['subject']['kind'], AuthoredTable>;

/** What lies on the map, and can be gone to. */
const LIES_IN: ReadonlyMap<string, AuthoredTable> = new Map([
  ['place', 'places'],
  ['leg', 'legs'],
  ['corridor', 'corridors'],
  ['country', 'countries'],
]);
/** What the map goes to, as links name it: "leg:some-leg". Of another kind it is in none of the tables. */
const keys = (path: string, list: readonly string[] | undefined): Reference[] =>
  (list ?? []).map((key, i) => {
    const [kind = '', id = ''] = key.split(':');
    const table = LIES_IN.get(kind);
    return {
      path: `${path}.${i}`,
      ...(table ? { id, tables: [table] } : { id: key, tables: [...LIES_IN.values()] }),
    };
  });

/** What on a way a time or a rate is of. */
function onTheWay(of: OnTheWay): Reference[] {
  switch (of.kind) {
    case 'leg':
      return one('of.leg', of.leg, 'legs');
    case 'place':
      return one('of.place', of.place, 'places');
    case 'crossing':
      return many('of.places', of.places, 'places');
    case 'stretch':
      return [
        ...one('of.from', of.from, 'places'),
        ...one('of.to', of.to, 'places'),
        ...many('of.via', of.via, 'places'),
      ];
  }
}

/** Where each kind of record names others. */
const REFERENCES: { readonly [T in AuthoredTable]: (record: Records[T][number]) => Reference[] } = {
  places: ({ properties: p }) => [
    ...one('properties.country', p.country, 'countries'),
    ...one('properties.otherSide', p.otherSide, 'places'),
    ...many('properties.gaugeBreak.sources', p.gaugeBreak?.sources, 'sources'),
    ...many('properties.leads', p.leads, 'figures'),
    ...many('properties.sources', p.sources, 'sources'),
  ],
  stations: ({ properties: p }) => one('properties.country', p.country, 'countries'),
  legs: (leg) => [
    ...one('from', leg.from, 'places'),
    ...one('to', leg.to, 'places'),
    ...many('via', leg.via, 'places', 'stations'),
    ...leg.lengths.flatMap((length, i) => one(`lengths.${i}.source`, length.source, 'sources')),
    ...one('expected.source', leg.expected?.source, 'sources'),
    ...leg.status.flatMap((spell, i) => one(`status.${i}.source`, spell.source, 'sources')),
    ...many('countries', leg.countries, 'countries'),
    ...many('sources', leg.sources, 'sources'),
  ],
  corridors: (corridor) => [
    ...corridor.branches.flatMap((b, i) => many(`branches.${i}.legs`, b.legs.map(legOfRef), 'legs')),
    ...many('leads', corridor.leads, 'figures'),
    ...one('main.length', corridor.main?.length, 'figures'),
    ...many('main.days', corridor.main?.days, 'figures'),
    ...many('main.sources', corridor.main?.sources, 'sources'),
    ...many('sources', corridor.sources, 'sources'),
  ],
  deals: (deal) => [
    ...deal.parties.flatMap((party, i) => [
      ...one(`parties.${i}.country`, party.country, 'countries'),
      ...one(`parties.${i}.person`, party.person, 'people'),
      ...one(`parties.${i}.place`, party.place, 'places'),
      ...one(`parties.${i}.organisation`, party.organisation, 'organisations'),
    ]),
    ...deal.status.flatMap((entry, i) => one(`status.${i}.source`, entry.source, 'sources')),
    ...many('places', deal.places, 'places'),
    ...many('countries', deal.countries, 'countries'),
    ...many('corridors', deal.corridors, 'corridors'),
    ...many('legs', deal.legs, 'legs'),
    ...many('sources', deal.sources, 'sources'),
    ...many('followedBy', deal.followedBy, 'deals'),
    ...keys('focus', deal.focus),
    ...many('leads', deal.leads, 'figures'),
  ],
  quotes: (quote) => [
    ...one('person', quote.person, 'people'),
    ...one('organisation', quote.organisation, 'organisations'),
    ...many('places', quote.places, 'places'),
    ...many('countries', quote.countries, 'countries'),
    ...many('corridors', quote.corridors, 'corridors'),
    ...many('deals', quote.deals, 'deals'),
    ...one('source', quote.source, 'sources'),
  ],
  figures: (figure) => [
    ...one('subject.id', figure.subject.id, SUBJECT_TABLE[figure.subject.kind]),
    ...one('organisation', figure.organisation, 'organisations'),
    ...one('source', figure.source, 'sources'),
    ...many('places', figure.places, 'places'),
    ...many('corridors', figure.corridors, 'corridors'),
    ...many('countries', figure.countries, 'countries'),
  ],
  sources: () => [],
  countries: (country) => [
    ...country.memberships.flatMap((m, i) => [
      ...one(`memberships.${i}.bloc`, m.bloc, 'countries'),
      ...one(`memberships.${i}.source`, m.source, 'sources'),
    ]),
    ...many('leads', country.leads, 'figures'),
    ...many('sources', country.sources, 'sources'),
  ],
  people: (person) => [
    ...person.roles.flatMap((role, i) => one(`roles.${i}.source`, role.source, 'sources')),
    ...one('country', person.country, 'countries'),
  ],
  services: (service) => [
    ...many('legs', service.legs, 'legs'),
    ...many('sources', service.sources, 'sources'),
  ],
  organisations: (organisation) => [
    ...one('country', organisation.country, 'countries'),
    ...one('place', organisation.place, 'places'),
    ...many('leads', organisation.leads, 'figures'),
    ...many('sources', organisation.sources, 'sources'),
  ],
  times: (time) => [
    ...onTheWay(time.of),
    ...one('towards', time.towards, 'places', 'countries'),
    ...one('organisation', time.organisation, 'organisations'),
    ...one('source', time.source, 'sources'),
  ],
  assumptions: ({ sources }) => many('sources', sources, 'sources'),
  rates: (rate) => [
    ...onTheWay(rate.of),
    ...one('towards', rate.towards, 'places'),
    ...one('organisation', rate.organisation, 'organisations'),
    ...one('source', rate.source, 'sources'),
  ],
};

/** Every id names a record that exists, and names it once per list. Tables that cannot be read are left out. */
export const references: Check = ({ records, known }) => {
  const problems: Problem[] = [];
  const check = <T extends AuthoredTable>(table: T): void => {
    for (const record of records[table]) {
      const id = 'properties' in record ? record.properties.id : record.id;
      for (const { path, id: named, tables } of REFERENCES[table](record)) {
        if (tables.some((t) => known[t] === null || known[t]?.has(named))) continue;
        const where = tables.map((t) => AUTHORED[t].file).join(' or ');
        problems.push({
          file: AUTHORED[table].file,
          record: id,
          path,
          reason: `names "${named}", which is not in ${where}${meant(
            named,
            tables.flatMap((t) => [...(known[t] ?? [])]),
          )}`,
        });
      }
    }
  };
  for (const table of Object.keys(REFERENCES) as AuthoredTable[]) check(table);

  const kinds = new Map(records.countries.map((country) => [country.id, country.kind]));
  for (const country of records.countries) {
    for (const [i, { bloc }] of country.memberships.entries()) {
      if (kinds.get(bloc) === 'country') {
        const path = `memberships.${i}.bloc`;
        problems.push({
          file: AUTHORED.countries.file,
          record: country.id,
          path,
          reason: `names "${bloc}", which is a country and no bloc`,
        });
      }
    }
  }
  for (const { properties: p } of records.places) {
    if (kinds.get(p.country) === 'bloc') {
      problems.push({
        file: AUTHORED.places.file,
        record: p.id,
        path: 'properties.country',
        reason: `names "${p.country}", which is a bloc and no country`,
      });
    }
  }
  return problems;
};
