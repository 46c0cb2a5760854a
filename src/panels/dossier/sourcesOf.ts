import type { Atlas } from '../../atlas/atlas';
import type { Source } from '../../atlas/schema';

/** The sources of these ids, in their order, as far as they are loaded. */
export const sourcesOf = (atlas: Atlas, ids: readonly string[]): Source[] =>
  ids.flatMap((id) => atlas.sources.get(id) ?? []);
