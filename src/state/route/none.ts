/** Why there is no way: which changes cut it, the fewest whose undoing restores it, and what the network itself lacks. */
import type { Reading } from '../../atlas/reading/reading';
import { type Change, changeKey } from '../../atlas/route/change';
import type { None } from '../../atlas/route/none';
import type { Question } from '../../atlas/route/question';
import { smallestUndo } from '../../network/cuts';
import { eitherWay, joins, openMask } from '../../network/net';
import { bestThrough } from '../../network/through';
import { maskFor, type Network, networkOf } from './net';
import { joinedBy, stopsOf } from './stops';

const NOTHING = { place: '', cuts: [], reopen: [], exact: true, lacking: [] } as const;

/** The fewest legs that cannot be used on the day by which the stops would be joined; none where nothing would help. */
function lackingLegs(
  network: Network,
  reading: Reading,
  question: Question,
  stops: readonly number[],
): string[] {
  const { net, lines, lineOf } = network;
  const open = openMask(net);
  for (const [i, number] of lineOf.entries()) {
    const mode = lines.lines[number]?.leg.properties.mode;
    if (mode && question.by.length > 0 && !question.by.includes(mode)) open.edge[i] = 1;
  }
  const shutToday = maskFor(network, reading, { ...question, closed: [] }).edge;
  const cost = {
    run: eitherWay(Float64Array.from(shutToday)),
    runTie: eitherWay(network.km),
    turn: new Float64Array(network.turns.length),
    turnTie: new Float64Array(network.turns.length),
  };
  const found = bestThrough(net, cost, open, stops)?.states ?? [];
  const shut = Array.from(found).filter((state) => shutToday[state >> 1] === 1);
  return [...new Set(shut.flatMap((state) => lines.lines[lineOf[state >> 1] ?? -1]?.leg.id ?? []))];
}

/** Why a question has no answer. */
export function noneOf(reading: Reading, question: Question): None {
  const network = networkOf(reading);
  const { from, to, via, closed } = question;
  if (from === to) return { ...NOTHING, reason: 'same', place: from };
  const joined = (changes: readonly Change[], by = question.by): boolean =>
    joinedBy(reading, { ...question, closed: changes, by });
  const [stops = []] = stopsOf(network, question);
  const mask = maskFor(network, reading, question);
  const shut = [from, ...via, to].find((_, i) => mask.node[stops[i] ?? -1] !== 0) ?? '';
  if (joined([])) {
    const undo = smallestUndo(closed.length, (undone) => joined(closed.filter((_, i) => !undone[i])));
    return {
      reason: shut === '' ? 'cut' : 'end',
      place: shut,
      cuts: closed.filter((change) => !joined([change])).map(changeKey),
      reopen: undo?.undo.flatMap((i) => (closed[i] ? [changeKey(closed[i])] : [])) ?? [],
      exact: undo?.exact ?? true,
      lacking: [],
    };
  }
  const lacking = lackingLegs(network, reading, question, stops);
  if (lacking.length > 0) return { ...NOTHING, reason: 'idle', lacking };
  if (question.by.length > 0 && joined([], [])) return { ...NOTHING, reason: 'by' };
  const open = openMask(network.net);
  const far = [...via, to].find((_, i) => !joins(network.net, open, stops[i] ?? -1, stops[i + 1] ?? -1));
  return { ...NOTHING, reason: 'apart', place: via.length > 0 ? (far ?? '') : '' };
}
