/** The dossier of a corridor. */
import { say } from '../../words/dossier';
import { legsOfCorridor } from '../atlas';
import { linksTo } from '../links';
import type { Reading } from '../reading/reading';
import { statusLine } from '../reading/status';
import type { Corridor } from '../schema';
import { itineraryOf } from '../way/itinerary';
import { countriesOfCorridor, wayOfBranch } from '../way/way';
import { dealsWhere, figuresWhere, finish, linkRow, quotesWhere } from './parts';
import type { Dossier, FactRow } from './types';

/** The dossier of a corridor. */
export function corridorDossier(reading: Reading, corridor: Corridor): Dossier {
  const { atlas } = reading;
  const { id } = corridor;
  const legs = legsOfCorridor(atlas, corridor);
  const countries = linksTo(reading, 'country', countriesOfCorridor(atlas, corridor));
  const facts: FactRow[] = [
    ...linkRow(say('label.countriesInOrder'), countries),
    ...(legs.length > 0
      ? [{ label: say('label.lineStatus'), value: statusLine(reading, legs), computed: true }]
      : []),
  ];
  return finish(atlas, {
    sel: { kind: 'corridor', id },
    kind: say('kind.corridor'),
    title: corridor.name,
    subtitle: (corridor.aliases ?? []).join(' · '),
    summary: corridor.summary,
    facts,
    itineraries: corridor.branches.flatMap((branch) => {
      const way = wayOfBranch(atlas, id, branch.id);
      return way ? [{ branch, ...itineraryOf(reading, way) }] : [];
    }),
    deals: dealsWhere(atlas, (deal) => deal.corridors.includes(id)),
    quotes: quotesWhere(atlas, (quote) => quote.corridors.includes(id)),
    figures: figuresWhere(
      reading,
      ({ subject, corridors }) =>
        (subject.kind === 'corridor' && subject.id === id) || (corridors?.includes(id) ?? false),
    ),
    ownSources: corridor.sources,
  });
}
