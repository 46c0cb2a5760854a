import { formatDate } from '../../atlas/date-words';
import { pageAddress, writeLink } from '../../state/link';
import { restedDay } from '../../state/reading';
import { say } from '../../words/shell';
import { useAtlas } from '../atlas';

/** At the foot of what is printed, and nowhere else: of which edition it is, and where it is to be found again. */
export function Imprint() {
  const asOf = useAtlas((state) => state.index?.asOf ?? null);
  const link = useAtlas((state) => writeLink({ sel: state.sel, at: restedDay(state) }));
  if (asOf === null) return null;
  return (
    <p className="imprint">
      {say('imprint', {
        atlas: say('title'),
        date: formatDate(asOf),
        address: pageAddress() + link,
      })}
    </p>
  );
}
