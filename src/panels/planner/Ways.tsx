import { useId, useMemo } from 'react';
import type { Atlas } from '../../atlas/atlas';
import { countryName } from '../../atlas/links';
import { daysWords } from '../../atlas/route/days-words';
import { bordersCrossed, type RouteFacts } from '../../atlas/route/facts';
import { publishedKmWords, routeNames } from '../../atlas/route/route-words';
import { EXACTNESS } from '../../atlas/schema';
import { countryInTotals, sharesWords } from '../../atlas/way/profile-words';
import { exactnessWord, formatKm } from '../../atlas/words';
import type { Plan } from '../../state/route/plan';
import { commaList, percent, wholeNumber } from '../../words/numbers';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';

const COLUMNS = [
  'km',
  'published',
  'days',
  'borders',
  'breaks',
  'transhipments',
  'seaLegs',
  'countries',
  'corridors',
  'blocs',
  'exactness',
  'idle',
] as const;
type Column = (typeof COLUMNS)[number];

/** What a way comes to, for one column. */
function cellOf(atlas: Atlas, facts: RouteFacts, column: Column): string {
  const { totals, days, publishedKm, seaLegs, corridors, blocs } = facts;
  const none = say('cell.none');
  const names = (list: readonly string[]): string => (list.length === 0 ? none : commaList(list));
  switch (column) {
    case 'km':
      return formatKm(totals.km);
    case 'published':
      return publishedKm ? publishedKmWords(publishedKm) : none;
    case 'days':
      return daysWords(days);
    case 'borders':
      return wholeNumber(bordersCrossed(facts));
    case 'breaks':
      return wholeNumber(totals.breaks.length);
    case 'transhipments':
      return wholeNumber(totals.transhipments.length);
    case 'seaLegs':
      return wholeNumber(seaLegs);
    case 'countries':
      return names(totals.countries.map((id) => countryInTotals(atlas, totals, id)));
    case 'corridors':
      return names(
        corridors.map((id) => {
          const corridor = atlas.corridors.get(id);
          return corridor?.shortName ?? corridor?.name ?? id;
        }),
      );
    case 'blocs':
      return names(blocs.map((id) => countryName(atlas, id)));
    case 'exactness':
      return sharesWords(totals.exactness, EXACTNESS, exactnessWord);
    case 'idle':
      return totals.km > 0 ? percent(totals.idleKm / totals.km) : none;
  }
}

/** The ways side by side, a row for each; the one that is chosen is drawn strong, and told below. */
export function Ways({ plan }: { plan: Plan }) {
  const id = useId();
  const pick = useAtlas((state) => state.pick);
  const change = useAtlas((state) => state.actions.change);
  const { routes, reading } = plan;
  const { whole: atlas } = reading;
  const names = useMemo(() => routeNames(atlas, routes), [atlas, routes]);
  const chosen = routes[pick - 1] ? pick : 1;
  return (
    <section className="ways" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{say('ways', { count: routes.length })}</h2>
      {/* It scrolls sideways in a frame of its own; its first column has something to press, so that keys get there. */}
      <div className="ways-frame">
        <table className="ways-table small figures" aria-labelledby={`${id}title`}>
          <thead>
            <tr>
              <th scope="col">{say('column.way')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {say(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {routes.map((facts, at) => (
              <tr key={facts.way.id} data-chosen={at + 1 === chosen || undefined}>
                <th scope="row">
                  <label className="ways-name">
                    <input
                      type="radio"
                      name={`${id}way`}
                      checked={at + 1 === chosen}
                      onChange={() => change({ pick: at + 1 })}
                    />
                    <span>{names[at]}</span>
                  </label>
                </th>
                {COLUMNS.map((column) => (
                  <td key={column}>{cellOf(atlas, facts, column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
