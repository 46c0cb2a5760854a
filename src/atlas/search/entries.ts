/** What can be found: an entry for each record, with the names and the text by which it is. */
import { type Atlas, recordOf } from '../atlas';
import { dealClass } from '../deal-kinds';
import { foldWords, wordsOf } from '../fold';
import { linkTo } from '../links';
import { otherNames } from '../names';
import type { Reading } from '../reading/reading';
import type { Selection } from '../selection';
import { countriesOfCorridor } from '../way/way';
import { dealKindWord, modeWord, organisationKindWord, placeKindWord } from '../words';

/** The groups of what is found, those that have a name of their own before those that are told of them. */
export const HIT_KINDS = [
  'corridor',
  'place',
  'country',
  'bloc',
  'person',
  'organisation',
  'deal',
  'event',
  'figure',
  'quote',
  'leg',
] as const;
export type HitKind = (typeof HIT_KINDS)[number];
/** Kinds with a name of their own, by which people ask for them. The others have titles made of the names of these. */
const NAMED: readonly HitKind[] = ['corridor', 'place', 'country', 'bloc', 'person', 'organisation'];
export const isNamed = (kind: HitKind): boolean => NAMED.includes(kind);

export interface SearchHit {
  readonly sel: Selection;
  readonly label: string;
  /** "port, Azerbaijan"; empty where there is nothing to add. */
  readonly detail: string;
  readonly kind: HitKind;
  /** EDTF, of what has a date. */
  readonly date?: string;
  /** The other spelling, or the piece of text, that the query met, where the label alone does not show why. */
  readonly matched?: string;
}

export interface Entry {
  readonly hit: SearchHit;
  /** Other names of its own: aliases, local names, codes. */
  readonly others: readonly string[];
  /** Every name of what it concerns: of a figure's subject, of the corridors of a deal, of who speaks. */
  readonly about: readonly string[];
  /** Said of it, in pieces that are shown one at a time. */
  readonly text: readonly string[];
  /** Multiplies the score: the corridors and great ports before the minor stations. */
  readonly weight: number;
  /** The names as they are compared for ranking, the label's first. */
  readonly plain: readonly string[];
  readonly folded: readonly string[];
}

/** What a record is called, in every way. Empty for one that is not there, or whose title is a sentence. */
function namesOf(atlas: Atlas, { kind, id }: Selection): string[] {
  if (kind === 'place') {
    const place = atlas.places.get(id)?.properties;
    return place ? [place.name, ...otherNames(place)] : [];
  }
  if (kind === 'corridor') {
    const corridor = atlas.corridors.get(id);
    return corridor ? [corridor.name, corridor.shortName, ...otherNames(corridor)] : [];
  }
  if (kind === 'country' || kind === 'person' || kind === 'organisation') {
    const record = recordOf(atlas, kind, id);
    return record ? [record.name, ...otherNames(record)] : [];
  }
  if (kind === 'deal') {
    const deal = atlas.deals.get(id);
    return deal ? [deal.title, ...(deal.aliases ?? [])] : [];
  }
  if (kind === 'leg') return [atlas.legs.get(id)?.properties.name ?? ''];
  return [];
}

type Subjects = Partial<
  Readonly<
    Record<'places' | 'countries' | 'corridors' | 'deals' | 'organisations', readonly string[] | undefined>
  >
>;
const SUBJECTS = {
  places: 'place',
  countries: 'country',
  corridors: 'corridor',
  deals: 'deal',
  organisations: 'organisation',
} as const satisfies Record<keyof Subjects, Selection['kind']>;

interface Draft {
  readonly kind: HitKind;
  readonly others?: readonly string[];
  readonly subjects?: readonly Selection[];
  readonly text?: readonly (string | undefined)[];
  readonly date?: string;
  readonly weight: number;
}

const defined = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
const selections = (subjects: Subjects): Selection[] =>
  (Object.keys(SUBJECTS) as (keyof Subjects)[]).flatMap((table) =>
    (subjects[table] ?? []).map((id) => ({ kind: SUBJECTS[table], id })),
  );

