import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, memo, useEffect, useRef } from 'react';
import { cellOf, type Match } from '../../atlas/query';
import { type Column, parseSort } from '../../atlas/query/sort';
import type { Reading } from '../../atlas/reading/reading';
import { say } from '../../words/records';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';
import { useWindow } from './useWindow';

/** As they come: by date, the newest first. */
const USUAL = { column: 'date', descending: true } as const;

function Head({ column, sort }: { column: Column; sort: string | null }) {
  const change = useAtlas((state) => state.actions.change);
  const by = (sort === null ? null : parseSort(sort)) ?? USUAL;
  const isBy = by.column === column;
  const turn = (): void => {
    // A date is first looked at from its newest end, all else from A.
    const descending = isBy ? !by.descending : column === 'date';
    const isUsual = column === USUAL.column && descending;
    change({ sort: isUsual ? null : `${descending ? '-' : ''}${column}` });
  };
  const Arrow = by.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-column={column}
      aria-sort={isBy ? (by.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={turn}>
        <span>{say(`column.${column}`)}</span>
        {isBy && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  );
}

function Cell({
  reading,
  match,
  column,
  onFollow,
}: {
  reading: Reading;
  match: Match;
  column: Column;
  onFollow: (() => void) | undefined;
}) {
  const { kind, id, at, perhaps } = match;
  const text = cellOf(reading, at, column);
  if (column === 'title') {
    return (
      <th scope="row" title={text}>
        <RecordLink sel={{ kind, id }} onFollow={onFollow}>
          {text}
        </RecordLink>
      </th>
    );
  }
  return (
    <td title={text}>
      {column === 'date' && perhaps && <span className="record-perhaps">{say('perhaps')}</span>}
      <bdi>{text}</bdi>
    </td>
  );
}

/**
 * The table itself, sorted by the heads of its columns. Of thousands of rows those in sight are in the page, which says
 * how many there are; the others are room before and after it.
 */
export const Grid = memo(function Grid({
  reading,
  shown,
  sort,
  onFollow,
}: {
  reading: Reading;
  shown: readonly Match[];
  sort: string | null;
  /** Follows the selection of a record. */
  onFollow?: (() => void) | undefined;
}) {
  const columns = useAtlas((state) => state.columns);
  const sel = useAtlas((state) => state.sel);
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, before, after } = useWindow(scroller, shown.length);
  // Another order is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is not used in it, it is the occasion for it.
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [sort]);
  return (
    <div ref={scroller} className="scroll table-scroll">
      <div style={{ paddingBlock: `${before}px ${after}px` }}>
        <table
          className="figures"
          style={{ '--columns': columns.length } as CSSProperties}
          aria-label={say('table')}
          aria-rowcount={shown.length + 1}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <Head key={column} column={column} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(from, to).map((match, i) => (
              <tr
                key={`${match.kind}:${match.id}`}
                data-row
                data-selected={(sel?.kind === match.kind && sel.id === match.id) || undefined}
                aria-rowindex={from + i + 2}
              >
                {columns.map((column) => (
                  <Cell key={column} reading={reading} match={match} column={column} onFollow={onFollow} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
});
