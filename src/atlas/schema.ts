/**
 * The atlas's shape: one valibot schema per published file. Types, the JSON
 * Schemas beside the published files, and every check start from here.
 *
 * Units: kilometres, hours, tonnes, TEU; coordinates are degrees as [lon, lat]
 * (WGS 84, RFC 7946). Dates are EDTF level 0/1 strings ("2024-07-03",
 * "2024-07", "2024", "2024~", "2024-07/2024-08"), so precision is never invented.
 */
import * as v from 'valibot';
import { DEAL_KIND_NAMES } from './deal-kinds';
import { Rate } from './rates';
import { Assumption, Time } from './times';
import { Edtf, GAUGES, Id, MODES, text } from './values';

export { Id, MODES };

const ids = v.array(Id);
/** Figures that answer what is asked first, in order: the numbers at the head of a dossier. */
const leads = v.optional(v.pipe(ids, v.minLength(1), v.maxLength(4, 'must name four figures at most')));
/** A list that need not be written where it is empty: it is filled in on publishing. */
const list = <T extends v.GenericSchema>(of: T) => v.optional(v.array(of), []);
const HttpsUrl = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?$/, 'must be a public https link'),
);

/**
 * `suspended`: no trains now, or a lane that the container lines have left, though other ships may still pass; `closed`:
 * taken out of use; `unknown`: the sources do not say.
 */
export const STATUSES = [
  'announced',
  'agreed',
  'planned',
  'under-construction',
  'operating',
  'suspended',
  'unknown',
  'closed',
] as const;
/**
 * How far to trust a drawn line, best first. `track`: for all or most of its way along a reference line of the track itself,
 * which was seen and which `basis` names; `surveyed`: straight between surveyed stations or bends, 25 km a hop at most;
 * `generalised`: these are fewer, or placed by hand, or its bends are lost; `schematic`: it shows the connection only.
 */
export const EXACTNESS = ['track', 'surveyed', 'generalised', 'schematic'] as const;
export const PLACE_KINDS = [
  'port',
  'dry-port',
  'border-crossing',
  'junction',
  'city',
  'strait',
  'station',
] as const;

/** Where a position comes from. `osm` obliges to the ODbL; `station-list`: `ref` names a railway's own list; `hand` is placed by the editors. */
const PositionBasis = v.strictObject({
  kind: v.picklist(['osm', 'station-list', 'natural-earth', 'world-port-index', 'hand']),
  /** e.g. "OSM node 184610043". */
  ref: v.optional(text),
  /** Expected error of the position in km, when it is known. */
  withinKm: v.optional(v.pipe(v.number(), v.minValue(0))),
});

const Longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const Latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
/** Two numbers and no third: heights are not ours to give. */
const LonLat = v.strictTuple([Longitude, Latitude]);
/** [west, south, east, north]; west > east across the antimeridian (RFC 7946, 5.2). */
const BBox = v.strictTuple([Longitude, Latitude, Longitude, Latitude]);
/** `#rrggbb`, for the light page and for the dark one. */
const Hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #1a5fb4'));

/** A record as a link names it: "leg:some-leg". */
const key = v.pipe(
  v.string(),
  v.regex(/^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kind and an id, such as "leg:some-leg"'),
);

/** A language by its BCP 47 tag, in the form its standard writes it: "en", "zh", "sr-Latn". */
const Tag = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'must be a BCP 47 tag such as "en", "zh" or "sr-Latn"',
  ),
);

/** Names by language. */
const names = v.optional(v.record(Tag, text));
/** Other spellings, abbreviations and words by which people search for it. */
const aliases = v.optional(v.array(text));

