/** What has to be said of the published files. */
import type { FileName, State } from './state';

export interface FailedFile {
  readonly file: FileName;
  /** A sentence: what failed and why. */
  readonly reason: string;
}

const known = new WeakMap<State['files'], readonly FailedFile[]>();

/** The files that could not be had; the same list as long as nothing changes. `actions.retry` asks for one again. */
export function failedTables({ files }: Pick<State, 'files'>): readonly FailedFile[] {
  const found =
    known.get(files) ??
    (Object.entries(files) as [FileName, State['files'][FileName]][]).flatMap(
      ([file, { status, reason = '' }]) => (status === 'failed' ? [{ file, reason }] : []),
    );
  known.set(files, found);
  return found;
}
