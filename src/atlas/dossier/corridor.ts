/** The dossier of a corridor. */
import { type Atlas, legsOfCorridor } from '../atlas';
import { statusLine } from '../status';
import { countriesOfCorridor, itineraryOf } from './itinerary';
import { linksTo } from './links';
import { dealsWhere, figuresWhere, finish, focusOnLegs, linkRow, quotesWhere } from './parts';
import type { Dossier, FactRow } from './types';

/** The dossier of a corridor; null when it is not in the atlas. */
export function corridorDossier(atlas: Atlas, id: string): Dossier | null {
  const corridor = atlas.corridors.get(id);
  if (!corridor) return null;
  const legs = legsOfCorridor(atlas, corridor);
  const itineraries = corridor.branches
    .map((branch) => itineraryOf(atlas, branch))
    .filter((itinerary) => itinerary.steps.length > 0);
  const facts: FactRow[] = [
    ...linkRow('Countries, in order', linksTo(atlas, 'country', countriesOfCorridor(atlas, corridor))),
    ...(legs.length > 0 ? [{ label: 'Status of the line', value: statusLine(legs), computed: true }] : []),
  ];
  return finish(atlas, {
    sel: { kind: 'corridor', id },
    kind: 'Corridor',
    title: corridor.name,
    subtitle: (corridor.aliases ?? []).join(' · '),
    summary: corridor.summary,
    facts,
    itineraries,
    deals: dealsWhere(atlas, (deal) => deal.corridors.includes(id)),
    quotes: quotesWhere(atlas, (quote) => quote.corridors.includes(id)),
    figures: figuresWhere(
      atlas,
      ({ subject, corridors }) =>
        (subject.kind === 'corridor' && subject.id === id) || (corridors?.includes(id) ?? false),
    ),
    ownSources: corridor.sources,
    focus: focusOnLegs(legs),
  });
}
