/**
 * The atlas as read on a day: which state a line is in, which memberships hold, what is already known. Nobody else
 * knows what "today" is. Tables and records stay as they are, so that nothing drawn from them is rebuilt.
 */
import type { Atlas } from '../atlas';
import { compareNewestFirst, dateRange, LAST_DAY } from '../dates';
import type { Country, Deal, Figure, Leg, Person, Quote, Status } from '../schema';
import { figureDay, printedOn } from './figure-day';

export type Spell = Leg['properties']['status'][number];
export type Membership = Country['memberships'][number];
export type Role = Person['roles'][number];
/** A date of a year or a month holds `perhaps` inside its span. */
export type Holds = 'yes' | 'perhaps' | 'no';

/** The state of a leg on the day. */
export interface Standing {
  /** Null: the line is not there yet, as far as the atlas knows. */
  readonly status: Status | null;
  /** The spell in force. */
  readonly spell: Spell | null;
  /** The spell that the state began with: later ones of the same status tell of works on a line that went on. */
  readonly since: Spell | null;
  /** `perhaps`: the day lies within the imprecise date of a change, or before the first source. */
  readonly holds: Holds;
}

/** A country's standing in a bloc, as it is on the day. */
export interface MembershipStanding {
  readonly membership: Membership;
  readonly holds: Holds;
  /** Where it does not hold: over, or still to come. `now` where it holds, or perhaps does. */
  readonly when: 'to-come' | 'now' | 'ended';
}

export interface Reading {
  /** As known on the day: deals, quotations and figures of later days are not in it. */
  readonly atlas: Atlas;
  /** With all that the tables hold, whatever the day. */
  readonly whole: Atlas;
  /** ISO day; null: no edition is known yet, and all that the tables hold is taken as known. */
  readonly day: string | null;
  standingOf(leg: Leg): Standing;
  /**
   * Whether something is there on the day: what an EDTF date is given of, from that date; a deal or a quotation, from
   * its own; a figure, from its source's. A figure whose source has no date is known, perhaps, from the end of its
   * period, or always where it looks ahead.
   */
  holds(what: string | Deal | Quote | Figure): Holds;
  /** All of a country's memberships, in the record's order. */
  memberships(country: Country): readonly MembershipStanding[];
  /** The roles a person is reported to have had by the day, newest first. */
  roles(person: Person): readonly Role[];
}

/** Later than any date of the atlas. */
const END = LAST_DAY;

/** Whether what began at an EDTF date has begun by a day. A date that cannot be read, or is unknown, perhaps. */
export function begun(edtf: string | null, day: string): Holds {
  const range = edtf === null ? null : dateRange(edtf);
  if (!range) return 'perhaps';
  if (day < range.min) return 'no';
  return day < range.max ? 'perhaps' : 'yes';
}

/** Whether what lasts until an EDTF date is over on a day: the last day itself still counts. */
function ended(edtf: string, day: string): Holds {
  const range = dateRange(edtf);
  if (!range) return 'perhaps';
  if (day > range.max) return 'yes';
  return day < range.min || range.min === range.max ? 'no' : 'perhaps';
}

/** What a reading is made from. */
interface Page {
  readonly atlas: Atlas;
  readonly day: string;
  /** The day the tables were last gone over: what they say has begun by then has begun. */
  readonly edition: string;
}

/**
 * Whether something that a source tells of has begun: never before its date, surely from its last day on, and surely
 * too once the source has told of it. Without a date (since before the sources) it perhaps holds until then.
 */
function told({ atlas, day, edition }: Page, from: string | null, sourceId: string): Holds {
  const has = begun(from, day);
  if (has !== 'perhaps') return has;
  const date = atlas.sources.get(sourceId)?.date ?? null;
  const [since, source] = [from === null ? null : dateRange(from), date === null ? null : dateRange(date)];
  // What was printed before it happened is an announcement, and no witness of the day.
  const witness = source && source.max >= (since?.min ?? '') ? source.max : edition;
  return day >= witness || day >= edition ? 'yes' : 'perhaps';
}

