import { formatDate, formatFrom } from '../../atlas/date-words';
import type { Dossier, ExpectedClaim, LengthClaim, StatusClaim } from '../../atlas/dossier';
import { statusTitle } from '../../atlas/dossier/words';
import { strokeOf } from '../../atlas/symbology';
import { formatKm } from '../../atlas/words';
import { say } from '../../words/dossier';
import { SourceLine } from '../SourceLink';
import { StrokeSwatch } from '../Swatch';

const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

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
  if (history.length === 0) return null;
  return (
    <section className="section" aria-labelledby="history-title">
      <h3 id="history-title">{say('history.title')}</h3>
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
    </section>
  );
}

/** Published lengths beside the one of the drawn line, and how far it is from each. */
export function Lengths({ lengths }: { lengths: readonly LengthClaim[] }) {
  const ours = lengths.find(({ computed }) => computed);
  const published = lengths.filter(({ computed }) => !computed);
  if (!ours) return null;
  return (
    <section className="section" aria-labelledby="lengths-title">
      <h3 id="lengths-title">Length</h3>
      <table className="lengths figures">
        <thead className="small muted">
          <tr>
            <th scope="col">Who says so</th>
            <th scope="col">Length</th>
            <th scope="col">Drawn line differs by</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              Along the drawn line <span className="tag">our computation</span>
            </th>
            <td>{formatKm(ours.km)}</td>
            <td>–</td>
          </tr>
          {published.map(({ km, of, source, difference }) => (
            <tr key={`${source?.id} ${km} ${of}`}>
              <th scope="row">
                Published
                {of && <span className="muted"> ({of})</span>}
                {source && <SourceLine sources={[source]} />}
              </th>
              <td>{formatKm(km)}</td>
              <td>{difference === null ? 'another stretch' : percent.format(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {published.length === 0 && (
        <p className="small muted">No published length of this leg is known to the atlas.</p>
      )}
    </section>
  );
}

/** What only a leg has. */
export function LegRecord({ dossier }: { dossier: Dossier }) {
  return (
    <>
      <History history={dossier.history} expected={dossier.expected} checked={dossier.checked} />
      <Lengths lengths={dossier.lengths} />
    </>
  );
}
