/** What the changes of a question close of what could be used on the day: what the map shows as closed. */
import type { Reading } from '../../atlas/reading/reading';
import { pairOf } from '../../atlas/route/change';
import { legsOf } from '../../atlas/route/facts';
import type { Line } from '../../atlas/route/lines';
import type { Question } from '../../atlas/route/question';
import { reachOf } from '../../atlas/route/reach';
import type { Leg } from '../../atlas/schema';
import type { Mask } from '../../network/net';
import { maskFor, type Network, networkOf } from './net';

/** Numbers of the lanes that lead to nothing that is open: no ship has any use of them. */
function uselessLanes({ lines, net, lineOf, atSea }: Network, mask: Mask): Set<number> {
  const useless = new Set<number>();
  const isOpen = (edge: number): boolean =>
    !mask.edge[edge] &&
    !mask.node[net.from[edge] ?? 0] &&
    !mask.node[net.to[edge] ?? 0] &&
    !useless.has(lineOf[edge] ?? -1);
  const isEnd = (node: number): boolean => {
    const ends = net.endsAt.subarray(net.begins[node], net.begins[node + 1]);
    return atSea[node] === 1 && ends.filter(isOpen).length < 2;
  };
  const lanes = lines.lines.flatMap(({ leg }, line) => (leg.properties.mode === 'sea' ? [line] : []));
  for (let count = -1; count !== useless.size; ) {
    count = useless.size;
    for (const line of lanes)
      if (isOpen(line) && [net.from[line], net.to[line]].some((node) => isEnd(node ?? 0))) useless.add(line);
  }
  return useless;
}

/** Whether a line is of a lane between two countries, wherever that is split: `ro+tr`. */
function isBetween({ atlas }: Network['lines'], { leg }: Line, pair: string): boolean {
  const { mode, from, to } = leg.properties;
  const [a = '', b = ''] = [from, to].map((id) => atlas.places.get(id)?.properties.country);
  return mode === 'sea' && pairOf(a, b) === pair;
}

/**
 * Legs, or parts of legs, lines of one leg that follow each other as one; and places that are closed by name. Of the sea
 * these are the lanes that lead to nothing else than what is closed, and those between the two of a closed pair, though
 * ships that go elsewhere may pass there.
 */
export function shutBy(
  reading: Reading,
  question: Question,
): { readonly legs: readonly Leg[]; readonly places: readonly string[] } {
  const network = networkOf(reading);
  const { lines } = network;
  const [open, shut] = [
    maskFor(network, reading, { ...question, closed: [] }),
    maskFor(network, reading, question),
  ];
  const [before, after] = [uselessLanes(network, open), uselessLanes(network, shut)];
  const pairs = question.closed.flatMap(({ kind, id }) => (kind === 'pair' ? [id] : []));
  const isShut = (each: Line, line: number): boolean =>
    shut.edge[line] === 1 ||
    (after.has(line) && !before.has(line)) ||
    pairs.some((pair) => isBetween(lines, each, pair));
  const runs = lines.lines.flatMap((each, line) =>
    !open.edge[line] && isShut(each, line) ? [{ line, reversed: false }] : [],
  );
  const named = question.closed.filter(({ kind }) => kind === 'place');
  return {
    legs: legsOf(lines, runs).map(({ leg }) => leg),
    places: named.flatMap((change) =>
      reachOf(lines, reading, change).places.flatMap((place) => lines.places[place] ?? []),
    ),
  };
}
