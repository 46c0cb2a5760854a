import type { Atlas } from '../../atlas/atlas';
import { stateWords } from '../../atlas/reading/status';
import { type Profile, rowsOf } from '../../atlas/way/profile';
import { changeWords, countryTitle, gaugeWords } from '../../atlas/way/profile-words';
import { exactnessWord, formatKm, modeWord } from '../../atlas/words';
import { commaList } from '../../words/numbers';
import { say } from '../../words/profile';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';

/**
 * The same as the strip, row by row. A panel has room for where, on what, in which country and on which gauge; the other
 * columns come on demand, and the table then scrolls sideways in a frame of its own, which its links reach. Where there
 * is room they are all there.
 */
export function ProfileTable({ atlas, profile, title }: { atlas: Atlas; profile: Profile; title: string }) {
  const all = useAtlas((state) => state.open[COLUMNS] === true);
  const setOpen = useAtlas((state) => state.actions.setOpen);
  return (
    <div className="profile-columns" data-all={all || undefined}>
      <button type="button" className="button" aria-pressed={all} onClick={() => setOpen(COLUMNS, !all)}>
        {say('moreColumns')}
      </button>
      <section className="profile-table small figures" aria-label={say('table', { title })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('column.from')}</th>
              <th scope="col" className="column-more">
                {say('column.to')}
              </th>
              <th scope="col">{say('column.leg')}</th>
              <th scope="col">{say('lane.country')}</th>
              <th scope="col">{say('lane.gauge')}</th>
              <th scope="col" className="column-more">
                {say('lane.mode')}
              </th>
              <th scope="col" className="column-more">
                {say('lane.status')}
              </th>
              <th scope="col" className="column-more">
                {say('lane.exactness')}
              </th>
              <th scope="col" className="column-more">
                {say('column.stops')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(profile).map((row) => (
              <tr key={row.fromKm}>
                <td>{formatKm(row.fromKm)}</td>
                <td className="column-more">{formatKm(row.toKm)}</td>
                <th scope="row">
                  <RecordLink sel={{ kind: 'leg', id: row.leg.id }}>{row.leg.properties.name}</RecordLink>
                </th>
                <td>{countryTitle(atlas, row.country, row.mode)}</td>
                <td>{gaugeWords(row.gauge, row.mode) || '–'}</td>
                <td className="column-more">{modeWord(row.mode)}</td>
                <td className="column-more">{stateWords(row.state)}</td>
                <td className="column-more">{exactnessWord(row.exactness)}</td>
                <td className="column-more">
                  <ul>
                    {row.stops.map((stop) => (
                      <li key={`${stop.place.id} ${stop.km}`}>
                        <RecordLink sel={{ kind: 'place', id: stop.place.id }}>
                          {stop.place.properties.name}
                        </RecordLink>
                        <span className="muted">
                          {' '}
                          {commaList([
                            formatKm(stop.km),
                            ...(stop.isBorder ? [say('border')] : []),
                            ...(stop.isPort ? [say('port')] : []),
                            ...(stop.gaugeChange ? [changeWords(stop.gaugeChange)] : []),
                          ])}
                        </span>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Whether they are shown belongs to the entry of the history, as what is unfolded does. */
const COLUMNS = 'profile-columns';
