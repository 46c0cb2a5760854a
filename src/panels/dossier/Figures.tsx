import { formatDate } from '../../atlas/dates';
import type { FigureGroup } from '../../atlas/dossier';
import { FIGURE_KIND_WORDS, formatFigure } from '../../atlas/words';
import { RecordLink } from '../RecordLink';
import { SourceLine } from '../SourceLink';

type Claim = FigureGroup['figures'][number];

/** Claims per row of the table: two fit a phone. */
const ABREAST = 2;

function ClaimCell({ claim, alone }: { claim: Claim; alone: boolean }) {
  const { figure, source } = claim;
  return (
    <td colSpan={alone ? ABREAST : 1}>
      <p className="claim-value">{formatFigure(figure)}</p>
      {figure.value !== null && <p className="small">{figure.text}</p>}
      <p className="small">
        <span className="tag" data-kind={figure.kind}>
          {FIGURE_KIND_WORDS[figure.kind]}
        </span>{' '}
        <span className="muted">says</span> {figure.saidBy}
      </p>
      {figure.note && <p className="small muted">{figure.note}</p>}
      {source && <SourceLine sources={[source]} />}
    </td>
  );
}

/** The claims in rows of two, so that rivals stand beside each other. */
function rowsOf(claims: readonly Claim[]): (readonly Claim[])[] {
  return claims.flatMap((_, at) => (at % ABREAST === 0 ? [claims.slice(at, at + ABREAST)] : []));
}

/** Figures by what they measure. Where several voices give a figure for one thing they stand side by side, none picked. */
export function Figures({ groups }: { groups: readonly FigureGroup[] }) {
  return (
    <table className="claims figures">
      <caption className="unseen">Figures, with who says each and its source</caption>
      {groups.map((group) => {
        const { quantity, period, subject } = group;
        return (
          <tbody key={`${subject.sel.kind}:${subject.sel.id} ${quantity} ${period} ${group.unit}`}>
            <tr>
              <th scope="rowgroup" colSpan={ABREAST}>
                <span className="claim-what">
                  {quantity}, {formatDate(period)}
                </span>
                <span className="claim-whose small">
                  <RecordLink sel={subject.sel}>{subject.label}</RecordLink>
                  {group.figures.length > 1 && (
                    <span className="tag">{group.figures.length} figures side by side</span>
                  )}
                </span>
              </th>
            </tr>
            {rowsOf(group.figures).map((row) => (
              <tr key={row.map(({ figure }) => figure.id).join(' ')}>
                {row.map((claim) => (
                  <ClaimCell key={claim.figure.id} claim={claim} alone={row.length < ABREAST} />
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
