import type { Atlas } from '../../atlas/atlas';
import { stateWords } from '../../atlas/reading/status';
import { type Profile, rowsOf } from '../../atlas/way/profile';
import { changeWords, countryTitle, gaugeWords } from '../../atlas/way/profile-words';
import { exactnessWord, formatKm, modeWord } from '../../atlas/words';
import { commaList } from '../../words/numbers';
import { say } from '../../words/profile';
import { RecordLink } from '../RecordLink';

/** The same as the strip, row by row. Wider than a panel: it scrolls sideways in a frame of its own, which its links reach. */
export function ProfileTable({ atlas, profile, title }: { atlas: Atlas; profile: Profile; title: string }) {
  return (
    <section className="profile-table small figures" aria-label={say('table', { title })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('column.from')}</th>
            <th scope="col">{say('column.to')}</th>
            <th scope="col">{say('column.leg')}</th>
            <th scope="col">{say('lane.country')}</th>
            <th scope="col">{say('lane.mode')}</th>
            <th scope="col">{say('lane.gauge')}</th>
            <th scope="col">{say('lane.status')}</th>
            <th scope="col">{say('lane.exactness')}</th>
            <th scope="col">{say('column.stops')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(profile).map((row) => (
            <tr key={row.fromKm}>
              <td>{formatKm(row.fromKm)}</td>
              <td>{formatKm(row.toKm)}</td>
              <th scope="row">
                <RecordLink sel={{ kind: 'leg', id: row.leg.id }}>{row.leg.properties.name}</RecordLink>
              </th>
              <td>{countryTitle(atlas, row.country, row.mode)}</td>
              <td>{modeWord(row.mode)}</td>
              <td>{gaugeWords(row.gauge, row.mode) || '–'}</td>
              <td>{stateWords(row.state)}</td>
              <td>{exactnessWord(row.exactness)}</td>
              <td>
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
  );
}
