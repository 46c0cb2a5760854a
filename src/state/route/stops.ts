/** Where in the network a question begins, passes and ends, and whether it can be gone at all. */
import type { Reading } from '../../atlas/reading/reading';
import type { Question } from '../../atlas/route/question';
import { wayThrough } from '../../network/cuts';
import type { Cost, Mask } from '../../network/net';
import { bestThrough } from '../../network/through';
import { type Laid, laidFor, maskFor, type Network, networkOf, nodesAt } from './net';

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
  return isJoined(network, maskFor(network, reading, question), question);
}

const isJoined = (laid: Laid, mask: Mask, { from, to, via }: Question): boolean =>
  wayThrough(
    laid.net,
    mask,
    [from, ...via, to].map((id) => nodesAt(laid, id)),
  ) !== null;

/**
 * The same, whichever of the question's closures are undone: for many such questions, at each of which nothing is worked
 * out anew but whether it is joined.
 * @returns whether it is joined where the closures of these numbers hold, and no others
 */
export function joinedWith(reading: Reading, question: Question): (held: Iterable<number>) => boolean {
  const { laid, closures } = laidFor(reading, question.closed);
  const open = maskFor(laid, reading, { ...question, closed: [] });
  return (held) => {
    const mask = { edge: open.edge.slice(), node: open.node.slice() };
    for (const number of held) {
      for (const edge of closures[number]?.edges ?? []) mask.edge[edge] = 1;
      for (const node of closures[number]?.nodes ?? []) mask.node[node] = 1;
    }
    return isJoined(laid, mask, question);
  };
}
