/** Where in the network a question begins, passes and ends, and whether it can be gone at all. */
import type { Reading } from '../../atlas/reading/reading';
import type { Question } from '../../atlas/route/question';
import { type Cost, joins, type Mask } from '../../network/net';
import { bestThrough } from '../../network/through';
import { maskFor, type Network, networkOf, nodesAt } from './net';

/**
 * The ends of a question, and what is passed on the way, as nodes; -1 for what is not there. One list for each choice of
 * where a strait is passed, if there are several seas.
 */
export const stopsOf = (network: Network, { from, to, via }: Question): number[][] =>
  [from, ...via, to].reduce<number[][]>(
    (lists, id) => lists.flatMap((list) => nodesAt(network, id).map((node) => [...list, node])),
    [[]],
  );

/** Of all choices of stops the one by which the best way goes; where there is no way, the first. */
export function stopsBy(network: Network, cost: Cost, mask: Mask, question: Question): readonly number[] {
  const choices = stopsOf(network, question);
  const [only = []] = choices;
  if (choices.length === 1) return only;
  const all = choices.flatMap((stops) => {
    const found = bestThrough(network.net, cost, mask, stops);
    return found ? [{ stops, found }] : [];
  });
  const [best] = all.sort((a, b) => a.found.value - b.found.value || a.found.tie - b.found.tie);
  return best?.stops ?? only;
}

/** Whether all that a question asks for is joined: by the constraints that the search for the best way has. */
export function joinedBy(reading: Reading, question: Question): boolean {
  const network = networkOf(reading, question.closed);
  const mask = maskFor(network, reading, question);
  return stopsOf(network, question).some((stops) =>
    stops.every((stop, i) => i === 0 || joins(network.net, mask, stops[i - 1] ?? -1, stop)),
  );
}
