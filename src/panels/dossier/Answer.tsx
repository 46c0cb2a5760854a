import { formatDate } from '../../atlas/date-words';
import type { AnswerNumber } from '../../atlas/dossier';
import { amountOf, figureKindWord, formatRival } from '../../atlas/dossier/words';
import { type Selection, sameSelection } from '../../atlas/selection';
import { say } from '../../words/dossier';
import { listOf } from '../../words/numbers';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';
import { SourceOf } from './SourceOf';

function One({ number, of }: { number: AnswerNumber; of: Selection }) {
  const { figure, source, subject, rivals } = number;
  const { amount, unit } = amountOf(figure);
  const own: Selection = { kind: 'figure', id: figure.id };
  const period = formatDate(figure.period);
  const isOwn = sameSelection(own, of);
  const value = (
    <>
      <span className="number-amount">{amount}</span>
      {unit && <span className="number-unit"> {unit}</span>}
    </>
  );
  return (
    <li>
      <p className="number-value">{isOwn ? value : <RecordLink sel={own}>{value}</RecordLink>}</p>
      <p className="number-what">
        {isOwn
          ? period
          : subject
            ? say('number.whatOf', { quantity: figure.quantity, subject: subject.label, period })
            : say('number.what', { quantity: figure.quantity, period })}
        {figure.kind !== 'reported' && (
          <>
            {' '}
            <span className="tag" data-kind={figure.kind}>
              {figureKindWord(figure.kind)}
            </span>
          </>
        )}
      </p>
      <p className="number-who muted">
        <SourceOf source={source}>{figure.saidBy}</SourceOf>
      </p>
      {rivals.length > 0 && (
        <p className="number-who muted">
          {say('number.rivals', { values: listOf([...new Set(rivals.map(formatRival))]) })}
        </p>
      )}
    </li>
  );
}

/** The numbers of the answer, each with what it is, of when, and who says it; a table that failed leaves them out, and says so. */
export function Numbers({
  numbers,
  of,
  expected,
}: {
  numbers: readonly AnswerNumber[];
  of: Selection;
  /** The record says which figures answer. */
  expected: boolean;
}) {
  const status = useAtlas((state) => state.files.figures.status);
  if (status === 'failed') return expected ? <p className="small muted">{say('number.failed')}</p> : null;
  if (numbers.length === 0) return null;
  return (
    <ul className="numbers figures" aria-label={say('numbers')}>
      {numbers.map((number) => (
        <One key={number.figure.id} number={number} of={of} />
      ))}
    </ul>
  );
}
