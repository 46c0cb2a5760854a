/** Why there is no way: which changes cut it, the fewest whose undoing restores it, and what the network itself lacks. */
import type { Reading } from '../../atlas/reading/reading';
import { type Change, changeKey } from '../../atlas/route/change';
import type { None } from '../../atlas/route/none';
import type { Question } from '../../atlas/route/question';
import { smallestUndo, type Undo } from '../../network/cuts';
import { eitherWay, joins, openMask } from '../../network/net';
import { bestThrough } from '../../network/through';
import { maskFor, networkOf, nodesAt } from './net';
import { joinedBy, joinedWith, stopsBy, stopsOf } from './stops';

const NOTHING = { place: '', spare: '', cuts: [], reopen: [], exact: true, lacking: [] } as const;

/** As if everything operated. */
const allOperates = (question: Question): Question => ({
  ...question,
  opened: [...question.opened, { kind: 'state', id: 'idle' }],
});

/** The fewest legs that cannot be used on the day by which the stops would be joined; none where they are joined anyhow. */
function lackingLegs(reading: Reading, question: Question): string[] {
  const network = networkOf(reading, question.closed);
  const { net, lines, lineOf } = network;
  const shutToday = maskFor(network, reading, { ...question, closed: [], by: [] }).edge;
  const cost = {
    run: eitherWay(Float64Array.from(shutToday)),
    runTie: eitherWay(network.km),
    turn: new Float64Array(network.turns.length),
    turnTie: new Float64Array(network.turns.length),
  };
  const open = maskFor(network, reading, allOperates(question));
  const found = bestThrough(net, cost, open, stopsBy(network, cost, open, question))?.states ?? [];
  const shut = Array.from(found).filter((state) => shutToday[state >> 1] === 1);
  return [...new Set(shut.flatMap((state) => lines.lines[lineOf[state >> 1] ?? -1]?.leg.id ?? []))];
}

/** A question that asks for less, and what it is to undo of its closures for an answer; null: no undoing helps. */
interface Eased {
  readonly reason: 'cut' | 'idle' | 'by';
  readonly question: Question;
  readonly undo: Undo | null;
  readonly cuts: readonly Change[];
}

function ease(reading: Reading, reason: Eased['reason'], question: Question): Eased {
  const { closed } = question;
  const joined = joinedWith(reading, question);
  const undo = smallestUndo(closed.length, (undone) =>
    joined([...closed.keys()].filter((i) => undone[i] !== true)),
  );
  return { reason, question, undo, cuts: undo ? closed.filter((_, i) => !joined([i])) : [] };
}

/** The first of the places on the way without which there is one, all else as it is asked; empty where none is. */
const spareVia = (reading: Reading, question: Question): string =>
  question.via.find((_, i) => joinedBy(reading, { ...question, via: question.via.toSpliced(i, 1) })) ?? '';

/** Why a question has no answer: what is the least that would have to be another, and its own closures rather stay. */
export function noneOf(reading: Reading, question: Question): None {
  const { from, to, via, closed, by } = question;
  if (from === to) return { ...NOTHING, reason: 'same', place: from };
  const asked = ease(reading, 'cut', question);
  const anyhow = { ...question, by: [] };
  const eased = asked.undo
    ? [asked]
    : [
        ease(reading, 'idle', allOperates(question)),
        ...(by.length > 0 ? [ease(reading, 'by', anyhow), ease(reading, 'by', allOperates(anyhow))] : []),
      ].filter(({ undo }) => undo);
  const least = eased.find(({ undo }) => undo?.undo.length === 0) ?? eased[0];
  if (least?.undo) {
    const { undo, exact } = least.undo;
    const held = closed.filter((_, i) => !undo.includes(i));
    const network = networkOf(reading, closed);
    const mask = maskFor(network, reading, question);
    const isShut = (id: string): boolean => nodesAt(network, id).every((node) => mask.node[node] !== 0);
    const shut = least === asked ? ([from, ...via, to].find(isShut) ?? '') : '';
    return {
      reason: shut === '' ? least.reason : 'end',
      place: shut,
      spare: spareVia(reading, question),
      cuts: least === asked ? least.cuts.map(changeKey) : [],
      reopen: undo.flatMap((i) => (closed[i] ? [changeKey(closed[i])] : [])),
      exact,
      lacking:
        least === asked
          ? []
          : lackingLegs(reading, { ...least.question, opened: question.opened, closed: held }),
    };
  }
  const { net } = networkOf(reading);
  const [stops = []] = stopsOf(networkOf(reading), question);
  const open = openMask(net);
  const far = [...via, to].find((_, i) => !joins(net, open, stops[i] ?? -1, stops[i + 1] ?? -1));
  const place = via.length > 0 ? (far ?? '') : '';
  return { ...NOTHING, reason: 'apart', place, spare: spareVia(reading, question) };
}
