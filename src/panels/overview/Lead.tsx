import { useMemo } from 'react';
import { formatDate } from '../../atlas/date-words';
import { latestEvent } from '../../atlas/reading/latest';
import { parseSelection, type Selection, selectionKey } from '../../atlas/selection';
import { readingIn, restedDay } from '../../state/reading';
import { say } from '../../words/overview';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';

const BEGINNING: Selection = { kind: 'place', id: 'baku-port' };

/** What this is and as of when, where to begin, and the latest event that is known: the edition's day does not stand for it. */
export function Lead() {
  const edition = useAtlas((state) => state.index?.asOf ?? null);
  const newest = useAtlas((state) => state.index?.latest ?? null);
  const day = useAtlas(restedDay);
  const reading = useAtlas(readingIn);
  const asOf = day ?? edition;
  const latest = useMemo(() => {
    if (day === null) return newest;
    const event = latestEvent(reading);
    return event && { ...event, sel: selectionKey(event.sel) };
  }, [day, newest, reading]);
  const parts = {
    figures: <span className="figures" />,
    baku: <RecordLink sel={BEGINNING}>{null}</RecordLink>,
  };
  const sel = latest && parseSelection(latest.sel);
  return (
    <>
      <p className="lead">
        {asOf === null ? (
          <Rich key="undated" id={say.key('lead')} parts={parts} />
        ) : (
          <Rich key="dated" id={say.key('lead.dated')} values={{ date: formatDate(asOf) }} parts={parts} />
        )}
      </p>
      {sel && (
        <p className="small muted figures">
          <Rich
            id={say.key('latest')}
            values={{ date: formatDate(latest.date), title: latest.title }}
            parts={{ event: <RecordLink sel={sel}>{null}</RecordLink> }}
          />
        </p>
      )}
    </>
  );
}
