/** Which blocs a corridor crosses. */
import { say } from '../../words/dossier';
import { commaList } from '../../words/numbers';
import { linkTo } from '../links';
import { type BlocStanding, blocsOf, standingsIn } from '../reading/blocs';
import type { Reading } from '../reading/reading';
import type { Corridor, Country } from '../schema';
import { mainWayOf, wayOfKey } from '../way/way';
import { linkRow } from './parts';
import type { FactRow } from './types';

/** A bloc that a way crosses: which of the countries are members, surely or perhaps. */
export interface Crossing {
  readonly bloc: Country;
  readonly members: readonly BlocStanding[];
}
/** The blocs that have a member among some countries on the day, those with most of them first; members in the order given. */
function blocsAmong(reading: Reading, countries: readonly string[]): Crossing[] {
  return blocsOf(reading)
    .map((bloc) => {
      const members = new Map(
        standingsIn(reading, bloc.id)
          .filter(({ step }) => step !== 'near')
          .map((standing) => [standing.country.id, standing]),
      );
      return { bloc, members: countries.flatMap((id) => members.get(id) ?? []) };
    })
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => b.members.length - a.members.length);
}

/** The blocs that a corridor's main way crosses as of the day, each with its members on it in travel order. */
export function blocsRow(reading: Reading, corridor: Corridor): FactRow[] {
  const legs = wayOfKey(reading.atlas, mainWayOf(corridor))?.legs ?? [];
  const countries = [...new Set(legs.flatMap((leg) => leg.countries))];
  const links = blocsAmong(reading, countries).flatMap(({ bloc, members }) => {
    const link = linkTo(reading, { kind: 'country', id: bloc.id });
    const names = members.map(({ country: { name }, perhaps }) =>
      perhaps ? say('blocs.perhaps', { name }) : name,
    );
    return link ? [{ ...link, detail: commaList(names) }] : [];
  });
  return linkRow(say('label.blocs'), links);
}
