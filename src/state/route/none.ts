/** Why there is no way: which changes cut it, the fewest whose undoing restores it, and what the network itself lacks. */
import type { Reading } from '../../atlas/reading/reading';
import { type Change, changeKey } from '../../atlas/route/change';
import type { None } from '../../atlas/route/none';
import type { Question } from '../../atlas/route/question';
import { smallestUndo } from '../../network/cuts';
import { eitherWay, joins, type Mask } from '../../network/net';
import { bestThrough } from '../../network/through';
import { maskFor, type Network, stopsOf } from './net';

const NOTHING = { place: '', cuts: [], reopen: [], exact: true, lacking: [] } as const;

/** The fewest legs that cannot be used on the day by which the stops would be joined; none where nothing would help. */
function lackingLegs(
  network: Network,
  reading: Reading,
  question: Question,
  stops: readonly number[],
): string[] {
  const { net, lines } = network;
  const open: Mask = { edge: new Uint8Array(net.edgeCount), node: new Uint8Array(net.nodeCount) };
  for (const [i, { leg }] of lines.lines.entries())
    if (question.by.length > 0 && !question.by.includes(leg.properties.mode)) open.edge[i] = 1;
  const shutToday = maskFor(network, reading, { ...question, closed: [] }).edge;
  const cost = {
    run: eitherWay(Float64Array.from(shutToday)),
    runTie: eitherWay(network.km),
    turn: new Float64Array(network.turns.length),
    turnTie: new Float64Array(network.turns.length),
  };
  const found = bestThrough(net, cost, open, stops)?.states ?? [];
  const shut = Array.from(found).filter((state) => shutToday[state >> 1] === 1);
  return [...new Set(shut.flatMap((state) => lines.lines[state >> 1]?.leg.id ?? []))];
}

/**
 * Why a question has no answer.
 * @param joined whether all its places are joined under a mask
 */
export function noneOf(
  network: Network,
  reading: Reading,
  question: Question,
  joined: (mask: Mask) => boolean,
): None {
  const { from, to, via, closed } = question;
  if (from === to) return { ...NOTHING, reason: 'same', place: from };
  const maskWith = (changes: readonly Change[], by = question.by): Mask =>
    maskFor(network, reading, { ...question, closed: changes, by });
  const stops = stopsOf(network, question);
  const mask = maskWith(closed);
  const shut = [from, ...via, to].find((_, i) => mask.node[stops[i] ?? -1] !== 0) ?? '';
  if (joined(maskWith([]))) {
    const undo = smallestUndo(closed.length, (undone) =>
      joined(maskWith(closed.filter((_, i) => !undone[i]))),
    );
    return {
      reason: shut === '' ? 'cut' : 'end',
      place: shut,
      cuts: closed.filter((change) => !joined(maskWith([change]))).map(changeKey),
      reopen: undo?.undo.flatMap((i) => (closed[i] ? [changeKey(closed[i])] : [])) ?? [],
      exact: undo?.exact ?? true,
      lacking: [],
    };
  }
  const lacking = lackingLegs(network, reading, question, stops);
  if (lacking.length > 0) return { ...NOTHING, reason: 'idle', lacking };
  if (question.by.length > 0 && joined(maskWith([], []))) return { ...NOTHING, reason: 'by' };
  const open: Mask = {
    edge: new Uint8Array(network.net.edgeCount),
    node: new Uint8Array(network.net.nodeCount),
  };
  const far = [...via, to].find((_, i) => !joins(network.net, open, stops[i] ?? -1, stops[i + 1] ?? -1));
  return { ...NOTHING, reason: 'apart', place: via.length > 0 ? (far ?? '') : '' };
}
