import type { RefObject } from 'react';
import { useAtlas } from '../atlas';
import { Boundary } from '../shell/Boundary';
import { PartPlight } from '../shell/PartPlight';
import { type Part, partOf, useRetriedPart } from '../shell/usePart';

interface RecordsProps {
  readonly home: RefObject<HTMLHeadingElement | null>;
}
const RECORDS: Part<RecordsProps> = partOf(() => import('./RecordsPart'));
const TABLE: Part<object> = partOf(() => import('./TablePart'));

/** The place of the records in the left card: their program comes when the tab is first shown. */
export function RecordsSlot(props: RecordsProps) {
  const { component: RecordsPart, failed, retry, boundary } = useRetriedPart(RECORDS);
  if (failed) {
    return (
      <div className="section">
        <PartPlight name="records" onRetry={retry} />
      </div>
    );
  }
  return <Boundary {...boundary}>{RecordsPart && <RecordsPart {...props} />}</Boundary>;
}

function TableSlot() {
  const { component: TablePart, failed, retry, boundary } = useRetriedPart(TABLE);
  if (failed) {
    return (
      <section className="map-message card">
        <PartPlight name="table" onRetry={retry} />
      </section>
    );
  }
  return <Boundary {...boundary}>{TablePart && <TablePart />}</Boundary>;
}

/** The table of the records over the map, while it is asked for. */
export function RecordsTable() {
  const open = useAtlas((state) => state.asTable && state.tab === 'records');
  return open && <TableSlot />;
}