/** Its fields stand so that what is alike stands together, an address beside its publisher: that is 2 % of the compressed file. */
export const Source = v.strictObject({
  id: Id,
  /** EDTF; null: the page carries no date. */
  date: v.nullable(Edtf),
  title: text,
  author: v.optional(text),
  /** The agency or paper whose text it is, where another one publishes it: "Trend" of a page on MENAFN. */
  agency: v.optional(text),
  kind: v.picklist(['article', 'report', 'dataset', 'statement', 'agency', 'reference']),
  /** BCP 47; that it is a language is checked in geo/checks. */
  language: Tag,
  publisher: text,
  /** null: seen in a stored copy whose address is not known. */
  url: v.nullable(HttpsUrl),
  /** Why little weight should be put on it: a mirror, a machine's translation, an unnamed compiler. */
  weak: v.optional(text),
  note: v.optional(text),
});

/** What happens to the goods where the track gauge changes. */
const GAUGE_CHANGES = [
  'bogie-change',
  'transhipment',
  'container-crane',
  'rail-ferry',
  'variable-gauge',
] as const;
const GaugeBreak = v.strictObject({
  /** Empty: the sources do not say how. */
  how: v.array(v.picklist(GAUGE_CHANGES)),
  text,
  sources: v.pipe(ids, v.minLength(1, 'every record needs a source')),
});

export const PlaceProperties = v.strictObject({
  id: Id,
  name: text,
  /** Local names. */
  names,
  aliases,
  kind: v.picklist(PLACE_KINDS),
  /** ISO 3166-1 alpha-2, lower case: the id of a country. */
  country: Id,
  unlocode: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}[A-Z2-9]{3}$/, 'must be a UN/LOCODE such as TMKRW')),
  ),
  /** 1: drawn and labelled first (Baku) … 5: only when close. */
  importance: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  /** Track gauges met here, mm. */
  gauges: v.optional(v.array(v.picklist(GAUGES))),
  /** For a border crossing: the place on the other side; each of the pair names the other. */
  otherSide: v.optional(Id),
  /** Why a border crossing has no second station: not built, closed, not known. */
  otherSideNote: v.optional(text),
  /** What happens here, where the gauge changes. */
  gaugeBreak: v.optional(GaugeBreak),
  summary: v.optional(text),
  basis: PositionBasis,
  leads,
  /** Sources of the summary. */
  sources: v.optional(ids),
});
export const Place = v.strictObject({
  type: v.literal('Feature'),
  id: Id,
  geometry: v.strictObject({ type: v.literal('Point'), coordinates: LonLat }),
  properties: PlaceProperties,
});

/** A length somebody published; kept apart from the one computed along the drawn line. */
const PublishedLength = v.strictObject({
  km: v.pipe(v.number(), v.minValue(0)),
  /** What stretch is meant, where it is not the whole leg. */
  of: v.optional(text),
  source: Id,
});
const StatusSpell = v.strictObject({
  status: v.picklist(STATUSES),
  /** EDTF; null, in the first spell only: since before the atlas's sources, of which the first to show it is `source`. */
  from: v.nullable(Edtf),
  note: v.optional(text),
  source: Id,
});
/** When a leg not in use is expected to open. */
const Expected = v.strictObject({ date: Edtf, note: v.optional(text), source: Id });

const legFields = {
  id: Id,
  name: text,
  from: Id,
  to: Id,
  mode: v.picklist(MODES),
  /** Track gauge in mm; two, the one at `from` first, where it changes on the leg; empty at sea, on roads, or where unknown. */
  gauges: list(v.picklist(GAUGES)),
  /** Oldest first. Which one holds on a day is read by reading/reading.ts. */
  status: v.pipe(v.array(StatusSpell), v.minLength(1)),
  /** An expected opening: never a spell, for it has not been seen. */
  expected: v.optional(Expected),
  /** EDTF day on which the state was last checked. */
  checked: v.optional(Edtf),
  exactness: v.picklist(EXACTNESS),
  /** Why that exactness; of a line along the track, which reference line it is and how far it was simplified. */
  basis: text,
  /** It belongs to no corridor: a main line or a lane by which goods come from one corridor to another. */
  link: v.optional(v.literal(true)),
  operator: v.nullable(text),
  lengths: list(PublishedLength),
  /** Why a published length and ours are far apart, or how a published one was reckoned. */
  lengthNote: v.optional(text),
  /** Why straight stretches are long, where a surveyed railway, or one along the track off its reference line, has one of more than 25 km. */
  hopNote: v.optional(text),
  /** Why a railway into another country does not pass the two stations of a crossing, where it does not. */
  borderNote: v.optional(text),
  /** The canal or river that a ship follows across land, where it does. */
  waterway: v.optional(text),
  countries: ids,
  summary: v.optional(text),
  sources: v.optional(ids),
};
/**
 * Authored: the line is given by the ids of places and stations it passes, in order. Its ends and the countries of its
 * stations follow from them; where they are written all the same, they must agree.
 */
