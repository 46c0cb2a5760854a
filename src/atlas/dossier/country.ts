/** The dossier of a country or of a bloc. */
import { say } from '../../words/dossier';
import { membershipWord } from '../../words/membership';
import { byAlphabet } from '../../words/numbers';
import { type Atlas, legsOfCorridor } from '../atlas';
import { formatFrom, formatSpan } from '../date-words';
import { countryName, type Link, linksTo, linkTo } from '../links';
import type { MembershipStanding, Reading } from '../reading/reading';
import { type Country, Membership } from '../schema';
import { figuresWhere } from './figures';
import { numbersOf } from './numbers';
import { dealsWhere, finish, groups, quotesWhere, sourcedRow } from './parts';
import type { Dossier, FactRow } from './types';

/** In the order in which a bloc's countries are told. */
const STATUSES = Membership.entries.status.options;

/** "applicant, since July 2024"; "perhaps applicant, since July 2024" while July lasts; "member, from 2027" before. */
function standingWords({ membership: { status, from, until }, holds, when }: MembershipStanding): string {
  const word = membershipWord(status);
  const said = holds === 'perhaps' ? say('member.perhaps', { status: word }) : word;
  const isToCome = when === 'to-come' && until === undefined && from !== null;
  const span = isToCome ? formatFrom(from) : formatSpan(from, until);
  return span === null ? said : say('member.span', { status: said, span });
}

function withNote(standing: MembershipStanding): string {
  const { note } = standing.membership;
  return note === undefined
    ? standingWords(standing)
    : say('member.note', { standing: standingWords(standing), note });
}

const membershipRows = (reading: Reading, country: Country): FactRow[] =>
  reading
    .memberships(country)
    .map((standing) =>
      sourcedRow(
        reading.atlas,
        countryName(reading.atlas, standing.membership.bloc),
        withNote(standing),
        standing.membership.source,
      ),
    );

/** By our data, as on the day: one group for each standing in the bloc; what is over and what is to come last. */
function memberGroups(reading: Reading, bloc: string): (readonly [string, Link[]])[] {
  const inBloc = [...reading.atlas.countries.values()].flatMap((country) =>
    reading
      .memberships(country)
      .filter(({ membership }) => membership.bloc === bloc)
      .flatMap((standing) => {
        const link = linkTo(reading, { kind: 'country', id: country.id });
        return link ? [{ standing, link: { ...link, detail: standingWords(standing) } }] : [];
      }),
  );
  const pick = (test: (standing: MembershipStanding) => boolean): Link[] =>
    inBloc
      .filter(({ standing }) => test(standing))
      .map(({ link }) => link)
      .sort((a, b) => byAlphabet(a.label, b.label));
  return [
    ...STATUSES.map(
      (status) =>
        [
          say(`Members.${status}`),
          pick(({ membership, when }) => membership.status === status && when === 'now'),
        ] as const,
    ),
    ...(['ended', 'to-come'] as const).map(
      (past) => [say(`Members.${past}`), pick(({ when }) => when === past)] as const,
    ),
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
    .sort((a, b) => a.importance - b.importance || byAlphabet(a.name, b.name))
    .map((place) => place.id);

const peopleOf = (atlas: Atlas, id: string): string[] =>
  [...atlas.people.values()].filter((person) => person.country === id).map((person) => person.id);

/** The dossier of a country or bloc. */
export function countryDossier(reading: Reading, country: Country): Dossier {
  const { atlas } = reading;
  const { id } = country;
  const blocs = country.memberships.map(({ bloc }) => bloc);
  const memberSources = [...atlas.countries.values()].flatMap((other) =>
    other.memberships.filter(({ bloc }) => bloc === id).map(({ source }) => source),
  );
  return finish(atlas, {
    sel: { kind: 'country', id },
    kind: say(`kind.${country.kind}`),
    title: country.name,
    subtitle: '',
    summary: country.summary ?? null,
    ...numbersOf(reading, { kind: 'country', id }, country.leads),
    first: groups([say('group.corridors'), linksTo(reading, 'corridor', corridorsThrough(atlas, id))]),
    memberships: membershipRows(reading, country),
    ...dealsWhere(
      atlas,
      (deal) => deal.countries.includes(id) || deal.parties.some((party) => party.country === id),
    ),
    quotes: quotesWhere(atlas, (quote) => quote.countries.includes(id)),
    figures: figuresWhere(
      reading,
      ({ subject, countries }) =>
        (subject.kind === 'country' && subject.id === id) || (countries?.includes(id) ?? false),
    ),
    related: groups(
      ...memberGroups(reading, id),
      [say('group.blocs'), linksTo(reading, 'country', blocs)],
      [say('group.places'), linksTo(reading, 'place', placesIn(atlas, id))],
      [say('group.people'), linksTo(reading, 'person', peopleOf(atlas, id))],
    ),
    ownSources: [...(country.sources ?? []), ...memberSources],
  });
}
