/** The tables indexed by id: what every query starts from. Immutable once built. */

import type { Rate } from './rates';
import type {
  Corridor,
  Country,
  Deal,
  Figure,
  Leg,
  Organisation,
  Person,
  Place,
  Quote,
  Service,
  Source,
  TableName,
  Tables,
} from './schema';
import type { Selection, SelectionKind } from './selection';
import type { Assumption, Time } from './times';

type ById<T> = ReadonlyMap<string, T>;

/** A table that has not been loaded, or could not be, is empty here; `loaded` tells which are in. */
export interface Atlas {
  /** The last day of which the tables tell, ISO; null while it is not known. */
  readonly edition: string | null;
  readonly places: ById<Place>;
  readonly legs: ById<Leg>;
  /** Of these, what the corridors' map is made of: the legs of corridors, and the places that not only links pass. */
  readonly trunk: { readonly places: ById<Place>; readonly legs: ById<Leg> };
  /** The legs that belong to no corridor, and the places that only these pass. */
  readonly links: { readonly places: ById<Place>; readonly legs: ById<Leg> };
  readonly corridors: ById<Corridor>;
  readonly deals: ById<Deal>;
  readonly quotes: ById<Quote>;
  readonly figures: ById<Figure>;
  readonly sources: ById<Source>;
  readonly countries: ById<Country>;
  readonly people: ById<Person>;
  readonly services: ById<Service>;
  readonly organisations: ById<Organisation>;
  readonly times: ById<Time>;
  readonly assumptions: ById<Assumption>;
  readonly rates: ById<Rate>;
  readonly loaded: ReadonlySet<TableName>;
}

const NONE: readonly never[] = [];
const indexes = new WeakMap<readonly object[], ById<object>>();
/** Records by id: the same index for the same table, so that what was made of it stands when other tables come. */
function index<T extends { id: string }>(records: readonly T[] = NONE): ById<T> {
  const found = indexes.get(records) ?? new Map(records.map((record) => [record.id, record]));
  indexes.set(records, found);
  // It was made of this very table.
  return found as ById<T>;
}

const joinedIndexes = new WeakMap<object, { readonly other: object; readonly both: ById<object> }>();
/** Two indexes as one; the same for the same two. */
function joined<T extends object>(one: ById<T>, other: ById<T>): ById<T> {
  const found = joinedIndexes.get(one);
  if (found?.other === other) return found.both as ById<T>;
  const both = new Map([...one, ...other]);
  joinedIndexes.set(one, { other, both });
  return both;
}

/**
 * Indexes whatever tables have arrived.
 * @param edition the last day of which they tell, ISO; null: not known (yet)
 */
export function buildAtlas(tables: Partial<Tables>, edition: string | null = null): Atlas {
  const trunk = { places: index(tables.places), legs: index(tables.legs) };
  const links = { places: index(tables.linkPlaces), legs: index(tables.links) };
  return {
    edition,
    places: joined(trunk.places, links.places),
    legs: joined(trunk.legs, links.legs),
    trunk,
    links,
    corridors: index(tables.corridors),
    deals: index(tables.deals),
    quotes: index(tables.quotes),
    figures: index(tables.figures),
    sources: index(tables.sources),
    countries: index(tables.countries),
    people: index(tables.people),
    services: index(tables.services),
    organisations: index(tables.organisations),
    times: index(tables.times),
    assumptions: index(tables.assumptions),
    rates: index(tables.rates),
    loaded: new Set(Object.keys(tables) as TableName[]),
  };
}

const TABLE_OF = {
  place: 'places',
  corridor: 'corridors',
  leg: 'legs',
  deal: 'deals',
  quote: 'quotes',
  country: 'countries',
  person: 'people',
  source: 'sources',
  figure: 'figures',
  organisation: 'organisations',
} as const satisfies Record<Selection['kind'], TableName>;

/** What each kind of selection is a record of. */
export interface Records {
  place: Place;
  corridor: Corridor;
  leg: Leg;
  deal: Deal;
  quote: Quote;
  country: Country;
  person: Person;
  source: Source;
  figure: Figure;
  organisation: Organisation;
}
const RECORDS: { readonly [K in SelectionKind]: (atlas: Atlas) => ById<Records[K]> } = {
  place: ({ places }) => places,
  corridor: ({ corridors }) => corridors,
  leg: ({ legs }) => legs,
  deal: ({ deals }) => deals,
  quote: ({ quotes }) => quotes,
  country: ({ countries }) => countries,
  person: ({ people }) => people,
  source: ({ sources }) => sources,
  figure: ({ figures }) => figures,
  organisation: ({ organisations }) => organisations,
};
/** A record of a kind by its id; undefined where it is not there, or its table is not loaded. */
export const recordOf = <K extends SelectionKind>(
  atlas: Atlas,
  kind: K,
  id: string,
): Records[K] | undefined => RECORDS[kind](atlas).get(id);

/** The sources of these ids, in their order, as far as they are loaded. */
export const sourcesOf = ({ sources }: Atlas, ids: Iterable<string>): Source[] =>
  [...ids].flatMap((id) => sources.get(id) ?? []);

/** The table that a kind of selection lives in. */
export const tableOf = (sel: Selection): TableName => TABLE_OF[sel.kind];

/** Kinds of which some are in a second table: whether one is there is known when both are. */
const SECOND_TABLE = { places: 'linkPlaces', legs: 'links' } as const satisfies Partial<
  Record<TableName, TableName>
>;

/** The tables that tell whether a selected record exists. */
export function recordTables(sel: Selection): readonly TableName[] {
  const table = tableOf(sel);
  return table === 'places' || table === 'legs' ? [table, SECOND_TABLE[table]] : [table];
}

/** Whether the selected record exists; null while no loaded table has it and one that may is not loaded. */
export function exists(atlas: Atlas, sel: Selection): boolean | null {
  if (RECORDS[sel.kind](atlas).has(sel.id)) return true;
  return recordTables(sel).every((table) => atlas.loaded.has(table)) ? false : null;
}

/** The corridors whose branches run over a leg, in the corridors' own order. */
export function corridorsOfLeg(atlas: Atlas, legId: string): Corridor[] {
  return [...atlas.corridors.values()].filter((corridor) =>
    corridor.branches.some((branch) => branch.legs.some((ref) => legOfRef(ref) === legId)),
  );
}

/** A branch names a leg by id, with a leading `-` when it runs it backwards. */
export const legOfRef = (ref: string): string => (ref.startsWith('-') ? ref.slice(1) : ref);

/** A corridor's distinct legs, in the order its branches name them. */
export function legsOfCorridor(atlas: Atlas, corridor: Corridor): Leg[] {
  const ids = new Set(corridor.branches.flatMap((branch) => branch.legs.map(legOfRef)));
  return [...ids].flatMap((id) => atlas.legs.get(id) ?? []);
}