export const AuthoredLeg = v.strictObject({
  ...legFields,
  from: v.optional(Id),
  to: v.optional(Id),
  countries: v.optional(ids),
  via: v.pipe(ids, v.minLength(2)),
});
export const LegProperties = v.strictObject({
  ...legFields,
  /** Places (not mere shape stations) on the leg, in order, ends included. */
  places: ids,
  /** The drawn line by country, in order: km along it at which each stretch ends; null at sea. Computed. */
  courses: v.array(v.strictObject({ country: v.nullable(Id), untilKm: v.number() })),
  /** Geodesic length of the drawn line, km, one decimal: our computation, never a published length. */
  computedKm: v.number(),
});
const line = v.pipe(v.array(LonLat), v.minLength(2, 'a line has two points or more'));
export const Leg = v.strictObject({
  type: v.literal('Feature'),
  id: Id,
  bbox: v.optional(BBox),
  geometry: v.variant('type', [
    v.strictObject({ type: v.literal('LineString'), coordinates: line }),
    v.strictObject({
      type: v.literal('MultiLineString'),
      coordinates: v.pipe(v.array(line), v.minLength(1)),
    }),
  ]),
  properties: LegProperties,
});

const CARRIES = ['rail-wagons', 'containers', 'trucks', 'cars', 'passengers', 'bulk', 'oil'] as const;
/** A ship service over a sea leg: a ferry or a liner, with what it carries and how long it takes. */
export const Service = v.strictObject({
  id: Id,
  name: text,
  /** The sea legs it sails, in order. */
  legs: v.pipe(ids, v.minLength(1)),
  carries: list(v.picklist(CARRIES)),
  operator: v.nullable(text),
  /** Published hours for one crossing, shortest and longest; null: unknown. */
  hours: v.nullable(
    v.strictObject({ from: v.pipe(v.number(), v.minValue(0)), to: v.pipe(v.number(), v.minValue(0)) }),
  ),
  summary: text,
  /** EDTF day on which the state was last checked. */
  checked: v.optional(Edtf),
  sources: v.pipe(ids, v.minLength(1, 'every record needs a source')),
});

export const Branch = v.strictObject({
  id: Id,
  name: text,
  summary: v.optional(text),
  /** Legs in travel order from the corridor's first end; `-id` runs a leg backwards. */
  legs: v.pipe(v.array(v.pipe(v.string(), v.regex(/^-?[a-z0-9]+(-[a-z0-9]+)*$/))), v.minLength(1)),
});
/**
 * The way that a reader expects when a corridor is named: a branch, or two that meet (`BRANCH~BRANCH`: the first as far as
 * the place where it meets the second, then the second from there on).
 */
