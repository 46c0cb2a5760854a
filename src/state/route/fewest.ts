/** The fewest closures that part two places, or places that a way is to pass one after the other. */
import type { Reading } from '../../atlas/reading/reading';
import { type Change, changeKey } from '../../atlas/route/change';
import { isStrait, type Line } from '../../atlas/route/lines';
import type { Question } from '../../atlas/route/question';
import { reachOf } from '../../atlas/route/reach';
import { isAtSea } from '../../atlas/way/way';
import { type Closable, type Cut, minimumCut } from '../../network/cuts';
import { type Mask, maskOf, netOf, unionOf } from '../../network/net';
import { maskFor, type Network, networkOf, nodesAt, partsOf } from './net';

/** Whether a line is a canal or river. */
const isCanal = ({ leg }: Line): boolean => leg.properties.mode === 'sea' && !isAtSea(leg);

/** The nodes where each stop of a question is come to. */
const stopsIn = (network: Network, { from, to, via }: Question): (readonly number[])[] =>
  [from, ...via, to].map((id) => nodesAt(network, id));

/** The fewest between two stops: a strait is as many nodes as there are seas, joined to one for that. */
function cutBetween(
  { net }: Network,
  mask: Mask,
  from: readonly number[],
  to: readonly number[],
  closable: Closable,
): Cut | null {
  const [start = -1] = from;
  const [end = -1] = to;
  if (start === end) return null;
  if (from.length === 1 && to.length === 1) return minimumCut(net, mask, start, end, closable);
  const [first, last] = [net.nodeCount, net.nodeCount + 1];
  const more = (of: Int32Array, ends: readonly number[]): Int32Array => Int32Array.from([...of, ...ends]);
  const joined = netOf(
    last + 1,
    more(net.from, [...from.map(() => first), ...to.map(() => last)]),
    more(net.to, [...from, ...to]),
  );
  // What is joined on is open, and cannot close.
  const onto = (of: Uint8Array, size: number): Uint8Array =>
    Uint8Array.from({ length: size }, (_, i) => of[i] ?? 0);
  const both = ({ edge, node }: Mask): Mask => ({
    edge: onto(edge, joined.edgeCount),
    node: onto(node, joined.nodeCount),
  });
  return minimumCut(joined, both(mask), first, last, both(closable));
}

/**
 * The fewest under a mask. A ship goes round: of the sea only ports, straits and canals can close.
 * @param spared whether straits and canals cannot close either
 */
function cutUnder(network: Network, mask: Mask, question: Question, spared: boolean): Change[] | null {
  const { lines, lineOf, placeOf, atSea } = network;
  const canClose = (edge: number): boolean => {
    const line = lines.lines[lineOf[edge] ?? -1];
    return line !== undefined && !isAtSea(line.leg) && !(spared && isCanal(line));
  };
  // A quay closes, and not the sea off it; of a strait each node.
  const isClosable = (place: number, node: number): boolean =>
    atSea[place] === 1 ? !spared : node < lines.places.length;
  const closable: Closable = {
    edge: Uint8Array.from(lineOf, (_, edge) => Number(canClose(edge))),
    node: Uint8Array.from(placeOf, (place, node) => Number(isClosable(place, node))),
  };
  const stops = stopsIn(network, question);
  for (const stop of stops.flat()) closable.node[stop] = 0;
  const changesOf = ({ edges, nodes }: Cut): Change[] => {
    const found = [
      ...edges.flatMap((edge): Change[] => {
        const line = lines.lines[lineOf[edge] ?? -1];
        return line ? [{ kind: 'leg', id: line.leg.id }] : [];
      }),
      ...nodes.flatMap((node): Change[] => {
        const id = lines.places[placeOf[node] ?? -1];
        return id === undefined ? [] : [{ kind: 'place', id }];
      }),
    ];
    return [...new Map(found.map((change) => [changeKey(change), change])).values()];
  };
  const cuts = stops
    .slice(1)
    .flatMap((stop, i) => cutBetween(network, mask, stops[i] ?? [], stop, closable) ?? []);
  return cuts.map(changesOf).sort((a, b) => a.length - b.length)[0] ?? null;
}

/** All choices of so many of a list. */
function* choices<T>(list: readonly T[], count: number, first = 0): Generator<T[]> {
  if (count === 0) yield [];
  else
    for (let i = first; i + count <= list.length; i++)
      for (const rest of choices(list, count - 1, i + 1)) yield [...list.slice(i, i + 1), ...rest];
}

/**
 * The fewest lines and places whose closing parts the question's ends, or two of its places that follow each other; null
 * where nothing that can close does. None of the places themselves. Where closed pairs make several seas, a strait or canal lies at each of them and would count as often: those that close are
 * then chosen first, and to each choice what else is needed is found.
 */
export function fewestClosures(reading: Reading, question: Question): readonly Change[] | null {
  const network = networkOf(reading, question.closed);
  const { lines } = network;
  const mask = maskFor(network, reading, question);
  let best = cutUnder(network, mask, question, false);
  if (!best || best.length < 2 || network === networkOf(reading)) return best;
  const stops = new Set([question.from, ...question.via, question.to]);
  const canals = new Set(lines.lines.filter(isCanal).map(({ leg }) => leg.id));
  const passages: Change[] = [
    ...lines.places
      .filter((id) => isStrait(lines.atlas, id) && !stops.has(id))
      .map((id): Change => ({ kind: 'place', id })),
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
