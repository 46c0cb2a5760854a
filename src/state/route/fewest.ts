/** The fewest closures that part two places. */
import type { Reading } from '../../atlas/reading/reading';
import { type Change, changeKey } from '../../atlas/route/change';
import { isStrait, type Line } from '../../atlas/route/lines';
import type { Question } from '../../atlas/route/question';
import { reachOf } from '../../atlas/route/reach';
import { isAtSea } from '../../atlas/way/way';
import { minimumCut } from '../../network/cuts';
import { type Mask, maskOf, unionOf } from '../../network/net';
import { maskFor, type Network, networkOf, partsOf } from './net';

/** Whether a line is a canal or river. */
const isCanal = ({ leg }: Line): boolean => leg.properties.mode === 'sea' && !isAtSea(leg);

/**
 * The fewest under a mask. A ship goes round: of the sea only ports, straits and canals can close.
 * @param spared whether straits and canals cannot close either
 */
function cutUnder(network: Network, mask: Mask, question: Question, spared: boolean): Change[] | null {
  const { lines, net, lineOf, placeOf, atSea } = network;
  const canClose = (edge: number): boolean => {
    const line = lines.lines[lineOf[edge] ?? -1];
    return line !== undefined && !isAtSea(line.leg) && !(spared && isCanal(line));
  };
  // A quay closes, and not the sea off it; of a strait each node.
  const isClosable = (place: number, node: number): boolean =>
    atSea[place] === 1 ? !spared : node < lines.places.length;
  const [start, end] = [question.from, question.to].map((id) => lines.numberOf.get(id) ?? -1);
  const cut = minimumCut(net, mask, start ?? -1, end ?? -1, {
    edge: Uint8Array.from(lineOf, (_, edge) => Number(canClose(edge))),
    node: Uint8Array.from(placeOf, (place, node) => Number(isClosable(place, node))),
  });
  if (!cut) return null;
  const found = [
    ...cut.edges.flatMap((edge): Change[] => {
      const line = lines.lines[lineOf[edge] ?? -1];
      return line ? [{ kind: 'leg', id: line.leg.id }] : [];
    }),
    ...cut.nodes.flatMap((node): Change[] => {
      const id = lines.places[placeOf[node] ?? -1];
      return id === undefined ? [] : [{ kind: 'place', id }];
    }),
  ];
  return [...new Map(found.map((change) => [changeKey(change), change])).values()];
}

/** All choices of so many of a list. */
function* choices<T>(list: readonly T[], count: number, first = 0): Generator<T[]> {
  if (count === 0) yield [];
  else
    for (let i = first; i + count <= list.length; i++)
      for (const rest of choices(list, count - 1, i + 1)) yield [...list.slice(i, i + 1), ...rest];
}

/**
 * The fewest lines and places whose closing parts the question's ends; null where nothing that can close does. Where
 * closed pairs make several seas, a strait or canal lies at each of them and would count as often: those that close are
 * then chosen first, and to each choice what else is needed is found.
 */
export function fewestClosures(reading: Reading, question: Question): readonly Change[] | null {
  const network = networkOf(reading, question.closed);
  const { lines } = network;
  const mask = maskFor(network, reading, question);
  let best = cutUnder(network, mask, question, false);
  if (!best || best.length < 2 || network === networkOf(reading)) return best;
  const canals = new Set(lines.lines.filter(isCanal).map(({ leg }) => leg.id));
  const passages: Change[] = [
    ...lines.places.filter((id) => isStrait(lines.atlas, id)).map((id): Change => ({ kind: 'place', id })),
    ...[...canals].map((id): Change => ({ kind: 'leg', id })),
  ];
  for (let count = 1; count < best.length; count++)
    for (const chosen of choices(passages, count)) {
      const closed = chosen.map((change) => partsOf(network, reachOf(lines, reading, change)));
      const masks = closed.map(({ edges, nodes }) => maskOf(network.net, edges, nodes));
      const rest = cutUnder(network, unionOf(network.net, [mask, ...masks]), question, true);
      if (rest && count + rest.length < best.length) best = [...chosen, ...rest];
      if (count >= best.length) return best;
    }
  return best;
}
