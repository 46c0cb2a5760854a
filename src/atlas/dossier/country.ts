/** The dossier of a country or of a bloc. */
import { type Atlas, legsOfCorridor } from '../atlas';
import { formatDate, formatSince } from '../dates';
import type { Country } from '../schema';
import { capitalised, MEMBERSHIP_HEADINGS, MEMBERSHIP_WORDS, type MembershipStatus } from '../words';
import { countryName, groups, linksTo, linkTo } from './links';
import { dealsWhere, figuresWhere, finish, focusOnCountries, quotesWhere, sourcedRow } from './parts';
import type { Dossier, FactRow, Link } from './types';

type Membership = Country['memberships'][number];

/** "applicant, since July 2024". */
function standing({ status, from, until }: Membership): string {
  const start = from === null ? [] : [until === undefined ? formatSince(from) : `from ${formatDate(from)}`];
  const end = until === undefined ? [] : [`until ${formatDate(until)}`];
  const span = [...start, ...end].join(' ');
  return span === '' ? MEMBERSHIP_WORDS[status] : `${MEMBERSHIP_WORDS[status]}, ${span}`;
}

const withNote = (membership: Membership): string =>
  standing(membership) + (membership.note === undefined ? '' : ` (${membership.note})`);

const membershipRows = (atlas: Atlas, country: Country): FactRow[] =>
  country.memberships.map((membership) =>
    sourcedRow(atlas, countryName(atlas, membership.bloc), withNote(membership), membership.source),
  );

/** By our data: those whose status in the bloc has no end, one group for each status; ended ones last. */
function memberGroups(atlas: Atlas, bloc: string): (readonly [string, Link[]])[] {
  const inBloc = [...atlas.countries.values()].flatMap((country) =>
    country.memberships
      .filter((membership) => membership.bloc === bloc)
      .flatMap((membership) => {
        const link = linkTo(atlas, { kind: 'country', id: country.id });
        return link ? [{ membership, link: { ...link, detail: standing(membership) } }] : [];
      }),
  );
  const pick = (test: (membership: Membership) => boolean): Link[] =>
    inBloc
      .filter(({ membership }) => test(membership))
      .map(({ link }) => link)
      .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return [
    ...(Object.keys(MEMBERSHIP_HEADINGS) as MembershipStatus[]).map(
      (status) =>
        [MEMBERSHIP_HEADINGS[status], pick((m) => m.status === status && m.until === undefined)] as const,
    ),
    ['Earlier', pick((m) => m.until !== undefined)],
  ];
}

/** Corridors with a leg in the country. */
const corridorsThrough = (atlas: Atlas, id: string): string[] =>
  [...atlas.corridors.values()]
    .filter((corridor) =>
      legsOfCorridor(atlas, corridor).some((leg) => leg.properties.countries.includes(id)),
    )
    .map((corridor) => corridor.id);

const placesIn = (atlas: Atlas, id: string): string[] =>
  [...atlas.places.values()]
    .map((place) => place.properties)
    .filter((place) => place.country === id)
    .sort((a, b) => a.importance - b.importance || a.name.localeCompare(b.name, 'en'))
    .map((place) => place.id);

const peopleOf = (atlas: Atlas, id: string): string[] =>
  [...atlas.people.values()].filter((person) => person.country === id).map((person) => person.id);

/** The dossier of a country or bloc; null when it is not in the atlas. */
export function countryDossier(atlas: Atlas, id: string): Dossier | null {
  const country = atlas.countries.get(id);
  if (!country) return null;
  const facts = membershipRows(atlas, country);
  const members = memberGroups(atlas, id);
  const memberSources = [...atlas.countries.values()].flatMap((other) =>
    other.memberships.filter((membership) => membership.bloc === id).map((membership) => membership.source),
  );
  return finish(atlas, {
    sel: { kind: 'country', id },
    kind: capitalised(country.kind),
    title: country.name,
    subtitle: '',
    summary: country.summary ?? null,
    facts,
    deals: dealsWhere(
      atlas,
      (deal) => deal.countries.includes(id) || deal.parties.some((party) => party.country === id),
    ),
    quotes: quotesWhere(atlas, (quote) => quote.countries.includes(id)),
    figures: figuresWhere(
      atlas,
      ({ subject, countries }) =>
        (subject.kind === 'country' && subject.id === id) || (countries?.includes(id) ?? false),
    ),
    related: groups(
      ...members,
      [
        'blocs',
        linksTo(
          atlas,
          'country',
          country.memberships.map((membership) => membership.bloc),
        ),
      ],
      ['corridors', linksTo(atlas, 'corridor', corridorsThrough(atlas, id))],
      ['places', linksTo(atlas, 'place', placesIn(atlas, id))],
      ['people', linksTo(atlas, 'person', peopleOf(atlas, id))],
    ),
    ownSources: [...(country.sources ?? []), ...memberSources],
    focus: focusOnCountries(atlas, [id]),
  });
}
