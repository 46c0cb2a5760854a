/** What answers a route: fetched with the first question. */
import { assumedOf } from '../../atlas/route/assumed';
import { parseChange } from '../../atlas/route/change';
import type { Question } from '../../atlas/route/question';
import type { Asking } from '../fields/asked';

export { againstIn } from './against';
export { fewestClosures } from './fewest';
export { createHarmFinder, type Scope } from './harm';
export { bestRoute, type Plan, planOf } from './plan';

/** The question that the fields say; null where an end is missing. */
export function questionOf({
  from,
  to,
  via,
  by,
  prefer,
  closed,
  opened,
  slow,
  assume,
}: Asking): Question | null {
  if (from === null || to === null) return null;
  const changes = (texts: readonly string[]) => texts.flatMap((text) => parseChange(text) ?? []);
  return {
    ...{ from, to, via, by, prefer },
    closed: changes(closed),
    opened: changes(opened),
    slow: slow.flatMap((text) => {
      const [key = '', factor] = text.split('~');
      const change = parseChange(key);
      return change ? [{ change, factor: Number(factor) }] : [];
    }),
    assumed: assumedOf(assume),
  };
}