const MainWay = v.strictObject({
  way: v.pipe(
    v.string(),
    v.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*(~[a-z0-9]+(-[a-z0-9]+)*)?$/,
      'must be the id of a branch, or of two that meet: "one~other"',
    ),
  ),
  /** Why this one, a sentence. */
  reason: text,
  /** The figure that gives the length of all of it, where somebody has published one. */
  length: v.optional(Id),
  /** The figures that say how many days it takes from end to end, or nearly. */
  days: v.optional(v.pipe(ids, v.minLength(1))),
  sources: v.optional(ids),
});
export const Corridor = v.strictObject({
  id: Id,
  name: text,
  shortName: text,
  names,
  aliases,
  /** What readers look for it by though it is not its name: a programme, a strait, a port. Search finds it by them; no page shows them as names. */
  subjects: v.optional(v.array(text)),
  summary: text,
  main: v.optional(MainWay),
  leads,
  /** Switched on when the link does not say otherwise. */
  shownFirst: v.optional(v.boolean(), false),
  /** Of its line and of words set in it. How far apart colours are, and from the ground, is checked in geo/checks. */
  colour: v.strictObject({ light: Hex, dark: Hex }),
  branches: v.pipe(v.array(Branch), v.minLength(1)),
  sources: ids,
});

/** Who takes part in a deal or event, and what it leads to: a person, an organisation, a place; a country or bloc. */
const Party = v.strictObject({
  name: text,
  country: v.optional(Id),
  person: v.optional(Id),
  place: v.optional(Id),
  organisation: v.optional(Id),
});
const subjects = { places: list(Id), countries: list(Id), corridors: list(Id) };
export const Deal = v.strictObject({
  id: Id,
  title: text,
  aliases,
  summary: text,
  kind: v.picklist(DEAL_KIND_NAMES),
  /** EDTF at the precision the source gives. */
  date: Edtf,
  /** How the date was had, where it was not printed ("year inferred from the text"). */
  dateNote: v.optional(text),
  parties: list(Party),
  value: v.optional(v.strictObject({ text, amount: v.nullable(v.number()), currency: v.nullable(text) })),
  /** What the source says of its state, by date; empty when nothing is said. */
  status: list(v.strictObject({ text, date: Edtf, source: Id })),
  ...subjects,
  legs: list(Id),
  /** What the map goes to, as links name it, where that is neither its legs nor its places: "corridor:some-corridor". */
  focus: v.optional(v.pipe(v.array(key), v.minLength(1))),
  leads,
  sources: v.pipe(ids, v.minLength(1, 'every record needs a source')),
  /** Later records that overtake or follow this one. */
  followedBy: v.optional(ids),
});

const quoteFields = {
  id: Id,
  /** Verbatim, character for character, in printed pieces: "…," he said. "…" is two. */
  text: v.pipe(v.array(text), v.minLength(1)),
  /** True for a few quoted words rather than a sentence. */
  fragment: v.optional(v.boolean(), false),
  speaker: text,
  person: v.optional(Id),
  /** For which body the speaker speaks, or which one speaks. */
  organisation: v.optional(Id),
  /** Role at the time. */
  role: text,
  occasion: text,
  medium: text,
  date: Edtf,
  dateNote: v.optional(text),
  ...subjects,
  deals: list(Id),
  source: Id,
};
export const AuthoredQuote = v.strictObject(quoteFields);
export const Quote = v.strictObject({
  ...quoteFields,
  /** The page and the day on which it was found there, character for character; null: it was not held against one. */
  verified: v.nullable(v.strictObject({ address: v.nullable(HttpsUrl), seen: Edtf })),
});

export const Figure = v.strictObject({
  id: Id,
  /** What is measured, in words that group rivals: same subject + quantity + period are shown side by side. */
  subject: v.strictObject({ kind: v.picklist(['corridor', 'place', 'leg', 'country', 'deal']), id: Id }),
  quantity: text,
  unit: text,
  /** EDTF. */
  period: Edtf,
  /** null: the source gives words only ("billions of dollars"). */
  value: v.nullable(v.number()),
  /** Upper end of a range, when one is given. */
  valueTo: v.optional(v.number()),
  /** As the source puts it: "more than $8.4 billion", "+40 %". In our own words. */
  text,
  kind: v.picklist(['reported', 'planned', 'forecast', 'computed']),
  saidBy: text,
  organisation: v.optional(Id),
  source: Id,
  note: v.optional(text),
  /** EDTF day on which it was last checked whether a newer one is out. */
  checked: v.optional(Edtf),
  /** What else it concerns: the ends of a journey, the corridors that it runs along. */
  places: v.optional(ids),
  corridors: v.optional(ids),
  countries: v.optional(ids),
});

