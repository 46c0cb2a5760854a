/** The dossier of a person. */
import { say } from '../../words/dossier';
import { formatDate } from '../date-words';
import { compareNewestFirst } from '../dates';
import { latestRole, linksTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Person } from '../schema';
import { dealsWhere, finish, linkRow, quotesWhere, sourcedRow } from './parts';
import type { Dossier } from './types';

/** The dossier of a person. */
export function personDossier(reading: Reading, person: Person): Dossier {
  const { atlas } = reading;
  const { id } = person;
  const countries = linksTo(reading, 'country', person.country === undefined ? [] : [person.country]);
  const roles = [...person.roles].sort((a, b) => compareNewestFirst(a.date, b.date));
  return finish(atlas, {
    sel: { kind: 'person', id },
    kind: say('kind.person'),
    title: person.name,
    subtitle: latestRole(reading, person),
    facts: [
      ...linkRow(say('label.country'), countries),
      ...roles.map(({ date, role, source }) =>
        sourcedRow(atlas, say('label.role', { date: formatDate(date) }), role, source),
      ),
    ],
    ...dealsWhere(atlas, (deal) => deal.parties.some((party) => party.person === id)),
    quotes: quotesWhere(atlas, (quote) => quote.person === id),
    ownSources: person.roles.map((role) => role.source),
  });
}
