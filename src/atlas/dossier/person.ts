/** The dossier of a person: who they are, and what they said or took part in last. */
import { say } from '../../words/dossier';
import { formatDate } from '../date-words';
import { linksTo } from '../links';
import type { Reading, Role } from '../reading/reading';
import type { Person } from '../schema';
import { dealsWhere, finish, lastDeed, linkRow, quotesWhere, sentences, sourcedRow } from './parts';
import type { Dossier } from './types';

/** The dossier of a person. The role they had last is the answer's, and not told again among the others. */
export function personDossier(reading: Reading, person: Person): Dossier {
  const { atlas } = reading;
  const { id } = person;
  const countries = linksTo(reading, 'country', person.country === undefined ? [] : [person.country]);
  const [latest, ...earlier] = reading.roles(person);
  const known = new Set([latest?.role]);
  const others = earlier.filter(({ role }) => !known.has(role) && known.add(role));
  const quotes = quotesWhere(atlas, (quote) => quote.person === id);
  const parts = dealsWhere(atlas, (deal) => deal.parties.some((party) => party.person === id));
  const asOf = ({ role, date }: Role): string => say('answer.role', { role, date: formatDate(date) });
  return finish(atlas, {
    sel: { kind: 'person', id },
    kind: say('kind.person'),
    title: person.name,
    subtitle: '',
    summary: sentences(latest ? asOf(latest) : null, lastDeed(quotes, parts)),
    facts: [
      ...linkRow(say('label.country'), countries),
      ...others.map(({ date, role, source }) =>
        sourcedRow(atlas, say('label.role', { date: formatDate(date) }), role, source),
      ),
    ],
    ...parts,
    quotes,
    ownSources: person.roles.map((role) => role.source),
  });
}
