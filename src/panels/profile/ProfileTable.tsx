import type { Atlas } from '../../atlas/atlas';
import { stateWords } from '../../atlas/reading/status';
import { type Profile, rowsOf } from '../../atlas/way/profile';
import { changeWords, countryTitle, gaugeWords } from '../../atlas/way/profile-words';
import { exactnessWord, formatKm, modeWord } from '../../atlas/words';
import { RecordLink } from '../RecordLink';

/** The same as the strip, row by row. Wider than a panel: it scrolls sideways in a frame of its own, which its links reach. */
export function ProfileTable({ atlas, profile, title }: { atlas: Atlas; profile: Profile; title: string }) {
  return (
    <section className="profile-table small figures" aria-label={`${title}, as a table`}>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Leg</th>
            <th scope="col">Country</th>
            <th scope="col">Mode</th>
            <th scope="col">Gauge</th>
            <th scope="col">Status</th>
            <th scope="col">Exactness</th>
            <th scope="col">Stops</th>
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
                        {formatKm(stop.km)}
                        {stop.isBorder && ', border'}
                        {stop.isPort && ', port'}
                        {stop.gaugeChange && `, ${changeWords(stop.gaugeChange)}`}
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
