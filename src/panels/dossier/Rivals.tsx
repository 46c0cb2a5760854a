import { formatDate } from '../../atlas/date-words';
import type { FigureFamily, FigureGroup } from '../../atlas/dossier';
import { restOf } from '../../atlas/dossier/figures';
import { figureKindWord, formatFigure } from '../../atlas/dossier/words';
import { type Selection, sameSelection } from '../../atlas/selection';
import { say } from '../../words/dossier';
import { commaList, formatNumber } from '../../words/numbers';
import { AxisBar } from './AxisBar';

/** "Xi’an to Azerbaijan, Middle Corridor": what of a family a group is; empty where it is the family's own and of this dossier. */
export const whichOf = ({ quantity, subject }: FigureGroup, of: Selection): string =>
  commaList([restOf(quantity), sameSelection(subject.sel, of) ? '' : subject.label].filter(Boolean));

/** For a glance: the newest. The others are in the table. */
const AT_MOST = 24;

/**
 * What is said most differently, on one axis, each with who says it and of when: for a glance. The same figures, with
 * sources and notes, are in the table that is folded under it.
 */
export function Rivals({
  family,
  of,
  own,
}: {
  family: FigureFamily;
  /** What needs not be named. */
  of: Selection;
  /** The figure whose dossier it is. */
  own: string | null;
}) {
  const { axis, groups, quantity, unit } = family;
  if (!axis) return null;
  const rows = groups.flatMap((group) =>
    group.figures.flatMap(({ figure }) =>
      figure.value === null ? [] : [{ figure, which: whichOf(group, of) }],
    ),
  );
  return (
    <div className="rivals">
      <h4>{quantity}</h4>
      <ol className="figures">
        {rows.slice(0, AT_MOST).map(({ figure, which }) => (
          <li key={figure.id} className="rival" data-own={figure.id === own || undefined}>
            <span className="rival-what">
              {which && <span className="rival-which">{which}</span>}{' '}
              <span className="small muted">
                {commaList([
                  formatDate(figure.period),
                  ...(figure.kind === 'reported' ? [] : [figureKindWord(figure.kind)]),
                  figure.saidBy,
                ])}
              </span>
            </span>
            <span className="rival-value">{formatFigure(figure)}</span>
            <AxisBar figure={figure} axis={axis} />
          </li>
        ))}
      </ol>
      <p className="rivals-ends small muted figures" aria-hidden="true">
        <span>{formatNumber(axis.from)}</span>
        <span>{say('amountUnit', { amount: formatNumber(axis.to), unit })}</span>
      </p>
    </div>
  );
}
