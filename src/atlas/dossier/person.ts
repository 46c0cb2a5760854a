/** The dossier of a person. */
import type { Atlas } from '../atlas';
import { compareNewestFirst, formatDate } from '../dates';
import { latestRole, linksTo } from './links';
import { dealsWhere, finish, focusOnPlaces, linkRow, quotesWhere, sourcedRow } from './parts';
import type { Dossier } from './types';

/** The dossier of a person; null when they are not in the atlas. */
export function personDossier(atlas: Atlas, id: string): Dossier | null {
  const person = atlas.people.get(id);
  if (!person) return null;
  const quotes = quotesWhere(atlas, (quote) => quote.person === id);
  const roles = [...person.roles].sort((a, b) => compareNewestFirst(a.date, b.date));
  return finish(atlas, {
    sel: { kind: 'person', id },
    kind: 'Person',
    title: person.name,
    subtitle: latestRole(person),
    facts: [
      ...linkRow('Country', linksTo(atlas, 'country', person.country === undefined ? [] : [person.country])),
      ...roles.map((role) => sourcedRow(atlas, `Role, ${formatDate(role.date)}`, role.role, role.source)),
    ],
    deals: dealsWhere(atlas, (deal) => deal.parties.some((party) => party.person === id)),
    quotes,
    ownSources: person.roles.map((role) => role.source),
    focus: focusOnPlaces(
      atlas,
      quotes.flatMap((quote) => quote.places),
    ),
  });
}