/** Every record that can be found. Sources are not among them: they are reached from what they support. */
export function entriesOf(reading: Reading): Entry[] {
  const { atlas } = reading;
  const entries: Entry[] = [];
  const add = (
    sel: Selection,
    { kind, others = [], subjects = [], text = [], date, weight }: Draft,
  ): void => {
    const link = linkTo(reading, sel);
    if (!link) return;
    const names = [link.label, ...new Set(others)].filter((name, i) => i === 0 || name !== link.label);
    const words = names.map(wordsOf);
    entries.push({
      hit: {
        sel: link.sel,
        label: link.label,
        detail: link.detail ?? '',
        kind,
        ...(date === undefined ? {} : { date }),
      },
      others: names.slice(1),
      about: [...new Set(subjects.flatMap((subject) => namesOf(atlas, subject)))],
      text: text.filter((part): part is string => part !== undefined && part !== ''),
      weight,
      plain: words.map((name) => name.join(' ')),
      folded: words.map(foldWords),
    });
  };
  for (const corridor of atlas.corridors.values()) {
    add(
      { kind: 'corridor', id: corridor.id },
      {
        kind: 'corridor',
        others: [corridor.shortName, ...otherNames(corridor), ...(corridor.subjects ?? [])],
        subjects: selections({ countries: countriesOfCorridor(atlas, corridor) }),
        text: [corridor.summary, ...corridor.branches.map(({ name }) => name)],
        weight: 2,
      },
    );
  }
  for (const { id, properties: p } of atlas.places.values()) {
    add(
      { kind: 'place', id },
      {
        kind: 'place',
        others: [...otherNames(p), ...defined(p.unlocode)],
        subjects: selections({ countries: [p.country] }),
        text: [placeKindWord(p.kind), p.summary],
        weight: 1.8 - p.importance * 0.2,
      },
    );
  }
  for (const country of atlas.countries.values()) {
    add(
      { kind: 'country', id: country.id },
      { kind: country.kind, others: otherNames(country), text: [country.summary], weight: 1.5 },
    );
  }
  for (const person of atlas.people.values()) {
    add(
      { kind: 'person', id: person.id },
      {
        kind: 'person',
        others: otherNames(person),
        subjects: selections({ countries: defined(person.country) }),
        text: person.roles.map(({ role }) => role),
        weight: 1.3,
      },
    );
  }
  for (const organisation of atlas.organisations.values()) {
    add(
      { kind: 'organisation', id: organisation.id },
      {
        kind: 'organisation',
        others: otherNames(organisation),
        subjects: selections({
          countries: defined(organisation.country),
          places: defined(organisation.place),
        }),
        text: [organisationKindWord(organisation.kind), organisation.summary],
        weight: 1.3,
      },
    );
  }
  for (const deal of atlas.deals.values()) {
    const { parties } = deal;
    const linked = {
      places: [...deal.places, ...parties.flatMap(({ place }) => defined(place))],
      countries: [...deal.countries, ...parties.flatMap(({ country }) => defined(country))],
      corridors: deal.corridors,
      organisations: parties.flatMap(({ organisation }) => defined(organisation)),
    };
    const people = parties.flatMap(({ person }) => defined(person));
    add(
      { kind: 'deal', id: deal.id },
      {
        kind: dealClass(deal.kind),
        others: deal.aliases ?? [],
        subjects: [...selections(linked), ...people.map((id): Selection => ({ kind: 'person', id }))],
        text: [
          dealKindWord(deal.kind),
          ...parties.map(({ name }) => name),
          deal.summary,
          deal.value?.text,
          ...deal.status.map(({ text }) => text),
        ],
        date: deal.date,
        weight: 1.1,
      },
    );
  }
  for (const figure of atlas.figures.values()) {
    const linked = {
      corridors: figure.corridors,
      countries: figure.countries,
      organisations: defined(figure.organisation),
    };
    add(
      { kind: 'figure', id: figure.id },
      {
        kind: 'figure',
        subjects: [figure.subject, ...selections(linked)],
        text: [figure.saidBy, figure.note],
        date: figure.period,
        weight: 1,
      },
    );
  }
  for (const quote of atlas.quotes.values()) {
    const { places, countries, corridors, deals, person, organisation } = quote;
    add(
      { kind: 'quote', id: quote.id },
      {
        kind: 'quote',
        // For whom somebody speaks is asked for like who speaks: it comes before those who merely mention it.
        others: [quote.speaker, quote.role],
        subjects: [
          ...selections({ places, countries, corridors, deals, organisations: defined(organisation) }),
          ...defined(person).map((id): Selection => ({ kind: 'person', id })),
        ],
        text: [...quote.text, quote.occasion],
        date: quote.date,
        weight: 0.9,
      },
    );
  }
  for (const { id, properties: p } of atlas.legs.values()) {
    add(
      { kind: 'leg', id },
      {
        kind: 'leg',
        subjects: selections({ places: [p.from, p.to], countries: p.countries }),
        text: [modeWord(p.mode), p.operator ?? undefined, p.summary],
        weight: 0.6,
      },
    );
  }
  return entries;
}
