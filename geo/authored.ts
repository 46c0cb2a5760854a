/** The authored files: what geo/atlas holds, and the schema of each. */
import * as v from 'valibot';
import { Rate } from '../src/atlas/rates';
import {
  AuthoredLeg,
  AuthoredQuote,
  Corridor,
  Country,
  Deal,
  Figure,
  Id,
  Organisation,
  Person,
  Place,
  PlaceProperties,
  Service,
  Source,
  Withdrawn,
} from '../src/atlas/schema';
import { Assumption, Time } from '../src/atlas/times';
import type { Problem } from './problem';

/** A point that shapes a line and is not a place: a minor station, a bend of the track, a waypoint at sea. */
export const Station = v.strictObject({
  type: v.literal('Feature'),
  id: v.optional(Id),
  geometry: Place.entries.geometry,
  properties: v.strictObject({
    id: Id,
    name: v.optional(v.nullable(v.string())),
    /** null at sea. */
    country: v.optional(v.nullable(Id)),
    role: v.picklist(['station', 'sea-waypoint', 'bend']),
    basis: PlaceProperties.entries.basis,
  }),
});
export type Station = v.InferOutput<typeof Station>;

/** A place as it is written: its id once, in the properties; the feature's is filled in. */
const AuthoredPlace = v.strictObject({ ...Place.entries, id: v.optional(Id) });

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'));
/**
 * What was seen when the quotations from one page were held against it. It keeps their check alive where the page
 * itself, which is not ours to publish, is absent.
 */
export const PageDigest = v.strictObject({
  /** Id of the page's record in sources.json. */
  source: Id,
  /** Where it was seen; null: a stored copy without an address. */
  address: Source.entries.url,
  /** EDTF day on which it was seen. */
  seen: Source.entries.date.wrapped,
  /** SHA-256 of the page's file as it was kept. */
  page: Sha256,
  /** Quote id → SHA-256 of its pieces joined by newlines. */
  pieces: v.record(v.string(), Sha256),
});
export type PageDigest = v.InferOutput<typeof PageDigest>;

/** The authored tables: file and schema of one record. */
export const AUTHORED = {
  places: { file: 'places.geojson', record: AuthoredPlace },
  stations: { file: 'stations.geojson', record: Station },
  legs: { file: 'legs.json', record: AuthoredLeg },
  corridors: { file: 'corridors.json', record: Corridor },
  deals: { file: 'deals.json', record: Deal },
  quotes: { file: 'quotes.json', record: AuthoredQuote },
  figures: { file: 'figures.json', record: Figure },
  sources: { file: 'sources.json', record: Source },
  countries: { file: 'countries.json', record: Country },
  people: { file: 'people.json', record: Person },
  services: { file: 'services.json', record: Service },
  organisations: { file: 'organisations.json', record: Organisation },
  times: { file: 'times.json', record: Time },
  assumptions: { file: 'assumptions.json', record: Assumption },
  rates: { file: 'rates.json', record: Rate },
} as const;
export type AuthoredTable = keyof typeof AUTHORED;
export const AUTHORED_TABLES = Object.keys(AUTHORED) as AuthoredTable[];
export const DIGEST_FILE = 'quote-digests.json';
export const WITHDRAWN_FILE = 'withdrawn.json';
/** Every id that was ever published, `kind:id`, sorted, one a line: what is missing from the data has vanished. */
export const IDS_FILE = 'ids.json';
/**
 * What of the network would otherwise be a complaint, and why it is as it is; and where the countries' capitals are.
 * The kinds are told in network/findings.ts.
 */
export const NetworkNotes = v.strictObject({
  /** Country → its capital, as a place. A country without one has a note. */
  capitals: v.record(Id, Id),
  notes: v.array(
    v.strictObject({
      what: v.picklist(['off', 'no-lane', 'no-railway', 'crossing', 'strait', 'capital', 'apart']),
      /** What it is about: ids of places, legs or countries; of a part on a day, the year and a place. */
      of: v.pipe(v.array(v.string()), v.minLength(1)),
      /** Why, a sentence or two. */
      reason: v.pipe(v.string(), v.minLength(1)),
    }),
  ),
});
export type NetworkNotes = v.InferOutput<typeof NetworkNotes>;
export const NETWORK_NOTES_FILE = 'network-notes.json';
/** Files beside the tables: they hold no records that are shown. */
export const SIDE_FILES = {
  digests: { file: DIGEST_FILE, schema: v.array(PageDigest) },
  withdrawn: { file: WITHDRAWN_FILE, schema: v.array(Withdrawn) },
  ids: { file: IDS_FILE, schema: v.array(v.string()) },
  network: { file: NETWORK_NOTES_FILE, schema: NetworkNotes },
} as const;
/**
 * The stations go on in a second file, those that only links pass: one file of all would be too large to look through. What
 * is wrong there is told by the name of the first.
 */
export const CONTINUED = { file: AUTHORED.stations.file, in: 'link-stations.geojson' } as const;
export const AUTHORED_FILES: readonly string[] = [
  ...AUTHORED_TABLES.map((table) => AUTHORED[table].file),
  ...Object.values(SIDE_FILES).map(({ file }) => file),
];

type Authorable = { readonly [T in AuthoredTable]: v.InferOutput<(typeof AUTHORED)[T]['record']> };
/** The records with what follows from other fields filled in (fill.ts). */
export type Records = {
  readonly [T in AuthoredTable]: readonly (T extends 'legs'
    ? AuthoredLeg
    : T extends 'places' | 'stations'
      ? Authorable[T] & { id: string }
      : Authorable[T])[];
};

/** What was read from disk: parsed JSON by file name (absent: missing or not JSON, `problems` says so). */
export interface Authored {
  readonly files: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** Texts of pages quoted from; empty in a clone without them. */
  readonly articles: readonly string[];
}

/** The records as far as they can be read, and what is wrong with their shape. */
export interface Validated {
  readonly records: Records;
  /** Paths of `records` that could not be read and were replaced by something harmless, by record. */
  readonly broken: ReadonlyMap<object, readonly string[]>;
  /** The files beside the tables; null: the file is unreadable. */
  readonly digests: readonly PageDigest[] | null;
  readonly withdrawn: readonly Withdrawn[] | null;
  readonly ids: readonly string[] | null;
  readonly network: NetworkNotes | null;
  /** Every id met per table, also of malformed records, so that one fault is reported once; null: the file is unreadable. */
  readonly known: Readonly<Record<AuthoredTable, ReadonlySet<string> | null>>;
  readonly problems: readonly Problem[];
}
