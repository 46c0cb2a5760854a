/** The dossier of an organisation: what it signed, what it said, what it counted. */
import { say } from '../../words/dossier';
import { linksTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Organisation } from '../schema';
import { organisationKindWord } from '../words';
import { dealsWhere, figuresWhere, finish, linkRow, quotesWhere } from './parts';
import type { Dossier } from './types';

/** The dossier of an organisation. */
export function organisationDossier(reading: Reading, organisation: Organisation): Dossier {
  const { atlas } = reading;
  const { id, name, names = {}, aliases = [], kind, country, place } = organisation;
  return finish(atlas, {
    sel: { kind: 'organisation', id },
    kind: say('kind.organisation', { kind: organisationKindWord(kind) }),
    title: name,
    subtitle: [...new Set([...Object.values(names), ...aliases])].join(' · '),
    summary: organisation.summary ?? null,
    facts: [
      ...linkRow(say('label.country'), linksTo(reading, 'country', country === undefined ? [] : [country])),
      ...linkRow(say('label.place'), linksTo(reading, 'place', place === undefined ? [] : [place])),
    ],
    deals: dealsWhere(atlas, (deal) => deal.parties.some((party) => party.organisation === id)),
    quotes: quotesWhere(atlas, (quote) => quote.organisation === id),
    figures: figuresWhere(reading, (figure) => figure.organisation === id),
    ownSources: organisation.sources,
  });
}
