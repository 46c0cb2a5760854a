import { memo, useState } from 'react';
import { byMonth, cellOf, type Match } from '../../atlas/query';
import type { Reading } from '../../atlas/reading/reading';
import { commaList } from '../../words/numbers';
import { say } from '../../words/records';
import { RecordLink } from '../RecordLink';

/** So many are in the page at first, and so many more each time: nobody reads hundreds at once. */
const FIRST = 60;
const MORE = 200;

function Row({ reading, match }: { reading: Reading; match: Match }) {
  const { kind, id, at, perhaps } = match;
  const facts = (['date', 'kind', 'who'] as const).map((column) => cellOf(reading, at, column));
  return (
    <li className="record">
      <RecordLink sel={{ kind, id }}>{cellOf(reading, at, 'title')}</RecordLink>
      <span className="small muted figures">
        {perhaps && <span className="record-perhaps">{say('perhaps')}</span>}
        <span>{commaList(facts.filter((fact) => fact !== ''))}</span>
      </span>
    </li>
  );
}

/** The records in the order shown; by month, where that is the order. Drawn anew when they are others, not at each key that is typed. */
export const RecordList = memo(function RecordList({
  reading,
  shown,
  sort,
}: {
  reading: Reading;
  shown: readonly Match[];
  sort: string | null;
}) {
  const [most, setMost] = useState(FIRST);
  const part = shown.slice(0, most);
  const left = shown.length - part.length;
  const rows = (matches: readonly Match[]) => (
    <ul className="records-list">
      {matches.map((match) => (
        <Row key={`${match.kind}:${match.id}`} reading={reading} match={match} />
      ))}
    </ul>
  );
  return (
    <>
      {sort === null || sort === 'date'
        ? byMonth(reading, part).map(({ key, label, matches }) => (
            <section key={`${key} ${matches[0]?.at}`} className="records-month">
              <h2 className="eyebrow">{label}</h2>
              {rows(matches)}
            </section>
          ))
        : rows(part)}
      {left > 0 && (
        <button type="button" className="button" onClick={() => setMost(most + MORE)}>
          {say('more', { count: Math.min(left, MORE) })}
        </button>
      )}
    </>
  );
});
