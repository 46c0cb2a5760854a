/** How far the record reaches: what `npm run atlas:report` prints. Pure. */

import { dateRange } from '../src/atlas/dates';
import { daysBetween } from '../src/atlas/days';
import { dealClass } from '../src/atlas/deal-kinds';
import type { Edition, Source } from '../src/atlas/schema';
import type { Records } from './authored';

/** Sources that are the matter itself: a body's own words, its study, its numbers. */
const PRIMARY: ReadonlySet<Source['kind']> = new Set(['statement', 'report', 'dataset']);
/** The article with which the atlas began: it is told apart, for much of the first record rests on it. */
export const SEED_ARTICLE = 'rferl-china-in-eurasia-2024-08';
/** No agency should stand behind more of a corridor's records. */
const AGENCY_SHARE = 1 / 4;
/** Of fewer records than this, a share says nothing. */
const FEW = 8;
/** In the place of a corridor, a country or a year: the record names none. */
export const NONE = '(none)';

/** How many, by name; most first, then by name. */
export type Counts = readonly (readonly [name: string, count: number])[];
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** A deal, event, quotation or figure, as far as the report asks. */
interface Entry {
  readonly kind: 'deals' | 'events' | 'quotations' | 'figures';
  readonly date: string;
  readonly corridors: readonly string[];
  readonly sources: readonly Source[];
}

export interface AgencyShare extends Share {
  readonly corridor: string;
  readonly agency: string;
  /** More than a quarter. */
  readonly flagged: boolean;
}
export interface Series {
  readonly subject: string;
  readonly quantity: string;
  /** Years with a value that was reported. */
  readonly years: number;
  readonly from: string;
  readonly to: string;
  /** Years between them for which none is known. */
  readonly gaps: number;
}
export interface Coverage {
  readonly edition: Edition;
  readonly kinds: Counts;
  readonly corridors: readonly {
    readonly corridor: string;
    readonly by: Readonly<Record<Entry['kind'], number>>;
  }[];
  readonly years: readonly (readonly [year: string, count: number])[];
  /** Countries and blocs of the parties to deals and events. */
  readonly parties: Counts;
  /** Where those come from who are quoted: a country, or the body they speak for. */
  readonly speakers: Counts;
  /** People who are quoted. */
  readonly people: number;
  readonly primary: Share;
  readonly sources: { readonly all: number; readonly address: Share; readonly primary: Share };
  readonly weak: readonly { readonly id: string; readonly why: string; readonly records: number }[];
  /** The agency that most of a corridor's records rest on, the seed article apart. */
  readonly agencies: readonly AgencyShare[];
  readonly checked: {
    readonly records: Share;
    readonly oldest: readonly (readonly [id: string, days: number])[];
  };
  readonly memberships: readonly { readonly bloc: string; readonly all: number; readonly dated: number }[];
  readonly series: readonly Series[];
}

