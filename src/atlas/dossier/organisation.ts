/** The dossier of an organisation: what it has agreed, what it has said, what it has reckoned. */
import { say } from '../../words/dossier';
import { countryName, linksTo } from '../links';
import { otherNames } from '../names';
import type { Reading } from '../reading/reading';
import type { Organisation } from '../schema';
import { organisationKindWord } from '../words';
import { figuresWhere } from './figures';
import { numbersOf } from './numbers';
import { dealsWhere, finish, lastDeed, linkRow, quotesWhere } from './parts';
import type { Dossier, FactRow } from './types';

/** The dossier of an organisation. */
export function organisationDossier(reading: Reading, organisation: Organisation): Dossier {
  const { atlas } = reading;
  const { id, country, place } = organisation;
  const sel = { kind: 'organisation', id } as const;
  const countries = linksTo(reading, 'country', country === undefined ? [] : [country]);
  const facts: FactRow[] = [
    ...(country === undefined || countries.length > 0
      ? linkRow(say('label.country'), countries)
      : [{ label: say('label.country'), value: countryName(atlas, country) }]),
    ...linkRow(say('label.place'), linksTo(reading, 'place', place === undefined ? [] : [place])),
  ];
  const quotes = quotesWhere(atlas, (quote) => quote.organisation === id);
  const parts = dealsWhere(atlas, (deal) => deal.parties.some((party) => party.organisation === id));
  return finish(atlas, {
    sel,
    kind: say('kind.organisation', { kind: organisationKindWord(organisation.kind) }),
    title: organisation.name,
    subtitle: otherNames(organisation).join(' · '),
    summary: organisation.summary ?? lastDeed(quotes, parts),
    ...numbersOf(reading, sel, organisation.leads),
    facts,
    ...parts,
    quotes,
    figures: figuresWhere(reading, (figure) => figure.organisation === id),
    ownSources: organisation.sources,
  });
}
