import { useEffect } from 'react';
import { formatDate } from '../../atlas/date-words';
import { readingIn } from '../../state/reading';
import { RECORDS_NEED } from '../../state/taking';
import { say } from '../../words/take';
import { useAtlas } from '../atlas';
import { DialogFrame } from '../DialogFrame';
import { TableState } from '../Plight';
import { PictureForm } from './PictureForm';
import { TakeMenu } from './TakeMenu';

/** What has to be there before a file is offered: its tables, and the index, which names its edition. */
const NEEDED = ['index', ...RECORDS_NEED] as const;

/** All records that are known on the day. */
function AllRecords() {
  const { atlas, day } = useAtlas(readingIn);
  const files = useAtlas((state) => state.files);
  const fetchRecords = useAtlas((state) => state.actions.fetchRecords);
  useEffect(() => fetchRecords(), [fetchRecords]);
  const missing = NEEDED.find((table) => files[table].status !== 'ready');
  if (missing) return <TableState table={missing} />;
  const records = {
    deals: [...atlas.deals.keys()],
    quotes: [...atlas.quotes.keys()],
    figures: [...atlas.figures.keys()],
  };
  const { deals, quotes, figures } = records;
  const counts = { deals: deals.length, quotes: quotes.length, figures: figures.length };
  return (
    <>
      <p>
        {say('records.all', {
          ...counts,
          count: counts.deals + counts.quotes + counts.figures,
          date: formatDate(day ?? ''),
        })}
      </p>
      <TakeMenu records={records} filter={null} />
      <p className="small muted">{say('rights')}</p>
    </>
  );
}

/** What can be taken away: the map as a picture, all records as files. Loaded when asked for. */
export default function TakeDialog({ onClose }: { onClose: () => void }) {
  return (
    <DialogFrame className="take" title={say('title')} onClose={onClose}>
      <h3>{say('map')}</h3>
      <PictureForm />
      <h3>{say('records')}</h3>
      <AllRecords />
    </DialogFrame>
  );
}
