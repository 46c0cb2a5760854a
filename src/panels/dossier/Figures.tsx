import { formatDate } from '../../atlas/date-words';
import type { FigureGroup } from '../../atlas/dossier';
import { figureKindWord, formatFigure } from '../../atlas/dossier/words';
import { type Selection, sameSelection } from '../../atlas/selection';
import { say } from '../../words/dossier';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';
import { SourceLine } from '../SourceLink';

type Claim = FigureGroup['figures'][number];

/** Claims per row of the table: two fit a phone. */
const ABREAST = 2;

function ClaimCell({ claim, alone, at }: { claim: Claim; alone: boolean; at: number }) {
  const { figure, source } = claim;
  const value = formatFigure(figure);
  return (
    <td
      colSpan={alone ? ABREAST : 1}
      className={`claim ${alone ? '' : at === 0 ? 'claim-left' : 'claim-right'}`}
    >
      <p className="claim-value">{value}</p>
      {figure.text !== value && <p className="small">{figure.text}</p>}
      <p className="small">
        <span className="tag" data-kind={figure.kind}>
          {figureKindWord(figure.kind)}
        </span>{' '}
        <Rich
          id={say.key('figures.by')}
          values={{ who: figure.saidBy }}
          parts={{ muted: <span className="muted" /> }}
        />
      </p>
      {figure.note && <p className="small muted">{figure.note}</p>}
      {figure.checked && (
        <p className="small muted">{say('figure.checked', { date: formatDate(figure.checked) })}</p>
      )}
      {source && <SourceLine sources={[source]} />}
    </td>
  );
}

/** The claims in rows of two, so that rivals stand beside each other. */
function rowsOf(claims: readonly Claim[]): (readonly Claim[])[] {
  return claims.flatMap((_, at) => (at % ABREAST === 0 ? [claims.slice(at, at + ABREAST)] : []));
}

/**
 * Figures by what they measure. Where several voices give a figure for one thing they stand side by
 * side, none picked. The subject is named where it is not what the dossier is `of`.
 */
export function Figures({ groups, of }: { groups: readonly FigureGroup[]; of: Selection }) {
  return (
    <table className="claims figures">
      <caption className="unseen">{say('figures.caption')}</caption>
      {groups.map((group, nth) => {
        const { quantity, period, subject } = group;
        return (
          <tbody key={`${subject.sel.kind}:${subject.sel.id} ${quantity} ${period} ${group.unit}`}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={ABREAST}
                className={nth === 0 ? 'claim-head claim-head-first' : 'claim-head'}
              >
                <span className="claim-what">
                  {say('figures.of', { quantity, period: formatDate(period) })}
                </span>
                <span className="claim-whose small">
                  {!sameSelection(subject.sel, of) && (
                    <RecordLink sel={subject.sel}>{subject.label}</RecordLink>
                  )}
                  {group.figures.length > 1 && (
                    <span className="tag">{say('figures.beside', { count: group.figures.length })}</span>
                  )}
                </span>
              </th>
            </tr>
            {rowsOf(group.figures).map((row) => (
              <tr key={row.map(({ figure }) => figure.id).join(' ')}>
                {row.map((claim, at) => (
                  <ClaimCell key={claim.figure.id} claim={claim} alone={row.length < ABREAST} at={at} />
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
