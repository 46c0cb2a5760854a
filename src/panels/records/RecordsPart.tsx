import { Table2 } from 'lucide-react';
import { type RefObject, useId } from 'react';
import { chipsOf, loosen } from '../../atlas/query';
import { asked, type Filter } from '../../atlas/query/filter';
import type { Reading } from '../../atlas/reading/reading';
import { LEFT } from '../../state/fields/entry';
import { allCleared, cleared } from '../../state/filter';
import { idsOf, RECORD_TABLES } from '../../state/records';
import { commaList } from '../../words/numbers';
import { say } from '../../words/records';
import { useAtlas } from '../atlas';
import { Fold } from '../Fold';
import { FailedTables, Waiting } from '../Plight';
import { TakeMenu } from '../take/TakeMenu';
import { Chips } from './Chips';
import { FilterEditor } from './FilterEditor';
import { RecordList } from './RecordList';
import { type Records, useRecords } from './useRecords';
import '../choices.css';
import './records.css';

/** Where nothing meets the filter: which part of it to leave out. The focus goes on to the element of the id `onward`. */
function NoRecord({ reading, filter, onward }: Pick<Records, 'reading' | 'filter'> & { onward: string }) {
  const change = useAtlas((state) => state.actions.change);
  const without = (asked: Parameters<typeof change>[0]): void => {
    document.getElementById(onward)?.focus();
    change(asked);
  };
  const isFiltered = asked(filter).length > 0;
  const loose = loosen(reading, filter);
  return (
    <div className="plight">
      <p>{say(isFiltered ? 'none' : 'none.day')}</p>
      {loose && (
        <button type="button" className="button" onClick={() => without(cleared(loose.name))}>
          {say('loosen', { part: say(`part.${loose.name}`), count: loose.count })}
        </button>
      )}
      {isFiltered && !loose && (
        <button type="button" className="button" onClick={() => without(allCleared())}>
          {say('clear')}
        </button>
      )}
    </div>
  );
}

/** What the records have in common, in words; null where nothing is filtered. */
function filterWords(reading: Reading, filter: Filter): string | null {
  const chips = chipsOf(reading, filter);
  return chips.length === 0 ? null : commaList(chips.map(({ label }) => label));
}

/** The records: what they are filtered by, how many there are, and the list. Loaded when its tab is first shown. */
export default function RecordsPart({ home }: { home: RefObject<HTMLHeadingElement | null> }) {
  const records = useRecords();
  const { reading, filter, result, shown, sort, map, complete } = records;
  const files = useAtlas((state) => state.files);
  const asTable = useAtlas((state) => state.asTable);
  const change = useAtlas((state) => state.actions.change);
  const id = useId();
  const words = `${id}words`;
  const waits = RECORD_TABLES.find((table) => ['idle', 'loading'].includes(files[table].status));
  return (
    <div className="section records" data-part="records">
      <h1 ref={home} tabIndex={-1}>
        {say('title')}
      </h1>
      <FilterEditor id={id} reading={reading} filter={filter} />
      <Chips fallback={words} />
      <div className="records-head">
        {/* Polite: it is said when the reader pauses. */}
        <p role="status" className="small figures records-found">
          {complete &&
            say('found', {
              count: result.matches.length,
              perhaps: result.perhaps,
              unplaced: map.unplaced,
            })}
        </p>
        <button
          type="button"
          className="button"
          aria-pressed={asTable}
          data-opens-table
          onClick={() => change({ asTable: !asTable })}
        >
          <Table2 size={16} aria-hidden />
          <span>{say('table.open')}</span>
        </button>
      </div>
      <FailedTables tables={RECORD_TABLES} />
      {waits && <Waiting table={waits} />}
      {complete && result.matches.length === 0 && (
        <NoRecord reading={reading} filter={filter} onward={words} />
      )}
      {shown.length > 0 && (
        <Fold name={`${LEFT}take`} words={{ closed: say('take'), open: say('take.less') }}>
          <TakeMenu records={idsOf(shown)} filter={filterWords(reading, filter)} />
        </Fold>
      )}
      <RecordList reading={reading} shown={shown} sort={sort} />
    </div>
  );
}
