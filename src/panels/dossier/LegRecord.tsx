import { formatDate, formatFrom } from '../../atlas/date-words';
import type { ExpectedClaim, LengthClaim, StatusClaim } from '../../atlas/dossier';
import { statusTitle } from '../../atlas/dossier/words';
import { strokeOf } from '../../atlas/symbology';
import { formatKm } from '../../atlas/words';
import { say } from '../../words/dossier';
import { signedPercent } from '../../words/numbers';
import { Rich } from '../Rich';
import { SourceLine } from '../SourceLink';
import { StrokeSwatch } from '../Swatch';

/** A leg's life by date, oldest first: each spell with the stroke it is drawn with and where it is said. */
export function History({
  history,
  expected,
  checked,
}: {
  history: readonly StatusClaim[];
  expected: ExpectedClaim | null;
  checked: string | null;
}) {
  return (
    <>
      <ol className="history">
        {history.map(({ status, from, note, source, holds }) => (
          <li key={`${status} ${from}`} aria-current={holds === 'no' ? undefined : true}>
            <span className="history-mark">
              <StrokeSwatch stroke={strokeOf('rail', status)} />
            </span>
            <div>
              <p>
                <span className="history-status">{statusTitle(status)}</span>{' '}
                <span className="figures">{from === null ? say('history.before') : formatFrom(from)}</span>
                {holds !== 'no' && <span className="tag">{say(`history.${holds}`)}</span>}
              </p>
              {note && <p className="small">{note}</p>}
              {source && <SourceLine sources={[source]} />}
              {!source && from !== null && <p className="small muted">{say('history.noSource')}</p>}
            </div>
          </li>
        ))}
        {expected && (
          <li>
            <span className="history-mark" />
            <div>
              <p>
                <span className="history-status">{say('history.expected')}</span>{' '}
                <span className="figures">{formatDate(expected.date)}</span>
              </p>
              {expected.note && <p className="small">{expected.note}</p>}
              {expected.source && <SourceLine sources={[expected.source]} />}
            </div>
          </li>
        )}
      </ol>
      {checked && (
        <p className="small muted figures">{say('history.checked', { date: formatDate(checked) })}</p>
      )}
    </>
  );
}

/** Published lengths beside the one of the drawn line, and how far it is from each. */
export function Lengths({ lengths }: { lengths: readonly LengthClaim[] }) {
  const ours = lengths.find(({ computed }) => computed);
  const published = lengths.filter(({ computed }) => !computed);
  if (!ours) return null;
  return (
    <>
      <table className="lengths figures">
        <thead className="small muted">
          <tr>
            <th scope="col">{say('lengths.who')}</th>
            <th scope="col">{say('lengths.length')}</th>
            <th scope="col">{say('lengths.differs')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <Rich id={say.key('lengths.drawn')} parts={{ tag: <span className="tag" /> }} />
            </th>
            <td>{formatKm(ours.km)}</td>
            <td>–</td>
          </tr>
          {published.map(({ km, of, source, difference }) => (
            <tr key={`${source?.id} ${km} ${of}`}>
              <th scope="row">
                {of ? (
                  <Rich
                    id={say.key('lengths.publishedOf')}
                    values={{ stretch: of }}
                    parts={{ muted: <span className="muted" /> }}
                  />
                ) : (
                  say('lengths.published')
                )}
                {source && <SourceLine sources={[source]} />}
              </th>
              <td>{formatKm(km)}</td>
              <td>{difference === null ? say('lengths.otherStretch') : signedPercent(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {published.length === 0 && <p className="small muted">{say('lengths.none')}</p>}
    </>
  );
}
