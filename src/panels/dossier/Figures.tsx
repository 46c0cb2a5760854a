import { formatDate } from '../../atlas/date-words';
import type { Axis, Claim, FigureFamily, FigureGroup } from '../../atlas/dossier';
import { figureKindWord, formatFigure } from '../../atlas/dossier/words';
import { type Selection, sameSelection } from '../../atlas/selection';
import { say } from '../../words/dossier';
import { commaList } from '../../words/numbers';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';
import { SourceLine } from '../SourceLink';
import { AxisBar } from './AxisBar';
import { whichOf } from './Rivals';

/** Claims per row of the table: two fit a phone. */
const ABREAST = 2;

function ClaimCell({
  claim,
  alone,
  at,
  axis,
}: {
  claim: Claim;
  alone: boolean;
  at: number;
  axis: Axis | null;
}) {
  const { figure, source } = claim;
  const value = formatFigure(figure);
  return (
    <td
      colSpan={alone ? ABREAST : 1}
      className={`claim ${alone ? '' : at === 0 ? 'claim-left' : 'claim-right'}`}
    >
      <p className="claim-value">
        <RecordLink sel={{ kind: 'figure', id: figure.id }}>{value}</RecordLink>
      </p>
      {axis && figure.value !== null && <AxisBar figure={figure} axis={axis} />}
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

function Group({ group, axis, of }: { group: FigureGroup; axis: Axis | null; of: Selection }) {
  const { period, subject } = group;
  const isOther = !sameSelection(subject.sel, of);
  // What it is of is a link beside it.
  const which = whichOf(group, subject.sel);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={ABREAST} className="claim-head">
          <span className="claim-what">{commaList([which, formatDate(period)].filter(Boolean))}</span>
          <span className="claim-whose small">
            {isOther && <RecordLink sel={subject.sel}>{subject.label}</RecordLink>}
            {group.figures.length > 1 && (
              <span className="tag">{say('figures.beside', { count: group.figures.length })}</span>
            )}
          </span>
        </th>
      </tr>
      {rowsOf(group.figures).map((row) => (
        <tr key={row.map(({ figure }) => figure.id).join(' ')}>
          {row.map((claim, at) => (
            <ClaimCell key={claim.figure.id} claim={claim} alone={row.length < ABREAST} at={at} axis={axis} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/**
 * Figures by what they measure. Where several voices give a figure for one thing they stand side by side, on one axis, none
 * picked. The subject is named where it is not what the dossier is `of`; `drawn` is on its axis already.
 */
export function Figures({
  families,
  of,
  drawn,
}: {
  families: readonly FigureFamily[];
  of: Selection;
  drawn: FigureFamily | null;
}) {
  return families.map((family) => (
    <div key={`${family.quantity} ${family.unit}`} className="family">
      <h4>{family.quantity}</h4>
      <table className="claims figures">
        <caption className="unseen">{say('figures.caption', { quantity: family.quantity })}</caption>
        {family.groups.map((group) => (
          <Group
            key={`${group.subject.sel.kind}:${group.subject.sel.id} ${group.quantity} ${group.period}`}
            group={group}
            axis={family === drawn ? null : family.axis}
            of={of}
          />
        ))}
      </table>
    </div>
  ));
}