export const Membership = v.strictObject({
  bloc: Id,
  status: v.picklist([
    'member',
    'observer',
    'dialogue-partner',
    'partner',
    'associate',
    'applicant',
    'candidate',
    'not-member',
  ]),
  from: v.nullable(Edtf),
  until: v.optional(Edtf),
  note: v.optional(text),
  source: Id,
});
export const Country = v.strictObject({
  /** ISO 3166-1 alpha-2 in lower case, or a bloc's slug ("sco", "brics", "eu", "wto"). */
  id: Id,
  name: text,
  names,
  aliases,
  kind: v.picklist(['country', 'bloc']),
  /** Where the map goes when it is selected: a point inside, [lon, lat]; null for a bloc. */
  centre: v.optional(v.nullable(LonLat), null),
  /** Box to show, [west, south, east, north]; null for a bloc. */
  bbox: v.optional(v.nullable(BBox), null),
  summary: v.optional(text),
  /** The place that is its capital, where the network passes through the country: from `network-notes.json`. */
  capital: v.optional(Id),
  memberships: list(Membership),
  leads,
  sources: v.optional(ids),
});

export const Person = v.strictObject({
  id: Id,
  name: text,
  names,
  aliases,
  /** Roles as the sources give them, at the time. */
  roles: v.pipe(v.array(v.strictObject({ role: text, date: Edtf, source: Id })), v.minLength(1)),
  country: v.optional(Id),
});

export const ORGANISATION_KINDS = [
  'company',
  'bank',
  'railway',
  'port',
  'ministry',
  'body',
  'media',
] as const;
/** A company, bank, railway, ministry or other body that is a party, speaks, or runs a service. */
export const Organisation = v.strictObject({
  id: Id,
  name: text,
  names,
  aliases,
  kind: v.picklist(ORGANISATION_KINDS),
  /** Where it is from; none for what belongs to no one country. */
  country: v.optional(Id),
  /** The port, station or town that is its own. */
  place: v.optional(Id),
  summary: v.optional(text),
  leads,
  sources: v.pipe(ids, v.minLength(1, 'every record needs a source')),
});

const collection = <T extends v.GenericSchema>(feature: T) =>
  v.strictObject({
    type: v.literal('FeatureCollection'),
    bbox: v.optional(BBox),
    features: v.array(feature),
  });

/**
 * The published files that carry records, and the schema of each. The legs that belong to no corridor, and the places that
 * only these pass, have files of their own: no first view shows them. Times and assumptions (atlas/times) and rates (atlas/rates)
 * are fetched when a route asks for them.
 */
export const FILES = {
  places: { file: 'places.geojson', schema: collection(Place) },
  legs: { file: 'legs.geojson', schema: collection(Leg) },
  linkPlaces: { file: 'link-places.geojson', schema: collection(Place) },
  links: { file: 'links.geojson', schema: collection(Leg) },
  corridors: { file: 'corridors.json', schema: v.array(Corridor) },
  deals: { file: 'deals.json', schema: v.array(Deal) },
  quotes: { file: 'quotes.json', schema: v.array(Quote) },
  figures: { file: 'figures.json', schema: v.array(Figure) },
  sources: { file: 'sources.json', schema: v.array(Source) },
  countries: { file: 'countries.json', schema: v.array(Country) },
  people: { file: 'people.json', schema: v.array(Person) },
  services: { file: 'services.json', schema: v.array(Service) },
  organisations: { file: 'organisations.json', schema: v.array(Organisation) },
  times: { file: 'times.json', schema: v.array(Time) },
  assumptions: { file: 'assumptions.json', schema: v.array(Assumption) },
  rates: { file: 'rates.json', schema: v.array(Rate) },
} as const;
export type TableName = keyof typeof FILES;

