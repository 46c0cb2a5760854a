import type { Selection } from '../../atlas/selection';
import { FILE_NAMES } from '../../state/files';
import { FailedTables } from '../Plight';
import { useTwoCards } from '../shell/useRootSize';
import { tablesOf } from './tables';

/** Files that failed and that nothing else in sight says so of: the overview does where it stands beside the dossier. */
export function FailedElsewhere({ sel }: { sel: Selection }) {
  const besideOverview = useTwoCards();
  const told = tablesOf(sel);
  return besideOverview ? null : (
    <FailedTables tables={FILE_NAMES.filter((file) => !told.some((table) => table === file))} />
  );
}
