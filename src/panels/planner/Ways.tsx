import { Fragment, useId, useMemo } from 'react';
import type { Atlas } from '../../atlas/atlas';
import { countryName, shortBlocName } from '../../atlas/links';
import { daysWords } from '../../atlas/route/days-words';
import { bordersCrossed, type RouteFacts } from '../../atlas/route/facts';
import { publishedKmWords, routeNames } from '../../atlas/route/route-words';
import { EXACTNESS } from '../../atlas/schema';
import { bordersIn } from '../../atlas/way/borders';
import { countryInTotals, sharesWords } from '../../atlas/way/profile-words';
import { exactnessWord, formatKm } from '../../atlas/words';
import { LEFT } from '../../state/fields/entry';
import type { Plan } from '../../state/route/plan';
import { commaList, percent, wholeNumber } from '../../words/numbers';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';
import { Fold } from '../Fold';

/** What is told of each way. */
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
type Column = Exclude<(typeof COLUMNS)[number], 'blocs'>;

/** What a way comes to, for one column. */
function cellOf(atlas: Atlas, facts: RouteFacts, column: Column): string {
  const { totals, days, publishedKm, seaLegs, corridors } = facts;
  const none = say('cell.none');
  const passed = bordersIn(totals.passages);
  const names = (list: readonly string[]): string => (list.length === 0 ? none : commaList(list));
  switch (column) {
    case 'km':
      return formatKm(totals.km);
    case 'published':
      return publishedKm ? publishedKmWords(publishedKm) : none;
    case 'days':
      return daysWords(days);
    case 'borders':
      return passed > 0
        ? say('cell.borders', { borders: bordersCrossed(facts), passed })
        : wholeNumber(bordersCrossed(facts));
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
    case 'exactness':
      return sharesWords(totals.exactness, EXACTNESS, exactnessWord);
    case 'idle':
      return totals.km > 0 ? percent(totals.idleKm / totals.km) : none;
  }
}

/** The blocs by their initials, in full for who asks: several of their names would fill a column. */
function Blocs({ atlas, ids }: { atlas: Atlas; ids: readonly string[] }) {
  if (ids.length === 0) return say('cell.none');
  return ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <abbr title={countryName(atlas, id)}>{shortBlocName(atlas, id)}</abbr>
    </Fragment>
  ));
}

/** The ways, each with what it comes to at a glance; the one that is chosen is drawn strong, and told below. */
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
      <fieldset className="ways-list figures" aria-labelledby={`${id}title`}>
        {routes.map((facts, at) => (
          <label key={facts.way.id} className="ways-name" data-chosen={at + 1 === chosen || undefined}>
            <input
              type="radio"
              name={`${id}way`}
              checked={at + 1 === chosen}
              onChange={() => change({ pick: at + 1 })}
            />
            <span>
              {names[at]}
              <span className="small">{glance(facts)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {routes.length > 1 && (
        <Fold
          name={`${LEFT}compare`}
          heading={(as) => <h3 id={as}>{say('ways.compared')}</h3>}
          className="ways-compared"
        >
          <SideBySide atlas={atlas} routes={routes} names={names} chosen={chosen} />
        </Fold>
      )}
    </section>
  );
}

/** What one looks for first: how far, how long, how many borders and transhipments. */
const glance = (facts: RouteFacts): string =>
  say('ways.glance', {
    km: formatKm(facts.totals.km),
    days: daysWords(facts.days),
    borders: bordersCrossed(facts),
    transhipments: facts.totals.transhipments.length,
  });

/** All that is told of the ways, a column for each: what differs is read along a row. */
function SideBySide({
  atlas,
  routes,
  names,
  chosen,
}: {
  atlas: Atlas;
  routes: readonly RouteFacts[];
  names: readonly string[];
  chosen: number;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be scrolled by keys too, and nothing in it can be pressed.
    <section className="ways-frame" aria-label={say('ways.compared')} tabIndex={0}>
      <table className="ways-table small figures" aria-label={say('ways.compared')}>
        <thead>
          <tr>
            <td />
            {routes.map(({ way }, at) => (
              <th key={way.id} scope="col" data-chosen={at + 1 === chosen || undefined}>
                {names[at]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COLUMNS.map((column) => (
            <tr key={column} data-of={column}>
              <th scope="row">{say(`column.${column}`)}</th>
              {routes.map((facts, at) => (
                <td key={facts.way.id} data-chosen={at + 1 === chosen || undefined}>
                  {column === 'blocs' ? (
                    <Blocs atlas={atlas} ids={facts.blocs} />
                  ) : (
                    cellOf(atlas, facts, column)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
