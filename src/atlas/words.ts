/** The atlas's words: one table for each concept, and how numbers are written. English, British forms. */
import type {
  Cargo,
  Country,
  DealKind,
  Exactness,
  Figure,
  GaugeChange,
  Mode,
  Place,
  PlaceKind,
  Source,
  Status,
} from './schema';
import type { SelectionKind } from './selection';

type Words<K extends string> = Readonly<Record<K, string>>;

export const PLACE_KIND_WORDS: Words<PlaceKind> = {
  port: 'port',
  'dry-port': 'dry port',
  'border-crossing': 'border crossing',
  junction: 'junction',
  city: 'city',
  strait: 'strait, canal or cape',
  station: 'station',
};

export const MODE_WORDS: Words<Mode> = { rail: 'rail', sea: 'sea', road: 'road' };

export const STATUS_WORDS: Words<Status> = {
  announced: 'announced',
  agreed: 'agreed',
  planned: 'planned',
  'under-construction': 'under construction',
  operating: 'operating',
  suspended: 'suspended',
  unknown: 'status unknown',
  closed: 'closed',
};

/** What happens to the goods where the track gauge changes. */
export const GAUGE_CHANGE_WORDS: Words<GaugeChange> = {
  'bogie-change': 'bogies changed',
  transhipment: 'goods reloaded',
  'container-crane': 'containers lifted across',
  'rail-ferry': 'wagons on a ferry',
  'variable-gauge': 'wheelsets of variable gauge',
};

export const CARGO_WORDS: Words<Cargo> = {
  'rail-wagons': 'rail wagons',
  containers: 'containers',
  trucks: 'trucks',
  cars: 'cars',
  passengers: 'passengers',
  bulk: 'bulk cargo',
  oil: 'oil',
};

/** How exact a drawn line is. */
export const EXACTNESS_WORDS: Words<Exactness> = {
  surveyed: 'surveyed',
  generalised: 'generalised',
  schematic: 'schematic',
};

/** What each exactness promises, in a sentence for the legend and the dossier. */
export const EXACTNESS_MEANINGS: Words<Exactness> = {
  surveyed: 'The line follows mapped track.',
  generalised: 'The line runs through known stations and cuts the curves between them.',
  schematic: 'The line shows the connection, not its course.',
};

export const DEAL_KIND_WORDS: Words<DealKind> = {
  agreement: 'agreement',
  declaration: 'declaration',
  pledge: 'pledge',
  application: 'application',
  membership: 'membership',
  project: 'project',
  opening: 'opening',
  meeting: 'meeting',
  exercise: 'exercise',
  investment: 'investment',
  report: 'report',
  statement: 'statement',
  trade: 'trade',
  visit: 'visit',
  law: 'law',
  war: 'war',
  sanction: 'sanction',
  appointment: 'appointment',
  closure: 'closure',
  launch: 'launch',
};

/** How a figure came to be. */
export const FIGURE_KIND_WORDS: Words<Figure['kind']> = {
  reported: 'reported',
  planned: 'planned',
  forecast: 'forecast',
  computed: 'computed',
};

export const SOURCE_KIND_WORDS: Words<Source['kind']> = {
  article: 'article',
  report: 'report',
  dataset: 'dataset',
  statement: 'statement',
  agency: 'news agency',
  reference: 'reference work',
};

export type MembershipStatus = Country['memberships'][number]['status'];
export const MEMBERSHIP_WORDS: Words<MembershipStatus> = {
  member: 'member',
  observer: 'observer',
  'dialogue-partner': 'dialogue partner',
  partner: 'partner',
  applicant: 'applicant',
  candidate: 'candidate',
  'not-member': 'not a member',
};
/** Headings over the countries of a bloc. */
export const MEMBERSHIP_HEADINGS: Words<MembershipStatus> = {
  member: 'Members',
  observer: 'Observers',
  'dialogue-partner': 'Dialogue partners',
  partner: 'Partners',
  applicant: 'Applicants',
  candidate: 'Candidates',
  'not-member': 'Not members',
};

/** Where a position comes from. */
export const BASIS_WORDS: Words<Place['properties']['basis']['kind']> = {
  osm: 'OpenStreetMap',
  'station-list': 'a published list of stations',
  'natural-earth': 'Natural Earth',
  'world-port-index': 'World Port Index',
  hand: 'placed by the editors',
};

export const SELECTION_KIND_WORDS: Words<SelectionKind> = {
  place: 'place',
  corridor: 'corridor',
  leg: 'leg',
  deal: 'deal',
  quote: 'quotation',
  country: 'country',
  person: 'person',
  source: 'source',
};

/** "border crossing" → "Border crossing". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/**
 * A number as the atlas writes it: "2,764", "4.119 million", "8.4 billion". Large numbers are put in
 * millions or billions only where nothing is lost by it.
 */
export function formatNumber(value: number): string {
  for (const [word, size] of [
    ['trillion', 1e12],
    ['billion', 1e9],
    ['million', 1e6],
  ] as const) {
    const scaled = value / size;
    if (Math.abs(scaled) >= 1 && Math.abs(scaled * 1000 - Math.round(scaled * 1000)) < 1e-6) {
      return `${plain.format(scaled)} ${word}`;
    }
  }
  return plain.format(value);
}

/** A unit of money and how many at a time: "US$ bn", "€ m". */
const MONEY = /^(US\$|€) (bn|m)$/;

/**
 * A figure's value with its unit ("4.5–5.2 million t", "US$3.1 bn"); the source's own wording where it
 * gives no number.
 */
export function formatFigure(figure: Pick<Figure, 'value' | 'valueTo' | 'unit' | 'text'>): string {
  if (figure.value === null) return figure.text;
  const upper = figure.valueTo === undefined ? '' : `–${formatNumber(figure.valueTo)}`;
  const amount = `${formatNumber(figure.value)}${upper}`;
  const [, currency, scale] = MONEY.exec(figure.unit) ?? [];
  return currency === undefined ? `${amount} ${figure.unit}` : `${currency}${amount} ${scale}`;
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Kilometres: whole from 10 km on ("1,234 km"), one decimal below ("4.6 km"). */
export const formatKm = (km: number): string => `${(Math.abs(km) < 10 ? tenth : whole).format(km)} km`;

/** Track gauges in mm: "1520 mm", "1435 mm and 1520 mm"; gauges are names, so no thousands separator. */
export const formatGauges = (gauges: readonly number[]): string => joinWords(gauges.map((g) => `${g} mm`));

/** "a", "a and b", "a, b and c". */
export function joinWords(items: readonly string[]): string {
  const last = items.at(-1);
  return last === undefined || items.length === 1
    ? (last ?? '')
    : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "az" → "Azerbaijani", by the platform's own tables; the tag itself where they know none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A text cut at a word's end to at most about `length` characters, with an ellipsis when something is left out. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–—-]+$/, '')}…`;
}