/**
 * An id that was published and is gone. Links to it still travel: withdrawn.json tells why, and what to look at in its
 * stead. The page fetches the file when a link names an id that no table has.
 */
export const Withdrawn = v.strictObject({
  /** As a link names it: "leg:some-leg". */
  id: key,
  /** Why it went, a sentence. */
  why: text,
  /** EDTF day. */
  on: Edtf,
  /** What stands in its stead, as a link names it; empty: nothing does. */
  instead: list(key),
});
export type Withdrawn = v.InferOutput<typeof Withdrawn>;
export const WITHDRAWN = { file: 'withdrawn.json', schema: v.array(Withdrawn) } as const;

/** What was published at one time: editions are counted from 1, and none has the date of another. */
export const Edition = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** EDTF day, for which its records hold. */
  date: Edtf,
});
export type Edition = v.InferOutput<typeof Edition>;

/** index.json: what is published, by whom, under which licence. */
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
export const AtlasIndex = v.strictObject({
  name: text,
  /** Of the data's shape; a breaking change raises the first number. */
  version: text,
  /** The date the data holds for, EDTF. */
  asOf: Edtf,
  edition: Edition,
  /** The newest event the data knows of, and its record as a link names it (`deal:baku-port-expansion`). */
  latest: v.optional(v.strictObject({ date: Edtf, title: text, sel: text })),
  licence: v.strictObject({ id: text, url: HttpsUrl, text }),
  attribution: v.array(text),
  files: v.array(
    v.strictObject({
      table: text,
      path: text,
      schema: text,
      records: Whole,
      bytes: Whole,
      sha256: text,
    }),
  ),
});

export type Source = v.InferOutput<typeof Source>;
export type Place = v.InferOutput<typeof Place>;
/** A leg as it is checked: what follows from `via` is filled in (geo/fill). */
export type AuthoredLeg = v.InferOutput<typeof AuthoredLeg> &
  Pick<v.InferOutput<typeof LegProperties>, 'from' | 'to' | 'countries'>;
export type Leg = v.InferOutput<typeof Leg>;
export type Branch = v.InferOutput<typeof Branch>;
export type Corridor = v.InferOutput<typeof Corridor>;
export type Deal = v.InferOutput<typeof Deal>;
export type Quote = v.InferOutput<typeof Quote>;
export type Figure = v.InferOutput<typeof Figure>;
export type Country = v.InferOutput<typeof Country>;
export type Person = v.InferOutput<typeof Person>;
export type Service = v.InferOutput<typeof Service>;
export type Organisation = v.InferOutput<typeof Organisation>;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export type GaugeChange = (typeof GAUGE_CHANGES)[number];
export type Cargo = (typeof CARRIES)[number];
export type AtlasIndex = v.InferOutput<typeof AtlasIndex>;
export type Mode = (typeof MODES)[number];
export type Status = (typeof STATUSES)[number];
export type Exactness = (typeof EXACTNESS)[number];
export type PlaceKind = (typeof PLACE_KINDS)[number];
export type { DealKind } from './deal-kinds';
export type LonLat = [lon: number, lat: number];

/** The tables as they are published: arrays of records, features for those that lie on the map. */
export interface Tables {
  places: Place[];
  legs: Leg[];
  linkPlaces: Place[];
  links: Leg[];
  corridors: Corridor[];
  deals: Deal[];
  quotes: Quote[];
  figures: Figure[];
  sources: Source[];
  countries: Country[];
  people: Person[];
  services: Service[];
  organisations: Organisation[];
  times: Time[];
  assumptions: Assumption[];
  rates: Rate[];
}
