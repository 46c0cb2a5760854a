/** The dossier of a source: everything that cites it. */
import type { Atlas } from '../atlas';
import { formatDate } from '../dates';
import type { Leg, Source } from '../schema';
import { capitalised, languageName, SOURCE_KIND_WORDS } from '../words';
import { groups, linksTo } from './links';
import { dealsWhere, figuresWhere, finish, quotesWhere } from './parts';
import type { Dossier, FactRow } from './types';

function factsOf(source: Source): FactRow[] {
  return [
    { label: 'Publisher', value: source.publisher },
    ...(source.author === undefined ? [] : [{ label: 'Author', value: source.author }]),
    { label: 'Date', value: source.date === null ? 'the page carries none' : formatDate(source.date) },
    { label: 'Language', value: languageName(source.language) },
    ...(source.url === null ? [{ label: 'Address', value: 'unknown: seen in a stored copy' }] : []),
    ...(source.note === undefined ? [] : [{ label: 'Note', value: source.note }]),
  ];
}

const citedByLeg = ({ sources, lengths, status }: Leg['properties'], id: string): boolean =>
  (sources?.includes(id) ?? false) ||
  lengths.some((length) => length.source === id) ||
  status.some((spell) => spell.source === id);

/** Ids of the records of a table that satisfy a condition. */
const idsWhere = <T extends { id: string }>(records: Iterable<T>, test: (record: T) => boolean): string[] =>
  [...records].filter(test).map((record) => record.id);

/** The dossier of a source; null when it is not in the atlas. */
export function sourceDossier(atlas: Atlas, id: string): Dossier | null {
  const source = atlas.sources.get(id);
  if (!source) return null;
  const cites = ({ sources }: { sources?: string[] | undefined }): boolean => sources?.includes(id) ?? false;
  return finish(atlas, {
    sel: { kind: 'source', id },
    kind: `Source, ${SOURCE_KIND_WORDS[source.kind]}`,
    title: source.title,
    subtitle: [source.publisher, ...(source.date === null ? [] : [formatDate(source.date)])]
      .map(capitalised)
      .join(' · '),
    facts: factsOf(source),
    deals: dealsWhere(atlas, (deal) => cites(deal) || deal.status.some((spell) => spell.source === id)),
    quotes: quotesWhere(atlas, (quote) => quote.source === id),
    figures: figuresWhere(atlas, (figure) => figure.source === id),
    related: groups(
      ['corridors', linksTo(atlas, 'corridor', idsWhere(atlas.corridors.values(), cites))],
      [
        'places',
        linksTo(
          atlas,
          'place',
          idsWhere(atlas.places.values(), (place) => cites(place.properties)),
        ),
      ],
      [
        'legs',
        linksTo(
          atlas,
          'leg',
          idsWhere(atlas.legs.values(), (leg) => citedByLeg(leg.properties, id)),
        ),
      ],
      [
        'countries and blocs',
        linksTo(
          atlas,
          'country',
          idsWhere(
            atlas.countries.values(),
            (country) => cites(country) || country.memberships.some((membership) => membership.source === id),
          ),
        ),
      ],
      [
        'people',
        linksTo(
          atlas,
          'person',
          idsWhere(atlas.people.values(), (person) => person.roles.some((role) => role.source === id)),
        ),
      ],
    ),
    ownSources: [id],
  });
}
