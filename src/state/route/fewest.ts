/** The fewest closures that part two places, or places that a way is to pass one after the other. */
import type { Reading } from '../../atlas/reading/reading';
import type { Change } from '../../atlas/route/change';
import type { Question } from '../../atlas/route/question';
import { reachOf } from '../../atlas/route/reach';
import { isAtSea } from '../../atlas/way/way';
import { fewestClosed } from '../../network/cuts';
import { maskFor, networkOf, nodesAt, partsOf } from './net';

/**
 * The fewest legs and places whose closing parts the question's ends, or two of its places that follow each other; null
 * where nothing that can close does. A leg is closed as a whole, a crossing on both its sides. None of the places
 * themselves, nor what would close one of them. A ship goes round: of the sea only ports, straits and canals can close.
 */
export function fewestClosures(reading: Reading, question: Question): readonly Change[] | null {
  const network = networkOf(reading, question.closed);
  const { lines, net } = network;
  const stops = [question.from, ...question.via, question.to].map((id) => nodesAt(network, id));
  const isStop = new Set(stops.flat());
  const legs = [...lines.ofLeg].flatMap(([id, [line = -1]]): Change[] => {
    const leg = lines.lines[line]?.leg;
    return leg && !isAtSea(leg) ? [{ kind: 'leg', id }] : [];
  });
  const places = lines.places.map((id): Change => ({ kind: 'place', id }));
  const taken = new Set<number>();
  const can = [...legs, ...places].flatMap((change) => {
    const { edges, nodes } = partsOf(network, reachOf(lines, reading, change));
    // Both sides of a crossing are one.
    if (nodes.some((node) => isStop.has(node) || taken.has(node))) return [];
    for (const node of nodes) taken.add(node);
    // The lines at a place cannot be run where it cannot be passed.
    return [{ change, closure: change.kind === 'leg' ? { edges, nodes } : { edges: [], nodes } }];
  });
  const found = fewestClosed(
    net,
    maskFor(network, reading, question),
    stops,
    can.map(({ closure }) => closure),
  );
  return found?.flatMap((number) => can[number]?.change ?? []) ?? null;
}
