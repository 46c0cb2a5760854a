import { exists, recordTables, tableOf } from '../../atlas/atlas';
import type { Dossier } from '../../atlas/dossier';
import { type Selection, selectionKey } from '../../atlas/selection';
import { readingIn } from '../../state/reading';
import { say } from '../../words/dossier';
import { useAtlas } from '../atlas';
import { FailedTables, TableState } from '../Plight';
import { Rich } from '../Rich';
import { DossierView } from './DossierView';
import { FailedElsewhere } from './FailedElsewhere';
import { Later } from './Later';
import { tablesOf } from './tables';

/** Stands in the dossier's place while its record is on its way, cannot be had, or does not exist. */
function NoDossier({ sel }: { sel: Selection }) {
  const table = tableOf(sel);
  const known = useAtlas((state) => exists(state.atlas, sel));
  return (
    <div className="dossier">
      <header className="dossier-head">
        <h2 data-part="dossier-title" tabIndex={-1}>
          {say(known === null ? 'absent.waiting' : 'absent.title')}
        </h2>
        <TableState table={table} />
        {known === false && (
          <p>
            <Rich
              id={say.key('absent.why')}
              values={{ id: selectionKey(sel) }}
              parts={{ id: <strong dir="auto" /> }}
            />
          </p>
        )}
        <FailedTables
          tables={[...recordTables(sel), ...tablesOf(sel)].filter(
            (other, i, all) => other !== table && all.indexOf(other) === i,
          )}
        />
        <FailedElsewhere sel={sel} />
      </header>
    </div>
  );
}

/** The dossier of what is selected; `dossier` is null where the record is not (yet) there. */
export function DossierPanel({ sel, dossier }: { sel: Selection; dossier: Dossier | null }) {
  const { atlas } = useAtlas(readingIn);
  const isLater = useAtlas((state) => exists(state.atlas, sel) === true);
  if (dossier) return <DossierView key={selectionKey(sel)} dossier={dossier} atlas={atlas} />;
  return isLater ? <Later sel={sel} /> : <NoDossier sel={sel} />;
}