function countsOf(names: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

const orNone = (names: readonly string[]): readonly string[] => (names.length > 0 ? names : [NONE]);
const shareOf = <T>(all: readonly T[], test: (one: T) => boolean): Share => ({
  part: all.filter(test).length,
  of: all.length,
});
/** Whose text a source is. */
const agencyOf = ({ agency, publisher }: Source): string => agency ?? publisher;

function entriesOf({ deals, quotes, figures, sources }: Records): Entry[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const found = (ids: readonly string[]): Source[] => [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  return [
    ...deals.map(
      (deal): Entry => ({
        kind: dealClass(deal.kind) === 'deal' ? 'deals' : 'events',
        date: deal.date,
        corridors: deal.corridors,
        sources: found([...deal.sources, ...deal.status.map(({ source }) => source)]),
      }),
    ),
    ...quotes.map(
      (quote): Entry => ({
        kind: 'quotations',
        date: quote.date,
        corridors: quote.corridors,
        sources: found([quote.source]),
      }),
    ),
    ...figures.map(
      ({ subject, period, corridors = [], source }): Entry => ({
        kind: 'figures',
        date: period,
        corridors: [...new Set([...(subject.kind === 'corridor' ? [subject.id] : []), ...corridors])],
        sources: found([source]),
      }),
    ),
  ];
}

/** Of each corridor, the agency that most of its records rest on; a record with several counts for each of them. */
function agenciesOf(entries: readonly Entry[], corridors: readonly string[]): AgencyShare[] {
  return corridors.flatMap((corridor): AgencyShare[] => {
    const own = entries
      .filter((entry) => entry.corridors.includes(corridor))
      .map(({ sources }) => sources.filter(({ id }) => id !== SEED_ARTICLE))
      .filter((sources) => sources.length > 0);
    const [most] = countsOf(own.flatMap((sources) => [...new Set(sources.map(agencyOf))]));
    if (!most) return [];
    const [agency, part] = most;
    const flagged = own.length >= FEW && part > AGENCY_SHARE * own.length;
    return [{ corridor, agency, part, of: own.length, flagged }];
  });
}

/** The longest annual series of what was reported, one for each subject and quantity. */
function seriesOf(figures: Records['figures']): Series[] {
  const years = new Map<string, Set<string>>();
  for (const { subject, quantity, period, kind, value } of figures) {
    if (kind !== 'reported' || value === null || !/^\d{4}$/.test(period)) continue;
    const key = JSON.stringify([`${subject.kind}:${subject.id}`, quantity]);
    years.set(key, (years.get(key) ?? new Set()).add(period));
  }
  const all = [...years].map(([key, set]): Series => {
    const [subject = '', quantity = ''] = JSON.parse(key) as string[];
    const sorted = [...set].sort();
    const [from = '', to = ''] = [sorted[0], sorted.at(-1)];
    return { subject, quantity, years: set.size, from, to, gaps: Number(to) - Number(from) + 1 - set.size };
  });
  return all
    .filter((series) => series.years > 1)
    .sort((a, b) => b.years - a.years || (a.subject + a.quantity < b.subject + b.quantity ? -1 : 1));
}

/** When what can go out of date was last looked at: states of legs and services, figures. */
function checkedOf({ legs, services, figures }: Records, { date }: Edition): Coverage['checked'] {
  const records = [
    ...legs.map(({ id, checked }) => ({ id: `leg:${id}`, checked })),
    ...services.map(({ id, checked }) => ({ id: `service:${id}`, checked })),
    ...figures.map(({ id, checked }) => ({ id: `figure:${id}`, checked })),
  ];
  const ages = records.flatMap(({ id, checked }) =>
    checked === undefined ? [] : [[id, daysBetween(checked, date)] as const],
  );
  return {
    records: { part: ages.length, of: records.length },
    oldest: ages.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
  };
}

/** What the report tells of the records as they are written, on the edition's day. */
export function coverageOf(records: Records, edition: Edition): Coverage {
  const { deals, quotes, sources, people, organisations, countries } = records;
  const entries = entriesOf(records);
  const ids = records.corridors.map(({ id }) => id);
  const countryOf = new Map([...people, ...organisations].map(({ id, country }) => [id, country]));
  const home = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : countryOf.get(id);
  const sideOf = ({
    person,
    organisation,
  }: {
    person?: string | undefined;
    organisation?: string | undefined;
  }) => home(organisation) ?? home(person) ?? organisation;
  return {
    edition,
    kinds: countsOf(entries.map(({ kind }) => kind)),
    corridors: [...ids, NONE].map((corridor) => {
      const own = entries.filter((entry) => orNone(entry.corridors).includes(corridor));
      const count = (kind: Entry['kind']): number => own.filter((entry) => entry.kind === kind).length;
      return {
        corridor,
        by: {
          deals: count('deals'),
          events: count('events'),
          quotations: count('quotations'),
          figures: count('figures'),
        },
      };
    }),
    years: [...countsOf(entries.map(({ date }) => dateRange(date)?.min.slice(0, 4) ?? NONE))].sort(
      ([a], [b]) => (a < b ? -1 : 1),
    ),
    parties: countsOf(
      deals.flatMap(({ parties }) => [
        ...new Set(orNone(parties.flatMap((party) => party.country ?? sideOf(party) ?? []))),
      ]),
    ),
    speakers: countsOf(quotes.map((quote) => sideOf(quote) ?? NONE)),
    people: new Set(quotes.flatMap(({ person }) => person ?? [])).size,
    primary: shareOf(entries, (entry) => entry.sources.some(({ kind }) => PRIMARY.has(kind))),
    sources: {
      all: sources.length,
      address: shareOf(sources, ({ url }) => url !== null),
      primary: shareOf(sources, ({ kind }) => PRIMARY.has(kind)),
    },
    weak: sources.flatMap(({ id, weak }) =>
      weak === undefined
        ? []
        : [
            {
              id,
              why: weak,
              records: entries.filter((e) => e.sources.some((source) => source.id === id)).length,
            },
          ],
    ),
    agencies: agenciesOf(entries, ids),
    checked: checkedOf(records, edition),
    memberships: countries
      .filter(({ kind }) => kind === 'bloc')
      .map(({ id }) => {
        const own = countries.flatMap(({ memberships }) => memberships.filter(({ bloc }) => bloc === id));
        return { bloc: id, all: own.length, dated: own.filter(({ from }) => from !== null).length };
      }),
    series: seriesOf(records.figures),
  };
}

/** "41 of 80 (51 %)". */
const shareText = ({ part, of }: Share): string =>
  of === 0 ? '0 of 0' : `${part} of ${of} (${Math.round((100 * part) / of)} %)`;
/** "kz 12, cn 9"; of more than `atMost` the rest are counted. */
function countsText(counts: Counts, atMost = 24): string {
  const shown = counts.slice(0, atMost).map(([name, count]) => `${name} ${count}`);
  const more = counts.length - atMost;
  return shown.length === 0 ? 'none' : [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
/** A heading, and lines under it; how many there are beyond the first few. */
function listText(heading: string, lines: readonly string[], atMost = 12): string[] {
  const more = lines.length - atMost;
  return [
    '',
    heading,
    ...(lines.length > 0 ? lines.slice(0, atMost) : ['none']).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

/** The report in plain text; `!` marks what is beyond the bounds the editors set themselves. */
export function formatCoverage(coverage: Coverage): string {
  const { edition, checked, sources } = coverage;
  const width = Math.max(...coverage.corridors.map(({ corridor }) => corridor.length), 8);
  const row = (cells: readonly (string | number)[]): string =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(width) : String(cell).padStart(10))).join(' ');
  return [
    `Edition ${edition.number}, ${edition.date}`,
    `Records            ${countsText(coverage.kinds)}`,
    `Primary source     ${shareText(coverage.primary)} of the records; ${shareText(sources.primary)} of the sources`,
    `https address      ${shareText(sources.address)} of the sources`,
    `Parties            ${countsText(coverage.parties)}`,
    `Speakers           ${countsText(coverage.speakers)}; ${coverage.people} people`,
    `Years              ${coverage.years.map(([year, count]) => `${year} ${count}`).join(', ')}`,
    '',
    row(['Corridor', 'deals', 'events', 'quotations', 'figures']),
    ...coverage.corridors.map(({ corridor, by }) =>
      row([corridor, by.deals, by.events, by.quotations, by.figures]),
    ),
    ...listText(
      `Most used agency (${SEED_ARTICLE} apart; ! above a quarter of ${FEW} records or more)`,
      coverage.agencies.map(
        (share) => `${share.flagged ? '!' : ' '} ${share.corridor}: ${share.agency}, ${shareText(share)}`,
      ),
    ),
    ...listText(
      'Weak sources',
      coverage.weak.map(({ id, why, records }) => `${id}: ${why} (${records} records)`),
    ),
    ...listText(
      `Last checked: ${shareText(checked.records)} of legs, services and figures; the oldest`,
      checked.oldest.map(([id, days]) => `${id}: ${days} days`),
      5,
    ),
    ...listText(
      'Memberships (with a day of beginning)',
      coverage.memberships.map(({ bloc, all, dated }) => `${bloc}: ${all} (${dated})`),
    ),
    ...listText(
      'Longest annual series',
      coverage.series.map(
        ({ subject, quantity, years, from, to, gaps }) =>
          `${subject}, ${quantity}: ${years} years, ${from}–${to}${gaps > 0 ? `, ${gaps} missing` : ''}`,
      ),
    ),
  ].join('\n');
}