function standing(page: Page, leg: Leg): Standing {
  const { status: spells } = leg.properties;
  const has = spells.map((spell) => told(page, spell.from, spell.source));
  const at = has.findLastIndex((holds) => holds !== 'no');
  const spell = spells[at];
  if (!spell) return { status: null, spell: null, since: null, holds: 'yes' };
  const before = spells.slice(0, at).findLastIndex((earlier) => earlier.status !== spell.status);
  return { status: spell.status, spell, since: spells[before + 1] ?? spell, holds: has[at] ?? 'perhaps' };
}

function membershipStanding(page: Page, membership: Membership): MembershipStanding {
  const { from, until, source } = membership;
  const has = told(page, from, source);
  if (has === 'no') return { membership, holds: 'no', when: 'to-come' };
  const over = until === undefined ? 'no' : ended(until, page.day);
  if (over === 'yes') return { membership, holds: 'no', when: 'ended' };
  return { membership, holds: has === 'perhaps' || over === 'perhaps' ? 'perhaps' : 'yes', when: 'now' };
}

function figureHolds({ atlas, day }: Page, figure: Figure): Holds {
  const printed = printedOn(figure, atlas);
  if (printed !== null) return begun(printed, day);
  const first = figureDay(figure, atlas);
  return first !== null && day < first ? 'no' : 'perhaps';
}

const recordHolds = (page: Page, record: Deal | Quote | Figure): Holds =>
  'period' in record ? figureHolds(page, record) : begun(record.date, page.day);

/** Finds something once, when it is first asked for. */
function lazily<V extends object>(find: () => V): () => V {
  let found: V | null = null;
  return () => {
    found ??= find();
    return found;
  };
}

/** Remembers what was found of an object: records never change. */
function once<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/** The atlas without the deals, quotations and figures that are not known yet on the day; itself where all are. */
function knownOn(page: Page): Atlas {
  const { atlas, day, edition } = page;
  if (day >= edition) return atlas;
  const known = <T extends Deal | Quote | Figure>(table: ReadonlyMap<string, T>) =>
    lazily(() => new Map([...table].filter(([, record]) => recordHolds(page, record) !== 'no')));
  const [deals, quotes, figures] = [known(atlas.deals), known(atlas.quotes), known(atlas.figures)];
  // Each when it is asked for: a map that plays asks for countries alone.
  return {
    ...atlas,
    get deals() {
      return deals();
    },
    get quotes() {
      return quotes();
    },
    get figures() {
      return figures();
    },
  };
}

const readings = new WeakMap<Atlas, Map<string, Reading>>();
/** Readings of one atlas that are remembered: a cursor that plays goes over thousands of days. */
const MOST_READINGS = 50;

/**
 * The reading of an atlas on a day; the same one for the same atlas and days.
 * @param day ISO, or null for all that is known
 * @param edition ISO: the day the tables were last gone over, where that is another
 */
export function readingOf(atlas: Atlas, day: string | null, edition: string | null = day): Reading {
  const known = readings.get(atlas) ?? new Map<string, Reading>();
  readings.set(atlas, known);
  const key = `${day}/${edition}`;
  const found = known.get(key);
  if (found) {
    // The one that lists rest on is asked for at each step of a cursor that plays: it is not to be the first forgotten.
    known.delete(key);
    known.set(key, found);
    return found;
  }
  const page: Page = { atlas, day: day ?? END, edition: edition ?? END };
  const asKnown = lazily(() => knownOn(page));
  const reading: Reading = {
    get atlas() {
      return asKnown();
    },
    whole: atlas,
    day,
    standingOf: once((leg: Leg) => standing(page, leg)),
    holds: (what) => (typeof what === 'string' ? begun(what, page.day) : recordHolds(page, what)),
    memberships: once((country: Country) =>
      country.memberships.map((membership) => membershipStanding(page, membership)),
    ),
    roles: once((person: Person) =>
      person.roles
        .filter(({ date }) => begun(date, page.day) !== 'no')
        .sort((a, b) => compareNewestFirst(a.date, b.date)),
    ),
  };
  if (known.size >= MOST_READINGS) known.delete(known.keys().next().value ?? '');
  known.set(key, reading);
  return reading;
}
