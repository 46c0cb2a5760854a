/** What answers a route: fetched with the first question. */
import { parseChange } from '../../atlas/route/change';
import type { Question } from '../../atlas/route/question';
import type { Assumed } from '../../atlas/route/timing';
import type { Asking } from '../fields/asked';

export { againstIn } from './against';
export { answerOf } from './answer';
export { fewestClosures } from './fewest';
export { createHarmFinder, type Hurt, type Scope } from './harm';
export { bestRoute, type Plan, planOf } from './plan';

/** The assumptions that a list says otherwise: `dwell-gauge:10-40`, `dwell-gauge:none`. */
const assumedIn = (list: readonly string[]): Assumed =>
  new Map(
    list.map((text) => {
      const [id = '', range = ''] = text.split(':');
      const [from = 0, to = 0] = range.split('-').map(Number);
      return [id, range === 'none' ? null : { from, to }];
    }),
  );

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
    assumed: assumedIn(assume),
  };
}
