/** The dossier of a corridor. */
import { say } from '../../words/dossier';
import { legsOfCorridor } from '../atlas';
import { linksTo } from '../links';
import { otherNames } from '../names';
import type { Reading } from '../reading/reading';
import { statusLine } from '../reading/status';
import type { Corridor, Leg } from '../schema';
import { itineraryOf } from '../way/itinerary';
import { countriesOfCorridor, wayOfBranch } from '../way/way';
import { formatKm } from '../words';
import { blocsRow } from './blocs';
import { figuresWhere } from './figures';
import { numbersOf } from './numbers';
import { dealsWhere, finish, linkRow, namesRow, quotesWhere } from './parts';
import type { Dossier, FactRow } from './types';

/** Drawn kilometres of all branches, each leg once: nobody travels them all. */
const sumOf = (legs: readonly Leg[]): number =>
  legs.reduce((km, { properties }) => km + properties.computedKm, 0);

/** The dossier of a corridor. */
export function corridorDossier(reading: Reading, corridor: Corridor): Dossier {
  const { atlas } = reading;
  const { id } = corridor;
  const legs = legsOfCorridor(atlas, corridor);
  const countries = linksTo(reading, 'country', countriesOfCorridor(atlas, corridor));
  const sel = { kind: 'corridor', id } as const;
  const facts: FactRow[] = [
    ...(legs.length > 0
      ? [
          { label: say('label.allBranches'), value: formatKm(sumOf(legs)), computed: true },
          { label: say('label.lineStatus'), value: statusLine(reading, legs), computed: true },
        ]
      : []),
    ...linkRow(say('label.countriesInOrder'), countries),
    ...blocsRow(reading, corridor),
    ...namesRow(otherNames(corridor)),
  ];
  return finish(atlas, {
    sel,
    kind: say('kind.corridor'),
    title: corridor.name,
    subtitle: '',
    summary: corridor.summary,
    ...numbersOf(reading, sel, corridor.leads),
    facts,
    itineraries: corridor.branches.flatMap((branch) => {
      const way = wayOfBranch(atlas, id, branch.id);
      return way ? [{ branch, ...itineraryOf(reading, way) }] : [];
    }),
    ...dealsWhere(atlas, (deal) => deal.corridors.includes(id)),
    quotes: quotesWhere(atlas, (quote) => quote.corridors.includes(id)),
    figures: figuresWhere(
      reading,
      ({ subject, corridors }) =>
        (subject.kind === 'corridor' && subject.id === id) || (corridors?.includes(id) ?? false),
    ),
    ownSources: corridor.sources,
  });
}
