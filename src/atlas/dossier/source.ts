/** The dossier of a source: everything that cites it. */
import { say } from '../../words/dossier';
import { languageName } from '../../words/numbers';
import { formatDate } from '../date-words';
import { linksTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Leg, Source } from '../schema';
import { publisherOf } from '../words';
import { figuresWhere } from './figures';
import { dealsWhere, finish, groups, quotesWhere } from './parts';
import type { Dossier, FactRow } from './types';
import { sourceKindWord } from './words';

function factsOf(source: Source): FactRow[] {
  return [
    { label: say('label.publisher'), value: source.publisher },
    ...(source.agency === undefined ? [] : [{ label: say('label.agency'), value: source.agency }]),
    ...(source.author === undefined ? [] : [{ label: say('label.author'), value: source.author }]),
    { label: say('label.date'), value: source.date === null ? say('noDate') : formatDate(source.date) },
    { label: say('label.language'), value: languageName(source.language) },
    source.url === null
      ? { label: say('label.address'), value: say('noAddress') }
      : { label: say('label.address'), value: new URL(source.url).host, href: source.url },
    ...(source.weak === undefined ? [] : [{ label: say('label.weak'), value: source.weak }]),
    ...(source.note === undefined ? [] : [{ label: say('label.note'), value: source.note }]),
  ];
}

const citedByLeg = ({ sources, lengths, status }: Leg['properties'], id: string): boolean =>
  (sources?.includes(id) ?? false) ||
  lengths.some((length) => length.source === id) ||
  status.some((spell) => spell.source === id);

/** Ids of the records of a table that satisfy a condition. */
const idsWhere = <T extends { id: string }>(records: Iterable<T>, test: (record: T) => boolean): string[] =>
  [...records].filter(test).map((record) => record.id);

/** The dossier of a source. */
export function sourceDossier(reading: Reading, source: Source): Dossier {
  const { atlas } = reading;
  const { id, date } = source;
  const cites = ({ sources }: { sources?: string[] | undefined }): boolean => sources?.includes(id) ?? false;
  const corridors = idsWhere(atlas.corridors.values(), cites);
  const places = idsWhere(atlas.places.values(), (place) => cites(place.properties));
  const legs = idsWhere(atlas.legs.values(), (leg) => citedByLeg(leg.properties, id));
  const countries = idsWhere(
    atlas.countries.values(),
    (country) => cites(country) || country.memberships.some((membership) => membership.source === id),
  );
  const people = idsWhere(atlas.people.values(), (person) => person.roles.some((role) => role.source === id));
  return finish(atlas, {
    sel: { kind: 'source', id },
    kind: say('kind.source', { kind: sourceKindWord(source.kind) }),
    title: source.title,
    subtitle: [publisherOf(source), ...(date === null ? [] : [formatDate(date)])].join(' · '),
    facts: factsOf(source),
    ...dealsWhere(atlas, (deal) => cites(deal) || deal.status.some((spell) => spell.source === id)),
    quotes: quotesWhere(atlas, (quote) => quote.source === id),
    figures: figuresWhere(reading, (figure) => figure.source === id),
    related: groups(
      [say('group.corridors'), linksTo(reading, 'corridor', corridors)],
      [say('group.places'), linksTo(reading, 'place', places)],
      [say('group.legs'), linksTo(reading, 'leg', legs)],
      [say('group.countriesAndBlocs'), linksTo(reading, 'country', countries)],
      [say('group.people'), linksTo(reading, 'person', people)],
    ),
    ownSources: [id],
  });
}
