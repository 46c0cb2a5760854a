/** Questions of a route in the words of a link, for tests. */
import type { Question } from '../../../atlas/route/question';
import { questionOf } from '..';

/**
 * A question as a link asks it: by fewest km, nothing changed, where it says nothing else.
 * @throws Error where an end is missing
 */
export function linkQuestion(asked: Partial<Parameters<typeof questionOf>[0]>): Question {
  const found = questionOf({
    ...{ from: null, to: null, via: [], by: [], prefer: 'distance' },
    ...{ closed: [], opened: [], slow: [], assume: [] },
    ...asked,
  });
  if (!found) throw new Error('no question');
  return found;
}
