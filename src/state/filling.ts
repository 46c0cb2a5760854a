/** What a click on the map says of the route, while it is to fill in a part of it. */
import type { Selection } from '../atlas/selection';
import { selectionKey } from '../atlas/selection';
import type { Some, Values } from './fields/values';
import type { Filling } from './state';

/** What can be closed by a click. */
const CLOSES: readonly Selection['kind'][] = ['place', 'leg', 'country', 'corridor'];

/**
 * The change that a click on these things means; null where none of them fits.
 * @param sels what lies under the click, what is meant first
 */
export function filledIn(
  { via, closed }: Pick<Values, 'via' | 'closed'>,
  filling: Filling,
  sels: readonly Selection[],
): Some | null {
  if (filling === 'closed') {
    const [sel] = sels.filter(({ kind }) => CLOSES.includes(kind));
    return sel ? { closed: [...new Set([...closed, selectionKey(sel)])] } : null;
  }
  const id = sels.find(({ kind }) => kind === 'place')?.id;
  if (id === undefined) return null;
  return filling === 'via' ? { via: [...new Set([...via, id])] } : { [filling]: id };
}
