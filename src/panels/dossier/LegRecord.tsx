import { formatDate, formatSince } from '../../atlas/dates';
import type { Dossier, LengthClaim, StatusClaim } from '../../atlas/dossier';
import { strokeOf } from '../../atlas/symbology';
import { capitalised, formatKm, STATUS_WORDS } from '../../atlas/words';
import { SourceLine } from '../SourceLink';
import { StrokeSwatch } from '../Swatch';

const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

/** A leg's life by date, oldest first: each spell with the stroke it is drawn with and where it is said. */
export function History({ history }: { history: readonly StatusClaim[] }) {
  if (history.length === 0) return null;
  return (
    <section className="section" aria-labelledby="history-title">
      <h3 id="history-title">Status by date</h3>
      <ol className="history">
        {history.map(({ status, from, note, source, today }) => (
          <li key={`${status} ${from}`} aria-current={today || undefined}>
            <span className="history-mark">
              <StrokeSwatch stroke={strokeOf('rail', status)} />
            </span>
            <div>
              <p>
                <span className="history-status">{capitalised(STATUS_WORDS[status])}</span>{' '}
                <span className="figures">
                  {from === null ? 'since before the sources begin' : since(from)}
                </span>
                {today && <span className="tag">holds today</span>}
              </p>
              {note && <p className="small">{note}</p>}
              {source && <SourceLine sources={[source]} />}
              {!source && from !== null && <p className="small muted">No source given.</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "from May 2018": the spell after it says when it ended. */
const since = (edtf: string): string =>
  edtf.includes('/') ? formatDate(edtf) : formatSince(edtf).replace(/^since/, 'from');

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
      <History history={dossier.history} />
      <Lengths lengths={dossier.lengths} />
    </>
  );
}
