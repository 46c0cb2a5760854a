/**
 * Which records a filter means on a day, how many each further choice would mean, and which part of a filter leaves
 * nothing: the one answer that list, table, map, count and export ask for.
 *
 * Every part of a filter gives each record a level: it meets it, perhaps meets it, or not. A record meets the filter as
 * well as it meets the least of its parts, its own date on the day among them.
 */
import { dateRange, FIRST_DAY, LAST_DAY } from '../dates';
import type { Holds, Reading } from '../reading/reading';
import { type Entries, entriesOf, type FacetName } from './entries';
import {
  type AtLeast,
  asked,
  type Filter,
  type FilterName,
  filterKey,
  type ListName,
  type RecordKind,
  STATES,
  withoutPart,
} from './filter';
import { nameKey } from './name-key';

/** How well a record meets something. */
type Level = 0 | 1 | 2;
const LEVEL = { no: 0, perhaps: 1, yes: 2 } as const satisfies Record<Holds, Level>;

/** A record that a filter means. */
export interface Match {
  readonly kind: RecordKind;
  readonly id: string;
  /** Its date, what it is worth or a membership does not tell for certain. */
  readonly perhaps: boolean;
  /** Its row among the entries of the atlas. */
  readonly at: number;
}
export interface Result {
  /** Newest first. */
  readonly matches: readonly Match[];
  /** How many of them perhaps only. */
  readonly perhaps: number;
}
/** A value that a filter could have, and how many records it would then mean. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** What of a record depends on the day. */
interface Day {
  readonly entries: Entries;
  readonly holds: Uint8Array;
  /** By state, in the order of STATES. */
  readonly states: readonly Uint8Array[];
  /** How surely each country is a member, by bloc. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, Level>>;
  readonly results: Map<string, Result>;
  readonly choices: Map<string, readonly Choice[]>;
}

/** Texts that are read ahead at once: a few milliseconds. */
const READ_AT_ONCE = 40;

/** Answers of one day that are kept; a reader has few filters, a text that is typed has many. */
const KEPT = 64;

function membersOf(reading: Reading): Map<string, Map<string, Level>> {
  const blocs = new Map<string, Map<string, Level>>();
  for (const country of reading.atlas.countries.values()) {
    for (const { membership, holds } of reading.memberships(country)) {
      if (membership.status !== 'member' || holds === 'no') continue;
      const members = blocs.get(membership.bloc) ?? new Map<string, Level>();
      blocs.set(membership.bloc, members);
      members.set(country.id, Math.max(members.get(country.id) ?? 0, LEVEL[holds]) as Level);
    }
  }
  return blocs;
}

function statesOf(reading: Reading, { all }: Entries): Uint8Array[] {
  const levels = STATES.map(() => new Uint8Array(all.length));
  const mark = (state: (typeof STATES)[number], at: number, level: number): void => {
    const of = levels[STATES.indexOf(state)];
    if (of) of[at] = level;
  };
  const surest = (holds: readonly Holds[]): number => Math.max(0, ...holds.map((each) => LEVEL[each]));
  all.forEach((entry, at) => {
    if (entry.kind === 'figure') mark(entry.record.kind, at, 2);
    if (entry.kind !== 'deal') return;
    const { status, followedBy = [] } = entry.record;
    const told = surest(status.map(({ date }) => reading.holds(date)));
    const later = followedBy.flatMap((id) => reading.atlas.deals.get(id) ?? []);
    mark('told', at, told);
    mark('untold', at, 2 - told);
    mark('followed', at, surest(later.map((deal) => reading.holds(deal))));
  });
  return levels;
}

const days = new WeakMap<Reading, Day>();
function dayOf(reading: Reading): Day {
  const found = days.get(reading);
  if (found) return found;
  // Of all records, whatever the day: which of them are known on it stands beside them.
  const entries = entriesOf(reading.whole);
  const day: Day = {
    entries,
    holds: Uint8Array.from(entries.all, ({ record }) => LEVEL[reading.holds(record)]),
    states: statesOf(reading, entries),
    members: membersOf(reading),
    results: new Map(),
    choices: new Map(),
  };
  days.set(reading, day);
  return day;
}

function remember<V>(kept: Map<string, V>, key: string, find: () => V): V {
  const found = kept.get(key) ?? find();
  if (!kept.has(key) && kept.size >= KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

/** Levels by one value or more of a facet; the best that a record has counts. */
function facetLevels({ facets, all }: Entries, name: FacetName, wanted: ReadonlyMap<string, Level>) {
  const { idOf, starts, of } = facets[name];
  const byId = new Uint8Array(idOf.size);
  for (const [value, level] of wanted) {
    const id = idOf.get(value);
    if (id !== undefined) byId[id] = Math.max(byId[id] ?? 0, level);
  }
  const levels = new Uint8Array(all.length);
  for (let at = 0; at < all.length; at += 1) {
    let best = 0;
    for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i += 1) {
      const level = byId[of[i] ?? 0] ?? 0;
      if (level > best) best = level;
    }
    levels[at] = best;
  }
  return levels;
}

/** A country by itself; a bloc by itself and by those who are its members on the day. */
function countries({ members }: Day, ids: readonly string[]): Map<string, Level> {
  const wanted = new Map<string, Level>();
  const want = (id: string, level: Level): void => {
    wanted.set(id, Math.max(wanted.get(id) ?? 0, level) as Level);
  };
  for (const id of ids) {
    want(id, 2);
    for (const [country, level] of members.get(id) ?? []) want(country, level);
  }
  return wanted;
}

function stateLevels({ states, entries }: Day, wanted: readonly string[]): Uint8Array {
  const levels = new Uint8Array(entries.all.length);
  STATES.forEach((state, i) => {
    const of = states[i];
    if (!of || !wanted.includes(state)) return;
    for (let at = 0; at < levels.length; at += 1) levels[at] = Math.max(levels[at] ?? 0, of[at] ?? 0);
  });
  return levels;
}

function valueLevels({ currency, low, high, all }: Entries, wanted: AtLeast): Uint8Array {
  return Uint8Array.from(all, (_, at) => {
    if (currency[at] !== wanted.currency) return 0;
    if ((low[at] ?? 0) >= wanted.amount) return 2;
    return (high[at] ?? 0) >= wanted.amount ? 1 : 0;
  });
}

function dateLevels({ min, max, all }: Entries, from: string, to: string): Uint8Array {
  return Uint8Array.from(all, (_, at) => {
    const [first, last] = [min[at] ?? '', max[at] ?? ''];
    if (last < from || first > to) return 0;
    return first >= from && last <= to ? 2 : 1;
  });
}

/** How well each record meets one part of a filter. */
function levelsOf(day: Day, filter: Filter, name: FilterName): Uint8Array {
  const { entries } = day;
  switch (name) {
    case 'country':
      return facetLevels(entries, name, countries(day, filter.country ?? []));
    case 'state':
      return stateLevels(day, filter.state ?? []);
    case 'party': {
      // A link has folded them; a program may ask by a name as it is written.
      const keys = (filter.party ?? []).map((key) =>
        key.startsWith('name:') || !key.includes(':') ? nameKey(key.replace(/^name:/, '')) : key,
      );
      return facetLevels(entries, name, new Map(keys.map((key) => [key, 2])));
    }
    case 'value':
      return filter.value ? valueLevels(entries, filter.value) : all(entries);
    case 'since': {
      const range = dateRange(filter.since ?? '');
      return range ? dateLevels(entries, range.min, LAST_DAY) : all(entries);
    }
    case 'until': {
      const range = dateRange(filter.until ?? '');
      return range ? dateLevels(entries, FIRST_DAY, range.max) : all(entries);
    }
    case 'q': {
      const levels = new Uint8Array(entries.all.length);
      entries.words().find(filter.q ?? '', levels, 2);
      return levels;
    }
    default:
      return facetLevels(entries, name, new Map((filter[name] ?? []).map((value) => [value, 2])));
  }
}
const all = (entries: Entries): Uint8Array => new Uint8Array(entries.all.length).fill(2);

/** The less of two levels, record by record. */
function narrow(levels: Uint8Array, by: Uint8Array): Uint8Array {
  for (let at = 0; at < levels.length; at += 1) {
    if ((by[at] ?? 0) < (levels[at] ?? 0)) levels[at] = by[at] ?? 0;
  }
  return levels;
}

/** How well each record meets the filter on the day. */
const meeting = (day: Day, filter: Filter): Uint8Array =>
  asked(filter).reduce<Uint8Array>(
    (levels, name) => narrow(levels, levelsOf(day, filter, name)),
    day.holds.slice(),
  );

/** The records that a filter means on the reading's day, newest first; the same object for the same day and filter. */
export function matches(reading: Reading, filter: Filter): Result {
  const day = dayOf(reading);
  return remember(day.results, filterKey(filter), () => {
    const levels = meeting(day, filter);
    const found: Match[] = [];
    let perhaps = 0;
    day.entries.all.forEach(({ kind, record }, at) => {
      const level = levels[at];
      if (!level) return;
      if (level === 1) perhaps += 1;
      found.push({ kind, id: record.id, perhaps: level === 1, at });
    });
    return { matches: found, perhaps };
  });
}

const countOf = (levels: Uint8Array): number => {
  let count = 0;
  for (const level of levels) if (level > 0) count += 1;
  return count;
};

/** How many records of `base` have each value of a facet. */
function tally({ facets }: Entries, name: FacetName, base: Uint8Array): Map<string, number> {
  const { values, starts, of } = facets[name];
  const counts = new Int32Array(values.length);
  for (let at = 0; at < base.length; at += 1) {
    if (!base[at]) continue;
    for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i += 1) {
      const id = of[i] ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
    }
  }
  return new Map(values.map((value, id) => [value, counts[id] ?? 0]));
}

function countsOf(day: Day, name: ListName | 'value', base: Uint8Array): Map<string, number> {
  const { entries } = day;
  const both = (levels: Uint8Array): number => countOf(narrow(levels, base));
  if (name === 'state') return new Map(STATES.map((state) => [state, both(stateLevels(day, [state]))]));
  if (name === 'value') {
    const counts = new Map<string, number>();
    entries.currency.forEach((currency, at) => {
      if (currency !== null && base[at]) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    });
    return counts;
  }
  const counts = tally(entries, name, base);
  if (name === 'country') {
    // What a bloc stands for is more than what names it.
    for (const bloc of day.members.keys())
      counts.set(bloc, both(facetLevels(entries, name, countries(day, [bloc]))));
  }
  return counts;
}

/**
 * The values that a part of the filter could have, each with how many records the filter would mean with that value in
 * the part's stead; those that would mean none are left out. Of `value` the currencies.
 */
export function choices(reading: Reading, filter: Filter, name: ListName | 'value'): readonly Choice[] {
  const day = dayOf(reading);
  const others = withoutPart(filter, name);
  return remember(day.choices, `${name} ${filterKey(others)}`, () =>
    [...countsOf(day, name, meeting(day, others))]
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ value, count })),
  );
}

/** Reads some more of the records' texts, so that a word that is typed finds them read. @returns whether all have been */
export const readAhead = ({ whole }: Reading): boolean => entriesOf(whole).words().read(READ_AT_ONCE);

/** The part of a filter that, left out, brings the most records, and how many; null where none brings any. */
export function loosen(
  reading: Reading,
  filter: Filter,
): { readonly name: FilterName; readonly count: number } | null {
  const day = dayOf(reading);
  const [best = null] = asked(filter)
    .map((name) => ({ name, count: countOf(meeting(day, withoutPart(filter, name))) }))
    .sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best : null;
}
